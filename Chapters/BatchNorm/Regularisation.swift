import Datasets
import Experiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

extension BatchNormChapter {
  /// One sample's output in many batches.
  func regularisation(_ page: Notebook) throws {
    page.text(
      """
      In training, what a network makes of one digit depends on the digits that happen to be in the \
      same batch, through their mean and variance. The network has to cope with that noise, which \
      works as a mild regulariser; the paper could reduce dropout because of it. At inference the \
      noise is gone. We train a network for 1,000 steps and then show it the same digit in many \
      batches.
      """)
    let digits = try data()
    var random = random(11)
    let model = digitNetwork(
      inputs: digits.inputs, placement: .beforeActivation, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: 0.1),
      batches: BatchSampler(digits.training, batchSize: 60, random: random.split()))
    var line = page.progress("training", total: 1000)
    for step in 1...1000 {
      if Interruption.isRequested { throw Interrupted() }
      _ = try trainer.step()
      line.update(step)
    }
    line.finish()

    let label = digits.test.labels[0]
    func outputs(batchSize: Int, mode: Mode, count: Int) -> [Double] {
      var model = trainer.model
      return (0..<count).map { _ in
        let others = (1..<batchSize).map { _ in random.integer(below: digits.training.count) }
        let batch = digits.training.batch(at: others).inputs
        let logits = model.forward(
          digits.test.prefix(1).inputs.appendingRows(of: batch), mode: mode)
        return Double(logits[0, label])
      }
    }
    let training = outputs(batchSize: 60, mode: .training, count: 400)
    let inference = outputs(batchSize: 60, mode: .inference, count: 100)
    page.claim(
      Claim(
        "bn-batch-mates", notes: "in training a sample's value depends on its batch (003)",
        measured: training.standardDeviation, format: .fixed(3),
        unit: "standard deviation of its logit", is: .greater(than: 0.01)))
    page.claim(
      Claim(
        "bn-deterministic", notes: "at inference it does not (003)",
        measured: inference.max()! - inference.min()!, format: .scientific(1),
        unit: "largest difference", is: .equal(to: 0)))

    let sizes = [2, 4, 8, 16, 32, 64, 128, 256]
    let deviations = sizes.map {
      outputs(batchSize: $0, mode: .training, count: 200).standardDeviation
    }
    let ratio = deviations[3] / deviations[7]
    page.claim(
      Claim(
        "bn-batch-size", notes: "the smaller the batch, the stronger the noise (001)",
        measured: ratio, format: .fixed(1), unit: "times as much at 16 as at 256",
        is: .inside(2...8), remark: "1 / sqrt(m) would make it 4"))
    let x = sizes.map(Double.init)
    try page.figure(
      Figure(
        name: "batch-mates", title: "The same digit gets another answer in every batch",
        subtitle: settings(
          digits, "the logit of the right class of one test digit, after 1,000 steps"),
        grid: .row(of: 2),
        panels: [
          Panel(
            title: "400 batches of 60", x: Axis("logit of the right class"),
            y: Axis("share of batches"),
            marks: [
              .histogram(
                of: training, bins: 30, range: training.min()!...training.max()!, label: "training",
                colour: .blue),
              .verticalRule(inference[0], label: "inference", colour: .vermillion),
            ]),
          Panel(
            title: "its spread against the batch size",
            x: Axis("batch size", scale: .logarithmic, ticks: .at(x)),
            y: Axis(
              "standard deviation of the logit", range: 0.1...2, scale: .logarithmic,
              ticks: .at([0.1, 0.2, 0.5, 1, 2])),
            marks: [
              .line(
                x: x, y: x.map { deviations[5] * (64 / $0).squareRoot() }, label: "1/√m",
                colour: .ink, dash: .dashed),
              .line(x: x, y: deviations, label: "measured", colour: .blue, showsPoints: true),
            ]),
        ]),
      caption: """
        Left: in training the answer for one digit varies with its batch, at inference it is one \
        number. Right: the noise falls like one over the root of the batch size.
        """)
  }
}
