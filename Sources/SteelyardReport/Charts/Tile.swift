/// One drawing, made to be shown between 280 and 480 pixels wide: several lie side by side on a
/// wide screen, and each fills a narrow one.
///
/// It has a title, a description for those who do not see it, and marks whose values show beneath
/// it while they are pointed at or have the keyboard's focus.
struct Tile {
  /// Units across; a unit is about a pixel.
  static let width = 360.0
  /// Between the lines of a value beneath the drawing.
  private static let lineHeight = 14.0
  /// Columns of such a line.
  private static let room = 58

  /// Unlike that of any other tile of the page.
  let id: String
  let title: String
  let description: String
  /// Units down to where the values are written.
  let height: Double
  /// What is drawn.
  var shapes = ""
  var marks: [Mark] = []
  /// Written where values show, while none does.
  var rest: [String] = []

  init(id: String, title: String, description: String, height: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.height = height
  }

  /// A mark with values.
  struct Mark {
    /// Where one has to point.
    let area: String
    /// What is put around it meanwhile.
    var highlight = ""
    /// Values, a line each.
    let lines: [String]
    /// Whether the keyboard stops here.
    var isStop = true
  }

  /// How to see values.
  static func hint(_ mark: String) -> String {
    "Point at \(mark), tap it or tab to it for its values."
  }

  /// The drawing with its title as an element of a page.
  var html: String {
    "<figure class=\"tile\"><figcaption>\(HTML.escaped(title))</figcaption>\n\(svg)</figure>\n"
  }

  /// The drawing. With marks it is a group, each mark an image of its own: what can have the focus
  /// may not lie inside an image.
  var svg: String {
    let role = marks.contains(where: \.isStop) ? "group" : "img"
    return "<svg class=\"chart\" viewBox=\"0 0 \(SVG.number(Self.width)) \(SVG.number(whole))\""
      + " role=\"\(role)\" aria-labelledby=\"\(id)-t\" aria-describedby=\"\(id)-d\">\n"
      + "<title id=\"\(id)-t\">\(HTML.escaped(title))</title>"
      + "<desc id=\"\(id)-d\">\(HTML.escaped(description))</desc>\n"
      + "<g aria-hidden=\"true\">\(shapes)<g class=\"rest\">\(written(rest))</g></g>\n"
      + "\(marks.map(svg).joined())</svg>\n"
  }

  private var whole: Double {
    let lines = (marks.map(\.lines) + [rest]).map { Self.wrapped($0).count }.max() ?? 0
    return height + Double(lines) * Self.lineHeight + (lines > 0 ? 4 : 0)
  }

  private func svg(_ mark: Mark) -> String {
    let label = HTML.escaped(mark.lines.joined(separator: "; "))
    let access =
      mark.isStop
      ? " tabindex=\"0\" role=\"img\" aria-label=\"\(label)\"" : " aria-hidden=\"true\""
    return "<g class=\"m\"\(access)>\(mark.area)<g class=\"tip\">\(mark.highlight)"
      + "\(written(mark.lines))</g></g>\n"
  }

  /// Lines beneath the drawing.
  private func written(_ lines: [String]) -> String {
    Self.wrapped(lines).enumerated().map { line, text in
      SVG.text(text, 2, height + Double(line + 1) * Self.lineHeight)
    }.joined()
  }

  private static func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap { line in
      Paragraph.wrapped(line.oneLine, to: room).split(separator: "\n").map(String.init)
    }
  }
}
