public import SteelyardModel

/// The trust ledger as signed bars: which cause took trust, and which gave it.
public enum LedgerBars {
  /// Returns one block of bars per strategy, all to one scale; the text ends with a line break.
  ///
  /// Causes that moved nothing under any strategy are left out; where they moved nothing under one
  /// of them, it says `0`.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies x mechanisms).
  public static func text(
    _ result: ExperimentResult, style: TextStyle = .plain
  ) -> String {
    let causes = Mechanism.ledger.filter { cause in
      result.strategies.contains { ($0.ledger[cause.id] ?? 0) != 0 }
    }
    let heading = style.title(
      "What moved trust",
      ": points, of 100 and per customer, that each cause took (left) or gave (right)")
    guard !causes.isEmpty else { return heading + "\n\nNothing moved it.\n" }
    let bars = Bars(causes, of: result.strategies, style)
    let blocks = result.strategies.map { [title($0, style)] + bars.lines($0) }
    return ([[heading]] + blocks).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private static func title(_ strategy: StrategyResult, _ style: TextStyle) -> String {
    let end = strategy.metrics["trust"]?.mean.map { Number.text($0, decimals: 2) } ?? "n/a"
    return style.paint(strategy.name.harmless.shortened(to: 40), .strong)
      + ": from \(Number.text(strategy.trustStart, decimals: 2)) at the start to \(end)"
      + " in the last quarter"
  }
}

extension LedgerBars {
  /// Bars to one scale.
  private struct Bars {
    let causes: [Mechanism]
    let style: TextStyle
    /// Columns of the longest name, and of the longest bar on either side.
    let names: Int
    let reach: Int
    /// Points of the longest bar.
    let largest: Double

    init(_ causes: [Mechanism], of strategies: [StrategyResult], _ style: TextStyle) {
      self.causes = causes
      self.style = style
      names = causes.map(\.name.displayWidth).max() ?? 0
      // A margin of two, a blank, the axis, and ten for the number.
      reach = max(4, min(30, (style.width - names - 14) / 2))
      largest =
        strategies.flatMap { strategy in causes.map { abs(strategy.ledger[$0.id] ?? 0) } }.max()
        ?? 0
    }

    func lines(_ strategy: StrategyResult) -> [String] {
      causes.map { cause in
        let points = strategy.ledger[cause.id] ?? 0
        let left = points < 0 ? bar(points) : ""
        let right = points > 0 ? bar(points) : ""
        let blanks = String(repeating: " ", count: reach - left.count)
        let rest = String(repeating: " ", count: reach - right.count)
        return "  " + cause.name.padded(to: names) + " " + blanks + style.paint(left, .worse)
          + "│" + style.paint(right, .better) + rest
          + number(points).padded(to: 10, trailing: true)
      }
    }

    /// Half columns; a sliver where even that is too much.
    private func bar(_ points: Double) -> String {
      let halves = Int((points.magnitude / largest * Double(reach) * 2).rounded())
      let isLeft = points < 0
      if halves == 0 { return isLeft ? "▕" : "▏" }
      let whole = String(repeating: "█", count: halves / 2)
      if halves.isMultiple(of: 2) { return whole }
      return isLeft ? "▐" + whole : whole + "▌"
    }

    /// Two decimals, or as many as it takes to show that it is not nothing.
    private func number(_ points: Double) -> String {
      let needed = points == 0 ? 0 : Number.decimals(showing: points)
      return Number.signed(points, decimals: points.magnitude < 0.005 ? min(7, needed) : 2)
    }
  }
}
