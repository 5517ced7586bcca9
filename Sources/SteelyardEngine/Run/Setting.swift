internal import SteelyardModel

/// What the world is like around a strategy, from a step on: prices, costs, law and norms.
struct Setting: Sendable, Equatable {
  /// First step in which it holds.
  var start = 0
  /// Published price, in currency units.
  var listPrice: Double
  /// Cost of one unit, in currency units.
  var unitCost: Double
  var regime: PrivacyRegime
  /// What the norms' drift has added to the acceptability of every data flow so far.
  var drift = 0.0

  /// Norms are brought up to date this often, in steps.
  static let season = 13

  /// The world of a firm step by step, one for every time that it changes.
  static func all(of scenario: Scenario, events: [Event], listPrice: Double) -> [Setting] {
    let cost = scenario.market.unitCost(scenario.parameters)
    var setting = Setting(
      listPrice: listPrice, unitCost: cost, regime: scenario.market.regime)
    var settings: [Setting] = []
    for step in 0..<scenario.steps {
      var next = setting
      next.drift = scenario.market.normDrift * Double(step / season * season) / 52
      for event in events where event.step == step { next.change(by: event.kind) }
      if next != setting || settings.isEmpty {
        next.start = step
        settings.append(next)
        setting = next
      }
    }
    return settings
  }

  private mutating func change(by event: Event.Kind) {
    switch event {
    case .price(let price): listPrice = price
    case .costShock(let share): unitCost *= 1 + share
    case .regime(let regime): self.regime = regime
    case .breach, .tellPersonal, .violation, .deception, .apology, .promise, .goodAct, .press:
      break
    }
  }

  /// The steps at which the strategy or its world changes, with both.
  static func stages(_ strategies: [Stage], in settings: [Setting]) -> [(Stage, Setting)] {
    let starts = Set(strategies.map(\.start) + settings.map(\.start) + [0]).sorted()
    return starts.compactMap { start in
      guard let stage = strategies.last(where: { $0.start <= start }) ?? strategies.first,
        var setting = settings.last(where: { $0.start <= start }) ?? settings.first
      else { return nil }
      setting.start = start
      return (stage, setting)
    }
  }
}
