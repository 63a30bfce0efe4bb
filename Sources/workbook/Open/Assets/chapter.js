// A chapter's page: beside each section that has experiments, their settings and what came of them.

import { get, post, watch } from "./runs.js";
import { control, element, markRefused } from "./controls.js";

const { chapter, program } = document.body.dataset;
const panels = new Map();

/** For whoever hears the page: one short line at a time. */
const speaker = element("p", { class: "spoken", role: "status", "aria-live": "polite" });
document.body.append(speaker);

const seconds = (count) => count < 90 ? `${Math.max(1, Math.round(count))} s`
  : count < 5400 ? `${Math.round(count / 60)} min` : `${Math.round(count / 3600)} h`;

/** A word as a shell reads it. */
const quoted = (text) => /^[\w.,=:/+-]+$/.test(text) ? text
  : `"${text.replace(/[\\"$`]/g, (sign) => `\\${sign}`)}"`;

class Panel {
  constructor(section, place) {
    this.section = section;
    this.place = place;
    this.controls = section.experiments.flatMap((experiment) => experiment.settings
      .map((setting) => control(experiment.name, setting, () => this.changed())));
    const groups = section.experiments.map((experiment) => element("fieldset", {},
      element("legend", {}, element("code", {}, experiment.name), experiment.seconds >= 1
        ? ` about ${seconds(experiment.seconds)}` : ""),
      ...this.controls.filter((one) => one.name.startsWith(`${experiment.name}.`)).map((one) => one.row)));
    this.run = element("button", { type: "submit", class: "main" }, "Run");
    this.cancel = element("button", { type: "button", hidden: true,
      onclick: () => this.end() }, "Cancel");
    this.reset = element("button", { type: "button", onclick: () => {
      this.restore({});
      this.run.focus({ preventScroll: true });
    } }, "Reset settings");
    const total = section.experiments.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
    const several = section.experiments.length < 2 ? "" : `Runs all ${section.experiments.length} experiments`
      + (total >= 1 ? `, with these settings as they are kept in about ${seconds(total)}.` : ".");
    this.bar = element("progress", { max: 1, hidden: true, "aria-label": "progress" });
    this.state = element("p", { class: "state" });
    this.alert = element("p", { class: "alert", role: "alert" });
    this.command = element("code");
    this.link = element("a", {}, "Link with these settings");
    this.results = element("div", { class: "results" });
    const title = place.querySelector("h2").textContent;
    this.form = element("form", { class: "try", id: `try-${place.id}`, "aria-label": `Experiments of “${title}”`,
      onsubmit: (event) => { event.preventDefault(); this.begin(); } },
      element("h3", {}, "Try it"), ...groups,
      element("div", { class: "buttons" }, this.run, this.cancel, this.reset,
        element("span", { class: "help" }, several)),
      this.alert, this.state, this.bar,
      element("p", { class: "same" }, "The same in a terminal: ", this.command, this.link),
      this.results);
    place.append(this.form);
    this.restore({});
  }

  get changes() {
    return Object.fromEntries(this.controls.filter((one) => one.isChanged)
      .map((one) => [one.name, one.value]));
  }

  restore(values) {
    for (const one of this.controls) one.value = values[one.name] ?? one.setting.value;
    this.changed();
  }

  changed() {
    const changes = Object.entries(this.changes);
    const sets = changes.map(([name, value]) => ` --set ${quoted(`${name}=${value}`)}`).join("");
    this.command.textContent =
      `swift run ${program} --only ${quoted(this.section.title)}${sets} --output my-figures`;
    const query = new URLSearchParams(changes.map(([name, value]) => ["set", `${name}=${value}`]));
    this.link.href = `${location.pathname}${changes.length ? `?${query}` : ""}#${this.place.id}`;
    this.reset.hidden = changes.length === 0;
  }

  async begin() {
    this.alert.textContent = "";
    for (const one of this.controls) one.isRefused = false;
    history.replaceState(null, "", this.link.href);
    try {
      const run = await post("/api/runs",
        { chapter, section: this.section.title, settings: this.changes });
      this.follow(run);
    } catch (error) { this.refuse(error.message); }
  }

  /** Says what is wrong, and leads to the setting that it is about. */
  refuse(message) {
    this.alert.textContent = message;
    markRefused(this.controls, message);
  }

  async end() {
    this.cancel.disabled = true;
    try { await post(`/api/runs/${this.id}/cancel`); } catch (error) { this.alert.textContent = error.message; }
  }

  set isRunning(is) {
    // Only whoever is here is led on: a page that opens with an older run stays where it is.
    const hadFocus = is ? this.form.contains(document.activeElement) : document.activeElement === this.cancel;
    this.run.disabled = is;
    this.cancel.hidden = !is;
    this.cancel.disabled = false;
    this.bar.hidden = !is;
    for (const one of this.controls) one.disabled = is;
    if (hadFocus) (is ? this.cancel : this.run).focus({ preventScroll: true });
  }

