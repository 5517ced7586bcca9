public import SteelyardModel

/// A fit for a terminal: targets and parameters before and after, and what the targets cannot tell.
public enum CalibrationTable {
  /// Returns the tables and what they come to; the text ends with a line break.
  /// - Complexity: O(targets + parameters squared).
  public static func text(_ result: CalibrationResult, style: TextStyle = .plain) -> String {
    let parts =
      [style.paint("Targets", .strong) + " of “\(result.strategy.oneLine.shortened(to: 40))”", ""]
      + targets(result).lines(style)
      + ["", style.paint("Parameters", .strong), ""] + parameters(result).lines(style)
      + [""] + sentences(result).map { Paragraph.wrapped($0, to: style.width) }
    return parts.joined(separator: "\n") + "\n"
  }

  private static func targets(_ result: CalibrationResult) -> TextTable {
    var table = TextTable(isTrailing: [false, true, true, true, true, false])
    table.add(
      ["target", "wanted", "tolerance", "before", "after", ""].map { .init($0, .strong) })
    for target in result.targets {
      table.add([
        .init(target.target.name.oneLine.shortened(to: 32)),
        .init(ReadingText.plain(target.target.value)),
        .init("±" + ReadingText.plain(target.target.tolerance)),
        .init(number(target.before, target.target.tolerance)),
        .init(number(target.after, target.target.tolerance)),
        target.isHit ? .init("hit", .better) : .init("MISSED", .worse),
      ])
    }
    return table
  }

  /// To a tenth of the tolerance.
  private static func number(_ value: Double?, _ tolerance: Double) -> String {
    guard let value else { return "undefined" }
    let decimals = min(8, max(0, 1 - Number.exponent(tolerance)))
    return Number.text(value, decimals: decimals)
  }

  private static func parameters(_ result: CalibrationResult) -> TextTable {
    var table = TextTable(isTrailing: [false, true, true, false, false])
    table.add(["parameter", "before", "after", "range", ""].map { .init($0, .strong) })
    for (index, fitted) in result.parameters.enumerated() {
      let range = fitted.parameter.range
      let marks = [
        result.identification.weak.contains(index) ? "weakly identified" : "",
        fitted.isAtEdge ? "at an end of its range" : "",
      ]
      table.add([
        .init(fitted.parameter.path), .init(ReadingText.plain(fitted.before)),
        .init(ReadingText.plain(fitted.after)),
        .init("\(ReadingText.plain(range.lowerBound)) to \(ReadingText.plain(range.upperBound))"),
        .init(marks.filter { !$0.isEmpty }.joined(separator: ", "), .worse),
      ])
    }
    return table
  }

  // MARK: Sentences

  private static func sentences(_ result: CalibrationResult) -> [String] {
    let hits = result.targets.count(where: \.isHit)
    var sentences = [
      "\(hits) of \(result.targets.count) targets hit after \(result.evaluations) simulations; the"
        + " sum of squared misses, in tolerances, went from"
        + " \(short(result.objectiveBefore)) to \(short(result.objectiveAfter))."
    ]
    if result.targets.count < result.parameters.count {
      sentences.append(
        "There are fewer targets than parameters: many other values would do as well.")
    }
    return sentences + weak(result) + [direction(result)].compactMap(\.self)
      + result.identification.tradeOffs.map { tradeOff($0, result) }
  }

  private static func weak(_ result: CalibrationResult) -> [String] {
    result.identification.weak.map { index in
      let path = result.parameters[index].parameter.path
      return "\(path) is weakly identified: a tenth of its range moves no target by as much as its"
        + " tolerance (\(short(result.identification.reach[index])) tolerances at most). The"
        + " targets do not tell its value."
    }
  }

  /// The combination that is told least; nothing new for a single parameter.
  private static func direction(_ result: CalibrationResult) -> String? {
    let identification = result.identification
    guard identification.hasWeakDirection, result.parameters.count > 1 else { return nil }
    let parts = zip(result.parameters, identification.weakestDirection)
      .filter { abs($1) >= 0.1 }
      .map { "\(Number.signed($1, decimals: 2)) \($0.parameter.path)" }
    let condition =
      identification.conditionNumber.map { ", condition number \(short($0))" } ?? ""
    return "A combination of parameters hardly moves the targets (smallest singular value"
      + " \(short(identification.singularValues.last ?? 0))\(condition)): "
      + parts.joined(separator: ", ") + ", in tenths of their ranges."
  }

  private static func tradeOff(
    _ pair: Identification.TradeOff, _ result: CalibrationResult
  ) -> String {
    let first = result.parameters[pair.first].parameter.path
    let second = result.parameters[pair.second].parameter.path
    return "\(first) and \(second) trade off: what one does to the targets, the other"
      + " \(pair.correlation > 0 ? "does as well" : "undoes")"
      + " (correlation \(Number.text(pair.correlation, decimals: 2)))."
  }

  /// Three digits.
  private static func short(_ value: Double) -> String {
    Number.text(value, decimals: min(6, max(0, 2 - Number.exponent(value))))
  }
}
