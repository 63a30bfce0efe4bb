// Finds sections by all of the words that are typed. No module: browsers load none from a folder.

(() => {
  const field = document.getElementById("search");
  const found = document.getElementById("found");
  if (!field || !found) return;
  const place = document.currentScript.src.replace(/search\.js.*/, "search-index.js");
  let entries;

  /** The text of the book comes when somebody wants to search in it. */
  function load() {
    if (entries) return;
    entries = [];
    const script = document.createElement("script");
    script.src = place;
    script.addEventListener("load", () => {
      entries = window.bookIndex.map((entry) => ({ ...entry, plain: entry.text.toLowerCase(),
        heading: `${entry.title} ${entry.chapter}`.toLowerCase() }));
      search();
    });
    document.head.append(script);
  }

  function excerpt(entry, word) {
    const at = Math.max(0, entry.plain.indexOf(word) - 60);
    return `${at > 0 ? "… " : ""}${entry.text.slice(at, at + 160)} …`;
  }

  function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter((word) => word.length > 1);
    found.replaceChildren();
    load();
    if (words.length === 0 || entries.length === 0) return;
    const hits = entries
      .filter((entry) => words.every((word) => entry.plain.includes(word) || entry.heading.includes(word)))
      .sort((a, b) => words.filter((word) => b.heading.includes(word)).length
        - words.filter((word) => a.heading.includes(word)).length);
    const count = document.createElement("p");
    count.textContent = `${hits.length} section${hits.length === 1 ? "" : "s"}`;
    const list = document.createElement("ul");
    for (const hit of hits.slice(0, 20)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = hit.place;
      link.textContent = hit.title;
      const text = document.createElement("p");
      text.textContent = `${hit.chapter}: ${excerpt(hit, words[0])}`;
      item.append(link, text);
      list.append(item);
    }
    found.append(count, list);
  }

  field.addEventListener("focus", load);
  field.addEventListener("input", search);
  field.form.addEventListener("submit", (event) => event.preventDefault());
})();
