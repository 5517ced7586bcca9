internal import SteelyardModel

/// How causes, one after the other, lead from one number to another.
struct WaterfallChart {
  struct Move {
    let name: String
    let value: Estimate
    /// What the cause is, for those who ask.
    let meaning: String
  }

  let id: String
  let title: String
  let start: (name: String, value: Estimate)
  let moves: [Move]
  let end: (name: String, value: Estimate)
  let quantity: Quantity
  /// Numbers shown from left to right, in the quantity's unit.
  let range: ClosedRange<Double>

  private static let (left, right, rowHeight, top) = (130.0, 252.0, 19.0, 20.0)

  /// Every number on the way, in the quantity's unit: what a scale has to cover.
  static func levels(
    from start: Estimate, by moves: [Estimate], to end: Estimate, _ quantity: Quantity
  ) -> [Double] {
    var level = start.mean ?? 0
    var levels = [level, end.mean ?? 0]
    for move in moves {
      level += move.mean ?? 0
      levels.append(level)
    }
    return levels.map { $0 * quantity.scale }
  }

  var tile: Tile {
    let scale = LinearScale(range, from: Self.left, to: Self.right)
    let bottom = Self.top + Double(moves.count + 2) * Self.rowHeight
    var tile = Tile(id: id, title: title, description: description, height: bottom + 20)
    tile.shapes = axis(scale, bottom)
    tile.rest = [Tile.hint("a row")]
    var level = start.value.mean ?? 0
    var y = Self.top + Self.rowHeight / 2
    total(start, scale, y, on: &tile)
    for move in moves {
      y += Self.rowHeight
      draw(move, from: level, scale, y, on: &tile)
      level += move.value.mean ?? 0
    }
    total(end, scale, y + Self.rowHeight, on: &tile)
    return tile
  }

  private var description: String {
    let steps = moves.map { "\($0.name) \(quantity.signed($0.value))" }
    return "\(title), in \(quantity.unit), with 95 % intervals: from \(start.name)"
      + " \(quantity.text(start.value)), \(steps.joined(separator: ", ")), to \(end.name)"
      + " \(quantity.text(end.value))."
  }

  private func axis(_ scale: LinearScale, _ bottom: Double) -> String {
    SVG.text(quantity.unit, 2, 12, .start, "unit")
      + scale.ticks(3).map { value in
        SVG.line("grid", scale(value), Self.top, scale(value), bottom)
          + SVG.text(scale.label(value, among: 3), scale(value), bottom + 14, .middle)
      }.joined()
  }

  private func total(
    _ total: (name: String, value: Estimate), _ scale: LinearScale, _ y: Double,
    on tile: inout Tile
  ) {
    let x = scale((total.value.mean ?? 0) * quantity.scale)
    tile.shapes += SVG.text(total.name, Self.left - 8, y + 4, .end, "head")
    tile.shapes += SVG.line("total", x, y - 8, x, y + 8)
    tile.shapes += SVG.text(quantity.text(total.value), Tile.width - 2, y + 4, .end, "head")
  }

  private func draw(
    _ move: Move, from level: Double, _ scale: LinearScale, _ y: Double, on tile: inout Tile
  ) {
    let mean = move.value.mean ?? 0
    let (from, to) = (scale(level * quantity.scale), scale((level + mean) * quantity.scale))
    let tone = mean == 0 ? "unit" : ""
    tile.shapes += SVG.text(move.name, Self.left - 8, y + 4, .end, tone)
    tile.shapes += SVG.line("link", from, y - Self.rowHeight / 2 - 4, from, y + 7)
    tile.shapes += SVG.rectangle(
      mean < 0 ? "loss" : "gain", x: min(from, to), y: y - 6, width: max(1, abs(to - from)),
      height: 12)
    if let low = move.value.low, let high = move.value.high {
      let ends = (scale((level + low) * quantity.scale), scale((level + high) * quantity.scale))
      tile.shapes += SVG.line("error", ends.0, y, ends.1, y)
    }
    tile.shapes += SVG.text(quantity.signed(move.value), Tile.width - 2, y + 4, .end, tone)
    tile.marks.append(
      Tile.Mark(
        area: SVG.rectangle(
          "hit", x: 0, y: y - Self.rowHeight / 2, width: Tile.width, height: Self.rowHeight),
        lines: [
          "\(move.name): \(quantity.signedFull(move.value))", move.meaning,
        ].filter { !$0.isEmpty }))
  }
}
