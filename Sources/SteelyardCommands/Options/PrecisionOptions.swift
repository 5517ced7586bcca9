internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel

/// How sure a comparison has to be, and what difference matters.
struct PrecisionOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Add replicates until every strategy's interval of a metric is at most that far to either "
        + "side; may be repeated. Intervals and p are corrected for looking repeatedly.",
      valueName: "metric=number"),
    transform: MetricNumber.parse)
  var untilHalfwidth: [MetricNumber] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Give up --until-halfwidth at that many replicates: \(StoppingRule.usualMost) unless you say "
        + "otherwise.", valueName: "n"),
    transform: OptionValue.count)
  var maxReplicates: Int?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "How small a difference has to be not to matter; may be repeated. 1 for points and 0.01 for "
        + "shares unless you say otherwise.", valueName: "metric=number"),
    transform: MetricNumber.parse)
  var margin: [MetricNumber] = []

  /// Words of a command line that ask for the same of what was run.
  ///
  /// - Parameter scenario: as it was before replicates were added.
  func words(for scenario: Scenario) -> [String] {
    let rule = untilHalfwidth.flatMap { ["--until-halfwidth", "\($0.metric)=\($0.number)"] }
    return (rule.isEmpty ? [] : ["--replicates", "\(scenario.replicates)"]) + rule
      + (maxReplicates.map { ["--max-replicates", "\($0)"] } ?? [])
      + margin.flatMap { ["--margin", "\($0.metric)=\($0.number)"] }
  }

  /// What is too small to matter.
  var ofMatter: Margins {
    Margins(Dictionary(margin.map { ($0.metric, $0.number) }) { $1 })
  }

  /// When to stop adding replicates; nil for the scenario's own number.
  ///
  /// - Throws: An ending with status 64 where the rule makes no sense for the scenario.
  func rule(for scenario: Scenario) throws(Ending) -> StoppingRule? {
    guard !untilHalfwidth.isEmpty else {
      guard maxReplicates == nil else {
        throw Ending(.usage, "--max-replicates: only with --until-halfwidth")
      }
      return nil
    }
    let known = Metric.all(of: scenario.market).map(\.id)
    for target in untilHalfwidth where !known.contains(target.metric) {
      throw Ending(
        .usage, "--until-halfwidth: a market like this has no \(Wording.name(target.metric))")
    }
    let least = max(StoppingRule.fewest, scenario.replicates)
    let allowed = least...max(least, Scenario.Limits.replicates.upperBound)
    let most = maxReplicates ?? max(least, StoppingRule.usualMost)
    guard allowed.contains(most) else {
      throw Ending(
        .usage, "--max-replicates: found \(most), wanted \(Wording.wholeNumber(in: allowed))")
    }
    return StoppingRule(untilHalfwidth.map { ($0.metric, $0.number) }, most: most)
  }
}

/// A metric and a number in its unit.
struct MetricNumber: Sendable {
  let metric: String
  let number: Double

  /// Reads `METRIC=NUMBER`; the number is above 0.
  static func parse(_ text: String) throws -> MetricNumber {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let number = Double(parts[1]), number > 0, number.isFinite else {
      throw ValidationError("wanted METRIC=NUMBER with a number above 0, for example trust=0.5")
    }
    guard Metric.named(parts[0]) != nil else {
      let known = (Metric.all + Metric.ofMarkets).map(\.id)
      throw ValidationError(
        "wanted a metric, see `steelyard list metrics`\(Wording.hint(parts[0], among: known))")
    }
    return MetricNumber(metric: parts[0], number: number)
  }
}
