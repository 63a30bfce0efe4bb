/// How the book looks: on a screen wide or narrow, light or dark, and on paper.
enum BookStyle {
  static let css = """
    :root {
      --text: #222; --faint: #667; --ground: #fff; --tint: #eef3f8; --rule: #d8dde3;
      --link: #0b5a9c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --text: #dcdfe4; --faint: #98a0ab; --ground: #16191d; --tint: #232a33; --rule: #39414b;
        --link: #7ab8ee;
      }
      /* pandoc's colours for code are made for a light ground. */
      pre code span { filter: brightness(1.6) saturate(0.8); }
    }
    * { box-sizing: border-box; }
    html { font: 17px/1.6 Georgia, "DejaVu Serif", serif; color: var(--text); background: var(--ground); }
    body { margin: 0; display: grid; grid-template-columns: 19rem minmax(0, 46rem); gap: 3rem; }
    a { color: var(--link); }
    nav.contents {
      position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem;
      font: 0.82rem/1.45 system-ui, "DejaVu Sans", sans-serif; border-right: 1px solid var(--rule);
    }
    nav ol, nav ul { padding-left: 1.2rem; }
    nav ul { list-style: none; padding-left: 0.6rem; margin: 0.2rem 0 0.8rem; }
    nav a { text-decoration: none; }
    nav summary { font-weight: bold; cursor: pointer; }
    main { padding: 1rem 1rem 6rem; min-width: 0; }
    h1, h2, h3, h4 { font-family: system-ui, "DejaVu Sans", sans-serif; line-height: 1.25; }
    h1 { font-size: 2rem; margin-top: 4rem; }
    h1.title { margin-top: 1rem; font-size: 2.4rem; }
    h2 { font-size: 1.4rem; margin-top: 2.6rem; }
    h3 { font-size: 1.1rem; margin-top: 2rem; }
    section.chapter { border-top: 3px solid var(--rule); margin-top: 4rem; }
    section.chapter > h1 { margin-top: 2rem; }
    img { max-width: 100%; height: auto; background: #fff; border-radius: 4px; display: block; }
    p > img { margin: 1.2rem 0; }
    figure { margin: 1.5rem 0; }
    figcaption, .again { font-size: 0.85rem; color: var(--faint); }
    pre {
      background: var(--tint); padding: 0.8rem 1rem; overflow-x: auto; border-radius: 4px;
      font-size: 0.82rem; line-height: 1.45;
    }
    code { font-family: "DejaVu Sans Mono", ui-monospace, monospace; font-size: 0.86em; overflow-wrap: anywhere; }
    pre code { font-size: inherit; overflow-wrap: normal; }
    div.sourceCode { margin: 1em 0; }
    pre, div.sourceCode > pre.sourceCode { overflow-x: auto; }
    table { border-collapse: collapse; font-size: 0.85rem; display: block; overflow-x: auto; max-width: 100%; }
    th, td { padding: 0.3rem 0.7rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    math { font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math",
        "DejaVu Math TeX Gyre", math; font-size: 1.05em; }
    math[display="block"] mtable { math-style: normal; }
    math[display="block"] { display: block math; overflow-x: auto; overflow-y: hidden; padding: 0.3rem 0; max-width: 100%; }
    blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--faint); }
    .measured { background: var(--tint); border-radius: 3px; padding: 0 0.2em; }
    .file { border-bottom: 1px dotted var(--faint); }
    details.run { margin-top: 3rem; border: 1px solid var(--rule); border-radius: 4px; padding: 0.6rem 1rem; }
    details.run > summary { cursor: pointer; font-family: system-ui, "DejaVu Sans", sans-serif; }
    @media (max-width: 60rem) {
      body { display: block; }
      nav.contents { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--rule); padding: 1rem; }
      h1 { font-size: 1.6rem; }
      math:not([display]), math[display="inline"] { font-size: 0.92em; }
      h1.title { font-size: 1.9rem; }
    }
    @media print {
      body { display: block; }
      nav.contents { position: static; height: auto; border: 0; }
      section.chapter { break-before: page; }
      img, table, pre { break-inside: avoid; }
      details.run:not([open]) { display: none; }
      .measured { background: none; padding: 0; }
    }
    """
}
