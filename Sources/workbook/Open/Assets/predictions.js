// What readers expect, before they see what was measured. Their answers stay in this browser.

import { element } from "./controls.js";
import { get } from "./runs.js";

const place = "predictions";

/** Answers by the names of claims, as they are written in the page; an empty one is of a reader who gave none. */
function given() {
  try { return JSON.parse(localStorage.getItem(place)) ?? {}; } catch { return {}; }
}

function give(claim, answer) {
  const all = given();
  if (answer === undefined) delete all[claim];
  else all[claim] = answer;
  try { localStorage.setItem(place, JSON.stringify(all)); } catch { /* it is asked again next time */ }
}

const html = (name, text) => { const made = element(name); made.innerHTML = text; return made; };

class Question {
  constructor(box, outcome) {
    this.box = box;
    this.outcome = outcome;
    this.veil = element("div", { class: "veil" });
    const rest = [];
    for (let next = box.nextElementSibling; next && !next.matches(".try"); next = next.nextElementSibling) rest.push(next);
    box.after(this.veil);
    this.veil.append(...rest);
    // What is searched for in the page, and what a link leads to, is shown.
    this.veil.addEventListener("beforematch", () => { give(this.outcome.claim, ""); this.draw(); });
    this.texts = [...box.querySelectorAll("li")].map((one) => one.innerHTML);
    this.question = box.querySelector("p").innerHTML;
    this.draw();
  }

  draw() {
    const answer = given()[this.outcome.claim];
    const isOpen = answer !== undefined;
    this.veil.hidden = !isOpen;
    if (!isOpen && "onbeforematch" in this.veil) this.veil.hidden = "until-found";
    this.box.replaceChildren(isOpen ? this.result(this.outcome.answers.indexOf(answer)) : this.form());
  }

  answer(text) {
    give(this.outcome.claim, text);
    this.draw();
    this.box.querySelector("[tabindex], input").focus();
  }

  form() {
    const name = `predict-${this.outcome.claim}`;
    const choices = this.texts.map((text, index) => element("label", {},
      element("input", { type: "radio", name, value: index, required: true }), html("span", text)));
    return element("form", { onsubmit: (event) => {
      event.preventDefault();
      this.answer(this.outcome.answers[Number(new FormData(event.target).get(name))]);
    } }, element("fieldset", {}, html("legend", this.question), ...choices),
    element("div", { class: "buttons" }, element("button", { class: "main" }, "That is what I expect"),
      element("button", { type: "button", onclick: () => this.answer("") }, "Show me")),
    element("p", { class: "help" }, "What was measured stands below, and is hidden until then."));
  }

  /** Both: what was expected, and what was measured. */
  result(index) {
    const { right, measured, verdict, because } = this.outcome;
    const shown = element("div", { tabindex: -1 }, html("p", this.question));
    if (index >= 0) shown.append(element("p", {}, "You expected: ", html("span", this.texts[index]), index === right ? " ✓" : ""));
    shown.append(element("p", {}, "Measured: ", element("strong", {}, html("span", this.texts[right])), ` (${measured}; `,
      element("a", { href: `#claim-${this.outcome.claim}` }, `the notes’ claim: ${verdict}`), ")"), html("p", because),
    element("button", { type: "button", onclick: () => this.answer(undefined) }, "Ask me again"));
    return shown;
  }
}

/** "3 of 5 as you expected", of some questions. */
function tally(outcomes) {
  const all = given();
  const made = outcomes.filter(({ claim, answers }) => answers.includes(all[claim]));
  const right = made.filter(({ claim, answers, right }) => all[claim] === answers[right]);
  return { made: made.length, right: right.length, all: outcomes.length };
}

const outcomes = await get("/api/predictions");

for (const box of document.querySelectorAll("main .predict")) {
  const outcome = outcomes.find((one) => `predict: ${one.claim}` === box.dataset.block && one.chapter === document.body.dataset.chapter);
  if (outcome) new Question(box, outcome);
}
function unveil() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const veils = [];
  for (let veil = target?.closest(".veil[hidden]"); veil; veil = veil.parentElement.closest(".veil[hidden]")) veils.push(veil);
  for (const veil of veils) veil.dispatchEvent(new Event("beforematch"));
  if (veils.length) target.scrollIntoView();
}

addEventListener("hashchange", unveil);
unveil();

for (const item of document.querySelectorAll("[data-predictions]")) {
  const chapter = item.dataset.predictions;
  const { made, right, all } = tally(outcomes.filter((one) => !chapter || one.chapter === chapter));
  if (all === 0) continue;
  item.hidden = false;
  item.textContent = chapter ? `predictions: ${made} of ${all} made${made ? `, ${right} as you expected` : ""}`
    : made ? `Of ${made} predictions, ${right} came out as you expected.`
      : `There are ${all} predictions to be made: before you see what was measured, say what you expect.`;
}
