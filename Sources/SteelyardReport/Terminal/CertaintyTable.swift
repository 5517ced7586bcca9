public import SteelyardModel

/// How sure a comparison is, as a table for a terminal: which strategy is best with what
/// probability, which is no worse than the baseline, and what common luck was worth.
public enum CertaintyTable {
  /// Returns the table with its legend; the text ends with a line break. Empty where a result has
  /// one strategy or one replicate.
  ///
  /// - Parameters:
  ///   - result: What was found, judged.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies).
  public static func text(_ result: ExperimentResult, style: TextStyle = .plain) -> String {
    guard let (table, legend) = content(result) else { return "" }
    let parts =
      [style.paint("How sure that is", .strong), ""] + table.lines(style, within: style.width)
      + ["", Paragraph.wrapped(legend, to: style.width)]
    return parts.joined(separator: "\n") + "\n"
  }

  /// The table, whose first two rows are its head, and its legend; nil where there is nothing to
  /// say.
  static func content(_ result: ExperimentResult) -> (table: TextTable, legend: String)? {
    guard let inference = result.inference, inference.comparisons > 0 else { return nil }
    let goals = Metric.goals.compactMap(Metric.named)
    let judged = goals.filter { goal in
      result.strategies.contains { $0.contrasts[goal.id]?.equivalence != nil }
    }
    let likely = goals.filter { goal in result.strategies.contains { $0.best[goal.id] != nil } }
    return (table(result, likely, judged), legend(result, likely, judged))
  }

  private static func table(
    _ result: ExperimentResult, _ likely: [Metric], _ judged: [Metric]
  ) -> TextTable {
    let columns = likely.count + judged.count + 1
    var table = TextTable(
      isTrailing: [false] + Array(repeating: true, count: columns),
      widths: [0] + Array(repeating: 8, count: columns))
    let best = likely.map { _ in TextTable.Cell("best on", .strong) }
    let worse = judged.map { TextTable.Cell($0.name, .strong) }
    table.add([.init("")] + best + worse + [.init("common", .strong)])
    let names = likely.map { TextTable.Cell($0.name, .strong) }
    let margins = judged.map { TextTable.Cell("±\(margin($0, result))", .muted) }
    table.add([.init("")] + names + margins + [.init("luck", .strong)])
    for strategy in result.strategies {
      let name = strategy.name.harmless.shortened(to: 24)
      table.add(
        [.init(name, .strong)] + likely.map { .init(chance(strategy.best[$0.id])) }
          + judged.map { finding(strategy.contrasts[$0.id], $0) }
          + [.init(factor(strategy.contrasts["profit"]?.pairing))])
    }
    return table
  }

  private static func margin(_ metric: Metric, _ result: ExperimentResult) -> String {
    let margins = result.strategies.compactMap { $0.contrasts[metric.id]?.equivalence?.margin }
    return margins.first.map { Listing.Field.plain($0) } ?? ""
  }

  private static func chance(_ probability: Double?) -> String {
    guard let probability else { return "" }
    if probability > 0 && probability < 0.01 { return "< 1 %" }
    if probability < 1 && probability > 0.99 { return "> 99 %" }
    return "\(Number.text(100 * probability, decimals: 0)) %"
  }

  private static func finding(_ contrast: Contrast?, _ metric: Metric) -> TextTable.Cell {
    guard let contrast, let equivalence = contrast.equivalence else { return .init("") }
    switch equivalence.finding {
    case .same: return .init("the same")
    case .noWorse: return .init("no worse", .better)
    case .open:
      let sign: Double = metric.better == .lower ? -1 : 1
      let isWorse = contrast.isClear && sign * (contrast.difference ?? 0) < 0
      return isWorse ? .init("worse", .worse) : .init("open", .muted)
    }
  }

  /// For example ×340.
  private static func factor(_ pairing: Double?) -> String {
    guard let pairing else { return "" }
    return "×" + Number.rounded(pairing, to: max(-1, Number.exponent(pairing) - 1))
  }

  private static func legend(
    _ result: ExperimentResult, _ likely: [Metric], _ judged: [Metric]
  ) -> String {
    var sentences: [String] = []
    if !likely.isEmpty {
      sentences.append(
        "best on: probability that the mean is the best of all, from"
          + " \(Number.text(2000, decimals: 0)) resamples of the replicates.")
    }
    if !judged.isEmpty {
      sentences.append(
        "±: compared with the baseline, surely no worse by that much, or surely the same but for"
          + " less than that (p below 5\u{A0}% after correction); open: not sure; worse: clearly"
          + " worse.")
    }
    sentences.append(
      "common luck: without it, a difference in profit would take that many times the replicates.")
    return (sentences + stopping(result.stopping)).joined(separator: " ")
  }

  private static func stopping(_ stopping: StoppingResult?) -> [String] {
    guard let stopping else { return [] }
    let targets = stopping.targets.map { target in
      let found = target.found.map { "±\(Number.text($0, decimals: Number.decimals(showing: $0)))" }
      let name = Metric.named(target.metric)?.name ?? target.metric
      return "\(name) \(found ?? "n/a") (wanted ±\(Listing.Field.plain(target.wanted)))"
    }
    let end = stopping.isReached ? "Narrow enough" : "Not narrow enough"
    return [
      "\(end) after \(stopping.replicates) of at most \(stopping.schedule.last ?? 0) replicates:"
        + " \(targets.joined(separator: ", ")). All intervals and p are corrected for the"
        + " \(stopping.schedule.count) looks that were planned."
    ]
  }
}
