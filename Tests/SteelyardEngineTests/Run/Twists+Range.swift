@testable import SteelyardModel

extension Twist {
  /// Firms that learn which category to put forward.
  static let range: [Twist] = [
    Twist(
      name: "learning range", steps: 24,
      draft: {
        $0.parameters = [
          ("sector.need_rate", 0.6), ("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.3),
        ]
      },
      market: {
        $0.categories = 6
        $0.regime = .optOut
      },
      strategy: {
        $0.recommendation = .init(kind: .learning, share: 0.9)
        $0.recommendation.explore = 0.2
        $0.recommendation.smoothing = 2
        $0.control = max(2, $0.control)
        $0.retention = 6
      }),
    Twist(
      name: "diverse range", steps: 20,
      draft: { $0.parameters = [("sector.need_rate", 0.6), ("range.match", 2)] },
      market: { $0.categories = 12 },
      strategy: {
        $0.recommendation = .init(kind: .diversityAware)
        $0.recommendation.list = 4
        $0.recommendation.diversity = 0.3
        $0.recommendation.again = false
        $0.collected = DataCategories([.purchases])
      }),
    Twist(
      name: "longer list than range, novelty alone", steps: 12,
      draft: { $0.parameters = [("sector.need_rate", 0.8)] }, market: { $0.categories = 3 },
      strategy: {
        $0.recommendation = .init(kind: .diversityAware)
        $0.recommendation.list = 30
        $0.recommendation.diversity = 1
        $0.recommendation.smoothing = 0
        $0.recommendation.explore = 0
      }),
    Twist(
      name: "learning begins and ends", customers: 300, steps: 16, strategies: [1, 3, 5],
      isShared: true,
      draft: { $0.parameters = [("sector.need_rate", 0.7)] },
      market: { $0.categories = 5 },
      strategy: { spec in
        var learning = spec
        learning.recommendation = .init(kind: .learning)
        var other = learning
        other.recommendation = .init(kind: .diversityAware, share: 0.5)
        other.collected = DataCategories([.browsing])
        var last = spec
        last.recommendation = .init(kind: .similar)
        spec.changes = [
          .init(step: 5, spec: learning), .init(step: 9, spec: other), .init(step: 13, spec: last),
        ]
      }),
  ]
}
