import SteelyardModel
import SteelyardStrategies

@testable import SteelyardEngine

extension Twist {
  /// Prices that go by records, calendar and crowd, or that are learnt.
  static let pricing: [Twist] = [
    ("behaviour", [:]), ("loyalty", [:]), ("coupon", ["away": 2]),
    ("time", ["sale": 0.2, "every": 3]), ("surge", ["rate": 0.5]),
    ("thompson", ["side_by_side": 3]), ("ucb", [:]), ("linear_bandit", [:]),
  ].map { (kind: String, values: [String: Double]) in
    Twist(
      name: "\(kind) price", strategies: kind == "ucb" || kind == "thompson" ? [1, 5] : [5],
      isShared: kind == "thompson", market: { $0.seasonality.amplitude = 0.5 },
      strategy: { spec in
        spec.retention = 6
        guard let part = Catalogue.builtIn.part(.pricing, kind) else { return }
        spec.pricing = PartSpec(part, values)
        if kind == "linear_bandit" { spec.changes = [.init(step: 7, spec: spec)] }
      }, events: kind == "ucb" ? [Event(step: 6, strategies: nil, kind: .price(4.6))] : [])
  }
}
