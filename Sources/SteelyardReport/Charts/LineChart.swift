internal import SteelyardModel

/// Quantities over time, or over customers: a line and a band for each strategy.
struct LineChart {
  /// One strategy.
  struct Line {
    let name: String
    /// Class of its colour; see ``ChartStyle``.
    let look: String
    let series: IntervalSeries
  }

  let id: String
  let title: String
  let lines: [Line]
  let quantity: Quantity
  /// Numbers shown from bottom to top, in the quantity's unit.
  let range: ClosedRange<Double>

  var across = Across.weeks

  private static let bottom = 170.0
  /// Steps that are drawn at most, and that show values.
  var most = 130
  var shown = 26

  /// Steps of the longest line.
  private var steps: Int { lines.map(\.series.mean.count).max() ?? 0 }

  /// A domain for all those lines; without the two ends of a hundred that lie far beyond the rest,
  /// as a week in which something is set up.
  static func range(of lines: [Line], _ quantity: Quantity) -> ClosedRange<Double> {
    let all = lines.flatMap { $0.series.mean + $0.series.low + $0.series.high }
    let values = all.compactMap { $0.map { $0 * quantity.scale } }.sorted()
    guard let least = values.first, let most = values.last else { return 0...1 }
    let usual = [values[values.count / 50], values[values.count - 1 - values.count / 50]]
    return most - least > 1.6 * (usual[1] - usual[0])
      ? LinearScale.domain(around: usual, room: 0.2) : LinearScale.domain(around: values)
  }

  var tile: Tile {
    let axes = Axes(x: across.domain(of: steps), y: range, bottom: Self.bottom)
    var tile = Tile(
      id: id, title: title, description: description, height: Self.bottom + 36)
    tile.shapes =
      axes.svg(across: across.name, up: quantity.unit) + lines.map { band($0, axes) }.joined()
      + lines.map { stroke($0, axes) }.joined()
    tile.marks = marks(axes)
    tile.rest = values(across.resting(among: steps))
    return tile
  }

  private var hasIntervals: Bool {
    lines.contains { $0.series.low.contains { $0 != nil } }
  }

  private var description: String {
    let ends = lines.map { line in
      let first = line.series.mean.first.flatMap(\.self)
      let last = line.series.mean.last.flatMap(\.self)
      return "\(line.name) goes from \(quantity.plain(first)) to \(quantity.plain(last))"
    }
    return
      "\(title) \(across.order), in \(quantity.unit)\(hasIntervals ? ", with 95 % intervals" : ""): "
      + ends.joined(separator: "; ") + "."
  }

  // MARK: Shapes

  /// Steps that are drawn: all, or as many as one can tell apart, and the last.
  private var drawn: [Int] {
    let stride = max(1, (steps + most - 1) / most)
    return (0..<steps).filter { $0.isMultiple(of: stride) || $0 == steps - 1 }
  }

  /// Stretches of steps at which a value is defined.
  private func stretches(_ values: [Double?]) -> [[Int]] {
    drawn.reduce(into: [[]]) { stretches, step in
      if values.indices.contains(step), values[step] != nil {
        stretches[stretches.count - 1].append(step)
      } else if stretches.last?.isEmpty == false {
        stretches.append([])
      }
    }.filter { !$0.isEmpty }
  }

  private func points(
    _ values: [Double?], _ steps: [Int], _ axes: Axes
  ) -> [(x: Double, y: Double)] {
    steps.filter(values.indices.contains).compactMap { step in
      guard let value = values[step], let place = across.position(of: step) else { return nil }
      let y = axes.y(value * quantity.scale)
      return (axes.x(place), min(axes.bottom, max(axes.top - 8, y)))
    }
  }

  private func stroke(_ line: Line, _ axes: Axes) -> String {
    stretches(line.series.mean).map { steps in
      SVG.path("line \(line.look)", points(line.series.mean, steps, axes))
    }.joined()
  }

  private func band(_ line: Line, _ axes: Axes) -> String {
    let series = line.series
    return stretches(series.low).map { steps in
      SVG.path(
        "band \(line.look)",
        points(series.high, steps, axes) + points(series.low, steps, axes).reversed(),
        isClosed: true)
    }.joined()
  }

  // MARK: Values

  /// Values of all lines in a week; the keyboard stops where a number is written.
  private func marks(_ axes: Axes) -> [Tile.Mark] {
    let stops = Set(axes.columns.compactMap(nearest))
    let stride = max(1, (steps + shown - 1) / max(1, shown))
    let weeks = (0..<steps).filter { $0.isMultiple(of: stride) || stops.contains($0) }
    return weeks.compactMap { step in
      guard let place = across.position(of: step) else { return nil }
      let x = axes.x(place)
      let half = max(3, Double(stride) * (axes.right - axes.left) / Double(max(1, steps)) / 2)
      return Tile.Mark(
        area: SVG.rectangle(
          "hit", x: x - half, y: axes.top, width: 2 * half, height: axes.bottom - axes.top),
        highlight: SVG.line("cursor", x, axes.top, x, axes.bottom) + dots(step, axes),
        lines: values(step), isStop: stops.contains(step))
    }
  }

  /// The step that stands nearest to a number written along the way across.
  private func nearest(_ number: Double) -> Int? {
    func distance(_ step: Int) -> Double {
      across.position(of: step).map { ($0 - number).magnitude } ?? .infinity
    }
    return (0..<steps).min { distance($0) < distance($1) }
  }

  /// Every line's value in a week.
  private func values(_ step: Int) -> [String] {
    [across.label(of: step)]
      + lines.map { "\($0.name.shortened(to: 30)): \(value($0.series, step))" }
  }

  private func dots(_ step: Int, _ axes: Axes) -> String {
    lines.map { line in
      points(line.series.mean, line.series.mean.indices.contains(step) ? [step] : [], axes)
        .map { SVG.circle("dot \(line.look)", $0.x, $0.y, radius: 3) }.joined()
    }.joined()
  }

  private func value(_ series: IntervalSeries, _ step: Int) -> String {
    guard series.mean.indices.contains(step), series.low.indices.contains(step),
      series.high.indices.contains(step)
    else { return "n/a" }
    return quantity.text(
      Estimate(
        mean: series.mean[step], low: series.low[step], high: series.high[step], n: 0))
  }
}
