import SteelyardModel
import SteelyardReport
import Testing

@Suite struct CertaintyTableTests {
  @Test func looksAsItDid() throws {
    let text = CertaintyTable.text(try makeResult(fiveStrategies))
    #expect(text == Golden.certainty)
  }

  @Test func fewReplicatesHaveNoProbability() throws {
    let text = CertaintyTable.text(try makeResult(fiveStrategies, replicates: 3))
    #expect(!text.contains("best on") && text.contains("common luck"))
  }

  @Test func marginsOfOnesOwnHaveColumns() throws {
    let margins = Margins(["profit": 0.05, "trust": 4])
    let text = CertaintyTable.text(try makeResult(fiveStrategies, margins: margins))
    #expect(text.contains("±0.05") && text.contains("±4") && text.contains("±1"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func nothingToCompareIsNoTable() throws {
    #expect(CertaintyTable.text(try makeResult([MadeUp(name: "a")])) == "")
    #expect(CertaintyTable.text(try makeResult(fiveStrategies, replicates: 1)) == "")
  }

  @Test func saysHowReplicatesWereAdded() throws {
    var result = try makeResult(fiveStrategies)
    result.stopping = StoppingResult(
      targets: [
        .init(metric: "trust", wanted: 0.5, found: 0.412),
        .init(metric: "fairness", wanted: 1, found: 0.9),
      ], schedule: [10, 15, 23], replicates: 15)
    let text = CertaintyTable.text(result).replacing("\n", with: " ")
    #expect(
      text.hasSuffix(
        "Narrow enough after 15 of at most 23 replicates: trust ±0.4 (wanted ±0.5), fairness ±0.9"
          + " (wanted ±1). All intervals and p are corrected for the 3 looks that were planned. "))
  }
}
