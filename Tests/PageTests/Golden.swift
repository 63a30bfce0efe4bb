/// What the sample page looks like. A change here is a change every reader sees.
enum Golden {
  /// In a window of 80 columns or more, or in a pipe.
  static let at80Columns = #"""
    Batch normalisation
    ═══════════════════

    Its gradient, and what it is good for.


    The backward pass, step by step through the graph
    ─────────────────────────────────────────────────

    The mean μ_B depends on every xᵢ, so its gradient collects from all samples: see
    the paper (https://arxiv.org/abs/1502.03167) and BatchNorm.backward.

    1. first through x̂ᵢ;
    2. then through the variance σ_B², whose own gradient needs the one of x̂ᵢ.

    │ 均值 means mean; 분산 means variance.

        ∂L/∂σ_B² = ∑ᵢ₌₁ᵐ ∂L/∂x̂ᵢ · (xᵢ - μ_B) · -1/2 (σ_B² + ε)^(-3/2)

        let shares = [0.125, 0.5, 0.375].map { share in (share *
            100).rounded(.toNearestOrEven) }

        dx
          12.0
            50.0

      net       layers                                        trainable   x̂
      ────────  ────────────────────────────────────────────  ─────────  ───
      Baseline  C 6@5x5 same, B, relu, P max 2/2 same, D 0.2    198,494  yes
      LeNet5    C 6@5x5 | sigmoid                                62,006
      The five nets of the course, with what was counted here.

      notes say   the six formulas for x̂ are right (003)
      we measure  3.2e-10 (agrees if less than 1e-7)
      verdict     ✓ agrees (bn-six-gradients)

      notes say   BN allows 30 times the learning rate (003)
      we measure  11.3 times (agrees if at least 30)
      verdict     ✗ differs, as the chapter expects (bn-thirty)
      because     The net here has three layers; the paper's is far deeper.


    Another
    ───────

      notes say   γ = √(Var) gives the identity
      we measure  yes
      verdict     ✓ agrees, with a remark (bn-identity)
      remark      Up to ε under the root.

      notes say   one | two
      we measure  nan (agrees if 2 ± 0.5)
      verdict     ✗ differs, although the chapter expects it to agree (bn-wrong)

      figure      pixels.png
                  Two pixels of xᵢ, one [black].

    """#

  /// In the narrowest window.
  static let at40Columns = #"""
    Batch normalisation
    ═══════════════════

    Its gradient, and what it is good for.


    The backward pass, step by step through
    the graph
    ───────────────────────────────────────

    The mean μ_B depends on every xᵢ, so its
    gradient collects from all samples: see
    the paper
    (https://arxiv.org/abs/1502.03167) and
    BatchNorm.backward.

    1. first through x̂ᵢ;
    2. then through the variance σ_B², whose
       own gradient needs the one of x̂ᵢ.

    │ 均值 means mean; 분산 means variance.

        ∂L/∂σ_B² = ∑ᵢ₌₁ᵐ ∂L/∂x̂ᵢ ·
            (xᵢ - μ_B) · -1/2
            (σ_B² + ε)^(-3/2)

        let shares = [0.125, 0.5,
            0.375].map { share in (share *
            100).rounded(.toNearestOrEven) }

        dx
          12.0
            50.0

      net       layers        trainable   x̂
      ────────  ────────────  ─────────  ───
      Baseline  C 6@5x5         198,494  yes
                same, B,
                relu, P max
                2/2 same, D
                0.2
      LeNet5    C 6@5x5 |        62,006
                sigmoid
      The five nets of the course, with what
      was counted here.

      notes say   the six formulas for x̂ are
                  right (003)
      we measure  3.2e-10 (agrees if less
                  than 1e-7)
      verdict     ✓ agrees
                  (bn-six-gradients)

      notes say   BN allows 30 times the
                  learning rate (003)
      we measure  11.3 times (agrees if at
                  least 30)
      verdict     ✗ differs, as the chapter
                  expects (bn-thirty)
      because     The net here has three
                  layers; the paper's is far
                  deeper.


    Another
    ───────

      notes say   γ = √(Var) gives the
                  identity
      we measure  yes
      verdict     ✓ agrees, with a remark
                  (bn-identity)
      remark      Up to ε under the root.

      notes say   one | two
      we measure  nan (agrees if 2 ± 0.5)
      verdict     ✗ differs, although the
                  chapter expects it to
                  agree (bn-wrong)

      figure      pixels.png
                  Two pixels of xᵢ, one
                  [black].

    """#

  /// The file.
  static let markdown = #"""
    # Batch normalisation

    Its *gradient*, and what it is good for.

    > Written by `swift run chapter-bn` with seed 1 and data set mnist-5k.

    ## The backward pass, step by step through the graph

    The mean $`\mu_B`$ depends on **every** $`x_i`$, so its gradient collects from all samples: see [the paper](https://arxiv.org/abs/1502.03167) and `BatchNorm.backward`.

    1. first through $`\hat{x}_i`$;
    2. then through the variance $`\sigma_B^2`$, whose own gradient needs the one of $`\hat{x}_i`$.

    > 均值 means mean; 분산 means variance.

    ```math
    \frac{\partial L}{\partial \sigma_B^2} = \sum_{i=1}^m \frac{\partial L}{\partial \hat{x}_i} \cdot (x_i - \mu_B) \cdot \frac{-1}{2} (\sigma_B^2 + \epsilon)^{-3/2}
    ```

    ```swift
    let shares = [0.125, 0.5, 0.375].map { share in (share * 100).rounded(.toNearestOrEven) }
    ```

    ```text
    dx
      12.0
        50.0
    ```

    | net | layers | trainable | $\hat{x}$ |
    | --- | --- | ---: | :---: |
    | Baseline | C 6@5x5 same, B, relu, P max 2/2 same, D 0.2 | 198,494 | yes |
    | LeNet5 | C 6@5x5 \| sigmoid | 62,006 |  |

    The five nets of the *course*, with what was counted here.

    | Claim | The notes say | We measure | It agrees if | Verdict |
    | --- | --- | --- | --- | --- |
    | `bn-six-gradients` | the six formulas for $\hat{x}$ are right (003) | 3.2e-10 | less than 1e-7 | ✓ agrees |
    | `bn-thirty` | BN allows 30 times the learning rate (003) | 11.3 times | at least 30 | ✗ differs, as the chapter expects |

    - `bn-thirty`: The net here has three layers; the paper's is far deeper.

    ## Another

    | Claim | The notes say | We measure | It agrees if | Verdict |
    | --- | --- | --- | --- | --- |
    | `bn-identity` | $\gamma = \sqrt{Var}$ gives the identity | yes | it holds | ✓ agrees, with a remark |
    | `bn-wrong` | one \| two | nan | 2 ± 0.5 | ✗ differs, although the chapter expects it to agree |

    - `bn-identity`: Up to $\epsilon$ under the root.

    ![Two pixels of xᵢ, one (black).](pixels.png)

    Two pixels of $`x_i`$, one [black].

    ---

    4 claims: 2 agree, 1 differs as the chapter expects, 1 differs unexpectedly. All of them: [claims.csv](claims.csv).

    """#
}
