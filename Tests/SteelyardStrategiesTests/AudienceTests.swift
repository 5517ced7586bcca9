import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// Who belongs to an audience: exactly those of whom the firm's records say so.
@Suite struct AudienceTests {
  typealias Kind = StrategySpec.Occasions.Audience

  /// A customer as the firm may see them at step 20: data in use, estimate, purchases on record and
  /// the step of the last.
  private struct Seen {
    var data: DataCategories
    var estimate: Float = 5
    var purchases = 0
    var last = 0

    /// Whose audience they are by hand: market mean 5, deviation of estimates 1, lapse 8.
    func belongs(to kind: Kind) -> Bool {
      let isOnRecord = data.contains(.purchases)
      switch kind {
      case .everybody: return true
      case .new: return isOnRecord && purchases == 0
      case .regular: return isOnRecord && purchases > 0 && 20 - last <= 8
      case .lapsed: return isOnRecord && purchases > 0 && 20 - last > 8
      case .lowEstimate: return data.bits != 0 && estimate < 5 - 0.430_727
      case .highEstimate: return data.bits != 0 && estimate > 5 + 0.430_727
      }
    }
  }

  private static let customers: [Seen] = {
    let sets: [DataCategories] = [
      DataCategories([]), DataCategories([.purchases]), DataCategories([.browsing]),
      DataCategories([.purchases, .location]),
    ]
    return sets.flatMap { data in
      let isOnRecord = data.contains(.purchases)
      let records = isOnRecord ? [(0, 0), (1, 19), (3, 12), (3, 11), (9, 2)] : [(0, 0)]
      let estimates: [Float] = data.bits == 0 ? [5] : [3, 4.5, 4.6, 5, 5.4, 5.5, 9]
      return records.flatMap { record in
        estimates.map {
          Seen(data: data, estimate: $0, purchases: record.0, last: record.1)
        }
      }
    }
  }()

  /// Rows for which something happens to the offers of a strategy.
  private func rows(
    of spec: StrategySpec, step: Int = 20,
    _ isShown: (borrowing OfferBatch, Column<Float>, Column<Bool>, Int) -> Bool
  ) -> [Bool] {
    let count = Self.customers.count
    let (willingness, prices) = (
      Column<Float>(count, filledWith: 0), Column<Float>(count, filledWith: 0)
    )
    let (data, silences) = (
      Column<UInt16>(count, filledWith: 0), Column<Bool>(count, filledWith: false)
    )
    let records = Column<CustomerRecord>(count, filledWith: CustomerRecord())
    for (row, seen) in Self.customers.enumerated() {
      willingness[row] = seen.estimate
      data[row] = seen.data.bits
      for _ in 0..<seen.purchases { records[row].buy(at: 4, step: seen.last) }
    }
    let nudges = Column<Float>(count * NudgeKind.allCases.count, filledWith: 0)
    var extras = Observation.Extras()
    extras.records = UnsafePointer(records.base)
    let observed = Observation(
      count: count,
      facts: FirmFacts(
        step: step, listPrice: 4, unitCost: 1, marketMean: 5, marketDeviation: 2,
        explainedDeviation: 1, choiceScale: 0.5),
      willingness: willingness.base, data: data.base, extras: extras)
    var batch = OfferBatch(
      count: count, listPrice: 4, prices: prices.base, intensities: nudges.base,
      silences: silences.base)
    Composition(spec).decide(
      observed,
      random: StrategyRandom(key: StreamKey(seed: 1, replicate: 0), rows: 0..<count, step: step),
      into: &batch)
    return (0..<count).map { isShown(batch, nudges, silences, $0) }
  }

  private func spec() -> StrategySpec {
    StrategySpec(name: "x", pricing: PartSpec(OnePrice.descriptor))
  }

  private func nudged(_ spec: StrategySpec, step: Int = 20) -> [Bool] {
    let kind = Int(NudgeKind.reminder.rawValue)
    return rows(of: spec, step: step) { batch, nudges, _, row in
      batch.shown & (1 << UInt16(kind)) != 0 && nudges[kind * batch.count + row] != 0
    }
  }

  @Test(arguments: Kind.allCases) func nudgesReachTheirAudience(_ kind: Kind) {
    var spec = spec()
    spec.nudges = [PartSpec(PlainNudge.descriptor(of: .reminder))]
    spec.nudges[0].occasions.audience = kind
    let wanted = Self.customers.map { $0.belongs(to: kind) }
    #expect(nudged(spec) == wanted)
    #expect(wanted.contains(true) && (kind == .everybody || wanted.contains(false)))
    #expect(Composition(spec).reads == (kind.readsRecords ? .records : []))
  }

  @Test(arguments: Kind.allCases) func messagesReachTheirAudience(_ kind: Kind) {
    var spec = spec()
    spec.messageOccasions.audience = kind
    let sent = rows(of: spec) { batch, _, silences, row in !(batch.isSilent && silences[row]) }
    #expect(sent == Self.customers.map { $0.belongs(to: kind) })
  }

  /// Of whom nothing may be used, nothing is assumed.
  @Test func thoseWithoutDataAreInEverybodyAlone() {
    let unknown = Self.customers.filter { $0.data.bits == 0 }
    #expect(!unknown.isEmpty)
    for seen in unknown { #expect(Kind.allCases.filter(seen.belongs) == [.everybody]) }
  }

  @Test func lapseSaysWhenACustomerHasLapsed() {
    var spec = spec()
    spec.nudges = [PartSpec(PlainNudge.descriptor(of: .reminder))]
    spec.nudges[0].occasions.audience = .lapsed
    spec.nudges[0].occasions.lapse = 17
    let wanted = Self.customers.map { $0.purchases > 0 && 20 - $0.last > 17 }
    #expect(nudged(spec) == wanted && wanted.contains(true))
  }

  @Test(arguments: [
    (0, false), (2, true), (4, false), (5, true), (8, true), (9, false), (11, false),
  ])
  func stepsAreKept(_ step: Int, _ isDue: Bool) {
    var spec = spec()
    spec.nudges = [PartSpec(PlainNudge.descriptor(of: .reminder))]
    (spec.nudges[0].occasions.from, spec.nudges[0].occasions.until) = (2, 10)
    spec.nudges[0].occasions.every = 3
    #expect(nudged(spec, step: step).allSatisfy { $0 == isDue })
    spec.messageOccasions = spec.nudges[0].occasions
    let silent = rows(of: spec, step: step) { batch, _, silences, row in
      batch.isSilent && silences[row]
    }
    #expect(silent.allSatisfy { $0 == !isDue })
  }
}
