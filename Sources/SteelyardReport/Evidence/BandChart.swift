internal import SteelyardModel

/// A reading as a small drawing: where it is expected, what is published, what the model gives.
struct BandChart {
  private static let width = 300.0
  private static let height = 46.0
  /// Columns at either side for the labels of the band's ends.
  private static let margin = 58.0
  private static let middle = 16.0

  private let reading: ReadingResult
  /// The values at the ends of the drawing.
  private let low: Double
  private let high: Double

  /// Nil where there is nothing to draw.
  init?(_ reading: ReadingResult) {
    guard let mean = reading.simulated.mean else { return nil }
    let values =
      Self.bounds(of: reading.target)
      + [mean, reading.simulated.low, reading.simulated.high, reading.published]
      .compactMap(\.self)
    guard let least = values.min(), let most = values.max() else { return nil }
    let span = most > least ? most - least : max(abs(most), 1)
    guard span.isFinite else { return nil }
    self.reading = reading
    (low, high) = (least - 0.08 * span, most + 0.08 * span)
  }

  private static func bounds(of target: Reading.Target) -> [Double] {
    switch target {
    case .band(let band): [band.lowerBound, band.upperBound]
    case .above(let bound), .below(let bound): [bound]
    }
  }

  /// An inline SVG with a description for those who do not see it.
  var svg: String {
    let shapes = [axis, band, interval, published, labels].joined()
    return HTML.element(
      "svg",
      [
        ("viewBox", "0 0 \(Int(Self.width)) \(Int(Self.height))"),
        ("width", "\(Int(Self.width))"), ("height", "\(Int(Self.height))"), ("role", "img"),
        ("aria-label", description),
      ], "<title>\(HTML.escaped(description))</title>" + shapes)
  }

  private var description: String {
    let text = ReadingText(reading)
    let published = reading.published == nil ? "" : "published \(text.published); "
    return "\(reading.what.oneLine): \(published)simulated \(text.simulated);"
      + " expected \(text.target): \(text.verdict)"
  }

  // MARK: Shapes

  private var axis: String {
    line("axis", from: (Self.margin, Self.middle), to: (Self.width - Self.margin, Self.middle))
  }

  private var band: String {
    let (start, end): (Double, Double) =
      switch reading.target {
      case .band(let band): (x(band.lowerBound), x(band.upperBound))
      case .above(let bound): (x(bound), Self.width - Self.margin)
      case .below(let bound): (Self.margin, x(bound))
      }
    return "<rect class=\"band\" x=\"\(Self.text(start))\" y=\"6\""
      + " width=\"\(Self.text(max(1, end - start)))\" height=\"20\"/>"
  }

  private var interval: String {
    guard let mean = reading.simulated.mean else { return "" }
    var shapes = ""
    if let low = reading.simulated.low, let high = reading.simulated.high {
      shapes += line("mean", from: (x(low), Self.middle), to: (x(high), Self.middle))
      for end in [low, high] { shapes += line("mean", from: (x(end), 11), to: (x(end), 21)) }
    }
    return shapes
      + "<circle class=\"mean\" cx=\"\(Self.text(x(mean)))\" cy=\"\(Self.text(Self.middle))\""
      + " r=\"3.5\"/>"
  }

  /// A diamond, told from the mean's disc by its shape.
  private var published: String {
    guard let value = reading.published else { return "" }
    let (x, y) = (x(value), Self.middle)
    let corners = [(x, y - 6), (x + 5, y), (x, y + 6), (x - 5, y)]
    let points = corners.map { "\(Self.text($0.0)),\(Self.text($0.1))" }.joined(separator: " ")
    return "<polygon class=\"published\" points=\"\(points)\"/>"
  }

  private var labels: String {
    switch reading.target {
    case .band(let band):
      label(band.lowerBound, "end") + label(band.upperBound, "start")
    case .above(let bound), .below(let bound): label(bound, "middle")
    }
  }

  private func label(_ value: Double, _ anchor: String) -> String {
    "<text x=\"\(Self.text(x(value)))\" y=\"40\" text-anchor=\"\(anchor)\">"
      + HTML.escaped(ReadingText.plain(value)) + "</text>"
  }

  private func line(
    _ kind: String, from start: (Double, Double), to end: (Double, Double)
  ) -> String {
    "<line class=\"\(kind)\" x1=\"\(Self.text(start.0))\" y1=\"\(Self.text(start.1))\""
      + " x2=\"\(Self.text(end.0))\" y2=\"\(Self.text(end.1))\"/>"
  }

  // MARK: Coordinates

  private func x(_ value: Double) -> Double {
    Self.margin + (value - low) / (high - low) * (Self.width - 2 * Self.margin)
  }

  /// One decimal, as SVG writes numbers.
  private static func text(_ value: Double) -> String {
    Listing.Field.plain((value * 10).rounded() / 10)
  }
}