  /** Shows a run from its beginning, whenever that was. */
  follow(run) {
    this.id = run.id;
    this.isRunning = true;
    this.turned = element("ul", { class: "turned" });
    this.clear();
    this.results.append(this.turned);
    watch(run.id, (news) => this.hear(news), (error) => {
      this.isRunning = false;
      this.alert.textContent = error.message;
    });
  }

  /** Takes away what an earlier run has shown. */
  clear() {
    this.results.replaceChildren();
    for (const old of this.place.querySelectorAll(".anew")) old.remove();
    for (const span of this.place.querySelectorAll(".measured.other")) {
      span.classList.remove("other");
      delete span.dataset.anew;
    }
  }

  hear(news) {
    if (news.stage === "building") {
      this.bar.removeAttribute("value");
      this.say("Building the chapter’s program", news.message ? `: ${news.message}` : " …");
    } else if (news.stage === "running") this.progress(news.detail);
    else this.over(news);
  }

  progress(event) {
    if (!event) return this.say("Running", " …");
    if (event.kind === "experiment") {
      const all = this.section.experiments;
      const place = all.findIndex((one) => one.name === event.experiment);
      this.experiment = place < 0 || all.length < 2 ? event.experiment
        : `${place + 1} of ${all.length}, ${event.experiment}`;
      this.since = undefined;
      this.bar.removeAttribute("value");
      this.say(`Running ${this.experiment}`, event.seconds >= 1 ? `, about ${seconds(event.seconds)}` : "");
    } else if (event.kind === "progress") this.advance(event);
    else if (event.kind === "found") for (const claim of event.claims) this.turn(claim);
  }

  advance({ label, step, total }) {
    const now = performance.now();
    if (this.label !== label || this.since === undefined || step < this.first.step) {
      this.label = label;
      this.since = now;
      this.first = { step };
    }
    let left = "";
    if (total) {
      this.bar.value = Math.min(1, step / total);
      const done = step - this.first.step;
      const passed = (now - this.since) / 1000;
      if (done > 0 && passed > 2) left = `, ${seconds(passed * (total - step) / done)} left`;
    }
    const what = [this.experiment, label].filter(Boolean).join(": ");
    this.state.textContent = `${what} ${step}${total ? ` of ${total}` : ""}${left}`;
  }

  /** What is going on: shown whole, and spoken where it is something new. */
  say(what, ...more) {
    this.state.textContent = what + more.join("");
    if (speaker.textContent !== what) speaker.textContent = what;
  }

  /** A verdict beside the kept one, and a line where it has turned. */
  turn(claim) {
    const card = document.getElementById(`claim-${claim.id.replaceAll("/", "-")}`);
    if (!card) return;
    card.querySelector(".anew")?.remove();
    const kept = ["agrees", "differs", "undecided"].find((verdict) => card.classList.contains(verdict));
    const hasTurned = kept !== undefined && kept !== claim.verdict;
    card.append(element("p", { class: `anew ${claim.verdict}${hasTurned ? " turned" : ""}` },
      "With your settings: ", element("span", { class: "badge" }, claim.outcome),
      ` ${claim.measured}`));
    if (!hasTurned) return;
    this.turned.append(element("li", {}, "The verdict of ",
      element("a", { href: `#${card.id}` }, claim.id), ` has turned: ${kept} → `,
      element("span", { class: `badge ${claim.verdict}` }, claim.outcome)));
  }

  async over(news) {
    this.isRunning = false;
    if (news.stage === "failed") {
      this.state.textContent = "";
      this.refuse(news.message);
    } else if (news.stage === "cancelled") {
      this.clear();
      this.say("Cancelled: no results were written.");
    }
    else {
      try {
        this.show(await get(`/api/runs/${this.id}/results`));
        const count = this.turned.children.length;
        this.say("Done. ", count === 0 ? "Every verdict is as before."
          : count === 1 ? "One verdict has turned." : `${count} verdicts have turned.`,
          " Other numbers than the kept ones stand behind those in the text above; figures follow.");
      } catch (error) { this.alert.textContent = error.message; }
    }
  }

