/// Pieces of a drawing. Colours and strokes come from the classes of ``ChartStyle``.
enum SVG {
  /// A place or a length to a tenth, as SVG writes numbers.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = (min(1e6, max(-1e6, value)) * 10).rounded()
    let whole = Int(tenths.magnitude)
    let text = whole.isMultiple(of: 10) ? "\(whole / 10)" : "\(whole / 10).\(whole % 10)"
    return tenths < 0 ? "-" + text : text
  }

  static func line(
    _ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) -> String {
    "<line class=\"\(kind)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\""
      + " y2=\"\(number(y2))\"/>"
  }

  static func rectangle(
    _ kind: String, x: Double, y: Double, width: Double, height: Double
  ) -> String {
    "<rect class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\""
      + " width=\"\(number(max(0, width)))\" height=\"\(number(max(0, height)))\"/>"
  }

  static func circle(_ kind: String, _ x: Double, _ y: Double, radius: Double) -> String {
    "<circle class=\"\(kind)\" cx=\"\(number(x))\" cy=\"\(number(y))\""
      + " r=\"\(number(radius))\"/>"
  }

  /// Lines from point to point.
  static func path(
    _ kind: String, _ points: [(x: Double, y: Double)], isClosed: Bool = false
  ) -> String {
    guard !points.isEmpty else { return "" }
    let places = points.map { "\(number($0.x)) \(number($0.y))" }
    return "<path class=\"\(kind)\" d=\"M\(places.joined(separator: "L"))\(isClosed ? "Z" : "")\"/>"
  }

  /// How a text lies about its place.
  enum Anchor: String {
    case start, middle, end
  }

  static func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ kind: String = ""
  ) -> String {
    let kind = kind.isEmpty ? "" : " class=\"\(kind)\""
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    return "<text\(kind) x=\"\(number(x))\" y=\"\(number(y))\"\(place)>\(HTML.escaped(text))</text>"
  }

  /// About how wide a text is, at 12 units high.
  static func width(of text: String) -> Double { 6.4 * Double(text.displayWidth) }
}
