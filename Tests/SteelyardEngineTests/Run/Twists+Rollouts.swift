import SteelyardStrategies

@testable import SteelyardEngine
@testable import SteelyardModel

extension Twist {
  private static let other = StrategySpec(name: "", pricing: PartSpec(OnePrice.descriptor))

  /// Firms that roll a strategy out.
  static let rollouts: [Twist] = [
    Twist(
      name: "roll-out", strategies: [5, 1], isShared: true,
      rollout: .init(from: 3, share: 0.6, ramp: 4, insteadOf: other)),
    Twist(
      name: "roll-out of openness, with breaches and fines", strategies: [4, 3], isShared: true,
      rollout: .init(from: 2, share: 0.9, ramp: 9, insteadOf: other),
      draft: parameters([
        ("breach.rate", 0.05), ("breach.discovery", 0.5), ("audit.rate_opt_in", 0.1),
        ("audit.rate_opt_out", 0.1),
      ]), plan: { $0.prospects = 0.3 }, market: { $0.categories = 4 },
      strategy: { $0.recommendation = .init(kind: .popular) }),
    Twist(
      name: "split from the start, two blocks", customers: 4_110, steps: 2, strategies: [5, 1],
      isShared: true, rollout: .init(share: 0.3, insteadOf: other)),
    Twist(
      name: "roll-out with reviewers", customers: 240, strategies: [5, 1], isShared: true,
      rollout: .init(from: 2, share: 0.7, ramp: 6, insteadOf: other),
      draft: parameters([
        ("outcome.rate", 0.1), ("screening.cut", 0.3), ("sector.vulnerability", -1),
        ("complaint.rate", 1), ("experience.miss_rate", 0.4),
      ]),
      strategy: {
        $0.governance.reviewCapacity = 0.04
        $0.governance.complaintHandling = 1
      }),
    Twist(
      name: "roll-out that changes, law too", strategies: [1, 5], isShared: true,
      rollout: .init(from: 4, share: 1, ramp: 6, insteadOf: other),
      market: { $0.regime = .optOut },
      strategy: {
        var more = $0
        more.collected = DataCategories(bits: .max)
        more.control = 3
        $0.changes = [.init(step: 6, spec: more)]
      }, events: [event(6, .regime(.optIn)), event(9, .breach)]),
  ]
}
