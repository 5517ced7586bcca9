import SteelyardStrategies

@testable import SteelyardModel

extension Twist {
  /// A rival with a ready-made strategy.
  static func rival(
    _ kind: String, name: String = "rival", enters step: Int = 0, listPrice: Double? = nil,
    prospects: Double? = nil, _ change: (inout StrategySpec) -> Void = { _ in }
  ) -> Rival {
    var spec =
      Catalogue.builtIn.composition(kind)?.spec
      ?? StrategySpec(name: kind, pricing: PartSpec(Catalogue.builtIn.parts[0]))
    spec.name = name
    spec.entry.step = step
    change(&spec)
    return Rival(spec, listPrice: listPrice, prospects: prospects)
  }

  /// Markets of two and three firms.
  static let rivals: [Twist] = [
    Twist(name: "two firms", market: { $0.rivals = [rival("personal_price", listPrice: 4)] }),
    Twist(
      name: "three firms, switching costs", strategies: [1, 3, 5],
      draft: parameters([("choice.switching_cost", 1.5), ("sector.need_rate", 0.6)]),
      plan: { $0.prospects = 0.2 },
      market: {
        $0.categories = 4
        $0.rivals = [
          rival("one_price", listPrice: 3.9, prospects: 0.7) { $0.entry.easesSwitching = 0.6 },
          rival("covert_push", listPrice: 4.5) { $0.recommendation = .init(kind: .similar) },
        ]
      },
      strategy: {
        $0.recommendation = .init(kind: .similar)
        $0.rights.insert(.portability)
      }),
    Twist(
      name: "rivals who check for fraud", strategies: [3, 5],
      draft: parameters([
        ("choice.switching_cost", 2), ("sector.need_rate", 0.6), ("fraud.flag", 0.5),
      ]),
      market: { $0.rivals = [rival("one_price", listPrice: 4) { $0.fraudChecks = 1 }] },
      strategy: { $0.fraudChecks = 1 }),
    Twist(
      name: "entrants", steps: 20, strategies: [1, 3],
      draft: parameters([("arrival.rate", 0.5)]),
      market: { $0.rivals = [rival("personal_price", enters: 6), rival("one_price", enters: 19)] }),
    Twist(
      name: "the firm enters", steps: 20, strategies: [3, 5],
      draft: parameters([("arrival.rate", 0.5)]),
      market: { $0.rivals = [rival("personal_price", enters: 3)] },
      strategy: { $0.entry.step = 8 }),
    Twist(
      name: "a new firm alone", steps: 12, strategies: [3],
      draft: parameters([("arrival.rate", 0.5)]), strategy: { $0.entry.step = 5 }),
    Twist(
      name: "events of several firms", strategies: [3],
      draft: parameters([("breach.rate", 0.05), ("outcome.rate", 0.2), ("screening.cut", 0.3)]),
      market: {
        $0.rivals = [
          rival("personal_price") { spec in
            spec.security = 0
            var other = spec
            other.transparency = 4
            spec.changes = [.init(step: 5, spec: other)]
          }
        ]
      },
      events: [
        event(2, .costShock(share: 0.5)), event(3, .price(5)), event(4, .regime(.optIn)),
        Event(step: 5, rivals: [0], kind: .price(3.5)),
        Event(step: 6, rivals: [0], kind: .deception),
        Event(step: 7, strategies: [3], rivals: [0], kind: .press(tone: -1)),
      ]),
    Twist(
      name: "three firms, two blocks", customers: 4_110, steps: 3, strategies: [3],
      draft: parameters([("arrival.rate", 0.3), ("choice.switching_cost", 1)]),
      plan: { $0.prospects = 0.3 },
      market: { $0.rivals = [rival("covert_push"), rival("open_book", enters: 1)] }),
  ]
}
