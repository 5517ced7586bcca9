internal import SteelyardModel

/// One metric's column of the result table: how it is scaled, rounded and marked.
struct MetricColumn {
  /// Columns that a cell may take; a name of 24 and five of these fit 100 columns.
  static let room = 13

  let metric: Metric
  /// What the numbers are in, under the metric's name.
  let unit: String
  /// Factor between the metric's unit and the one shown.
  private let scale: Double
  private let decimals: Int

  init(_ metric: Metric, in result: ExperimentResult, currency: String) {
    self.init(metric, result.strategies.compactMap { $0.metrics[metric.id] }, currency: currency)
  }

  /// A column for those estimates.
  init(_ metric: Metric, _ estimates: [Estimate], currency: String) {
    let figures = estimates.flatMap { [$0.mean, $0.halfWidth].compactMap(\.self) }
    let largest = figures.map(\.magnitude).max() ?? 0
    let display = Display(metric, largest: largest, currency: currency)
    self.metric = metric
    unit = display.unit
    scale = display.scale
    decimals = display.decimals(of: estimates)
  }

  /// The value with its interval.
  func value(of strategy: StrategyResult) -> TextTable.Cell {
    value(strategy.metrics[metric.id])
  }

  /// An estimate with its interval.
  func value(_ estimate: Estimate?) -> TextTable.Cell {
    guard let mean = estimate?.mean else { return TextTable.Cell("n/a", .muted) }
    let text = Number.text(mean * scale, decimals: decimals)
    guard let halfWidth = estimate?.halfWidth else { return TextTable.Cell(text) }
    return TextTable.Cell("\(text) ±\(uncertainty(halfWidth * scale))")
  }

  /// The marked difference from the baseline; empty on the baseline and without a value.
  func difference(of strategy: StrategyResult) -> TextTable.Cell {
    guard let contrast = strategy.contrasts[metric.id], let difference = contrast.difference
    else { return TextTable.Cell("") }
    let text = signed(difference * scale, isClear: contrast.isClear)
    guard contrast.isClear else { return TextTable.Cell("· \(text)", .muted) }
    return TextTable.Cell("\(difference > 0 ? "▲" : "▼") \(text)", tone(of: difference))
  }

  /// A difference with its interval, to the digits that this makes meaningful; marked where it is
  /// more than noise.
  func change(_ contrast: Contrast, isClear: Bool) -> TextTable.Cell {
    guard let difference = contrast.difference else { return TextTable.Cell("n/a", .muted) }
    let half = contrast.halfWidth.map { $0 * scale } ?? 0
    let digits = half > 0 ? min(8, Number.decimals(showing: half)) : decimals
    let text = Number.signed(difference * scale, decimals: digits)
    let reach = contrast.halfWidth.map { _ in
      " ±" + (half == 0 ? "0" : Number.text(half, decimals: digits))
    }
    let cell = text + (reach ?? "")
    guard isClear else { return TextTable.Cell("· \(cell)", .muted) }
    return TextTable.Cell("\(difference > 0 ? "▲" : "▼") \(cell)", tone(of: difference))
  }

  private func uncertainty(_ halfWidth: Double) -> String {
    halfWidth == 0 ? "0" : Number.text(halfWidth, decimals: decimals)
  }

  /// A clear difference never shows as zero, whatever the column rounds to.
  private func signed(_ difference: Double, isClear: Bool) -> String {
    let needed = isClear ? min(8, Number.decimals(showing: difference)) : 0
    return Number.signed(difference, decimals: max(decimals, needed))
  }

  private func tone(of difference: Double) -> TextStyle.Tone {
    switch metric.better {
    case .none: .normal
    case .higher: difference > 0 ? .better : .worse
    case .lower: difference < 0 ? .better : .worse
    }
  }
}

extension MetricColumn {
  /// The unit that people read a metric in, and how finely.
  struct Display {
    let unit: String
    let scale: Double
    private let range: ClosedRange<Int>

    init(_ metric: Metric, largest: Double, currency: String) {
      switch metric.unit {
      case "share": (unit, scale, range) = ("%", 100, 1...2)
      case "points": (unit, scale, range) = ("of 100", 1, 1...2)
      case "currency": (unit, scale, range) = (currency, 1, (largest < 100 ? 2 : 0)...4)
      default:
        let steps = [
          (1e9, "bn \(currency)/wk"), (1e6, "mio \(currency)/wk"), (1e3, "1000 \(currency)/wk"),
        ]
        let step = steps.first { largest >= 10 * $0.0 } ?? (1, "\(currency)/week")
        unit = step.1.shortened(to: MetricColumn.room)
        scale = 1 / step.0
        range = (largest * scale < 100 ? 2 : 0)...4
      }
    }

    /// Decimals for values: their narrowest interval shows, as far as the cell has room.
    func decimals(of estimates: [Estimate]) -> Int {
      let halfWidths = estimates.compactMap(\.halfWidth).map { $0 * scale }
      let largest = (estimates.compactMap { $0.mean?.magnitude }.max() ?? 0) * scale
      let widest = halfWidths.max() ?? 0
      var decimals = decimals(showing: halfWidths) ?? min(range.upperBound, fallback(largest))
      decimals = max(range.lowerBound, decimals)
      while decimals > 0
        && Number.text(-largest, decimals: decimals).count
          + Number.text(widest, decimals: decimals).count + 2 > MetricColumn.room
      {
        decimals -= 1
      }
      return decimals
    }

    private func decimals(showing halfWidths: [Double]) -> Int? {
      halfWidths.filter { $0 > 0 }.min().map {
        min(range.upperBound, Number.decimals(showing: $0))
      }
    }

    /// Three significant digits where no interval says how fine the numbers are.
    private func fallback(_ largest: Double) -> Int { max(0, 2 - Number.exponent(largest)) }
  }
}
