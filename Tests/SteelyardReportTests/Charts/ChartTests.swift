import Foundation
import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct LinearScaleTests {
  @Test func goesFromEndToEnd() {
    let scale = LinearScale(10...20, from: 100, to: 0)
    #expect(scale(10) == 100 && scale(20) == 0 && scale(15) == 50)
    #expect(scale(.nan) == 100 && scale(.infinity) == 100)
    #expect(scale(1e300) == -300, "far away, but a number that a drawing can hold")
  }

  @Test(arguments: [
    (0.0...1.0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1.0], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (-0.31...0.28, 4, [-0.2, 0, 0.2], ["−0.2", "0.0", "0.2"]),
    (0...104, 5, [0, 50, 100], ["0", "50", "100"]),
    (10.8...91, 4, [20, 40, 60, 80], ["20", "40", "60", "80"]),
    (1_000...51_000, 3, [20_000, 40_000], ["20,000", "40,000"]),
    (0.601...0.6034, 3, [0.601, 0.602, 0.603], ["0.601", "0.602", "0.603"]),
  ])
  func ticksAreRoundNumbersWithTheirDigits(
    _ domain: ClosedRange<Double>, _ most: Int, _ values: [Double], _ labels: [String]
  ) {
    let scale = LinearScale(domain, from: 0, to: 100)
    let ticks = scale.ticks(most)
    #expect(ticks.count == values.count)
    for (tick, value) in zip(ticks, values) { #expect(abs(tick - value) < 1e-9) }
    #expect(ticks.map { scale.label($0, among: most) } == labels)
  }

  @Test(arguments: [
    [], [.nan], [.infinity], [1e308, -1e308], [0], [5], [1e15, 1e15 + 1],
  ])
  func whateverTheNumbersItCanDraw(_ values: [Double]) {
    let domain = LinearScale.domain(around: values)
    #expect(domain.lowerBound < domain.upperBound)
    let scale = LinearScale(domain, from: 0, to: 100)
    #expect(scale.ticks(5).count < 13)
    for value in values { #expect(scale(value).isFinite) }
  }
}

@Suite struct ChartPartTests {
  @Test func numbersAreTenths() {
    #expect(SVG.number(12) == "12" && SVG.number(-3.25) == "-3.3" && SVG.number(0.04) == "0")
    #expect(SVG.number(.nan) == "0" && SVG.number(1e300) == "1000000" && SVG.number(-0.01) == "0")
  }

  /// Two times 9/8 times 4.459, the 95 % quantile of F with 2 and 8 degrees of freedom.
  @Test func theRegionIsHotellings() throws {
    #expect(abs(Ellipse.reach(10) - 10.033) < 0.001)
    // Five looks take 1 % each: 8.649.
    #expect(abs(Ellipse.reach(10, looks: 5) - 19.460) < 0.001)
    let along = (0..<10).map { (x: Double($0), y: 2 * Double($0)) }
    let line = try #require(Ellipse(along))
    #expect(line.second < 1e-6 && abs(tan(line.angle) - 2) < 1e-9, "all on one line")
    // Deviations of x in one half, of y in the other, uncorrelated: S = diag(8/3, 2/3) over 10.
    let cross =
      [(2.0, 0.0), (-2, 0), (2, 0), (-2, 0), (2, 0), (-2, 0)] + [(0, 1), (0, -1), (0, 1), (0, -1)]
    let plain = try #require(Ellipse(cross.map { (x: $0.0, y: $0.1) }))
    #expect(abs(plain.first - (Ellipse.reach(10) * 24 / 90).squareRoot()) < 1e-9)
    #expect(abs(plain.second - (Ellipse.reach(10) * 4 / 90).squareRoot()) < 1e-9)
    #expect(Ellipse([(1, 1), (2, 2)]) == nil)
  }

  @Test func namesKeepApart() {
    let points = [(100.0, 100.0), (104.0, 103.0), (110.0, 99.0), (300.0, 40.0)]
    var placing = LabelPlacing(
      frame: .init(left: 0, top: 0, width: 360, height: 250),
      around: points.map { (x: $0.0, y: $0.1) })
    let boxes = points.map { placing.place(70, at: (x: $0.0, y: $0.1)) }
    for (index, box) in boxes.enumerated() {
      #expect(box.outside(placing.frame) == 0)
      for other in boxes[(index + 1)...] { #expect(box.overlap(other) == 0) }
    }
  }

  @Test func theFrontierIsWhatNothingBeats() {
    let points = [("a", 1.0, 5.0), ("b", 2, 4), ("c", 1.5, 3), ("d", 2, 2), ("e", 0, 5)]
    let best = TradeOffChart.frontier(points.map { point($0.0, $0.1, $0.2) })
    #expect(best.map(\.name) == ["a", "b"])
  }

  private func point(_ name: String, _ x: Double, _ y: Double) -> TradeOffChart.Point {
    TradeOffChart.Point(name: name, x: x, y: y, region: nil, shade: 0, lines: [])
  }

  @Test func aTileHasTitleDescriptionAndMarksOfItsOwn() {
    var tile = Tile(id: "t", title: "A <b>", description: "what it shows", height: 100)
    #expect(tile.svg.contains("role=\"img\" aria-labelledby=\"t-t\" aria-describedby=\"t-d\""))
    #expect(
      tile.svg.contains(
        "<title id=\"t-t\">A &lt;b&gt;</title><desc id=\"t-d\">what it shows</desc>"))
    #expect(tile.svg.contains("viewBox=\"0 0 360 100\""))
    tile.marks = [
      .init(area: "", lines: ["one", "two"]), .init(area: "", lines: ["three"], isStop: false),
    ]
    #expect(tile.svg.contains("role=\"group\""), "what takes the focus may not lie in an image")
    #expect(tile.svg.contains("tabindex=\"0\" role=\"img\" aria-label=\"one; two\""))
    #expect(tile.svg.matches(of: /tabindex/).count == 1)
    #expect(tile.svg.contains("viewBox=\"0 0 360 132\""), "two lines beneath it")
  }

  @Test func aLineBreaksWhereNobodyIsLeft() {
    let series = IntervalSeries(
      mean: [1, 2, nil, 3, 4], low: [0.9, nil, nil, 2.9, 3.9], high: [1.1, nil, nil, 3.1, 4.1])
    let line = LineChart.Line(name: "a", look: "s1", series: series)
    let quantity = Quantity(unit: "points")
    let chart = LineChart(
      id: "x", title: "T", lines: [line], quantity: quantity,
      range: LineChart.range(of: [line], quantity))
    let svg = chart.tile.svg
    #expect(svg.matches(of: /<path class="line s1"/).count == 2)
    #expect(svg.matches(of: /<path class="band s1"/).count == 2)
    #expect(svg.contains("aria-label=\"Week 5; a: 4.00 ±0.10\""))
    #expect(svg.contains("a goes from 1.00 to 4.00"))
  }

  @Test func aWaterfallCoversEveryLevel() {
    let value = { (mean: Double) in Estimate(mean: mean, low: mean - 1, high: mean + 1, n: 9) }
    let levels = WaterfallChart.levels(
      from: value(50), by: [value(30), value(-60)], to: value(20), Quantity(unit: ""))
    #expect(levels == [50, 20, 80, 20])
    let chart = WaterfallChart(
      id: "w", title: "T", start: ("start", value(50)),
      moves: [.init(name: "gift", value: value(30), meaning: "Kind")], end: ("end", value(80)),
      quantity: Quantity(unit: "points"), range: LinearScale.domain(around: levels))
    #expect(chart.tile.svg.contains("class=\"gain\""))
    #expect(chart.tile.svg.contains("aria-label=\"gift: +30.0 [+29.0, +31.0] points; Kind\""))
  }
}

@Suite struct QuantityTests {
  private let trust = Quantity(unit: "points of 100")

  @Test(arguments: [
    (73.7211, 73.51, 73.93, "73.7 ±0.2"), (73.7211, 73.711, 73.731, "73.721 ±0.010"),
    (1234.5, 1200, 1269, "1,234 ±34"), (0.5, 0.5, 0.5, "0.500 ±0"),
    (-3, -3.4, -2.6, "−3.0 ±0.4"), (4.2, 4.2, 4.200_000_000_000_001, "4.20 ±0"),
  ])
  func digitsFollowTheInterval(_ mean: Double, _ low: Double, _ high: Double, _ text: String) {
    #expect(trust.text(Estimate(mean: mean, low: low, high: high, n: 1)) == text)
  }

  @Test func whatIsUndefinedSaysSo() {
    #expect(trust.text(Estimate(mean: nil, low: nil, high: nil, n: 3)) == "n/a")
    #expect(trust.text(Estimate(mean: 2, low: nil, high: nil, n: 3)) == "2.00")
    #expect(trust.full(Contrast(difference: nil, low: nil, high: nil, p: nil)) == "n/a")
  }

  @Test func unitsAreThoseOfPeople() throws {
    let units = try ["profit", "trust", "retention", "surplus", "complaints"].map {
      Quantity(try #require(Metric.named($0)), currency: "EUR").unit
    }
    #expect(
      units == [
        "EUR per customer and week", "points of 100", "%", "EUR per need", "per customer and year",
      ])
  }
}
