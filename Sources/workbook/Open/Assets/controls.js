// A control for each setting: a slider with a field, a choice, a box, or a field alone.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Steps of a slider: in powers of ten where the range has several, in whole numbers where it is of these. */
function scale(setting) {
  const { low, high, kind } = setting;
  const steps = 200;
  const whole = kind === "whole";
  const tidy = (value) => whole ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
  if (low > 0 && high / low >= 100) {
    const [from, to] = [Math.log(low), Math.log(high)];
    return {
      max: steps,
      place: (value) => Math.round((Math.log(value) - from) / (to - from) * steps),
      value: (place) => tidy(Math.min(high, Math.max(low, Math.exp(from + place / steps * (to - from))))),
    };
  }
  const count = whole ? Math.min(steps, high - low) : steps;
  return {
    max: count,
    place: (value) => Math.round((value - low) / (high - low) * count),
    value: (place) => tidy(low + place / count * (high - low)),
  };
}

/** The control of one setting, with `value` to be read and written; `changed` is called after each change. */
export function control(experiment, setting, changed) {
  const name = `${experiment}.${setting.name}`;
  const id = `set-${name}`;
  const unit = setting.unit ? ` ${setting.unit}` : "";
  // What there is to choose from stands in the choice itself.
  const range = ["choice", "truth"].includes(setting.kind) ? "" : `; ${setting.range}`;
  const note = `${setting.meaning}${unit ? ` (${setting.unit})` : ""}${range}`;
  const label = element("label", { for: id }, element("code", {}, setting.name));
  const help = element("span", { class: "help", id: `${id}-help` }, note);
  const common = { id, "aria-describedby": `${id}-help`, autocomplete: "off" };
  let field;
  const extra = [];
  if (setting.kind === "choice") {
    field = element("select", common,
      ...setting.choices.map((choice) => element("option", { value: choice }, choice)));
  } else if (setting.kind === "truth") {
    field = element("select", common, element("option", {}, "yes"), element("option", {}, "no"));
  } else {
    field = element("input", { ...common, type: "text", spellcheck: "false",
      inputmode: setting.kind === "list" ? "text" : "decimal" });
    const isRange = setting.kind !== "list" && setting.low !== undefined && setting.high !== undefined
      && setting.high > setting.low;
    if (isRange) {
      const steps = scale(setting);
      const slider = element("input", { type: "range", min: 0, max: steps.max, step: 1,
        "aria-label": `${setting.name}, slider`, "aria-describedby": `${id}-help` });
      const follow = () => {
        const number = Number(field.value.replaceAll(",", ""));
        if (Number.isFinite(number)) slider.value = steps.place(number);
        slider.setAttribute("aria-valuetext", field.value);
      };
      slider.addEventListener("input", () => {
        field.value = steps.value(Number(slider.value));
        slider.setAttribute("aria-valuetext", field.value);
        changed();
      });
      field.addEventListener("input", follow);
      extra.push(slider);
      field.follow = follow;
    }
  }
  const told = () => {
    field.removeAttribute("aria-invalid");
    changed();
  };
  field.addEventListener("input", told);
  field.addEventListener("change", told);
  const row = element("div", { class: "setting" }, label, element("div", { class: "value" },
    ...extra, field), help);
  return {
    name, row, setting,
    get value() { return field.value.trim(); },
    set value(text) {
      field.value = text;
      if (field.follow) field.follow();
    },
    get isChanged() { return this.value !== setting.value; },
    /** A value that was refused: marked, and in sight. */
    set isRefused(is) {
      if (!is) return field.removeAttribute("aria-invalid");
      field.setAttribute("aria-invalid", "true");
      field.focus();
    },
    set disabled(is) { for (const one of [field, ...extra]) one.disabled = is; },
  };
}

/** Marks the setting that a refusal is about: of those that it names, the one with the longest name. */
export function markRefused(controls, message) {
  const named = controls.filter((one) => message.includes(one.name));
  if (named.length > 0) named.reduce((a, b) => b.name.length > a.name.length ? b : a).isRefused = true;
}
