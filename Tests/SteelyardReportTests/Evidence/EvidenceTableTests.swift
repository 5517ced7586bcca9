import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct EvidenceTableTests {
  @Test func isAsSomebodyLastReadIt() throws {
    #expect(EvidenceTable.text(try MadeUpEvidence.result()) == Golden.evidence)
  }

  @Test(arguments: [40, 60, 80, 100]) func fitsTheWidthWhereWordsCanMove(_ width: Int) throws {
    let text = EvidenceTable.text(
      try MadeUpEvidence.result(), style: TextStyle(usesColor: false, width: width))
    let limit = max(width, 82)
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= limit })
  }

  @Test func colourOnlyOnATerminal() throws {
    let result = try MadeUpEvidence.hostile()
    #expect(!EvidenceTable.text(result).contains("\u{1B}"))
    let coloured = EvidenceTable.text(result, style: TextStyle(usesColor: true))
    #expect(coloured.contains("\u{1B}[1m") && !coloured.contains("\u{1B}[31m"))
  }

  @Test func verdictsNameTheSideOfASign() throws {
    func verdict(_ mean: Double, _ low: Double?, _ high: Double?, _ target: Reading.Target)
      throws -> String
    {
      ReadingText(try MadeUpEvidence.reading("x", (mean, low, high), target)).verdict
    }
    #expect(try verdict(1, 0.5, 1.5, .above(0)) == "right")
    #expect(try verdict(1, -0.5, 2.5, .above(0)) == "not clear")
    #expect(try verdict(-1, -1.5, -0.5, .above(0)) == "wrong")
    #expect(try verdict(-1, -1.5, -0.5, .below(0)) == "right")
    #expect(try verdict(1, nil, nil, .above(0)) == "not clear")
    #expect(try verdict(1, 0, 2, .band(0...1)) == "inside")
    #expect(try verdict(1.1, 0, 2, .band(0...1)) == "outside")
  }

  @Test func numbersShowWhatTheirIntervalsKnow() throws {
    func text(_ mean: Double, _ low: Double?, _ high: Double?) throws -> String {
      ReadingText(try MadeUpEvidence.reading("x", (mean, low, high), .above(0))).simulated
    }
    #expect(try text(0.81371, 0.8011, 0.8263) == "0.814 [0.801, 0.826]")
    #expect(try text(-1.7612, -1.9, -1.62) == "−1.76 [−1.90, −1.62]")
    #expect(try text(0.5, 0.5, 0.5) == "0.500 [0.500, 0.500]")
    #expect(try text(31_245, nil, nil) == "31,245")
  }
}
