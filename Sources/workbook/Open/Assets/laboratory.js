// The laboratory: settings, a start, and the trainings side by side.

import { get, gone, post } from "./runs.js";
import { control, element, markRefused } from "./controls.js";
import { RunView, link } from "./laboratory-run.js";

const speaker = element("p", { class: "spoken", role: "status", "aria-live": "polite" });
document.body.append(speaker);
const say = (text) => { speaker.textContent = text; };

const form = document.getElementById("start");
const place = document.getElementById("runs");
const views = new Map();

class Start {
  constructor(settings, most) {
    this.most = most;
    this.controls = settings.map((setting) => control("laboratory", setting, () => this.changed()));
    this.button = element("button", { type: "submit", class: "main" }, "Start");
    this.reset = element("button", { type: "button", onclick: () => this.restore({}, []) }, "Reset settings");
    this.alert = element("p", { class: "alert", role: "alert" });
    this.state = element("p", { class: "state", role: "status" });
    this.planned = element("p", { class: "help" });
    this.limit = element("span", { class: "help" });
    this.link = element("a", {}, "Link with these settings");
    form.append(element("h2", {}, "A new training"),
      element("div", { class: "settings" }, ...this.controls.map((one) => one.row)), this.planned,
      element("div", { class: "buttons" }, this.button, this.reset, this.limit), this.alert, this.state,
      element("p", { class: "same" }, this.link));
    form.addEventListener("submit", (event) => { event.preventDefault(); this.begin(); });
  }

  get changes() {
    return Object.fromEntries(this.controls.filter((one) => one.isChanged)
      .map((one) => [one.setting.name, one.value]));
  }

  restore(values, rates) {
    for (const one of this.controls) one.value = values[one.setting.name] ?? one.setting.value;
    this.rates = rates;
    this.changed();
  }

  changed() {
    this.link.href = link(this.changes, this.rates);
    this.reset.hidden = Object.keys(this.changes).length === 0 && this.rates.length === 0;
    this.planned.textContent = this.rates
      .map(({ step, rate }) => `From step ${step} on the rate is changed to ${rate}.`).join(" ");
    const layers = this.controls.find((one) => one.setting.name === "layers");
    layers.row.hidden = this.controls.find((one) => one.setting.name === "network").value !== "layers";
    this.full();
  }

  full() {
    const isFull = views.size >= this.most;
    this.button.disabled = this.isStarting || isFull;
    this.limit.textContent = isFull ? `${this.most} trainings are here, as many as can be: end one to start another.` : "";
  }

  async begin() {
    this.alert.textContent = "";
    this.state.textContent = "Starting …";
    this.isStarting = this.isAwaited = true;
    for (const one of this.controls) one.isRefused = false;
    this.full();
    try {
      await post("/api/laboratory", { settings: this.changes, rates: this.rates });
    } catch (error) {
      this.isAwaited = false;
      this.state.textContent = "";
      this.alert.textContent = error.message;
      markRefused(this.controls, error.message);
    }
    this.isStarting = false;
    this.full();
  }
}

function hear(start, { run, ...event }) {
  if (event.ready && !views.has(run)) {
    const view = new RunView(run, event.ready, say);
    views.set(run, view);
    place.append(view.node);
    say(`${view.title} has begun.`);
    if (start.isAwaited) {
      start.isAwaited = false;
      start.state.textContent = `${view.title} has begun, below.`;
      view.node.scrollIntoView();
    }
  }
  const view = views.get(run);
  if (event.removed && view) {
    view.node.remove();
    views.delete(run);
    say(`${view.title} has ended.`);
  } else view?.hear(event);
  start.full();
}

function listen(start) {
  const source = new EventSource("/api/laboratory/events");
  let failures = 0;
  source.onmessage = (message) => {
    failures = 0;
    hear(start, JSON.parse(message.data));
  };
  source.onerror = () => {
    failures += 1;
    const end = (error) => {
      source.close();
      start.alert.textContent = error.message;
      for (const view of views.values()) view.over(error.message);
    };
    if (source.readyState === EventSource.CLOSED || failures >= 20) end(new Error(gone));
    // A server that is gone answers nothing else either.
    else if (failures === 1) get("/api/laboratory").catch(end);
  };
}

/** Settings and changes of the rate that the page's address holds. */
function asked() {
  const query = new URLSearchParams(location.search);
  const settings = Object.fromEntries(query.getAll("set").map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  const rates = (query.get("rates") ?? "").split(",").filter(Boolean).map((pair) => {
    const [step, rate] = pair.split(":").map(Number);
    return { step, rate };
  });
  return [settings, rates.filter(({ step, rate }) => Number.isInteger(step) && Number.isFinite(rate))];
}

if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false;

get("/api/laboratory").then(({ settings, most }) => {
  const start = new Start(settings, most);
  start.restore(...asked());
  listen(start);
}).catch((error) => form.append(element("p", { role: "alert" }, error.message)));
