import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct ControlTests {
  private let perceived = (0...4).map { Control(numbers(), rights: Rights(level: $0)).perceived }

  @Test func levelsAreAsDeclared() {
    #expect(perceived == [0, 0.05, 0.6, 0.85, 1])
  }

  /// A plain opt-out is most of the way; what comes after adds ever less.
  @Test func aLittleControlIsWorthMuch() {
    #expect(isStrictlyRising(perceived))
    #expect(perceived[2] - perceived[0] > 0.5)
    #expect(isStrictlyRising([4, 3, 2].map { perceived[$0] - perceived[$0 - 1] }))
  }

  @Test func aHiddenRightIsNearlyNone() {
    #expect(perceived[1] < 0.1)
  }

  @Test func eachLevelReadsItsOwnNumber() {
    for level in 0...4 {
      let set = numbers([(Parameter.control[level], 0.375)])
      #expect(Control(set, rights: Rights(level: level)).perceived == 0.375)
    }
  }

  @Test func cornersAreShares() {
    for set in corners(of: Parameter.control) {
      for level in 0...4 { #expect(0...1 ~= Control(set, rights: Rights(level: level)).perceived) }
    }
  }
}
