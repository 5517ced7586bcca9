internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardStatistics

/// `steelyard compare`: what changed from one result to another.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what changed between two results, and whether it is more than noise.",
    usage: "steelyard compare <first.json> <second.json> [<options>]",
    discussion: """
      Reads two documents of results, as `steelyard run --out` and `--format json` write them: of \
      two versions, of two seeds, of a scenario before and after a change. Says what differs in how \
      they were made, and what that comes to in every strategy that both have. Results with the \
      same seed had the same luck, and are paired replicate by replicate.

      Examples:
        steelyard compare before/result.json after/result.json
        steelyard compare a.json b.json --metrics trust,complaints --margin trust=0.5
        steelyard compare a.json b.json --metrics all --format csv > changes.csv
        steelyard compare a.json b.json --fail-on-change
      """)

  @Argument(help: ArgumentHelp("A document of results.", valueName: "first.json"))
  var first: String

  @Argument(
    help: ArgumentHelp("Another, of which it is said how it differs.", valueName: "second.json"))
  var second: String

  @Option(
    help: ArgumentHelp(
      "Compare these, separated by commas, or all; those of the tables of `run` unless you say "
        + "otherwise.", valueName: "metrics"),
    transform: CompareCommand.metrics)
  var metrics: MetricList = .shown

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "How small a difference has to be not to matter; may be repeated. 1 for points and 0.01 for "
        + "shares unless you say otherwise.", valueName: "metric=number"),
    transform: MetricNumber.parse)
  var margin: [MetricNumber] = []

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise), json or csv.", valueName: "format"),
    transform: { try OptionValue.word($0, of: ResultFormat.self) })
  var format: ResultFormat = .table

  @Flag(
    help: ArgumentHelp(
      "End with status 1 where anything shown changed by more than noise, where nobody can tell, and "
        + "where a strategy is in one of the two only."))
  var failOnChange = false

  func validate() throws {
    let compared = metrics.list.map(\.id)
    for name in margin.map(\.metric) where !compared.contains(name) {
      throw ValidationError("--margin \(name): not compared; ask for it with --metrics")
    }
  }

  func run() throws {
    let (old, new) = (try ResultFile.read(first), try ResultFile.read(second))
    let found = try comparison(of: old, new)
    try StandardOutput.write(try text(of: found))
    if failOnChange, let objection = Self.objection(to: found) { throw Ending(.failed, objection) }
  }

  /// Why nobody can say that nothing changed; nil where one can.
  private static func objection(to found: CompareResult) -> String? {
    if found.changes > 0 {
      return "\(found.changes) of \(found.comparisons) differences are more than noise"
    }
    let lone = found.missingInFirst.count + found.missingInSecond.count
    if lone > 0 {
      return "\(lone) \(lone == 1 ? "strategy is" : "strategies are") in one of the two only"
    }
    if found.rows.isEmpty { return "nothing was compared" }
    if found.comparisons == 0, !found.rows.allSatisfy(\.isEqual) {
      return "none of \(found.rows.count) numbers can be told from noise"
    }
    return nil
  }

  private func comparison(
    of old: ExperimentResult, _ new: ExperimentResult
  ) throws(Ending) -> CompareResult {
    let margins = Margins(Dictionary(margin.map { ($0.metric, $0.number) }) { $1 })
    do {
      return try CompareResult.judging(old, new, metrics: metrics.list, margins: margins)
    } catch {
      throw Ending(.failed, "\(error)")
    }
  }

  private func text(of found: CompareResult) throws(Ending) -> String {
    switch format {
    case .table: CompareTable.text(found, style: Terminal.style)
    case .json: try Delivery.json { try CompareJSON.encode(found) }
    case .csv: CompareCSV.encode(found)
    }
  }
}

/// Which metrics are compared.
struct MetricList: Sendable {
  let list: [Metric]

  /// Those of the tables of a result.
  static let shown = MetricList(list: Metric.compared.compactMap(Metric.named))
}

extension CompareCommand {
  /// Reads ids between commas, or `all`.
  static func metrics(_ text: String) throws -> MetricList {
    let known = Metric.all + Metric.ofMarkets
    if text == "all" { return MetricList(list: known) }
    var list: [Metric] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let metric = Metric.named(name) else {
        let hint = Wording.hint(name, among: known.map(\.id))
        throw ValidationError(
          "wanted metrics, see `steelyard list metrics`, or `all`\(hint)")
      }
      if !list.contains(metric) { list.append(metric) }
    }
    return MetricList(list: list)
  }
}
