internal import SteelyardModel

/// One finding in sentences.
extension AuditText {
  /// From when on it holds, and for whom; nil where from the first step and for everybody.
  static func when(_ finding: AuditFinding) -> String? {
    let start = finding.since > 0 ? "from step \(finding.since) on" : nil
    let who = finding.isHeldOut ? "only for those to whom the strategy is not rolled out" : nil
    let parts = [start, who].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalizedFirst + "."
  }

  /// What is wrong, what was measured and what it should be.
  static func measured(_ finding: AuditFinding, currency: String) -> String {
    let value = value(finding.measured, finding.unit, currency: currency)
    let wanted = wanted(finding, currency: currency).map { "; \($0)" } ?? ""
    let fault = finding.fault.map { "\($0). " } ?? ""
    return "\(fault)\(finding.measure.capitalizedFirst): \(value)\(wanted)."
  }

  /// What it should be; nil where any amount is judged by other things.
  static func wanted(_ finding: AuditFinding, currency: String) -> String? {
    guard let limit = finding.limit else { return nil }
    if finding.unit == .truth { return "should be no" }
    let value = value(
      Estimate(mean: limit, low: limit, high: limit, n: 0), finding.unit, currency: currency)
    if limit == 0 { return "should be \(value)" }
    return "should be \(finding.isFloor ? "at least" : "at most") \(value)"
  }

  /// What the repair does to the measure, to the finding, and beside that.
  static func repair(
    _ repair: AuditRepair, of finding: AuditFinding, currency: String
  ) -> String {
    let after =
      repair.after.mean == nil
      ? "the question no longer arises"
      : "\(value(repair.after, finding.unit, currency: currency)), \(outcome(repair.severity))"
    return "\(repair.change.capitalizedFirst). Then \(after);"
      + " \(effect(repair.effect, currency: currency))."
  }

  private static func outcome(_ severity: Severity) -> String {
    severity == .fine ? "which is fine" : "still a \(word(severity))"
  }

  /// A measurement in its unit, with its interval.
  static func value(_ estimate: Estimate, _ unit: AuditUnit, currency: String) -> String {
    guard let mean = estimate.mean else { return "not known" }
    switch unit {
    case .truth: return mean > 0 ? "yes" : "no"
    case .share: return number(estimate, scale: 100, "\(Paragraph.glue)%")
    case .ratio, .count: return number(estimate)
    case .categories: return number(estimate, mean == 1 ? " category" : " categories")
    case .steps: return number(estimate, mean == 1 ? " step" : " steps")
    case .money: return number(estimate, " \(currency.harmless) per customer per step")
    }
  }

  /// A measurement with its interval, as exact as the interval is narrow.
  private static func number(
    _ estimate: Estimate, scale: Double = 1, _ unit: String = ""
  ) -> String {
    let mean = scale * (estimate.mean ?? 0)
    guard let low = estimate.low, let high = estimate.high, high - low > rounding else {
      return exact(mean) + unit
    }
    let decimals = min(6, Number.decimals(showing: scale * (high - low) / 2))
    return Number.text(mean, decimals: decimals) + unit
      + " (\(Number.text(scale * low, decimals: decimals)) to"
      + " \(Number.text(scale * high, decimals: decimals)))"
  }

  /// Narrower intervals are rounding.
  private static let rounding = 1e-9

  /// A number without an interval, to three digits.
  private static func exact(_ value: Double) -> String {
    let text = Number.text(value, decimals: max(0, 2 - Number.exponent(value)))
    guard text.contains(".") else { return text }
    let short = String(text.reversed().drop { $0 == "0" }.reversed())
    return short.hasSuffix(".") ? String(short.dropLast()) : short
  }
}
