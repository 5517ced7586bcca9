internal import SteelyardModel

/// How far apart a firm lets the prices of a step be, whatever part sets them.
///
/// All prices of a step have to keep to the caps, while blocks of customers are priced at the same
/// time and none knows the others' prices. So prices are brought into one window, fixed before the
/// step begins: around the mean price that was asked in the step before, or around the list price
/// in the first, as wide as the narrower cap allows,
///
///     m - r/2 ... m + r/2   and   m / sqrt rho ... m sqrt rho
///
/// Rounding is inwards, so that the caps hold for the prices as they are asked.
struct OwnCaps: Sendable {
  /// In list prices.
  private let range: Double
  private let ratio: Double

  /// Without caps, the window is all prices.
  init(_ caps: PriceConstraint.Caps) {
    range = caps.range ?? .infinity
    ratio = caps.ratio ?? .infinity
  }

  /// The lowest and the highest price of a step, in currency units.
  ///
  /// - Parameters:
  ///   - mean: m, in list prices, at least 0.
  ///   - list: the list price, in currency units, above 0.
  func window(around mean: Double, list: Float) -> (low: Float, high: Float) {
    let (middle, room) = (mean * Double(list), range * Double(list))
    let half = ratio.squareRoot()
    let lowest = max(0, middle - room / 2, ratio.isFinite ? middle / half : 0)
    let highest = min(middle + room / 2, ratio.isFinite ? middle * half : .infinity)
    let low = Self.upwards(lowest)
    var high = max(low, Self.downwards(highest))
    while high > low && (Double(high) - Double(low) > room || Double(high) > ratio * Double(low)) {
      high = high.nextDown
    }
    return (low, high)
  }

  private static func upwards(_ value: Double) -> Float {
    let near = Float(value)
    return Double(near) < value ? near.nextUp : near
  }

  private static func downwards(_ value: Double) -> Float {
    let near = Float(value)
    return Double(near) > value ? near.nextDown : near
  }
}
