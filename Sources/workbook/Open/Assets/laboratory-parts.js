// What a training shows of its network: a table of layers, filters, feature maps, mistakes.

import { element } from "./controls.js";
import { drawn, short } from "./laboratory-chart.js";

const percent = (share) => typeof share === "number" ? `${short(100 * share)}%` : "–";

/** What a blocked output is called. */
const blockedWord = { relu: "at 0", sigmoid: "saturated", tanh: "saturated", elu: "saturated" };

const columns = ["layer", "activations", "their distribution", "dead units", "blocked outputs", "gradient",
  "step / weights"];

export class LayerTable {
  constructor() {
    this.body = element("tbody");
    this.rows = [];
    this.node = element("div", { class: "table", tabindex: 0, role: "region", "aria-label": "Layers" },
      element("table", {}, element("thead", {}, element("tr", {},
        ...columns.map((name) => element("th", { scope: "col" }, name)))), this.body),
      element("p", { class: "help" }, "Of sixteen images that stay the same. Blocked: outputs where the function’s slope is "
        + "below a twentieth of its steepest. Dead: units, or channels, that are blocked for all of these images. Gradient: "
        + "root mean square of the loss’s gradient by the weights. Step / weights: length of the last step over theirs."));
  }

  draw(layers) {
    if (this.rows.length !== layers.length) {
      this.rows = layers.map(() => this.row());
      this.body.replaceChildren(...this.rows.map(({ node }) => node));
    }
    layers.forEach((layer, index) => this.fill(this.rows[index], layer));
  }

  row() {
    const cells = Object.fromEntries(["activations", "distribution", "dead", "blocked", "gradient", "update"]
      .map((name) => [name, element("td", { class: `number ${name}` })]));
    const name = element("th", { scope: "row" });
    const bars = drawn("path", { class: "bars" });
    const histogram = drawn("svg", { viewBox: "0 0 64 20", class: "histogram", role: "img" }, bars);
    cells.distribution.append(histogram);
    return { node: element("tr", {}, name, ...Object.values(cells)), name, bars, histogram, ...cells };
  }

  fill(row, layer) {
    row.name.textContent = layer.output === layer.name.split(" ").at(-1) ? layer.name
      : `${layer.name} → ${layer.output}`;
    row.activations.textContent = `${short(layer.mean)} ± ${short(layer.deviation)}`;
    const most = Math.max(1, ...layer.histogram);
    row.bars.setAttribute("d", layer.histogram
      .map((count, i) => `M${i * 4} 20v${(-19 * count / most).toFixed(1)}h3.4V20z`).join(""));
    row.histogram.setAttribute("aria-label",
      `outputs from ${short(layer.low)} to ${short(layer.high)}, most in part ${layer.histogram.indexOf(most) + 1} of 16`);
    row.dead.textContent = percent(layer.dead);
    const word = blockedWord[layer.output];
    row.blocked.textContent = word ? `${percent(layer.blocked)} ${word}` : "–";
    row.gradient.textContent = short(layer.gradient);
    row.update.textContent = short(layer.update);
  }
}

/** A picture on a canvas, a pixel of its own each; the style makes it larger. */
export function picture({ width, height, channels, pixels }, label) {
  const canvas = element("canvas", { width, height, role: "img", "aria-label": label });
  const bytes = atob(pixels);
  const image = new ImageData(width, height);
  for (let place = 0; place < width * height; place += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      image.data[4 * place + channel] = bytes.charCodeAt(place * channels + (channels === 3 ? channel : 0));
    }
    image.data[4 * place + 3] = 255;
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
  return canvas;
}

export class Pictures {
  constructor() {
    this.filters = element("div", { class: "pictures filters" });
    this.filterNote = element("p", { class: "help" });
    this.maps = element("div", { class: "maps" });
    this.mistakes = element("div", { class: "mistakes" });
    this.mistakeNote = element("p", { class: "help" });
    this.filterPart = element("section", {}, element("h3", {}, "First filters"), this.filterNote, this.filters);
    this.node = element("div", {}, this.filterPart,
      element("section", {}, element("h3", {}, "Feature maps"), this.maps),
      element("section", {}, element("h3", {}, "The surest mistakes"), this.mistakeNote, this.mistakes));
  }

  draw({ pictures, validation }) {
    this.filterPart.hidden = pictures.filters.length === 0;
    this.filterNote.textContent = `Weights of the first layer; mid-grey is 0, the largest is ${short(pictures.largest)}.`;
    this.filters.replaceChildren(...pictures.filters.map((one, i) => picture(one, `filter ${i + 1}`)));
    const image = element("div", { class: "pictures" }, picture(pictures.image, "the image that the maps are of"));
    this.maps.replaceChildren(image, ...pictures.maps.map((maps) => element("figure", {},
      element("div", { class: "pictures" },
        ...maps.pictures.map((one, i) => picture(one, `${maps.name}, channel ${i + 1}`))),
      element("figcaption", {}, `${maps.name}: black is ${short(maps.low)}, white ${short(maps.high)}`))));
    const wrong = Math.round((1 - validation.accuracy) * validation.count);
    this.mistakeNote.textContent = `${wrong} of ${validation.count} validation images are mistaken, after step `
      + `${validation.step}.`;
    this.mistakes.replaceChildren(...validation.mistakes.map((mistake) => element("figure", {},
      picture(mistake.picture, `an image of ${mistake.label}`),
      element("figcaption", {}, `${mistake.label}, taken for ${mistake.answer} (${percent(mistake.probability)})`))));
  }
}
