import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct PressTests {
  @Test func complaintsMakeHeadlines() {
    let press = Press(numbers([(.pressComplaints, 5)]))
    for share in [0, 0.01, 0.1, 0.2] {
      #expect((press.chance(complaints: share) - 5 * share).magnitude < 1e-12)
    }
    #expect(press.chance(complaints: 0.7) == 1)
    #expect(Press(numbers([(.pressComplaints, 0)])).chance(complaints: 1) == 0)
  }

  @Test func theWorseTheToneTheWorseTheBlow() {
    let press = Press(numbers([(.pressSeverity, 0.4)]))
    for tone in grid(-1, 0, 20) {
      #expect(isNear(press.severity(tone: tone), -0.4 * Double(tone), 1e-6))
    }
    for tone in grid(0, 1, 20) { #expect(press.severity(tone: tone) == 0) }
    #expect(isStrictlyRising(grid(-1, 0, 20).map { -press.severity(tone: $0) }))
  }

  @Test func numbersAreTheRegistrys() {
    let press = Press(numbers([(.pressReach, 0.125), (.pressBreach, 0.75)]))
    #expect(press.reach == 0.125 && press.report == 0.75)
  }

  @Test func cornersAreChancesAndSeverities() {
    for set in corners(of: [.pressReach, .pressSeverity, .pressComplaints, .pressBreach]) {
      let press = Press(set)
      for share in [0, 0.5, 1] { #expect(0...1 ~= press.chance(complaints: share)) }
      for tone in [-1, 0, 1] as [Float] { #expect(0...1 ~= press.severity(tone: tone)) }
      #expect(0...1 ~= press.reach && 0...1 ~= press.report)
    }
  }
}
