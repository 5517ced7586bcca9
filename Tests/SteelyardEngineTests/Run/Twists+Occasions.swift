import SteelyardStrategies

@testable import SteelyardModel

extension Twist {
  /// Firms that choose when, to whom and how often they nudge and write.
  static let occasions: [Twist] = [
    Twist(
      name: "capped", steps: 18,
      draft: { $0.parameters = [("sector.need_rate", 0.8), ("message.unsubscribe", -4)] },
      strategy: { spec in
        spec.nudges = [
          nudge("scarcity", 2, isTrue: false) { ($0.atMost, $0.within) = (1, 4) },
          nudge("social_proof", 1) { $0.atMost = 3 }, nudge("reminder", 1),
        ]
        spec.messages = 0.5
        spec.messageFrequency = 2.5
        spec.messageOccasions.atMost = 5
        spec.messageOccasions.within = 3
      }),
    Twist(
      name: "timed", steps: 16, draft: { $0.parameters = [("sector.need_rate", 0.6)] },
      strategy: { spec in
        spec.nudges = [
          nudge("countdown", 1, isTrue: false) { ($0.from, $0.until, $0.every) = (2, 11, 3) },
          nudge("framing", 1) { $0.from = 5 },
        ]
        spec.messages = 0.7
        spec.messageOccasions.every = 2
        spec.messageOccasions.from = 1
      }),
    Twist(
      name: "aimed", steps: 20, draft: { $0.parameters = [("sector.need_rate", 0.5)] },
      market: { $0.regime = .optOut },
      strategy: { spec in
        let audiences: [StrategySpec.Occasions.Audience] = [
          .new, .regular, .lapsed, .lowEstimate, .highEstimate,
        ]
        let kinds = ["reminder", "social_proof", "framing", "scarcity", "decoy"]
        spec.nudges = zip(kinds, audiences).map { kind, audience in
          nudge(kind, 1) { ($0.audience, $0.lapse, $0.atMost) = (audience, 2, 2) }
        }
        spec.collected = DataCategories([.purchases, .browsing])
        spec.messages = 0
        spec.sendsPlain = true
        spec.messageOccasions.audience = .regular
      }),
    Twist(
      name: "caps come and go", customers: 240, steps: 15, strategies: [1, 3], isShared: true,
      draft: { $0.parameters = [("sector.need_rate", 0.8)] },
      strategy: { spec in
        spec.messages = 0.5
        spec.sellsData = true
        var capped = spec
        capped.nudges = [nudge("scarcity", 1) { ($0.atMost, $0.within) = (2, 6) }]
        capped.messageOccasions.atMost = 1
        var other = capped
        other.nudges = [nudge("scarcity", 2) { ($0.atMost, $0.within) = (1, 5) }]
        other.messageOccasions.audience = .new
        spec.changes = [
          .init(step: 3, spec: capped), .init(step: 8, spec: other), .init(step: 12, spec: spec),
        ]
      }, events: [Event(step: 5, strategies: nil, kind: .price(4.5))]),
  ]

  private static func nudge(
    _ kind: String, _ intensity: Double, isTrue: Bool = true,
    _ change: (inout StrategySpec.Occasions) -> Void = { _ in }
  ) -> PartSpec {
    let descriptor = Catalogue.builtIn.part(.nudge, kind)
    var part = PartSpec(
      descriptor
        ?? PartDescriptor(family: .nudge, kind: kind, meaning: "", parameters: []),
      ["intensity": intensity, "truthful": isTrue ? 1 : 0])
    change(&part.occasions)
    return part
  }
}
