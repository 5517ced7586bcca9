import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

@Suite struct StretchTests {
  /// With full homophily a group's stretch holds the group and nobody else.
  @Test func stretchesFindTheirCustomers() {
    let plan = plan(3000, homophily: 1)
    let placement = Placement(plan, key: worldKey)
    let groups = placement.groups(plan)
    for customer in stride(from: 0, to: 3000, by: 7) {
      let home = placement.customers(in: placement.stretch(of: customer))
      #expect(home.allSatisfy { groups[$0] == groups[customer] })
      #expect(home.count == groups.count { $0 == groups[customer] })
    }
    #expect(placement.customers(in: Stretch()) == 0..<3000)
    #expect(placement.customers(in: Stretch(start: 0.5, length: 0)).isEmpty)
  }
}
