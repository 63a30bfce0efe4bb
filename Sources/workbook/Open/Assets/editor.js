// An editor for a few lines of Swift: a text area, and the same text in colours behind it.

import { element } from "./controls.js";

const partners = { "(": ")", "[": "]", "{": "}", '"': '"' };
const closing = new Set(Object.values(partners));
/** A remark, a text, a number, a word; in this order. */
const pieces = /(\/\/.*)|("(?:\\.|[^"\\])*"?)|(\b\d[\w.]*)|(\b[A-Za-z_]\w*)/g;

export class Editor {
  /**
   * @param {string} label what it is called by those who hear the page
   * @param {string[]} keywords of Swift
   * @param {() => void} changed called after each change by the reader
   */
  constructor(label, keywords, changed) {
    this.keywords = new Set(keywords);
    this.messages = [];
    this.firstLine = 1;
    this.area = element("textarea", { "aria-label": label, "aria-describedby": "editor-keys", wrap: "off",
      spellcheck: "false", autocomplete: "off", autocapitalize: "off" });
    this.colours = element("pre", { "aria-hidden": "true" });
    this.numbers = element("div", { class: "numbers", "aria-hidden": "true" });
    this.box = element("div", { class: "editor" }, this.numbers,
      element("div", { class: "layers" }, this.colours, this.area));
    this.area.addEventListener("input", () => { this.draw(); changed(); });
    this.area.addEventListener("keydown", (event) => this.press(event));
    this.area.addEventListener("beforeinput", (event) => this.type(event));
  }

  get text() { return this.area.value; }

  /** Puts another text there, from the beginning. */
  begin(text, firstLine) {
    this.firstLine = firstLine;
    this.area.value = text;
    this.draw();
  }

  /** Puts another text in the place of this one, so that undo brings this one back. */
  replace(text) {
    const { selectionStart: caret } = this.area;
    this.insert(text, 0, this.text.length);
    this.area.setSelectionRange(caret, caret);
  }

  /** Shows messages at their lines, counted as in the file, until those lines are changed. */
  show(messages) {
    this.messages = messages.map((message) => ({ ...message, code: this.lines[message.line - this.firstLine] }));
    this.draw();
  }

  /** Puts the cursor where a message is. */
  go(line, column = 1) {
    const before = this.lines.slice(0, line - this.firstLine);
    const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    this.area.focus();
    this.area.setSelectionRange(at, at);
    this.numbers.children[line - this.firstLine]?.scrollIntoView({ block: "center" });
  }

  get lines() { return this.text.split("\n"); }

  draw() {
    const rows = this.lines.map((line, index) => {
      const number = index + this.firstLine;
      const here = this.messages.filter((one) => one.line === number && one.code === line && one.kind !== "note");
      const kind = here.some((one) => one.kind === "error") ? "error" : here.length ? "warning" : "";
      const row = element("div", { class: kind }, ...this.coloured(line));
      if (here.length) row.append(element("span", { class: "message" }, here.map((one) => one.text).join("; ")));
      return { row, number: element("div", { class: kind }, `${kind === "error" ? "✗ " : ""}${number}`) };
    });
    this.colours.replaceChildren(...rows.map(({ row }) => row));
    this.numbers.replaceChildren(...rows.map(({ number }) => number));
    this.area.setAttribute("aria-invalid", rows.some(({ row }) => row.className === "error"));
  }

  /** A line's pieces, each with its kind. */
  coloured(line) {
    const spans = [];
    let end = 0;
    for (const match of line.matchAll(pieces)) {
      const [text, remark, string, number] = match;
      const kind = remark ? "remark" : string ? "text" : number ? "number"
        : this.keywords.has(text) ? "keyword" : /^[A-Z]/.test(text) ? "type" : "";
      if (!kind) continue;
      spans.push(line.slice(end, match.index), element("span", { class: kind }, text));
      end = match.index + text.length;
    }
    return [...spans, line.slice(end)];
  }

  // What the keys do

  /** As if it were typed, so that the browser's own undo takes it back. */
  insert(text, start = this.area.selectionStart, end = this.area.selectionEnd) {
    const { area } = this;
    area.focus();
    area.setSelectionRange(start, end);
    this.isInserting = true;
    const isDone = text ? document.execCommand("insertText", false, text)
      : start === end || document.execCommand("delete");
    this.isInserting = false;
    if (isDone) return;
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new InputEvent("input"));
  }

  press(event) {
    // Escape, then Tab leaves the editor: who has no mouse must be able to.
    const isLeaving = this.isLeaving;
    this.isLeaving = event.key === "Escape" || (isLeaving && event.key === "Shift");
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart: start, selectionEnd: end } = this.area;
    if (event.key === "Tab" && !isLeaving) this.indent(event.shiftKey);
    else if (event.key === "Enter") this.breakLine();
    else if (event.key === "Backspace" && start === end && partners[this.text[start - 1]] === this.text[start]
      && start < this.text.length && start > 0) this.insert("", start - 1, start + 1);
    else return;
    event.preventDefault();
  }

  /** Brackets come in pairs; a closing one that is there already is stepped over. */
  type(event) {
    if (this.isInserting || event.inputType !== "insertText" || event.isComposing) return;
    const { selectionStart: start, selectionEnd: end } = this.area;
    const [before, after] = [this.text[start - 1] ?? "", this.text[end] ?? ""];
    const sign = event.data;
    if (start === end && closing.has(sign) && after === sign) this.area.setSelectionRange(start + 1, start + 1);
    else if (partners[sign]) {
      if (start === end && (/\w/.test(after) || (sign === '"' && /[\w"]/.test(before)))) return;
      this.insert(sign + this.text.slice(start, end) + partners[sign]);
      this.area.setSelectionRange(start + 1, end + 1);
    } else return;
    event.preventDefault();
  }

  /** Two spaces more or less; of all lines that are chosen. */
  indent(isBack) {
    const { selectionStart: start, selectionEnd: end } = this.area;
    if (start === end && !isBack) return this.insert("  ");
    const from = this.text.lastIndexOf("\n", start - 1) + 1;
    const to = Math.max(from, end - (end > start && this.text[end - 1] === "\n" ? 1 : 0));
    const stop = this.text.indexOf("\n", to) < 0 ? this.text.length : this.text.indexOf("\n", to);
    const old = this.text.slice(from, stop).split("\n");
    const lines = old.map((line) => isBack ? line.replace(/^ {1,2}/, "") : line && `  ${line}`);
    this.insert(lines.join("\n"), from, stop);
    const first = lines[0].length - old[0].length;
    const all = lines.join("\n").length - (stop - from);
    this.area.setSelectionRange(Math.max(from, start + first), Math.max(from, end + all));
  }

  /** The next line begins where this one does, and two spaces further behind an opening bracket. */
  breakLine() {
    const { selectionStart: start } = this.area;
    const line = this.text.slice(this.text.lastIndexOf("\n", start - 1) + 1, start);
    const margin = line.match(/^ */)[0];
    const opened = line.trimEnd().slice(-1);
    if (!"([{".includes(opened) || !opened) return this.insert(`\n${margin}`);
    this.insert(`\n${margin}  `);
    const caret = this.area.selectionStart;
    if (this.text[caret] !== partners[opened]) return;
    this.insert(`\n${margin}`);
    this.area.setSelectionRange(caret, caret);
  }
}
