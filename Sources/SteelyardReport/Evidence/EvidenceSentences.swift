internal import SteelyardModel

/// What a replay shows, in plain words; the terminal and the report say the same.
struct EvidenceSentences {
  private let result: EvidenceResult
  private let summary: EvidenceSummary

  init(_ result: EvidenceResult) {
    self.result = result
    summary = EvidenceSummary(result)
  }

  /// How many ran, count and are met.
  var headline: String {
    let skipped = summary.notCounted.count
    let shown =
      skipped == 0
      ? ""
      : " \(Self.findings(skipped)) \(skipped == 1 ? "is" : "are") shown and not counted:"
        + " inputs of the model, or published values that nobody has checked."
    let inputs =
      summary.inputs == 0
      ? ""
      : " So are \(summary.inputs) readings whose values a parameter or the scenario sets."
    return "\(Self.findings(summary.findings)) ran, \(summary.counted.all) of them count;"
      + " the model meets \(Self.share(summary.counted)).\(shown)\(inputs)"
  }

  /// Bands around sizes, and signs and orders.
  var sizesAndSigns: String {
    "Published sizes: \(Self.share(summary.bands)) are inside their bands. Signs and orders:"
      + " \(Self.share(summary.signs)) are right, the whole interval on the expected side."
  }

  /// What was fitted, and what was not.
  var labels: String {
    let parts = summary.labels.filter { $0.share.all > 0 }
      .map { "\($0.label.rawValue) \(Self.share($0.share))" }
    guard !parts.isEmpty else { return "No finding counts." }
    let predicted = summary.labels.first { $0.label == .predicted }?.share.all ?? 0
    let caution =
      predicted == 0 ? " Nothing is predicted: parameters were fitted to all of them or near." : ""
    return "By what agreement means: " + parts.joined(separator: ", ") + "." + caution
  }

  /// Parameters against readings.
  var degreesOfFreedom: String {
    let parameters = summary.fittedParameters
    let readings = summary.calibratedReadings
    let values = result.marketValues
    let markets =
      values == 0
      ? "" : " Beside them, files set \(values) numbers of the markets studied, such as demand."
    return "\(parameters) \(parameters == 1 ? "parameter was" : "parameters were") fitted to"
      + " \(readings) \(readings == 1 ? "reading" : "readings").\(markets)"
  }

  /// How calibrated findings fare without their own fit; nil where none was left out.
  var leftOut: String? {
    guard !result.leftOut.isEmpty else { return nil }
    let bound = result.leftOut.count(where: \.dropped.isEmpty)
    let rest =
      bound == 0
      ? ""
      : " \(Self.findings(bound)) \(bound == 1 ? "has" : "have") no parameter to lose that is not"
        + " fitted to others as well."
    return "Left out one at a time, their own parameters back at the middle of the plausible"
      + " range: \(Self.share(summary.leftOut)) of the calibrated findings are still met.\(rest)"
  }

  /// Every finding missed, with the reason.
  var missed: [(id: String, why: String)] {
    summary.missed.map { finding in
      let why = finding.explanation.oneLine
      return (finding.id.oneLine, why.isEmpty ? "no explanation is given" : why)
    }
  }

  /// `12 of 15 (80 %)`, on one line.
  static func share(_ share: EvidenceSummary.Share) -> String {
    let percent = share.percent.map { " (\(Number.text($0, decimals: 0)) %)" } ?? ""
    return Paragraph.unbroken("\(share.met) of \(share.all)\(percent)")
  }

  private static func findings(_ count: Int) -> String {
    count == 1 ? "1 finding" : "\(count) findings"
  }
}
