import SteelyardModel
import SteelyardTestSupport
import Testing

/// In what two strategies differ.
@Suite struct StrategyDifferenceTests {
  private let plain: StrategySpec

  init() throws { plain = try #require(TestCatalogue.all.composition("one_price")).spec }

  @Test func aStrategyDoesNotDifferFromItself() {
    var renamed = plain
    renamed.name = "b"
    #expect(plain.differences(from: plain).isEmpty)
    #expect(plain.differences(from: renamed).isEmpty)
  }

  @Test func everyKeyThatDiffersIsNamedWithBothValues() {
    var other = plain
    other.transparency = 4
    other.collected = DataCategories([.biometric])
    other.sellsData = true
    let found = other.differences(from: plain)
    #expect(
      found.map { $0.path.joined(separator: ".") }
        == ["transparency.level", "data.collect", "data.sell"])
    #expect(found.map(\.first) == [.whole(4), .list([.text("biometric")]), .truth(true)])
    #expect(
      found.map(\.second) == [
        .whole(UInt64(plain.transparency)),
        .list(plain.collected.members.map { .text($0.rawValue) }), .truth(false),
      ])
  }

  @Test func itIsTheSameTheOtherWayRound() {
    var other = plain
    other.transparency = 0
    other.security = 0.9
    other.consent.isGranular = true
    let (here, there) = (other.differences(from: plain), plain.differences(from: other))
    #expect(here.map(\.path) == there.map(\.path))
    #expect(here.map(\.first) == there.map(\.second))
  }

  @Test func pricingOfAnotherKindIsOneDifference() throws {
    var other = plain
    other.pricing = try #require(TestCatalogue.all.composition("personal_price")).spec.pricing
    #expect(other.differences(from: plain).map(\.path) == [["pricing"]])
  }

  @Test func changesCount() {
    var other = plain
    var later = plain
    later.control = 4
    other.changes = [StrategySpec.Change(step: 3, spec: later)]
    #expect(other.differences(from: plain).map(\.path) == [["changes"]])
  }
}
