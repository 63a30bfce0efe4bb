// The page of one exercise: its editor, what the file holds, checks, hints, the solution.

import { element } from "./controls.js";
import { Editor } from "./editor.js";
import { get, post, watch } from "./runs.js";

const { exercise, file, keywords } = document.body.dataset;
const address = `/api/exercises/${exercise}`;
const kept = `exercise:${exercise}`;
const fileName = file.split("/").pop();

/** What is in the reader's file, as far as this page knows. */
let saved;
let timer;
/** Saving happens one after the other. */
let saving = Promise.resolve(true);
/** While nobody has decided which text stays, nothing is saved. */
let isConflict = false;
/** What this page has sent to be saved, also before it was loaded again. */
const sent = {
  get text() { try { return sessionStorage.getItem(kept); } catch { return null; } },
  set text(text) { try { sessionStorage.setItem(kept, text); } catch { /* then another's save is asked about */ } },
};
/** Whether a file was not changed elsewhere, but by a save of this page that it has not heard of. */
const isOwn = (code, text = sent.text) => text?.trim() === code.text.trim();
/** The file holds another's text that the next save is to put away first. */
let owesBackup = false;

const editor = new Editor(`Your ${exercise}, in ${file}`, keywords.split(" "), changed);
const saveState = element("p", { class: "state", role: "status" });
const alert = element("p", { class: "alert", role: "alert" });
const conflict = element("div", { class: "conflict", role: "alert" });
const report = element("div", { class: "report", role: "status" });
const check = element("button", { type: "button", class: "main", onclick: begin }, "Check");
const cancel = element("button", { type: "button", hidden: true, onclick: end }, "Cancel");
const solve = element("button", { type: "button", onclick: solution }, "Solution");
const question = element("dialog", { "aria-labelledby": "reset-question" },
  element("p", { id: "reset-question" },
    `Put the empty body back? ${fileName} as it is now stays in the folder Exercises.backup.`),
  element("form", { method: "dialog", class: "buttons" },
    element("button", { value: "reset", class: "main" }, "Put it back"), element("button", {}, "Leave it")));

document.getElementById("exercise").append(
  editor.box,
  element("p", { class: "help", id: "editor-keys" },
    "Ctrl-S saves, Ctrl-Enter checks. Tab indents; to leave the editor, press Escape and then Tab."),
  element("div", { class: "buttons" }, check, cancel,
    element("button", { type: "button", onclick: () => question.showModal() }, "Reset"), solve),
  alert, saveState, conflict, report, question);

// The file

const unsaved = () => { try { return JSON.parse(localStorage.getItem(kept)); } catch { return null; } };

/** Whether the file holds what is typed. It keeps no blanks around the function. */
const isSaved = () => editor.text.trim() === saved.text.trim();

function keep() {
  // Where a browser keeps nothing, the file is what is kept.
  try {
    if (isSaved()) localStorage.removeItem(kept);
    else localStorage.setItem(kept, JSON.stringify({ text: editor.text, base: saved.checksum }));
  } catch { /* as said */ }
}

function changed() {
  keep();
  saveState.textContent = "Not saved yet …";
  clearTimeout(timer);
  timer = setTimeout(save, 1000);
}

/** Takes over what the file holds now. */
function take(code) {
  saved = code;
  editor.firstLine = code.firstLine;
  editor.draw();
  keep();
  if (isSaved()) clearTimeout(timer);
  saveState.textContent = isSaved()
    ? `Saved in ${file}, from line ${code.firstLine}.` : "Not saved yet …";
}

/** Saves what is typed; whether the file holds it then. */
function save() {
  clearTimeout(timer);
  saving = saving.then(async () => {
    // Where the file could not be read, an alert says why.
    if (isConflict || !saved) return false;
    if (isSaved()) {
      take(saved);
      return true;
    }
    for (let tries = 1; ; tries += 1) {
      const before = sent.text;
      const { text } = editor;
      try {
        sent.text = text;
        take(await post(`${address}/save`, { text, checksum: saved.checksum, keepsBackup: owesBackup }));
        owesBackup = false;
        alert.textContent = "";
        return true;
      } catch (error) {
        const theirs = error.answer?.theirs;
        if (theirs && tries === 1 && isOwn(theirs, before)) {
          saved = theirs;
          continue;
        }
        if (theirs) ask(theirs);
        else alert.textContent = error.message;
        return false;
      }
    }
  });
  return saving;
}

/** Two texts, and the question which one stays. */
function ask(theirs) {
  isConflict = true;
  const decide = (isMine) => {
    isConflict = false;
    conflict.replaceChildren();
    saved = theirs;
    owesBackup = isMine;
    if (isMine) save();
    else { editor.replace(theirs.text); take(theirs); }
    editor.area.focus();
  };
  saveState.textContent = "Not saved.";
  conflict.replaceChildren(
    element("p", {}, `${fileName} was changed elsewhere in the meantime. What you typed here is not saved. Which stays?`),
    element("div", { class: "texts" },
      ...[["In the file", theirs.text], ["Typed here", editor.text]].map(([title, text]) => element("figure", {},
        element("figcaption", {}, title), element("pre", { tabindex: 0 }, text)))),
    element("div", { class: "buttons" },
      element("button", { type: "button", onclick: () => decide(false) }, "Take the file’s"),
      element("button", { type: "button", onclick: () => decide(true) }, "Put mine")),
    element("p", { class: "help" }, "If you take the file’s, undo brings yours back. If you put yours, "
      + "the file as it is stays in Exercises.backup."));
}

