import SteelyardModel
import SteelyardStrategies

@testable import SteelyardEngine

/// Strategies put together at random from everything that the catalogue offers.
struct RandomComposition {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// A strategy with values anywhere in their ranges, often at their ends.
  ///
  /// - Parameter isBound: Whether prices may be bound to fairness and caps.
  mutating func draft(isBound: Bool = true) -> StrategyDraft {
    var draft = StrategyDraft(name: "random")
    let parts = Catalogue.builtIn.parts
    var pricing = part(pick(parts.filter { $0.family == .pricing }))
    if isBound { bind(&pricing) }
    draft.pricing = pricing
    draft.nudges = parts.filter { $0.family == .nudge && chance(0.2) }.map { part($0) }
    draft.transparency = Int(number(in: 0...4.99))
    draft.control = Int(number(in: 0...4.99))
    draft.collect = DataCategory.allCases.filter { _ in chance(0.5) }.map(\.rawValue)
    draft.security = number(in: 0...1)
    draft.retention = 1 + Int(number(in: 0...8))
    draft.sellsData = chance(0.3)
    draft.storesAbroad = chance(0.3)
    draft.messages = number(in: 0...1)
    draft.messageFrequency = number(in: Scenario.Limits.messages)
    draft.lightness = number(in: 0...1)
    draft.obtrusiveness = number(in: 0...1)
    draft.recommendation = pick(StrategySpec.Recommendation.Kind.allCases)
    draft.recommendationShare = number(in: 0...1)
    draft.hidesReject = chance(0.3)
    draft.isGranular = chance(0.3)
    draft.isUnticked = chance(0.3)
    draft.explanation = pick(StrategySpec.Explanation.Kind.allCases)
    draft.exitObstruction = number(in: Scenario.Limits.obstruction)
    draft.apologizes = chance(0.3)
    draft.promises = chance(0.3)
    draft.disclosure = pick(StrategySpec.Repair.Disclosure.allCases)
    draft.audits = number(in: Scenario.Limits.audits)
    handle(&draft)
    govern(&draft)
    return draft
  }

  private mutating func handle(_ draft: inout StrategyDraft) {
    // A rule may read what the firm collects.
    if draft.pricing?.kind == "rule", draft.collect?.isEmpty ?? true {
      draft.collect = ["browsing"]
    }
    draft.handling.usesCookies = chance(0.5)
    draft.handling.followsDevices = chance(0.3)
    draft.handling.identity = pick(StrategySpec.Identity.allCases)
    draft.handling.isFederated = chance(0.3) && draft.sellsData == false
    draft.handling.isLocal = chance(0.3) && draft.storesAbroad == false
    draft.handling.balance = number(in: 0...1)
    draft.handling.silos = number(in: 0...1)
    draft.culture.isLocalized = chance(0.5)
    draft.culture.adaptsDisclosure = chance(0.5)
    draft.culture.supportsLanguage = chance(0.5)
    draft.culture.testsSensitivity = chance(0.5)
    draft.ranking.explore = number(in: 0...1)
    draft.ranking.diversity = number(in: 0...1)
    draft.ranking.list = 1 + Int(number(in: 0...8))
  }

  private mutating func govern(_ draft: inout StrategyDraft) {
    draft.voice.feedback = number(in: 0...1)
    draft.voice.acts = draft.voice.feedback != 0 && chance(0.5)
    draft.voice.education = number(in: 0...1)
    draft.voice.commitment = number(in: 0...1)
    draft.governance.reviewCapacity = number(in: 0...1)
    draft.governance.training = number(in: 0...1)
    if draft.governance.reviewCapacity != 0 {
      draft.governance.complaintHandling = number(in: 0...1)
    }
  }

  private mutating func bind(_ part: inout PartDraft) {
    if chance(0.5) {
      part.constraint.hasFairness = true
      part.constraint.notion = pick(PriceConstraint.Notion.allCases)
      part.constraint.cohort = pick(["age", "home"])
      part.constraint.alpha = number(in: 0...1)
      part.constraint.seeksProfit = chance(0.3)
    }
    if chance(0.4) { part.constraint.range = chance(0.2) ? 0 : number(in: 0...2) }
    if chance(0.4) { part.constraint.ratio = chance(0.2) ? 1 : number(in: 1...3) }
  }

  private mutating func part(_ descriptor: PartDescriptor) -> PartDraft {
    var part = PartDraft(
      kind: descriptor.kind,
      parameters: descriptor.parameters.map { ($0.path, .number(number(in: $0.range))) })
    for slot in descriptor.rules where slot.isRequired {
      part.parameters.append((slot.name, .text(pick(Self.prices), isQuoted: true)))
    }
    return part
  }

  /// Prices by rules: by the person, by the step, and one that soon is no price at all.
  private static let prices = [
    "list_price * (1 + 20% * tanh((willingness - market_mean) / market_deviation))",
    "max(unit_cost, list_price * season)", "list_price - step * unit_cost / 2",
  ]

  // MARK: Chance

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func word() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func uniform() -> Double { Double(word() >> 11) / 9_007_199_254_740_992 }

  mutating func chance(_ share: Double) -> Bool { uniform() < share }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(word() % UInt64(values.count))]
  }

  /// A number from a range: one in ten at its lower end, one in ten at its upper.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    let place = uniform()
    if place < 0.1 { return range.lowerBound }
    if place > 0.9 { return range.upperBound }
    return range.lowerBound + (range.upperBound - range.lowerBound) * (place - 0.1) / 0.8
  }
}
