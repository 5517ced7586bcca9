/// Two scales with their lines and numbers.
struct Axes {
  let x, y: LinearScale
  /// Edges of the plot.
  let left, right, top, bottom: Double
  private static let most = (x: 5, y: 4)

  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, left: Double = 46,
    right: Double = Tile.width - 12, top: Double = 24, bottom: Double
  ) {
    (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
    self.x = LinearScale(x, from: left, to: right)
    self.y = LinearScale(y, from: bottom, to: top)
  }

  /// Lines across at round numbers, numbers beside and beneath them, and what they are of.
  func svg(across: String, up: String) -> String {
    let rows = y.ticks(Self.most.y).map { value in
      SVG.line("grid", left, y(value), right, y(value))
        + SVG.text(y.label(value, among: Self.most.y), left - 5, y(value) + 4, .end)
    }
    let columns = x.ticks(Self.most.x).map { value in
      SVG.line("axis", x(value), bottom, x(value), bottom + 4)
        + SVG.text(x.label(value, among: Self.most.x), x(value), bottom + 17, .middle)
    }
    return rows.joined() + columns.joined() + SVG.line("axis", left, bottom, right, bottom)
      + SVG.text(up, 2, 12, .start, "unit")
      + SVG.text(across, right, bottom + 32, .end, "unit")
  }

  /// Numbers written along the way across.
  var columns: [Double] { x.ticks(Self.most.x) }
}
