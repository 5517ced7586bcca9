internal import SteelyardModel

/// A reading's numbers as people read them.
struct ReadingText {
  private let reading: ReadingResult

  init(_ reading: ReadingResult) { self.reading = reading }

  /// As published, in the digits of the scenario.
  var published: String { reading.published.map(Self.plain) ?? "–" }

  /// The mean with its interval, to the digits that the interval makes meaningful.
  var simulated: String { Self.text(reading.simulated) }

  /// A mean with its interval, to the digits that the interval makes meaningful.
  static func text(_ estimate: Estimate) -> String {
    guard let mean = estimate.mean else { return "undefined" }
    let decimals = decimals(of: estimate)
    guard let low = estimate.low, let high = estimate.high else { return text(mean, decimals) }
    return "\(text(mean, decimals)) [\(text(low, decimals)), \(text(high, decimals))]"
  }

  /// Where it is expected.
  var target: String {
    switch reading.target {
    case .band(let band): "\(Self.plain(band.lowerBound)) to \(Self.plain(band.upperBound))"
    case .above(let bound): "above \(Self.plain(bound))"
    case .below(let bound): "below \(Self.plain(bound))"
    }
  }

  /// A size is inside or outside its band; a sign is right, wrong or not clear.
  var verdict: String {
    if reading.isInput { return "input" }
    return switch (reading.isBand, reading.isInside) {
    case (true, true): "inside"
    case (true, false): "outside"
    case (false, true): "right"
    case (false, false): isOpposite ? "wrong" : "not clear"
    }
  }

  /// Whether the whole interval lies on the other side of the bound.
  private var isOpposite: Bool {
    switch reading.target {
    case .band: false
    case .above(let bound): reading.simulated.high.map { $0 < bound } ?? false
    case .below(let bound): reading.simulated.low.map { $0 > bound } ?? false
    }
  }

  /// As many as the interval makes meaningful, else three digits; at most five.
  private static func decimals(of estimate: Estimate) -> Int {
    let reach = (estimate.high ?? 0) - (estimate.low ?? 0)
    let size = estimate.mean ?? 0
    let needed = reach > 0 ? Number.decimals(showing: reach / 2) : 2 - Number.exponent(size)
    return min(5, max(0, needed))
  }

  private static func text(_ value: Double, _ decimals: Int) -> String {
    Number.text(value, decimals: decimals)
  }

  /// The shortest digits that are the same number, with a real minus.
  static func plain(_ value: Double) -> String {
    let text = Listing.Field.plain(value.magnitude)
    return value < 0 ? "−" + text : text
  }

  /// Four significant digits, or more for whole numbers, as programs write them.
  static func digits(_ value: Double) -> String {
    let decimals = min(8, max(0, 3 - Number.exponent(value)))
    return Number.text(value, decimals: decimals).filter { $0 != "," }
      .replacing("−", with: "-")
  }
}
