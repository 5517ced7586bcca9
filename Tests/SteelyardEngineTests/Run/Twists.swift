import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// A market in which some mechanisms have something to do: a change of the plain small market.
struct Twist: Sendable, CustomTestStringConvertible {
  let name: String
  var customers = 90
  var steps = 12
  /// Strategies run, positions in the scenario.
  var strategies = [1, 3, 5]
  /// Whether those share the population instead, each customer meeting one.
  var isShared = false
  /// How customers come to the first of two strategies that share the population.
  var rollout: StrategySpec.Rollout?
  var draft: @Sendable (inout ScenarioDraft) -> Void = { _ in }
  var plan: @Sendable (inout PopulationPlan) -> Void = { _ in }
  var market: @Sendable (inout Market) -> Void = { _ in }
  var regulation: @Sendable (inout Sector.Regulation) -> Void = { _ in }
  var strategy: @Sendable (inout StrategySpec) -> Void = { _ in }
  var events: [Event] = []

  var testDescription: String { name }

  /// The checked market with what no draft can say.
  func scenario() throws -> Scenario {
    var draft = Markets.draft(customers: customers, steps: steps)
    self.draft(&draft)
    let plain = try Markets.scenario(draft)
    var sector = plain.market.sector
    regulation(&sector.regulation)
    var market = Market(
      sector: sector, currency: plain.market.currency, listPrice: plain.market.listPrice,
      goingRate: plain.market.goingRate)
    self.market(&market)
    var plan = plain.population
    self.plan(&plan)
    let strategies = plain.strategies.map { spec in
      var spec = spec
      strategy(&spec)
      return spec
    }
    return Scenario(
      name: plain.name, question: plain.question, seed: plain.seed, steps: plain.steps,
      replicates: plain.replicates, population: plan, market: market,
      parameters: plain.parameters, strategies: strategies, baseline: plain.baseline,
      scoring: plain.scoring, events: events)
  }

  /// What is run one after the other: strategies alone, or all at once.
  var arms: [[Int]] { isShared ? [strategies] : strategies.map { [$0] } }
}

extension Twist {
  static func parameters(_ values: [(String, Double)])
    -> @Sendable (inout ScenarioDraft)
    -> Void
  { { draft in draft.parameters = values.map { (path: $0.0, value: $0.1) } } }

  static func event(_ step: Int, _ kind: Event.Kind, _ strategies: [Int]? = nil) -> Event {
    Event(step: step, strategies: strategies, kind: kind)
  }

  /// All of them.
  static let all: [Twist] =
    people + quiet + talk + law + firm + contact + handling + world + rivals + pricing + range
    + occasions + voices + rollouts
    + [everything]

  static let people: [Twist] = [
    Twist(name: "plain", strategies: [0, 1, 2, 3, 4, 5]),
    Twist(name: "dense", draft: { $0.network.friends = 24 }),
    Twist(name: "no network", draft: { $0.network.kind = .none }),
    Twist(
      name: "one customer", customers: 1, draft: { $0.network.kind = .none },
      plan: { $0.prospects = 0.5 }),
    Twist(
      name: "two blocks", customers: 4_110, steps: 3, strategies: [5],
      plan: { $0.prospects = 0.3 }),
    Twist(name: "prospects", plan: { $0.prospects = 0.6 }),
    Twist(
      name: "prospects who come", draft: parameters([("arrival.rate", 0.5), ("word.trust", 0.2)]),
      plan: { $0.prospects = 0.9 }),
  ]

  /// Where what mostly happens does not: promises kept, nobody complains, data stay fresh.
  static let quiet: [Twist] = [false, true].map { isShared in
    Twist(
      name: isShared ? "nothing goes wrong, shared" : "nothing goes wrong",
      strategies: isShared ? [1, 2, 3] : [1, 2, 3, 5], isShared: isShared,
      draft: parameters([
        ("experience.quality", 1), ("experience.miss_rate", 0), ("experience.miss_severity", 0),
        ("complaint.rate", 0), ("signal.decay", 0), ("peers.discovery", 0),
      ]))
  }

  static let talk: [Twist] = [
    Twist(name: "talkative", draft: parameters([("peers.discovery", 0.05)])),
    Twist(
      name: "liars",
      draft: parameters([
        ("nudge.detection_base", 0.5), ("trust.ceiling_drop", 1), ("trust.gain", 0.2),
        ("trust.loss", 0.01),
      ])),
    Twist(
      name: "popular range", draft: parameters([("range.drift", 0.2)]),
      market: { $0.categories = 8 },
      strategy: { $0.recommendation = .init(kind: .popular, share: 0.7) }),
    Twist(
      name: "similar range", draft: parameters([("range.match", 2)]),
      market: { $0.categories = 32 }, strategy: { $0.recommendation = .init(kind: .similar) }),
    Twist(name: "quiet range", market: { $0.categories = 3 }),
  ]

