internal import SteelyardModel

/// Values with their intervals, one under the other, each against a reference.
struct RowChart {
  struct Row {
    let name: String
    let value: Estimate
    /// A value to hold it against; nil for none.
    var reference: Double?
    /// Whether it is clearly another; drawn full, else hollow.
    var isClear = true
    /// What is said of it beside its value.
    var note = ""
  }

  /// Rows under a heading.
  struct Group {
    let name: String
    let rows: [Row]
  }

  let id: String
  let title: String
  let groups: [Group]
  let quantity: Quantity
  /// Class of its colour.
  let look: String
  /// Numbers shown from left to right, in the quantity's unit.
  let range: ClosedRange<Double>
  /// What the reference is, for the description; nil for none.
  let reference: String?

  private static let (left, right, rowHeight, top) = (112.0, 262.0, 20.0, 22.0)

  var tile: Tile {
    let bottom = Self.top + Double(lineCount) * Self.rowHeight
    let scale = LinearScale(range, from: Self.left, to: Self.right)
    var tile = Tile(id: id, title: title, description: description, height: bottom + 22)
    tile.shapes = axis(scale, bottom)
    tile.rest = [Tile.hint("a row")]
    var y = Self.top
    for group in groups {
      if !group.name.isEmpty {
        tile.shapes += SVG.text(
          group.name.oneLine.shortened(to: 50), 2, y + 14, .start, "head")
        y += Self.rowHeight
      }
      for row in group.rows {
        draw(row, scale, y + Self.rowHeight / 2, on: &tile)
        y += Self.rowHeight
      }
    }
    return tile
  }

  private var lineCount: Int {
    groups.reduce(0) { $0 + $1.rows.count + ($1.name.isEmpty ? 0 : 1) }
  }

  private var description: String {
    let against = reference.map { ", held against \($0)" } ?? ""
    let values = groups.flatMap(\.rows).map { "\($0.name) \(quantity.text($0.value))" }
    return "\(title), in \(quantity.unit), with 95 % intervals\(against): "
      + values.joined(separator: "; ") + "."
  }

  private func axis(_ scale: LinearScale, _ bottom: Double) -> String {
    let ticks = scale.ticks(3)
    return SVG.text(quantity.unit, 2, 12, .start, "unit")
      + ticks.map { value in
        SVG.line("grid", scale(value), Self.top, scale(value), bottom)
          + SVG.text(scale.label(value, among: 3), scale(value), bottom + 14, .middle)
      }.joined()
  }

  private func draw(_ row: Row, _ scale: LinearScale, _ y: Double, on tile: inout Tile) {
    let name = row.name.oneLine.shortened(to: 17)
    tile.shapes += SVG.text(name, Self.left - 10, y + 4, .end)
    guard let mean = row.value.mean else {
      tile.shapes += SVG.text("n/a", Tile.width - 2, y + 4, .end)
      return
    }
    let x = scale(mean * quantity.scale)
    if let reference = row.reference {
      let place = scale(reference * quantity.scale)
      tile.shapes += SVG.line("link", place, y, x, y)
      tile.shapes += SVG.line("reference", place, y - 6, place, y + 6)
    }
    if let low = row.value.low, let high = row.value.high {
      let ends = (scale(low * quantity.scale), scale(high * quantity.scale))
      tile.shapes += SVG.line("whisker \(look)", ends.0, y, ends.1, y)
    }
    tile.shapes += SVG.circle("\(row.isClear ? "dot" : "hollow") \(look)", x, y, radius: 4)
    tile.shapes += SVG.text(quantity.text(row.value), Tile.width - 2, y + 4, .end)
    tile.marks.append(
      Tile.Mark(
        area: SVG.rectangle(
          "hit", x: 0, y: y - Self.rowHeight / 2, width: Tile.width, height: Self.rowHeight),
        lines: ["\(row.name): \(quantity.full(row.value))", row.note].filter { !$0.isEmpty }))
  }
}
