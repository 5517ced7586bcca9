internal import Foundation

/// A region that covers the mean of two quantities with 95 % confidence (Hotelling's T²),
/// at all planned looks together (Bonferroni).
struct Ellipse: Equatable {
  /// Half axes along the principal directions, and the angle of the first, in the quantities' units.
  let first, second, angle: Double

  /// - Parameters:
  ///   - pairs: both quantities in each replicate.
  ///   - looks: how often intervals were planned to be looked at, at least 1.
  /// - Returns: nil for fewer than three pairs, which do not bound the region.
  init?(_ pairs: [(x: Double, y: Double)], looks: Int = 1) {
    let count = Double(pairs.count)
    guard pairs.count > 2 else { return nil }
    let x = pairs.reduce(0) { $0 + $1.x } / count
    let y = pairs.reduce(0) { $0 + $1.y } / count
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for pair in pairs {
      xx += (pair.x - x) * (pair.x - x)
      xy += (pair.x - x) * (pair.y - y)
      yy += (pair.y - y) * (pair.y - y)
    }
    let scale = Self.reach(pairs.count, looks: looks) / (count * (count - 1))
    (xx, xy, yy) = (xx * scale, xy * scale, yy * scale)
    let middle = (xx + yy) / 2
    let spread = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
    first = max(0, middle + spread).squareRoot()
    second = max(0, middle - spread).squareRoot()
    angle = atan2(2 * xy, xx - yy) / 2
  }

  /// 2(n - 1)/(n - 2) times the upper 5 % point, over looks, of F with 2 and n - 2 degrees of freedom, which has
  /// a closed form.
  static func reach(_ count: Int, looks: Int = 1) -> Double {
    let free = Double(count - 2)
    let quantile = free / 2 * (pow(0.05 / Double(max(1, looks)), -2 / free) - 1)
    return 2 * Double(count - 1) / free * quantile
  }

  /// Places around a centre.
  func outline(around center: (x: Double, y: Double)) -> [(x: Double, y: Double)] {
    (0..<48).map { index in
      let turn = Double(index) / 24 * Double.pi
      let (a, b) = (first * cos(turn), second * sin(turn))
      return (
        center.x + a * cos(angle) - b * sin(angle), center.y + a * sin(angle) + b * cos(angle)
      )
    }
  }
}
