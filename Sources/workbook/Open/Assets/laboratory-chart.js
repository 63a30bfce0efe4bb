// A chart of lines over the steps, drawn as SVG: axes with numbers, a legend, one look in light and dark.

const space = "http://www.w3.org/2000/svg";

export function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const width = 440, height = 190;
const frame = { left: 46, right: width - 10, top: 24, bottom: height - 26 };

/** About so many round numbers from `low` to `high`. */
function ticks(low, high, count) {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) * power;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}

/** Powers of ten, and 2 and 5 times them where there are few. */
function logTicks(low, high) {
  const all = [];
  const factors = Math.log10(high / low) > 2.5 ? [1] : [1, 2, 5];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const factor of factors) all.push(factor * 10 ** power);
  }
  return all.filter((one) => one >= low * 0.999 && one <= high * 1.001);
}

export const short = (value) => {
  if (typeof value !== "number") return value === undefined || value === null ? "–" : String(value);
  if (value === 0) return "0";
  const size = Math.abs(value);
  return size >= 1e5 || size < 1e-3 ? value.toExponential(1).replace("e-", "e−").replace("e+", "e")
    : String(Number(value.toPrecision(3)));
};

const tick = (value) => value >= 10000 ? `${Number((value / 1000).toPrecision(4))}k` : short(value);

export class Chart {
  /** @param lines what each is called; the first is drawn whole, the second dashed with dots. */
  constructor(title, lines, { low, high } = {}) {
    this.title = title;
    this.range = { low, high };
    this.isLog = false;
    this.axes = drawn("g", { class: "axes" });
    this.marks = drawn("g");
    this.lines = lines.map((name, index) => ({ name, path: drawn("path", { class: `line line-${index}` }) }));
    const legend = this.lines.map(({ name }, index) => drawn("g", {},
      drawn("path", { class: `line line-${index}`, d: `M${190 + index * 120} 12h22` }),
      this.text(190 + index * 120 + 27, 16, name)));
    this.node = drawn("svg", { viewBox: `0 0 ${width} ${height}`, class: "chart", role: "img",
      "aria-label": title }, this.text(frame.left, 16, title, "start", "name"), ...legend, this.axes,
    ...this.lines.map(({ path }) => path), this.marks);
  }

  text(x, y, words, anchor = "start", kind = "") {
    return drawn("text", { x, y, "text-anchor": anchor, class: kind }, words);
  }

  /** @param series for each line its steps and values. */
  draw(series) {
    const finite = series.map(({ steps, values }) => steps.map((step, i) => [step, values[i]])
      .filter(([, value]) => Number.isFinite(value) && (!this.isLog || value > 0)));
    const all = finite.flat();
    if (all.length === 0) return;
    const last = Math.max(1, ...all.map(([step]) => step));
    let low = this.range.low ?? Math.min(...all.map(([, value]) => value));
    let high = this.range.high ?? Math.max(...all.map(([, value]) => value));
    if (this.isLog) [low, high] = [low / 1.2, high * 1.2];
    else if (this.range.low === undefined) low = Math.min(low, 0);
    if (high <= low) high = low + 1;
    const x = (step) => frame.left + step / last * (frame.right - frame.left);
    const share = this.isLog ? (value) => Math.log(value / low) / Math.log(high / low)
      : (value) => (value - low) / (high - low);
    const y = (value) => frame.bottom - share(value) * (frame.bottom - frame.top);
    const rows = (this.isLog ? logTicks(low, high) : ticks(low, high, 4)).map((value) => drawn("g", {},
      drawn("path", { class: "grid", d: `M${frame.left} ${y(value)}H${frame.right}` }),
      this.text(frame.left - 5, y(value) + 4, tick(value), "end")));
    const columns = ticks(0, last, 5).filter((step) => step === Math.round(step)).map((step) =>
      this.text(x(step), frame.bottom + 15, tick(step), "middle"));
    this.axes.replaceChildren(...rows, ...columns);
    finite.forEach((points, index) => {
      this.lines[index].path.setAttribute("d",
        points.map(([step, value], i) => `${i ? "L" : "M"}${x(step).toFixed(1)} ${y(value).toFixed(1)}`).join(""));
    });
    const newest = finite[1]?.at(-1);
    this.marks.replaceChildren(...newest
      ? [drawn("circle", { class: "dot", cx: x(newest[0]), cy: y(newest[1]), r: 3.5 })] : []);
    const told = finite.map((points, index) => points.length
      ? `${this.lines[index].name} ${short(points.at(-1)[1])}` : "").filter(Boolean).join(", ");
    this.node.setAttribute("aria-label", `${this.title} over ${last} steps: ${told}`);
  }
}
