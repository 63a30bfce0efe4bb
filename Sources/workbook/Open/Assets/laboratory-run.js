// One training: its numbers, curves and pictures, and what can be done with it.

import { post } from "./runs.js";
import { element } from "./controls.js";
import { Chart, short } from "./laboratory-chart.js";
import { LayerTable, Pictures } from "./laboratory-parts.js";

const stages = { running: "training", paused: "paused", complete: "complete: all epochs are over",
  stopped: "stopped" };

/** A page's address that holds settings, and the changes of the rate. */
export function link(settings, rates = []) {
  const query = new URLSearchParams(Object.entries(settings).map(([name, value]) => ["set", `${name}=${value}`]));
  if (rates.length) query.set("rates", rates.map(({ step, rate }) => `${step}:${rate}`).join(","));
  return `/laboratory${String(query) && `?${query}`}`;
}

export class RunView {
  /** @param say tells those who hear the page. */
  constructor(id, ready, say) {
    Object.assign(this, { id, ready, say, numbers: {}, drawnFrames: 0 });
    this.loss = new Chart("Loss", ["batches", "validation"]);
    this.accuracy = new Chart("Accuracy", ["batches", "validation"], { low: 0, high: 1 });
    this.layers = new LayerTable();
    this.pictures = new Pictures();
    const changes = Object.entries(ready.order.settings);
    this.title = `${id.replace("lab-", "Training ")}: ${ready.title}`;
    this.state = element("p", { class: "state" });
    this.alert = element("p", { class: "alert", role: "alert" });
    this.link = element("a", {}, "Link with these settings");
    this.command = element("span", { hidden: !ready.command }, "The same in a terminal: ",
      element("code", {}, ready.command ?? ""));
    this.node = element("section", { class: "run", id, "aria-labelledby": `${id}-title` },
      element("h2", { id: `${id}-title` }, this.title),
      element("p", { class: "help" }, changes.length
        ? changes.map(([name, value]) => `${name} ${value}`).join(", ") : "all settings as usual", ". ",
      `${ready.parameterCount.toLocaleString("en")} parameters; ${ready.images.learnt.toLocaleString("en")} images of `
        + `${ready.images.title} to learn from.`),
      this.state, this.buttons(), this.alert, this.facts(),
      element("label", { class: "log" }, this.isLog = element("input", { type: "checkbox",
        onchange: () => { this.loss.isLog = this.isLog.checked; this.drawCurves(); } }), " loss on a log scale"),
      element("div", { class: "charts" }, this.loss.node, this.accuracy.node), this.layers.node, this.pictures.node,
      element("p", { class: "same" }, this.command, this.link));
  }

  buttons() {
    this.pause = element("button", { type: "button", class: "main",
      onclick: () => this.send({ command: this.frame?.stage === "running" ? "pause" : "go" }) }, "Pause");
    this.step = element("button", { type: "button", onclick: () => this.send({ command: "step" }) }, "One step");
    this.rate = element("input", { type: "text", id: `${this.id}-rate`, size: 8, inputmode: "decimal",
      autocomplete: "off", value: this.ready.order.settings.rate ?? "" });
    this.back = element("select", { id: `${this.id}-back` });
    const form = (...parts) => element("form", { class: "inline", onsubmit: (event) => event.preventDefault() },
      ...parts);
    return element("div", { class: "buttons", role: "group", "aria-label": this.title }, this.pause, this.step,
      form(element("label", { for: this.rate.id }, "Rate "), this.rate, " ", element("button", {
        type: "submit", onclick: () => this.changeRate() }, "Set rate")),
      form(element("label", { for: this.back.id }, "Step "), this.back, " ", element("button", {
        type: "submit", onclick: () => this.send({ command: "back", step: Number(this.back.value) }) }, "Go back")),
      element("button", { type: "button", onclick: () => this.end() }, "End"));
  }

  /** The numbers of a frame, each with what it is. */
  facts() {
    const names = { step: "step", loss: "loss of the batch", accuracy: "accuracy of the batch",
      validation: "validation", rate: "rate", speed: "images a second", showing: "share of the time for showing" };
    return element("dl", { class: "numbers" }, ...Object.entries(names).map(([name, title]) => {
      this.numbers[name] = element("dd", { "data-number": name }, "–");
      return element("div", {}, element("dt", {}, title), this.numbers[name]);
    }));
  }

  async send(command) {
    this.alert.textContent = "";
    try { await post(`/api/laboratory/${this.id}`, command); } catch (error) { this.alert.textContent = error.message; }
  }