  static let contact: [Twist] = [
    Twist(
      name: "switched disclosures and rights",
      draft: parameters([("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.3)]),
      market: { $0.regime = .optOut },
      strategy: {
        $0.disclosures = [.reasons, .realTime, .proactive]
        $0.rights = [.optOut, .preferenceCentre, .deletion, .portability]
      }),
    Twist(
      name: "cost explained",
      strategy: { $0.explanation = .init(kind: .cost, isVoluntary: false) }),
    Twist(name: "motive explained", strategy: { $0.explanation = .init(kind: .motive) }),
    Twist(
      name: "many messages", draft: parameters([("message.unsubscribe", -3)]),
      strategy: {
        $0.messages = 1
        $0.messageFrequency = 13.5
        $0.lightness = 0.7
        $0.obtrusiveness = 1
        $0.collected = DataCategories(bits: .max)
      }),
    Twist(
      name: "dark patterns", draft: parameters([("wear.recovery", 0)]),
      strategy: {
        $0.nudges = [
          nudge("drip_fee", 2), nudge("default_option", 1, isTrue: false),
          nudge("obstruction", 2), nudge("countdown", 0), nudge("reminder", 1, isTrue: false),
        ]
      }),
  ]

  static func nudge(_ kind: String, _ intensity: Double, isTrue: Bool = true) -> PartSpec {
    let descriptor = Catalogue.builtIn.part(.nudge, kind)
    return PartSpec(
      descriptor
        ?? PartDescriptor(family: .nudge, kind: kind, meaning: "", parameters: []),
      ["intensity": intensity, "truthful": isTrue ? 1 : 0])
  }

  static let world: [Twist] = [
    Twist(
      name: "seasons and drifting norms", steps: 30, strategies: [3, 5],
      market: {
        $0.seasonality = .init(amplitude: 1, peak: 10)
        $0.normDrift = -0.5
        $0.acceptability = [.purchases: -0.5, .browsing: 1]
      }, strategy: { $0.transparency = max(3, $0.transparency) }),
    Twist(
      name: "costs, prices and law change",
      events: [
        event(2, .costShock(share: 0.5)), event(4, .price(5)), event(6, .regime(.optIn)),
        event(6, .costShock(share: -0.2), [1, 3]), event(9, .price(3)),
      ]),
    Twist(
      name: "a strategy changes",
      strategy: { spec in
        var other = spec
        other.nudges = [nudge("scarcity", 2, isTrue: false)]
        other.transparency = 4
        other.messages = 1
        other.collected = DataCategories(bits: .max)
        var last = other
        last.nudges = []
        last.exitObstruction = 1
        spec.changes = [.init(step: 4, spec: other), .init(step: 9, spec: last)]
      }, events: [event(7, .price(5))]),
    Twist(
      name: "outcomes and screening",
      draft: parameters([
        ("outcome.rate", 0.2), ("outcome.cost", 2), ("outcome.price", 1),
        ("screening.cut", 0.3), ("sector.vulnerability", -1),
      ])),
    Twist(
      name: "everybody", customers: 400, strategies: [0, 1, 2, 3, 4, 5], isShared: true,
      plan: { $0.prospects = 0.3 }, market: { $0.categories = 5 },
      events: [event(3, .breach, [3, 4]), event(5, .price(4.8), [1])]),
  ]

  /// Every mechanism at once, over two blocks.
  static let everything = Twist(
    name: "everything", customers: 4_110, steps: 6, strategies: [3, 5, 1], isShared: true,
    draft: parameters([
      ("peers.discovery", 0.05), ("nudge.detection_base", 0.3), ("breach.rate", 0.05),
      ("complaint.rate", 1), ("outcome.rate", 0.1), ("screening.cut", 0.6),
      ("consent.opt_out", 0.5), ("arrival.rate", 0.3), ("press.complaints", 2),
    ]),
    plan: { $0.prospects = 0.3 },
    market: {
      $0.categories = 6
      $0.seasonality = .init(amplitude: 0.5, peak: 3)
      $0.normDrift = 0.1
      $0.caps = .init(range: 1.5)
    },
    regulation: { $0.asksVulnerable = true },
    strategy: { spec in
      spec.recommendation = .init(kind: .similar)
      spec.exitObstruction = 1
      spec.messageFrequency = 2
      spec.obtrusiveness = 0.5
      spec.retention = 3
      spec.sellsData = true
      spec.security = 0
      spec.consent.repeatEvery = 2
      spec.repair.apologizes = true
      spec.explanation = .init(kind: .cost)
      spec.audits = 20
      var other = spec
      other.nudges = [nudge("social_proof", 2, isTrue: false), nudge("drip_fee", 1)]
      spec.changes = [.init(step: 3, spec: other)]
    }, events: [event(4, .deception), event(5, .price(4.5)), event(5, .press(tone: -1))])
}
