/// The commands and scripts a terminal has characters for.
enum LaTeXSymbols {
  static let commands: [String: (text: String, kind: LaTeXKind)] = {
    var all: [String: (text: String, kind: LaTeXKind)] = [:]
    for (names, kind) in groups {
      for pair in names.split(separator: " ") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        all[String(parts[0])] = (String(parts[1]), kind)
      }
    }
    for name in functions.split(separator: " ") { all[String(name)] = (String(name), .function) }
    all["eq"] = ("=", .relation)
    return all
  }()

  private static let groups: [(String, LaTeXKind)] = [
    (
      "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ iota=ι "
        + "kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ "
        + "chi=χ psi=ψ omega=ω Gamma=Γ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Phi=Φ "
        + "Psi=Ψ Omega=Ω infty=∞ ell=ℓ dots=… ldots=… cdots=⋯ vdots=⋮ ddots=⋱ prime=′ "
        + "emptyset=∅ top=ᵀ bot=⊥ hbar=ℏ Re=Re Im=Im %=% $=$ #=# &=& _=_ degree=° "
        + "checkmark=✓ star=⋆ ast=*", .ordinary
    ),
    ("partial=∂ nabla=∇ Delta=Δ forall=∀ exists=∃ neg=¬ lnot=¬", .prefix),
    (
      "leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ approx=≈ equiv=≡ sim=~ simeq=≃ propto=∝ in=∈ notin=∉ "
        + "subset=⊂ subseteq=⊆ to=→ rightarrow=→ leftarrow=← gets=← Rightarrow=⇒ implies=⇒ "
        + "Leftrightarrow=⇔ iff=⇔ mapsto=↦ ll=≪ gg=≫ mid=| lt=< gt=> longrightarrow=→ "
        + "leftrightarrow=↔ coloneqq=:= triangleq=≜", .relation
    ),
    (
      "cdot=· times=× pm=± mp=∓ div=÷ circ=∘ odot=⊙ otimes=⊗ oplus=⊕ cup=∪ cap=∩ setminus=\\ "
        + "wedge=∧ land=∧ vee=∨ lor=∨ bullet=•", .binary
    ),
    ("sum=∑ prod=∏ int=∫ bigcup=⋃ bigcap=⋂", .largeOperator),
    ("{={ lbrace={ langle=⟨ lfloor=⌊ lceil=⌈ lvert=| lVert=‖", .opening),
    ("}=} rbrace=} rangle=⟩ rfloor=⌋ rceil=⌉ rvert=| rVert=‖", .closing),
    ("|=‖ Vert=‖ vert=|", .ordinary),
    ("colon=:", .punctuation),
  ]

  private static let functions =
    "arccos arcsin arctan log ln exp sin cos tan tanh sinh cosh max min sup inf lim arg argmax argmin det dim Pr "
    + "deg gcd sign softmax"

  static let accents = [
    "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}", "overline": "\u{304}",
    "tilde": "\u{303}", "widetilde": "\u{303}", "vec": "\u{20D7}", "dot": "\u{307}",
    "ddot": "\u{308}", "check": "\u{30C}",
  ]

  /// Commands whose argument is shown as it is: fonts.
  static let fonts: Set<String> = [
    "mathbf", "mathit", "mathsf", "mathtt", "boldsymbol", "bm", "underbrace", "overbrace",
    "underline", "boxed", "mathcal", "mathscr", "mathfrak", "displaystyle", "textstyle",
  ]

  /// Commands whose argument is words.
  static let texts: Set<String> = [
    "text", "textbf", "textit", "textrm", "textnormal", "mbox", "texttt",
  ]

  /// Commands whose argument is a name in upright letters.
  static let names: Set<String> = ["mathrm", "operatorname", "rm"]

  /// Commands that only change sizes and spaces.
  static let ignored: Set<String> = [
    "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr",
    "biggl", "biggr", "Biggl", "Biggr", "displaystyle", "textstyle", "limits", "nolimits", "!",
    "nonumber", "notag", "hline",
  ]

  /// Commands for spaces, with their widths in the height of the letters.
  static let spaces: [String: Double] = [
    ",": 0.167, ":": 0.222, ">": 0.222, ";": 0.278, " ": 0.25, "enspace": 0.5, "quad": 1,
    "qquad": 2,
  ]

  static let blackboard: [Character: String] = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "E": "𝔼", "P": "ℙ", "1": "𝟙",
  ]

  /// The brackets of the environments that have some.
  static let brackets: [String: (opening: String, closing: String)] = [
    "cases": ("{ ", ""), "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"),
    "vmatrix": ("|", "|"), "array": ("", ""), "smallmatrix": ("", ""),
  ]

  static let superscripts = characters(
    "0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ =⁼ (⁽ )⁾ aᵃ bᵇ cᶜ dᵈ eᵉ fᶠ gᵍ hʰ iⁱ jʲ kᵏ lˡ mᵐ nⁿ oᵒ "
      + "pᵖ rʳ sˢ tᵗ uᵘ vᵛ wʷ xˣ yʸ zᶻ Tᵀ Lᴸ Nᴺ βᵝ γᵞ ᵀᵀ ′′ **")

  static let subscripts = characters(
    "0₀ 1₁ 2₂ 3₃ 4₄ 5₅ 6₆ 7₇ 8₈ 9₉ +₊ -₋ =₌ (₍ )₎ aₐ eₑ hₕ iᵢ jⱼ kₖ lₗ mₘ nₙ oₒ pₚ rᵣ sₛ tₜ uᵤ "
      + "vᵥ xₓ βᵦ γᵧ")

  private static func characters(_ pairs: String) -> [Character: Character] {
    Dictionary(
      pairs.split(separator: " ").map { ($0.first!, $0.last!) }, uniquingKeysWith: { $1 })
  }
}
