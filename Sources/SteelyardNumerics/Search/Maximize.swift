/// Returns where a function with a single peak is highest, by golden-section search.
///
/// Uses comparisons of function values only, in a fixed order, so the same function gives the same
/// bits everywhere. The ends of the range are tried too: a maximum there is returned exactly.
/// Between equal values the lower half is searched on, and of equally high points the first tried
/// wins: a constant function gives the lower end. If the function has several peaks the
/// result is the highest point that was tried, which may be a lesser peak; NaN counts as lower
/// than anything.
///
/// - Parameters:
///   - range: Where to search, in the unit of the argument; finite ends.
///   - tolerance: The width, in the same unit, at which the search stops. About 1e-8 times the
///     argument is the least that values in Double can tell apart near a smooth peak; smaller ones
///     (0, negative and NaN as well) only cost time.
///   - f: The function, for instance profit by price.
/// - Returns: A point of the range, within `tolerance` of the peak.
/// - Complexity: About 4.8 calls of `f` per decimal digit of range over tolerance, at most 204.
/// - Note: J. Kiefer, "Sequential minimax search for a maximum", *Proc. AMS* 4 (1953) 502-506,
///   doi:10.2307/2032161. Checked against Brent's method in GSL.
public func maximize(
  in range: ClosedRange<Double>, tolerance: Double, _ f: (Double) -> Double
) -> Double {
  var search = GoldenSection(range, f)
  for _ in 0..<200 where search.width > tolerance || !(tolerance > 0) {
    guard search.canNarrow else { break }
    search.narrow(f)
  }
  return search.best.x
}

/// The bracket of a golden-section search: four points in order, the inner two with their values.
private struct GoldenSection {
  typealias Point = (x: Double, y: Double)

  /// The reciprocal of the golden ratio, (sqrt(5) - 1) / 2.
  static let ratio = 0.6180339887498949

  var low: Double
  var high: Double
  var left: Point
  var right: Point
  var best: Point

  var width: Double { high - low }

  /// Whether there are four different points left.
  var canNarrow: Bool { low < left.x && left.x < right.x && right.x < high }

  init(_ range: ClosedRange<Double>, _ f: (Double) -> Double) {
    low = range.lowerBound
    high = range.upperBound
    left = Self.point(high - Self.ratio * (high - low), f)
    right = Self.point(low + Self.ratio * (high - low), f)
    best = Self.point(low, f)
    keep(left)
    keep(right)
    keep(Self.point(high, f))
  }

  /// Drops the outer part next to the lower of the two inner points.
  mutating func narrow(_ f: (Double) -> Double) {
    if left.y >= right.y {
      high = right.x
      right = left
      left = Self.point(high - Self.ratio * (high - low), f)
      keep(left)
    } else {
      low = left.x
      left = right
      right = Self.point(low + Self.ratio * (high - low), f)
      keep(right)
    }
  }

  /// Remembers a point if it is higher than the best so far.
  private mutating func keep(_ point: Point) {
    if point.y > best.y { best = point }
  }

  /// Evaluates the function; NaN counts as minus infinity.
  private static func point(_ x: Double, _ f: (Double) -> Double) -> Point {
    let y = f(x)
    return (x, y.isNaN ? -.infinity : y)
  }
}