  /** Figures beside the kept ones; tables and texts below. */
  show({ blocks, values }) {
    for (const span of this.place.querySelectorAll(".measured[data-mark]")) {
      const text = values[span.dataset.mark];
      if (text !== undefined && text !== span.innerHTML) {
        span.dataset.anew = text.replace(/<[^>]*>/g, "");
        span.classList.add("other");
      }
    }
    const rest = [];
    for (const [title, html] of Object.entries(blocks)) {
      const [kind, name] = title.split(": ");
      if (["claims", "source", "settings", "predict"].includes(kind)) continue;
      const fresh = element("div");
      fresh.innerHTML = html;
      const kept = this.place.querySelector(`[data-block="${CSS.escape(title)}"]`);
      if (kind === "figure") {
        const pair = element("div", { class: "pair", role: "group", "aria-label": `figure ${name}` });
        for (const [label, from] of [["kept", kept], ["with your settings", fresh]]) {
          const image = from?.querySelector("picture, img")?.cloneNode(true);
          if (image) pair.append(element("figure", {}, image, element("figcaption", {}, label)));
        }
        this.results.append(pair);
      } else if (kept?.innerHTML !== fresh.firstElementChild?.innerHTML) rest.push([title, fresh]);
    }
    for (const [title, fresh] of rest) {
      this.results.append(element("details", {},
        element("summary", {}, `${title}, with your settings`), fresh));
    }
    this.results.append(this.keeping());
  }

  keeping() {
    const folder = element("input", { type: "text", value: `~/${program}-results`, size: 30,
      id: `keep-${this.place.id}`, spellcheck: "false", autocomplete: "off" });
    const outcome = element("span", { role: "status" });
    const keep = async () => {
      try {
        const kept = await post(`/api/runs/${this.id}/keep`, { folder: folder.value });
        outcome.textContent = `Kept in ${kept.folder}`;
      } catch (error) { outcome.textContent = error.message; }
    };
    folder.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); keep(); }
    });
    return element("p", { class: "keep" },
      element("label", { for: folder.id }, "Keep page, figures and claims in the folder "), folder, " ",
      element("button", { type: "button", onclick: keep }, "Keep"), " ", outcome);
  }
}

// The program has to be there before it can say what it runs.

const notice = element("div", { class: "notice" });

function offerBuild(latest) {
  const state = element("p", { class: "state" });
  const button = element("button", { type: "button", class: "main" }, "Prepare the experiments");
  const prepare = (run) => {
    button.disabled = true;
    watch(run.id, async (news) => {
      if (news.stage === "building") {
        state.textContent = `Building ${program}${news.message ? `: ${news.message}` : " …"}`;
        if (!speaker.textContent) speaker.textContent = `Building ${program}`;
      } else if (news.stage === "done") {
        speaker.textContent = "The experiments are ready.";
        await begin();
        const [first] = panels.values();
        notice.replaceChildren(element("p", {}, "The experiments are ready: settings and a button stand at the end of "
          + "each section that has any, under “Try it”. ",
        element("a", { href: `#${first?.form.id}` }, "The first one")));
      } else {
        button.disabled = false;
        state.textContent = news.message ?? "Cancelled.";
      }
    }, (error) => { button.disabled = false; state.textContent = error.message; });
  };
  button.addEventListener("click", async () => {
    try { prepare(await post("/api/runs", { chapter })); } catch (error) { state.textContent = error.message; }
  });
  notice.replaceChildren(element("p", {}, "The experiments of this chapter can be run here. Its program ",
    element("code", {}, program), " is built first, once; that may take minutes."), button, state);
  document.querySelector("main h1").after(notice);
  if (latest?.order.chapter === chapter && !isOver(latest)) prepare(latest);
}

const same = (a, b) => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

const isOver = (run) => ["done", "failed", "cancelled"].includes(run.stage);

async function begin() {
  const [{ isBuilt, sections }, [latest]] =
    await Promise.all([get(`/api/chapters/${chapter}`), get("/api/runs")]);
  if (!isBuilt) return offerBuild(latest);
  const asked = Object.fromEntries(new URLSearchParams(location.search).getAll("set")
    .map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  const places = [...document.querySelectorAll("section.part")];
  for (const section of sections) {
    const place = places.find((one) => one.dataset.section === section.title);
    if (!place) continue;
    const panel = new Panel(section, place);
    panel.restore(asked);
    panels.set(section.title, panel);
  }
  const panel = latest && latest.order.chapter === chapter && panels.get(latest.order.section);
  // A link with other settings than those of the last run asks for something new.
  const isAsked = Object.keys(asked).length === 0 || same(asked, latest?.order.settings ?? {});
  if (panel && (isAsked || !isOver(latest))) {
    panel.restore(latest.order.settings ?? {});
    panel.follow(latest);
  } else if (latest && !isOver(latest) && latest.order.chapter !== chapter) {
    notice.replaceChildren(element("p", {}, "An experiment of ",
      element("a", { href: `/chapters/${latest.order.chapter}` }, "another chapter"), " is running."));
    document.querySelector("main h1").after(notice);
  }
  // The panels have moved what the link leads to.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false;

begin().catch((error) => {
  notice.replaceChildren(element("p", { role: "alert" }, error.message));
  document.querySelector("main h1").after(notice);
});
