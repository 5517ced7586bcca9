internal import SteelyardModel

/// What reaches a firm's customers in one step without their doing, and what it costs the firm.
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
  /// How a breach becomes known, as a factor on its severity; 0 for none.
  var breach: Float = 0
  /// Whether an apology or a promise is fresh.
  var isRepairing = false
  /// Share of the bias of the firm's data that internal audits have left, 0...1.
  var bias: Float = 1
  /// Whether an internal audit has just repaired some of it, so that estimates are made anew.
  var isRepaired = false
  /// The category that sells best.
  var bestSeller = 0
  /// How far the firm has got with each kind of complaint, by ``Feedback/Kind``, and what it has
  /// given up for it.
  var levels = ByKind()
  var given = ByKind()
  /// Whether false claims are withdrawn, and the unspoken sale of data stopped, for good.
  var hasWithdrawnClaims = false
  var hasStoppedSale = false
  /// Whether a firm that says that it is ethical is fined.
  var isExposed = false
  /// What the step costs the firm beside its running costs, in currency units a customer.
  var charge = 0.0

  static let none = News()

  /// Whether the firm does something to everybody.
  var isSuffered: Bool { violation > 0 || goodAct > 0 }

  /// Adds what is scheduled for a step.
  mutating func schedule(_ event: Event.Kind, breach manner: Float) {
    switch event {
    case .tellPersonal: tellsPersonal = true
    case .violation(let severity): violation = max(violation, Float(severity))
    case .deception: deception = true
    case .goodAct(let quality): goodAct = max(goodAct, Float(quality))
    case .press(let tone): press = Float(tone)
    case .breach: breach = manner
    case .apology, .promise, .costShock, .regime, .price: break
    }
  }
}
