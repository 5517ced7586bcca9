/// From numbers to places in a drawing, with round numbers to write along it.
struct LinearScale {
  /// The least and the greatest number shown.
  let domain: ClosedRange<Double>
  /// Where those two stand.
  let start, end: Double

  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// A domain around the numbers, with some room at both ends; 0 to 1 where there are none that
  /// can be drawn.
  static func domain(
    around values: [Double], including zero: Bool = false, room: Double = 0.06
  ) -> ClosedRange<Double> {
    let drawn = values.filter { $0.magnitude < 1e300 } + (zero ? [0] : [])
    guard let low = drawn.min(), let high = drawn.max() else { return 0...1 }
    let span = high > low ? high - low : max(low.magnitude * 0.1, 1e-9)
    let margin = span * (high > low ? room : 1)
    return (low - margin)...(high + margin)
  }

  /// Where a number stands; numbers beyond the domain stand beyond the drawing.
  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0, value.isFinite else { return start }
    let share = min(4, max(-4, (value - domain.lowerBound) / span))
    return start + share * (end - start)
  }

  /// Multiples of 1, 2 or 5 times a power of ten within the domain.
  ///
  /// - Parameter most: about how many there should be at most.
  func ticks(_ most: Int) -> [Double] { multiples(of: step(most), most) }

  private func multiples(of step: Double, _ most: Int) -> [Double] {
    let first = (domain.lowerBound / step).rounded(.up)
    guard step > 0, first.isFinite, first.magnitude < 1e15 else { return [] }
    let multiples = (0..<2 * most + 2).map { first + Double($0) }
    return multiples.map { $0 * step }.filter { $0 <= domain.upperBound + 1e-9 * step }
  }

  /// The number as it is written at a tick.
  func label(_ value: Double, among most: Int) -> String {
    let step = step(most)
    return Number.text(value, decimals: max(0, -Number.exponent(step * 1.0001)))
  }

  /// The next step down where one alone falls into the domain, which would tell no distance.
  private func step(_ most: Int) -> Double {
    let raw = (domain.upperBound - domain.lowerBound) / Double(max(1, most))
    guard raw > 0, raw.isFinite else { return 0 }
    let power = Self.power(Number.exponent(raw))
    let steps = [0.5, 1, 2, 5, 10]
    let wide = steps.dropFirst().firstIndex { $0 * power >= raw } ?? steps.count - 1
    let isAlone = multiples(of: steps[wide] * power, most).count < 2
    return steps[isAlone ? wide - 1 : wide] * power
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent.magnitude).reduce(1.0) { power, _ in exponent > 0 ? power * 10 : power / 10 }
  }
}
