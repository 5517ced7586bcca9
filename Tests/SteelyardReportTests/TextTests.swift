import Testing

@testable import SteelyardReport

@Suite struct NumberTests {
  @Test(arguments: [
    (1.005, 1, "1.0"), (-0.04, 1, "0.0"), (-0.06, 1, "−0.1"), (1234567.891, 2, "1,234,567.89"),
    (999, 0, "999"), (1000, 0, "1,000"), (-1000, 0, "−1,000"), (0, 2, "0.00"),
  ])
  func readsAsPeopleRead(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(Number.text(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (0.06, 1, "+0.1"), (-0.06, 1, "−0.1"), (0, 3, "0"),
  ])
  func signsOnlyWhatShows(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(Number.signed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.034, 2), (0.012, 3), (0.0196, 2), (0.1, 2), (3, 0), (1.2, 1), (40, 0), (0, 1),
  ])
  func showsTheFirstDigitOfAnUncertainty(_ uncertainty: Double, _ decimals: Int) {
    #expect(Number.decimals(showing: uncertainty) == decimals)
  }

  @Test(arguments: [(31_245.6, 2, "31,200"), (31_245.6, 0, "31,246"), (0.0314, -3, "0.031")])
  func roundsToAPowerOfTen(_ value: Double, _ exponent: Int, _ text: String) {
    #expect(Number.rounded(value, to: exponent) == text)
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("価格", 4), ("e\u{301}", 1), ("한국", 4), ("☕️", 2), ("👩‍🍳", 2), ("“—…”", 4),
  ])
  func countsTerminalColumns(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("covert push", 11, "covert push"), ("covert push", 10, "covert pu…"),
    ("covert push", 8, "covert…"), ("価格価格", 8, "価格価格"), ("価格価格", 6, "価格…"),
    ("価格価格", 7, "価格価…"),
  ])
  func shortensFromTheEnd(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.shortened(to: width) == expected)
  }

  @Test func padsToAWidth() {
    #expect("価".padded(to: 4) == "価  ")
    #expect("価".padded(to: 4, trailing: true) == "  価")
    #expect("long".padded(to: 2) == "long")
  }

  @Test func takesCommandsOutOfNames() {
    #expect("a\u{1B}[1m\tb\u{2028}\u{9B}c".harmless == "a\u{FFFD}[1m\u{FFFD}b\u{FFFD}\u{FFFD}c")
    #expect("Café 価格 👩‍🍳 עברית".harmless == "Café 価格 👩‍🍳 עברית")
  }
}

@Suite struct ParagraphTests {
  @Test func breaksBeforeTheWordThatPasses() {
    #expect(Paragraph.wrapped("one two three", to: 7) == "one two\nthree")
    #expect(Paragraph.wrapped("one two three", to: 7, indent: 4) == "one two\n    three")
    #expect(Paragraph.wrapped("one two three", to: 12) == "one two\nthree")
    #expect(Paragraph.wrapped("one two three", to: 13) == "one two three")
    #expect(Paragraph.wrapped("extraordinary", to: 4) == "extraordinary")
    #expect(Paragraph.wrapped("", to: 4) == "")
  }

  @Test func keepsTogetherWhatIsGlued() {
    let text = "at " + Paragraph.unbroken("5 % off")
    #expect(Paragraph.wrapped(text, to: 8) == "at\n5 % off")
  }
}
