import SteelyardStrategies

@testable import SteelyardEngine
@testable import SteelyardModel

extension Twist {
  /// Laws and caps.
  static let law: [Twist] = [
    Twist(
      name: "opt-in, nagging, hidden refusal", market: { $0.regime = .optIn },
      strategy: {
        $0.consent.hidesReject = true
        $0.consent.repeatEvery = 2
      }),
    Twist(
      name: "opt-in, granular, unticked", market: { $0.regime = .optIn },
      strategy: {
        $0.consent.isGranular = true
        $0.consent.isUnticked = true
        $0.consent.repeatEvery = 3
        $0.collected = DataCategories(bits: .max)
      }),
    Twist(
      name: "sectoral", market: { $0.regime = .sectoral },
      regulation: { $0.asked = DataCategories([.purchases]) },
      strategy: { $0.collected = DataCategories(bits: .max) }),
    Twist(
      name: "opt-out and nagging",
      draft: parameters([("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.3)]),
      market: { $0.regime = .optOut },
      strategy: {
        $0.control = max(2, $0.control)
        $0.consent.repeatEvery = 1
      }),
    Twist(
      name: "no law, short retention", draft: parameters([("sector.need_rate", 0.1)]),
      market: { $0.regime = .none }, strategy: { $0.retention = 2 }),
    Twist(
      name: "protected minors", draft: parameters([("sector.vulnerability", 0)]),
      market: { $0.regime = .none }, regulation: { $0.asksVulnerable = true }),
    Twist(name: "caps", market: { $0.caps = .init(range: 0.4, ratio: 1.1) }),
    Twist(name: "the sector's cap", regulation: { $0.priceRatio = 1.05 }),
    Twist(
      name: "fair prices", draft: parameters([("breach.rate", 0.05)]),
      strategy: {
        $0.pricing.constraint = PriceConstraint(
          fairness: .init(notion: .access, cohort: "age", cohorts: 2, alpha: 0.7),
          caps: .init(range: 0.5, ratio: 1.2))
      }),
  ]

  /// What happens to firms.
  static let firm: [Twist] =
    StrategySpec.Repair.Disclosure.allCases.map { disclosure in
      Twist(
        name: "breaches, disclosure \(disclosure)",
        draft: parameters([("breach.rate", 0.05), ("breach.discovery", 0.5)]),
        strategy: {
          $0.security = 0
          $0.collected = DataCategories(bits: .max)
          $0.repair.disclosure = disclosure
          $0.repair.apologizes = true
        })
    } + [
      Twist(
        name: "audits, fines, press",
        draft: parameters([
          ("audit.rate_opt_in", 0.05), ("audit.rate_opt_out", 0.05), ("audit.rate_none", 0.05),
          ("audit.detection", 1), ("audit.complaints", 10), ("complaint.rate", 1),
          ("press.complaints", 5), ("press.reach", 0.6),
        ]),
        strategy: {
          $0.consent.hidesReject = true
          $0.sellsData = true
          $0.storesAbroad = true
          $0.transparency = 0
          $0.control = min(2, $0.control)
          $0.audits = 12
          $0.repair.promises = true
        }),
      Twist(
        name: "exit obstruction", draft: parameters([("sector.yearly_retention", 0.3)]),
        strategy: { $0.exitObstruction = 2 }),
      Twist(
        name: "deeds and words",
        events: [
          event(1, .violation(severity: 0.5)), event(1, .apology), event(3, .deception),
          event(4, .promise, [2, 3]), event(5, .goodAct(quality: 1)), event(6, .press(tone: -0.5)),
          event(7, .press(tone: 0.8)), event(8, .tellPersonal), event(9, .breach, [3]),
          event(9, .violation(severity: 1)), event(9, .deception), event(9, .press(tone: -1)),
        ]),
    ]
}