/** What somebody else has saved: taken over where nothing is lost by it. */
async function notice() {
  if (!saved || isConflict || document.hidden) return;
  try {
    const before = saved;
    const code = await get(address);
    // Saved or asked meanwhile: this answer is older than that.
    if (saved !== before || isConflict) return;
    const isSame = code.checksum === saved.checksum;
    if (isSame && code.firstLine === saved.firstLine) return;
    const wasSaved = isSaved();
    if (isSame) take(code);
    else if (wasSaved) {
      editor.replace(code.text);
      take(code);
      saveState.textContent = `${fileName} was changed elsewhere: this is how it is now.`;
    } // What is typed meets it when it is saved.
  } catch (error) { alert.textContent = error.message; }
}

// The check

async function begin() {
  if (check.disabled || !saved) return;
  alert.textContent = "";
  if (!await save()) return;
  try { follow(await post(`${address}/check`)); } catch (error) { alert.textContent = error.message; }
}

let running;

async function end() {
  cancel.disabled = true;
  try { await post(`/api/checks/${running}/cancel`); } catch (error) { alert.textContent = error.message; }
}

function busy(is) {
  const hadFocus = [check, cancel].includes(document.activeElement);
  check.disabled = is;
  cancel.hidden = !is;
  cancel.disabled = false;
  if (hadFocus) (is ? cancel : check).focus();
}

function follow({ id }) {
  running = id;
  busy(true);
  editor.show([]);
  report.className = "report";
  const state = element("p", {}, "Checking …");
  const detail = element("p", { class: "help", "aria-live": "off" });
  report.replaceChildren(state, detail);
  watch(id, (news) => {
    if (news.stage === "building") {
      state.textContent = "Building the grader with your file …";
      detail.textContent = news.message ?? "";
    } else if (news.stage === "running") {
      state.textContent = "Trying your answer …";
      detail.textContent = "";
    } else {
      busy(false);
      if (news.stage === "done") show(news.detail);
      else report.replaceChildren(element("p", {}, news.message ?? "Cancelled."));
    }
  }, (error) => { busy(false); report.replaceChildren(); alert.textContent = error.message; }, "checks");
}

const html = (name, text) => { const made = element(name); made.innerHTML = text; return made; };

function show({ state, headline, finding, mistakes, printed, messages }) {
  report.className = `report ${state}`;
  const own = messages.filter((one) => !one.link);
  report.replaceChildren(html("h2", headline));
  if (messages.length) {
    report.append(element("ul", { class: "messages" }, ...messages.map((one) => element("li", { class: one.kind },
      one.link ? element("a", { href: one.link }, one.place)
        : element("button", { type: "button", class: "line", onclick: () => editor.go(one.line, one.column) },
          `line ${one.line}`),
      ` ${one.kind === "error" ? "" : `${one.kind}: `}${one.text}`))));
  }
  if (finding) report.append(element("pre", { tabindex: 0 }, finding));
  for (const words of mistakes) report.append(html("p", words));
  if (printed) {
    report.append(element("p", {}, "Your answer printed:"), element("pre", { tabindex: 0 }, printed));
  }
  editor.show(own);
  const badge = document.querySelector("#state .badge");
  const words = { begun: "… begun, not right yet", wrong: "✗ not right yet", solved: "✓ solved" };
  badge.className = `badge ${state}`;
  badge.textContent = words[state];
  if (state !== "solved") return;
  const next = document.querySelector("#after a");
  if (next) report.append(element("p", {}, "Next: ", next.cloneNode(true)));
}

// Hints, the solution, the empty body

const hints = document.querySelectorAll("details.hint");
hints[0].addEventListener("toggle", () => { hints[1].hidden = false; }, { once: true });

let isAskedAgain = false;

async function solution() {
  alert.textContent = "";
  try {
    const { html: code } = await post(`${address}/solution`, { anyway: isAskedAgain });
    const shown = element("div", { class: "solution" }, element("h2", {}, "A solution"));
    shown.append(html("div", code));
    solve.disabled = true;
    report.after(shown);
    shown.querySelector("pre").focus();
  } catch (error) {
    alert.textContent = error.message;
    isAskedAgain = true;
    solve.textContent = "Show it all the same";
  }
}

question.addEventListener("close", async () => {
  if (question.returnValue !== "reset") return;
  question.returnValue = "";
  try {
    const unsavedText = await save() ? "" : editor.text;
    const { backup } = await post(`${address}/reset`);
    const code = await get(address);
    isConflict = owesBackup = false;
    conflict.replaceChildren();
    alert.textContent = "";
    editor.replace(code.text);
    take(code);
    report.replaceChildren();
    editor.show([]);
    saveState.textContent = backup ? `Unsolved again. Your file as it was: ${backup}` : "There was nothing to put back.";
    if (unsavedText) {
      report.className = "report";
      report.append(element("p", {}, "What you had typed could not be saved. It was:"),
        element("pre", { tabindex: 0 }, unsavedText));
    }
  } catch (error) { alert.textContent = error.message; }
});

// The beginning

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (event.key === "s") save();
  else if (event.key === "Enter") begin();
  else return;
  event.preventDefault();
});
addEventListener("focus", notice);
document.addEventListener("visibilitychange", () => document.hidden ? save() : notice());

try {
  const code = await get(address);
  const left = unsaved();
  editor.begin(left ? left.text : code.text, code.firstLine);
  take(code);
  if (left && left.text !== code.text) {
    if (left.base === code.checksum || isOwn(code)) save();
    else ask(code);
  }
  const line = location.hash.match(/^#line-(\d+)$/);
  if (line) editor.go(Number(line[1]));
  const [latest] = await get("/api/checks");
  if (latest?.exercise === exercise && !["done", "failed", "cancelled"].includes(latest.stage)) follow(latest);
  setInterval(notice, 4000);
} catch (error) { alert.textContent = error.message; }
