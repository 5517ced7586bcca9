internal import SteelyardModel

/// Numbers of one kind in the unit that people read them in, to the digits that their intervals
/// make meaningful.
struct Quantity {
  let unit: String
  /// From the metric's unit to the one shown.
  let scale: Double

  init(unit: String, scale: Double = 1) {
    self.unit = unit
    self.scale = scale
  }

  /// - Parameter currency: ISO 4217 code.
  init(_ metric: Metric, currency: String) {
    switch metric.unit {
    case "share": self.init(unit: "%", scale: 100)
    case "points": self.init(unit: "points of 100")
    case "currency per customer per step": self.init(unit: "\(currency) per customer and week")
    case "per customer per 52 steps": self.init(unit: "per customer and year")
    default: self.init(unit: metric.unit.replacing("currency", with: currency))
    }
  }

  /// The mean with half the width of its interval: 73.7 ±0.2.
  func text(_ estimate: Estimate) -> String {
    written(estimate.mean, estimate.halfWidth, isSigned: false)
  }

  /// The same of a change, with its sign.
  func signed(_ estimate: Estimate) -> String {
    written(estimate.mean, estimate.halfWidth, isSigned: true)
  }

  /// A difference with its sign and half the width of its interval.
  func text(_ contrast: Contrast) -> String {
    written(contrast.difference, contrast.halfWidth, isSigned: true)
  }

  /// The mean with both ends of its interval, its unit, and how many customers it is of.
  func full(_ estimate: Estimate) -> String {
    let count =
      estimate.n > 0 ? ", n at least \(Number.text(Double(estimate.n), decimals: 0))" : ""
    return ended(estimate.mean, estimate.low, estimate.high, isSigned: false) + count
  }

  /// The same of a change, with its sign.
  func signedFull(_ estimate: Estimate) -> String {
    ended(estimate.mean, estimate.low, estimate.high, isSigned: true)
  }

  /// A difference with both ends of its interval and its unit.
  func full(_ contrast: Contrast) -> String {
    ended(
      contrast.difference, contrast.low, contrast.high, isSigned: true,
      in: unit == "%" ? "percentage points" : unit)
  }

  /// A number that is no estimate, to three digits.
  func plain(_ value: Double?) -> String {
    guard let value else { return "n/a" }
    return Number.text(value * scale, decimals: decimals(value, nil))
  }

  private func written(_ value: Double?, _ half: Double?, isSigned: Bool) -> String {
    guard let value else { return "n/a" }
    let decimals = decimals(value, half)
    let shown = (value * scale).magnitude <= Self.noise ? 0 : value
    let text = number(shown, decimals, isSigned)
    guard let half else { return text }
    let reach = isNothing(half, beside: value) ? 0 : half
    return "\(text) ±\(reach == 0 ? "0" : Number.text(reach * scale, decimals: decimals))"
  }

  private func ended(
    _ value: Double?, _ low: Double?, _ high: Double?, isSigned: Bool, in other: String? = nil
  ) -> String {
    guard let value else { return "n/a" }
    let unit = other ?? unit
    let half = low.flatMap { low in high.map { ($0 - low) / 2 } }
    let decimals = decimals(value, half)
    let text = number(value, decimals, isSigned)
    guard let low, let high else { return "\(text) \(unit)" }
    return
      "\(text) [\(number(low, decimals, isSigned)), \(number(high, decimals, isSigned))] \(unit)"
  }

  private func number(_ value: Double, _ decimals: Int, _ isSigned: Bool) -> String {
    isSigned
      ? Number.signed(value * scale, decimals: decimals)
      : Number.text(value * scale, decimals: decimals)
  }

  /// As many as the interval makes meaningful; without one, three significant digits.
  private func decimals(_ value: Double, _ half: Double?) -> Int {
    if let half, !isNothing(half, beside: value) {
      return min(6, Number.decimals(showing: half * scale))
    }
    let isZero = (value * scale).magnitude <= Self.noise
    return isZero ? 2 : min(6, max(0, 2 - Number.exponent(value * scale)))
  }

  /// Whether an interval has no width but for rounding.
  private func isNothing(_ half: Double, beside value: Double) -> Bool {
    half * scale <= Self.noise * max(1, (value * scale).magnitude)
  }

  /// What sums in another order may differ by, in the unit shown.
  static let noise = 1e-9
}

extension Contrast {
  /// Whether the interval leaves out zero, and there is more than rounding between the two.
  var isTold: Bool { isClear && (difference ?? 0).magnitude > Quantity.noise }
}
