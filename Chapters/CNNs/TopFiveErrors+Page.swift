import Experiments
import Page

extension TopFiveErrors {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    func claim(
      _ id: String, _ notes: String, _ reported: Double, of reference: String, digits: Int = 1,
      is criterion: Criterion,
      expecting verdict: Verdict = .agrees
    ) {
      evidence.claim(
        id, .source(reference), notes: notes, measured: reported, format: .percent(digits),
        is: criterion,
        expecting: verdict)
    }
    claim(
      "alexnet-table", "AlexNet's top-5 error is 15.4% (002, table)", findings.alexNetValidation,
      of: "Krizhevsky et al. 2012, table 2, validation",
      is: .equal(to: 0.154))
    claim(
      "alexnet-text", "AlexNet won with a top-5 error of 16.4% (002, text)", findings.alexNet,
      of: "Krizhevsky et al. 2012, table 2, test",
      is: .near(0.164, within: 0.0005), expecting: .differs)
    claim(
      "zfnet", "ZFNet's top-5 error is 11.2% (002, table)", findings.zfNet,
      of: "Zeiler and Fergus 2014, table 2",
      is: .near(0.112, within: 0.0005), expecting: .differs)
    claim(
      "vgg-error", "VGG's top-5 error is 7.3% (002, table)", findings.vgg,
      of: "Simonyan and Zisserman 2015, table 7", is: .equal(to: 0.073))
    claim(
      "googlenet-error", "GoogLeNet's top-5 error is 6.7% (002, table)", findings.googLeNet,
      of: "Szegedy et al. 2015, table 2",
      digits: 2, is: .near(0.067, within: 0.0005))
    claim(
      "resnet-error", "ResNet's top-5 error is 3.57% (002, table)", findings.resNet,
      of: "He et al. 2016, table 5", digits: 2,
      is: .equal(to: 0.0357))
    return evidence
  }
}
