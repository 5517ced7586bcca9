import Testing

@testable import SteelyardModel

@Suite struct NearestTests {
  static let known = [
    "trust.gain", "trust.loss", "social_proof", "steps", "list_price", "small_world",
  ]

  @Test(arguments: [
    ("trust.gian", "trust.gain"), ("gain", "trust.gain"), ("social", "social_proof"),
    ("listPrice", "list_price"), ("List-Price", "list_price"), ("step", "steps"),
    ("stesp", "steps"), ("smallworld", "small_world"),
  ])
  func findsWhatWasMeant(found: String, meant: String) {
    #expect(Nearest.name(to: found, among: Self.known) == meant)
  }

  @Test(arguments: ["", "x", "fairness", "trust", String(repeating: "steps", count: 50)])
  func staysSilentWithoutAGuess(found: String) {
    let expected = found == "trust" ? "trust.gain" : nil
    #expect(Nearest.name(to: found, among: Self.known) == expected)
  }

  @Test func prefersTheNearest() {
    #expect(Nearest.name(to: "cat", among: ["car", "cat"]) == "cat")
    #expect(Nearest.name(to: "cat", among: ["car", "bat"]) == "car")
    #expect(Nearest.name(to: "cat", among: [String]()) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abcd", "acbd", 1), ("abc", "", 3), ("kitten", "sitting", 3),
  ])
  func countsSlips(first: String, second: String, slips: Int) {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    #expect(Nearest.slips(first, second, atMost: 3) == slips)
    #expect(Nearest.slips(second, first, atMost: 3) == slips)
    #expect(Nearest.slips(first, second, atMost: slips - 1) == nil)
  }
}
