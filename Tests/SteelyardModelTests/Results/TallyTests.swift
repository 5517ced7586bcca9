import Testing

@testable import SteelyardModel

@Suite struct TallyTests {
  /// A small generator of reproducible numbers.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static func random(_ numbers: inout Numbers) -> Tally {
    var tally = Tally()
    for path in counts { tally[keyPath: path] = .random(in: 0...9, using: &numbers) }
    // Whole halves: sums are exact in any order.
    for path in money { tally[keyPath: path] = Double(Int.random(in: 0...99, using: &numbers)) / 2 }
    for path in steps { tally[keyPath: path] = .random(in: -99...99, using: &numbers) }
    for third in 0..<Tally.thirds {
      tally.riskOffers[third] = .random(in: 0...9, using: &numbers)
      tally.riskPrices[third] = Double(Int.random(in: 0...99, using: &numbers)) / 2
    }
    tally.data.consents = .random(in: 0...9, using: &numbers)
    tally.data.freeConsents = .random(in: 0...9, using: &numbers)
    tally.data.uses = .random(in: 0...9, using: &numbers)
    tally.data.overtUses = .random(in: 0...9, using: &numbers)
    tally.data.unconsented = Double(Int.random(in: 0...99, using: &numbers)) / 2
    tally.data.held = Double(Int.random(in: 0...99, using: &numbers)) / 2
    tally.twins.customers = .random(in: 0...9, using: &numbers)
    tally.twins.changed = .random(in: 0...9, using: &numbers)
    tally.twins.prices = Double(Int.random(in: 0...99, using: &numbers)) / 2
    tally.twins.distance = Double(Int.random(in: 0...99, using: &numbers)) / 2
    tally.twins.shift = Double(Int.random(in: -99...99, using: &numbers)) / 2
    tally.sold = (0..<3).map { _ in .random(in: 0...9, using: &numbers) }
    tally.seen = (0..<3).map { _ in .random(in: 0...9, using: &numbers) }
    return tally
  }

  private static var counts: [WritableKeyPath<Tally, Int>] {
    [
      \.customers, \.active, \.founders, \.retained, \.needs, \.offers, \.purchases,
      \.envyLatent, \.envyDiscovered, \.autonomyLost, \.complaints, \.harms,
      \.applications, \.approvals, \.flagged, \.aware, \.held, \.varied, \.weighed,
      \.twins.customers, \.twins.changed, \.data.consents, \.data.freeConsents, \.data.uses,
      \.data.overtUses,
      \.qualified, \.qualifiedApprovals, \.activeSteps, \.seenVaried,
    ]
  }

  private static var money: [WritableKeyPath<Tally, Double>] {
    [
      \.offeredPrice, \.spent, \.cost, \.surplus, \.manipulated, \.variety, \.illusion,
      \.missedTrade,
      \.data.unconsented, \.data.held, \.twins.prices, \.twins.distance, \.twins.shift,
      \.turnedAway, \.seenVariety,
    ]
  }

  private static var steps: [WritableKeyPath<Tally, Int64>] {
    [\.trust, \.trustActive, \.trustStart]
  }

  /// What is found over a whole group, and dropped where groups are merged.
  private static var whole: [String] { ["spread"] }

  /// The fields that hold one sum for each third of vulnerability, or for each category.
  private static var lists: [String] { ["riskOffers", "riskPrices", "sold", "seen"] }

  /// A field added to a tally must be added here too, and to its merge.
  @Test func everyFieldIsCovered() {
    let parts =
      Mirror(reflecting: DataUses()).children.count
      + Mirror(reflecting: TwinPrices()).children.count
    let covered =
      2 - parts + Self.counts.count + Self.money.count + Self.steps.count + Self.lists.count
      + Self.whole.count
    let fields = Mirror(reflecting: Tally()).children
    #expect(fields.count == covered)
    #expect((Self.lists + Self.whole).allSatisfy { name in fields.contains { $0.label == name } })
  }

  @Test func mergedPartsAreOnePass() {
    var numbers = Numbers()
    let parts = (0..<60).map { _ in Self.random(&numbers) }
    for size in [1, 7, 60] {
      var merged = Tally()
      for start in stride(from: 0, to: 60, by: size) {
        var part = Tally()
        for tally in parts[start..<min(60, start + size)] { part.merge(tally) }
        merged.merge(part)
      }
      for path in Self.counts {
        #expect(merged[keyPath: path] == parts.reduce(0) { $0 + $1[keyPath: path] })
      }
      for path in Self.money {
        #expect(merged[keyPath: path] == parts.reduce(0) { $0 + $1[keyPath: path] })
      }
      for path in Self.steps {
        #expect(merged[keyPath: path] == parts.reduce(0) { $0 + $1[keyPath: path] })
      }
      for third in 0..<Tally.thirds {
        #expect(merged.riskOffers[third] == parts.reduce(0) { $0 + $1.riskOffers[third] })
        #expect(merged.seen[third] == parts.reduce(0) { $0 + $1.seen[third] })
        #expect(merged.riskPrices[third] == parts.reduce(0) { $0 + $1.riskPrices[third] })
      }
    }
  }

  @Test func mergingDropsWhatIsOfAWholeGroup() {
    var tally = Tally()
    tally.spread[.price] = Dispersion()
    tally.merge(Tally())
    #expect(tally.spread.isEmpty)
  }

  @Test func nothingAddsNothing() {
    var numbers = Numbers()
    let tally = Self.random(&numbers)
    var merged = tally
    merged.merge(Tally())
    #expect(merged == tally)
    var empty = Tally()
    empty.merge(tally)
    #expect(empty == tally)
  }

  /// Every field of a step's record, told apart by its size.
  @Test func stepRecordsMergeFieldByField() {
    var one = StepRecord()
    (one.active, one.needs, one.purchases, one.learned, one.detections) = (1, 2, 3, 4, 5)
    (one.spent, one.cost, one.trust, one.trustActive) = (6.5, 7.25, 8, 9)
    (one.retained, one.held, one.complaints, one.left, one.joined) = (10, 11, 12, 13, 14)
    (one.deceptive, one.harms, one.charge, one.overspent) = (15, 16, 17.5, 18)
    one.goods = 19.5
    (one.messages, one.clicks, one.addressed, one.nudged) = (20, 21, 22, 23)
    (one.marketing, one.lift) = (24.5, 25.5)
    var twice = one
    twice.merge(one)
    for (single, double) in zip(Self.fields(one), Self.fields(twice)) {
      #expect(double.value == 2 * single.value && single.value > 0, "\(single.name)")
    }
    #expect(Self.fields(one).count == 25)
    #expect(Set(Self.fields(one).map(\.value)).count == 25, "no two alike")
  }

  private static func fields(_ record: StepRecord) -> [(name: String, value: Double)] {
    Mirror(reflecting: record).children.map { child in
      let value = child.value
      let number =
        (value as? Int).map(Double.init) ?? (value as? Int64).map { Double($0) }
        ?? value as? Double ?? .nan
      return (child.label ?? "", number)
    }
  }
}
