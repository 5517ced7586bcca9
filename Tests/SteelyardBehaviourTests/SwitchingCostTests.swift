import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct SwitchingCostTests {
  @Test func costsOnlyThoseWhoComeFromAnotherFirm() {
    let switching = SwitchingCost(numbers([(.switchingCost, 1.5)]), eased: 0)
    for firm in 1...3 {
      #expect(switching.cost(firm: firm, last: 0) == 0)
      #expect(switching.cost(firm: firm, last: firm) == 0)
      #expect(switching.cost(firm: firm, last: firm % 3 + 1) == 1.5)
    }
  }

  @Test func aFirmTakesAShareOfItOff() {
    for (eased, left) in [(0.25, Float(1.5)), (1, 0), (3, 0), (-1, 2)] {
      #expect(SwitchingCost(numbers([(.switchingCost, 2)]), eased: eased).cost == left)
    }
  }

  @Test func isNothingByDefault() { #expect(SwitchingCost(numbers(), eased: 0).cost == 0) }
}