  changeRate() {
    const rate = Number(this.rate.value);
    if (this.rate.value.trim() === "" || !Number.isFinite(rate)) {
      this.alert.textContent = `The rate is a number, not “${this.rate.value}”.`;
    } else this.send({ command: "rate", rate });
  }

  async end() {
    try { await post(`/api/laboratory/${this.id}/end`); } catch (error) { this.alert.textContent = error.message; }
  }

  // What is heard is drawn when the browser draws: a page that nobody looks at costs nothing.

  hear(event) {
    if (event.frame) this.hearFrame(event.frame);
    if (event.details) this.details = event.details;
    if (event.over) this.over(event.over);
    if (!this.isAwaited) {
      this.isAwaited = true;
      requestAnimationFrame(() => this.draw());
    }
  }

  hearFrame(frame) {
    if (this.frame && frame.step < this.frame.step) this.trail = undefined;
    this.frame = frame;
    if (frame.stage !== this.stage) {
      if (this.stage) this.say(`${this.title}: ${stages[frame.stage]}.`);
      this.stage = frame.stage;
    }
    if (frame.message && frame.message !== this.alert.textContent) this.alert.textContent = frame.message;
  }

  draw() {
    this.isAwaited = false;
    if (this.frame) this.drawFrame(this.frame);
    if (this.details !== this.drawnDetails) {
      this.drawnDetails = this.details;
      this.drawDetails(this.details);
    }
  }

  drawFrame(frame) {
    const { numbers } = this;
    const isRunning = frame.stage === "running";
    this.state.textContent = `${this.isOver ? "ended" : stages[frame.stage]}, step ${frame.step} of ${this.ready.stepLimit}, epoch `
      + frame.epochs.toFixed(2);
    this.pause.textContent = isRunning ? "Pause" : "Go on";
    this.pause.disabled = this.isOver || ["complete", "stopped"].includes(frame.stage);
    this.step.disabled = this.pause.disabled;
    if (this.rate.value === "" && document.activeElement !== this.rate) this.rate.value = frame.rate;
    numbers.step.textContent = frame.step;
    numbers.loss.textContent = short(frame.loss);
    numbers.accuracy.textContent = short(frame.accuracy);
    numbers.rate.textContent = short(frame.rate);
    numbers.speed.textContent = Math.round(frame.imagesPerSecond).toLocaleString("en");
    numbers.showing.textContent = `${short(100 * frame.showing)}%`;
    this.layers.draw(frame.layers);
    this.drawnFrames += 1;
    this.node.dataset.step = frame.step;
    this.node.dataset.frames = this.drawnFrames;
  }

  drawDetails(details) {
    const { validation, checkpoints } = details;
    this.numbers.validation.textContent =
      `loss ${short(validation.loss)}, accuracy ${short(validation.accuracy)}, of ${validation.count} images`;
    if (String(checkpoints) !== this.knownCheckpoints && document.activeElement !== this.back) {
      this.knownCheckpoints = String(checkpoints);
      const chosen = this.back.value;
      this.back.replaceChildren(...checkpoints.map((step) => element("option", {}, step)));
      if (checkpoints.map(String).includes(chosen)) this.back.value = chosen;
    }
    // The rate as it was set last, on this page or another.
    const changed = details.rates.at(-1)?.rate;
    if (changed !== this.changedRate && document.activeElement !== this.rate) {
      this.changedRate = changed;
      this.rate.value = changed ?? this.ready.order.settings.rate ?? "";
    }
    this.link.href = link(this.ready.order.settings, details.rates);
    this.command.hidden = !this.ready.command || details.rates.length > 0;
    this.drawCurves();
    this.pictures.draw(details);
  }

  drawCurves() {
    const { curve } = this.details ?? {};
    if (!curve) return;
    const { steps, validation } = curve;
    this.loss.draw([{ steps, values: curve.losses }, { steps: validation.steps, values: validation.losses }]);
    this.accuracy.draw([{ steps, values: curve.accuracies },
      { steps: validation.steps, values: validation.accuracies }]);
  }

  /** The process is gone. */
  over(message) {
    this.isOver = true;
    this.alert.textContent = message;
    if (this.frame) this.drawFrame(this.frame);
    for (const one of this.node.querySelectorAll(".buttons button, .buttons input, .buttons select")) {
      one.disabled = one.textContent !== "End";
    }
  }
}
