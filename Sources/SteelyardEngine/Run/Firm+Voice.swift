internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// What a firm has made of its customers' answers.
struct Listening: Sendable {
  /// How far it has got with each kind of complaint, 0...1, by ``Feedback/Kind``.
  private(set) var levels = [Float](repeating: 0, count: Feedback.Kind.allCases.count)
  /// What was named most in the step before, if anything was.
  private var worst: Feedback.Kind?

  /// Takes in what was named in a step, by ``Feedback/Kind``. Of kinds named equally often the
  /// first counts.
  mutating func hear(_ counts: [UInt64]) {
    let named = Feedback.Kind.allCases.filter { $0 != .nothing && counts[Int($0.rawValue)] > 0 }
    worst = named.max {
      counts[Int($0.rawValue)] < counts[Int($1.rawValue)]
        || counts[Int($0.rawValue)] == counts[Int($1.rawValue)] && $0.rawValue > $1.rawValue
    }
  }

  /// Counts by kind, summed over workers.
  static func sums(_ counts: [[UInt64]]) -> [UInt64] {
    Feedback.Kind.allCases.indices.map { kind in counts.reduce(0) { $0 + $1[kind] } }
  }

  /// Works on what was named most.
  mutating func act(_ feedback: Feedback) {
    guard let worst, feedback.pace > 0 else { return }
    levels[Int(worst.rawValue)] = feedback.worked(levels[Int(worst.rawValue)])
    self.worst = nil
  }
}

/// A number for each kind of complaint, 0...1.
struct ByKind: BitwiseCopyable, Equatable {
  var price: Float = 0
  var privacy: Float = 0
  var pressure: Float = 0
  var service: Float = 0

  init() {}

  /// - Parameter value: asked with every kind.
  init(_ value: (Feedback.Kind) -> Float) {
    price = value(.price)
    privacy = value(.privacy)
    pressure = value(.pressure)
    service = value(.service)
  }

  /// The number of a kind by its raw value; 0 of nothing.
  subscript(kind: UInt8) -> Float {
    switch Feedback.Kind(rawValue: kind) {
    case .price: price
    case .privacy: privacy
    case .pressure: pressure
    case .service: service
    case .nothing, nil: 0
    }
  }
}

extension News {
  /// A price, in currency units, on its way to the list price.
  @inline(__always)
  func conceded(_ price: Float, list: Float) -> Float {
    given.price == 0 ? price : list + (1 - given.price) * (price - list)
  }

  /// An intensity, negative for an untrue claim, which is 0 once false claims are withdrawn.
  @inline(__always)
  func conceded(_ intensity: Float, isClaim: Bool) -> Float {
    let shown = hasWithdrawnClaims && isClaim ? max(0, intensity) : intensity
    return shown * (1 - given.pressure)
  }
}

extension Firm {
  /// Acts on what was heard.
  mutating func listen(_ arm: Arm, _ news: inout News) {
    guard arm.practice.voice.feedback > 0 else { return }
    let feedback = arm.coefficients.feedback
    listening.act(feedback)
    let levels = listening.levels
    news.levels = ByKind { levels[Int($0.rawValue)] }
    guard feedback.pace > 0 else { return }
    news.given = ByKind { feedback.given(levels[Int($0.rawValue)]) }
    for level in levels { news.charge += arm.concessionCost * Double(level) }
  }

  /// An internal audit of what the firm looks at beside the bias of its data.
  mutating func examine(_ arm: Arm, _ step: Int, _ number: Int) {
    let scope = arm.practice.governance.scope
    guard scope.contains(.claims) || scope.contains(.data) else { return }
    let draws = arm.key.block(
      customer: 0, step: UInt32(truncatingIfNeeded: step), purpose: .internalAudit,
      index: UInt16(truncatingIfNeeded: number))
    let enforcement = arm.coefficients.enforcement
    if scope.contains(.claims) && Double(Uniform.open(draws.x0)) < enforcement.claims {
      hasWithdrawnClaims = true
    }
    if scope.contains(.data) && !arm.practice.disclosures.tellsUse
      && Double(Uniform.open(draws.x1)) < enforcement.data
    {
      hasStoppedSale = true
    }
  }
}

extension Arm {
  /// Whether a reviewer decides rightly.
  func decidesRightly(_ customer: Int, step: Int) -> Bool {
    let draws = key.block(
      customer: UInt32(truncatingIfNeeded: customer), step: UInt32(truncatingIfNeeded: step),
      purpose: .review, index: 0)
    return Uniform.open(draws.x1) < coefficients.review.accuracy
  }

  /// What a customer has learnt of personalization, 0...1.
  @inline(__always)
  func learnt(_ customer: Int) -> Float {
    state.voices.isOpen ? state.voices.learnt[customer] : 0
  }

  /// A customer's digital literacy, 0...1, with what they were taught.
  @inline(__always)
  func literacy(_ customer: Int) -> Float {
    coefficients.education.literacy(population.literacy[customer], learnt: learnt(customer))
  }

  /// Whether the firm sells data in the step in hand.
  @inline(__always)
  func sells(_ news: News) -> Bool { practice.sellsData && !news.hasStoppedSale }

  /// Whether third parties get data: what a vendor takes goes on when the firm's own sale stops.
  func passesOn(hasStoppedSale: Bool) -> Bool {
    practice.passesDataOn(hasStoppedSale: hasStoppedSale)
  }
}

extension Practice {
  /// Whether anything of what customers said, learnt or wait for has to be remembered.
  var keepsVoices: Bool { voice.isKept(with: governance) }
}
