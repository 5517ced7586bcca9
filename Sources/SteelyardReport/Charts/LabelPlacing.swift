/// Puts names beside points so that they cover neither points nor each other, as far as possible.
struct LabelPlacing {
  /// A rectangle in the drawing.
  struct Box: Equatable {
    let left, top, width, height: Double

    func overlap(_ other: Box) -> Double {
      let across = min(left + width, other.left + other.width) - max(left, other.left)
      let down = min(top + height, other.top + other.height) - max(top, other.top)
      return across > 0 && down > 0 ? across * down : 0
    }

    /// Where its text starts or ends, so that it stays close to the point whatever its width.
    func anchor(beside x: Double) -> (x: Double, anchor: SVG.Anchor) {
      if left >= x { return (left, .start) }
      return left + width <= x ? (left + width, .end) : (left + width / 2, .middle)
    }

    /// How much of it lies outside another.
    func outside(_ frame: Box) -> Double { width * height - overlap(frame) }
  }

  /// Where names may stand.
  let frame: Box
  /// What is taken.
  private(set) var taken: [Box]

  private static let height = 13.0

  /// - Parameter points: places that no name may cover.
  init(frame: Box, around points: [(x: Double, y: Double)]) {
    self.frame = frame
    taken = points.map { Box(left: $0.x - 6, top: $0.y - 6, width: 12, height: 12) }
  }

  /// Chooses the best of twelve places around a point for a text of that width.
  mutating func place(_ width: Double, at point: (x: Double, y: Double)) -> Box {
    let candidates = [9.0, 22, 36].flatMap { gap -> [Box] in
      let (x, y) = (point.x, point.y)
      let middle = y - Self.height / 2
      let places = [
        (x + gap, middle), (x - gap - width, middle), (x - width / 2, y - gap - Self.height),
        (x - width / 2, y + gap), (x + gap - 3, y - gap - Self.height / 2),
        (x - gap + 3 - width, y - gap - Self.height / 2), (x + gap - 3, y + gap - 4),
        (x - gap + 3 - width, y + gap - 4),
      ]
      return places.map { Box(left: $0.0, top: $0.1, width: width, height: Self.height) }
    }
    let costs = candidates.enumerated().map { index, box in
      let hidden = taken.reduce(0) { $0 + box.overlap($1) }
      return (cost: hidden + 3 * box.outside(frame) + Double(index) * 0.5, box: box)
    }
    let best = costs.min { $0.cost < $1.cost }?.box ?? candidates[0]
    taken.append(best)
    return best
  }
}
