/// The laboratory's page: its frame, which a script fills.
struct LaboratoryPage {
  let addresses: SiteAddresses

  /// What the contents say of it.
  static let invitation = """
    <p><a href="/laboratory">The laboratory</a>: train a network live, look inside it, change its rate, go
    back, compare up to four.</p>
    """

  var html: String {
    SitePage(
      title: "The laboratory",
      contents: SiteChapter.contents(nil, titles: SiteChapter.titles(addresses), addresses),
      main: """
        <h1>The laboratory</h1>
        <p>Choose a network and how it is trained, start it, and look inside while it learns: loss and
        accuracy, each layer’s activations and gradients, the first filters and feature maps, and the
        mistakes that it is surest of. Up to four trainings run side by side. Numbers come from the
        validation images where nothing else is said: the test images are left alone.</p>
        <form id="start" class="try" aria-label="A new training"></form>
        <div id="runs" class="runs"></div>
        """,
      assets: "/assets/", styles: ["laboratory.css"], modules: ["laboratory.js"]
    ).html
  }
}
