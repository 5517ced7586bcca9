internal import SteelyardModel

/// What reaches all customers of a firm in one step without their doing.
struct News: Sendable, Equatable {
  /// Everybody learns that prices are personal.
  var tellsPersonal = false
  /// A broken promise, 0...1, where 1 is a detected lie.
  var violation: Float = 0
  /// A lie of the firm comes out for everybody.
  var deception = false
  /// Quality of a good turn, 0...1.
  var goodAct: Float = 0
  /// The press's tone, -1...1; 0 when it is silent.
  var press: Float = 0
  /// Severity of a breach that becomes known, in lies; 0 for none.
  var breach: Float = 0
  /// Whether an apology or a promise is fresh.
  var isRepairing = false

  static let none = News()

  /// The scheduled news of a step.
  init(of events: some Sequence<Event.Kind>) {
    for event in events {
      switch event {
      case .tellPersonal: tellsPersonal = true
      case .violation(let severity): violation = max(violation, Float(severity))
      case .deception: deception = true
      case .goodAct(let quality): goodAct = max(goodAct, Float(quality))
      case .press(let tone): press = Float(tone)
      case .apology, .promise: isRepairing = true
      case .breach, .costShock, .regime, .price: break
      }
    }
  }

  init() {}
}

extension Scenario {
  /// The scheduled news of a strategy's customers, by step.
  func news(for strategy: Int) -> [Int: News] {
    let own = events.filter { $0.strategies?.contains(strategy) ?? true }
    return Dictionary(grouping: own, by: \.step).mapValues { News(of: $0.map(\.kind)) }
      .filter { $0.value != .none }
  }
}
