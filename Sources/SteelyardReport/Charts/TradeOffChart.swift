internal import SteelyardModel

/// Strategies by two quantities of which more is better, shaded by a third.
struct TradeOffChart {
  struct Point {
    let name: String
    let x, y: Double
    /// Where the difference from the baseline may lie; nil for the baseline and without intervals.
    let region: Ellipse?
    /// Shade, from 0 to ``TradeOffChart/shades``.
    let shade: Int?
    /// What is said of it.
    let lines: [String]
  }

  static let shades = 5

  let id: String
  let title: String
  let points: [Point]
  let across, up: String
  /// What lies in another drawing, framed here and without names.
  var apart: (x: ClosedRange<Double>, y: ClosedRange<Double>)?

  private static let bottom = 250.0

  /// The points that nothing beats on both quantities, from left to right.
  static func frontier(_ points: [Point]) -> [Point] {
    points.filter { point in
      !points.contains { other in
        other.x >= point.x && other.y >= point.y && (other.x > point.x || other.y > point.y)
      }
    }.sorted { $0.x < $1.x }
  }

  /// Numbers around all points and regions.
  static func range(
    _ points: [Point], _ value: ((x: Double, y: Double)) -> Double
  ) -> ClosedRange<Double> {
    let places = points.flatMap { point -> [(x: Double, y: Double)] in
      [(point.x, point.y)] + (point.region?.outline(around: (point.x, point.y)) ?? [])
    }
    return LinearScale.domain(around: places.map(value), room: 0.14)
  }

  var tile: Tile {
    let axes = Axes(
      x: Self.range(points, \.x), y: Self.range(points, \.y), bottom: Self.bottom)
    var tile = Tile(
      id: id, title: title, description: description, height: Self.bottom + 36)
    tile.shapes =
      axes.svg(across: across, up: up) + frontier(axes) + frame(axes)
      + points.map { region($0, axes) }.joined() + points.map { disc($0, axes) }.joined()
      + names(axes)
    tile.marks = points.map { mark($0, axes) }
    tile.rest = [Tile.hint("a disc")]
    return tile
  }

  private var description: String {
    let best = Self.frontier(points).map(\.name).joined(separator: ", ")
    return "\(title). Across: \(across); up: \(up). "
      + points.map { "\($0.name): \($0.lines.joined(separator: ", "))" }.joined(separator: "; ")
      + ". Nothing beats on both: \(best)."
  }

  // MARK: Shapes

  private func place(_ point: Point, _ axes: Axes) -> (x: Double, y: Double) {
    (axes.x(point.x), axes.y(point.y))
  }

  /// Steps over the best points: nothing lies above and to the right of them.
  private func frontier(_ axes: Axes) -> String {
    let best = Self.frontier(points).map { place($0, axes) }
    guard let first = best.first, let last = best.last else { return "" }
    var steps = [(x: axes.left, y: first.y), first]
    for next in best.dropFirst() {
      steps.append((steps[steps.count - 1].x, next.y))
      steps.append(next)
    }
    return SVG.path("frontier", steps + [(last.x, axes.bottom)])
  }

  private func region(_ point: Point, _ axes: Axes) -> String {
    guard let region = point.region else { return "" }
    let outline = region.outline(around: (point.x, point.y)).map { (axes.x($0.x), axes.y($0.y)) }
    return SVG.path("region", outline, isClosed: true)
  }

  private func disc(_ point: Point, _ axes: Axes) -> String {
    let (x, y) = place(point, axes)
    return SVG.circle("disc \(point.shade.map { "f\($0)" } ?? "fx")", x, y, radius: 5.5)
  }

  private func frame(_ axes: Axes) -> String {
    guard let apart else { return "" }
    let (left, right) = (axes.x(apart.x.lowerBound), axes.x(apart.x.upperBound))
    let (top, bottom) = (axes.y(apart.y.upperBound), axes.y(apart.y.lowerBound))
    let box = SVG.rectangle(
      "apart", x: max(axes.left, left), y: max(axes.top, top),
      width: min(axes.right, right) - max(axes.left, left), height: bottom - max(axes.top, top))
    return box
      + SVG.text("a closer look", min(axes.right, right) - 4, bottom + 13, .end, "name")
  }

  private func names(_ axes: Axes) -> String {
    let named = points.filter { point in
      apart.map { !$0.x.contains(point.x) || !$0.y.contains(point.y) } ?? true
    }
    var placing = LabelPlacing(
      frame: .init(
        left: axes.left, top: axes.top - 8, width: axes.right - axes.left + 8,
        height: axes.bottom - axes.top + 4), around: points.map { place($0, axes) })
    return named.map { point in
      let name = point.name.oneLine.shortened(to: 26)
      let box = placing.place(SVG.width(of: name), at: place(point, axes))
      let (place, anchor) = box.anchor(beside: axes.x(point.x))
      return SVG.text(name, place, box.top + 10.5, anchor, "name")
    }.joined()
  }

  private func mark(_ point: Point, _ axes: Axes) -> Tile.Mark {
    let (x, y) = place(point, axes)
    return Tile.Mark(
      area: SVG.circle("hit", x, y, radius: 10),
      highlight: SVG.circle("ring", x, y, radius: 9),
      lines: [point.name] + point.lines)
  }
}
