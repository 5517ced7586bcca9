public import SteelyardModel

/// How strategies fared week by week, as rows of small bars for a terminal.
public enum CourseTable {
  /// What is drawn where it is known, those first that matter most.
  private static let wanted = ["trust", "fairness", "profit", "retention"]
  /// How many of them have room.
  private static let most = 3

  /// Returns one row per strategy, all of a column to one scale; the text ends with a line break.
  /// Empty where no week is known.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - currency: ISO 4217 code.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies x steps).
  public static func text(
    _ result: ExperimentResult, currency: String, style: TextStyle = .plain
  ) -> String {
    let columns = wanted.compactMap { Column($0, result, currency: currency) }.prefix(most)
    guard !columns.isEmpty else { return "" }
    let nameRoom = min(24, style.width / 3)
    let room = (style.width - nameRoom - 2 * columns.count) / columns.count
    let width = max(4, min(22, room))
    var table = TextTable(
      isTrailing: [false] + columns.map { _ in false },
      widths: [0] + columns.map { _ in width })
    table.add([.init("")] + columns.map { .init($0.name.shortened(to: width), .strong) })
    table.add([.init("")] + columns.map { .init($0.scale.shortened(to: width), .muted) })
    for strategy in result.strategies {
      let name = strategy.name.harmless.shortened(to: nameRoom)
      table.add([.init(name, .strong)] + columns.map { .init($0.bars(strategy, width: width)) })
    }
    let title = style.title("Week by week", " (means; a bar from the least to the most)")
    return ([title, ""] + table.lines(style)).joined(separator: "\n") + "\n"
  }

  /// One measure of every strategy, to one scale.
  private struct Column {
    let name, scale: String
    private let id: String
    private let range: ClosedRange<Double>

    /// - Returns: Nil where it is not known in any week.
    init?(_ id: String, _ result: ExperimentResult, currency: String) {
      let values = result.strategies.flatMap { ($0.trace[id] ?? []).compactMap(\.self) }
      guard let metric = Metric.named(id), let low = values.min(), let high = values.max() else {
        return nil
      }
      self.id = id
      range = low...high
      name = metric.name
      let quantity = Quantity(metric, currency: currency.harmless.shortened(to: 8))
      let span = (high - low) * quantity.scale
      let decimals = span > 0 ? min(6, max(0, 1 - Number.exponent(span))) : 2
      let ends = [low, high].map { Number.text($0 * quantity.scale, decimals: decimals) }
      let unit = metric.unit == "share" ? " %" : metric.unit == "points" ? "" : " \(currency)"
      scale = ends[0] + " … " + ends[1] + unit
    }

    /// Weeks in which nobody is left to take a mean over are left out.
    func bars(_ strategy: StrategyResult, width: Int) -> String {
      let values = (strategy.trace[id] ?? []).compactMap(\.self)
      return Sparkline.text(values, in: range, width: width)
    }
  }
}
