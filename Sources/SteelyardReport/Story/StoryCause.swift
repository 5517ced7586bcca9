internal import SteelyardModel

/// How a cause moves trust: the equation and what stands behind its numbers.
struct StoryCause {
  /// In the symbols of ``CustomerStory/Input``; T is trust, 0...1.
  let equation: String
  /// What went into it beside the customer's own numbers.
  let parameters: [Parameter]

  private static let good = "T + gain·q·(C − T)"
  private static let bad = "T − loss·s·T"

  init(_ cause: Mechanism.Entry) {
    switch cause {
    case .purchase: self.init(Self.good, ["trust.gain"])
    case .disappointment: self.init(Self.bad, ["trust.loss", "experience.miss_severity"])
    case .regret: self.init(Self.bad, ["trust.loss", "experience.regret_severity"])
    case .price:
      self.init(
        Self.bad + ", s by the chance P that p is unfair against r",
        ["trust.loss", "fairness.severity", "fairness.vignette_gap"])
    case .peers:
      self.init(
        Self.bad + ", s by the chance P that p is unfair against the friend's r",
        ["trust.loss", "peers.severity", "peers.judgement", "peers.in_group"])
    case .awareness: self.init(Self.bad, ["trust.loss", "transparency.awareness_severity"])
    case .creepiness:
      self.init(
        Self.bad + ", s by how deep and how private", ["trust.loss", "creepiness.severity"])
    case .deeds:
      self.init(
        "\(Self.bad) for a violation, \(Self.good) for a good turn",
        ["trust.loss", "trust.gain"])
    case .breach: self.init(Self.bad, ["trust.loss", "breach.severity"])
    case .word: self.init("T + pull·w·(m − T)", ["word.trust", "word.uncertainty"])
    case .press: self.init("\(Self.bad), s by the tone", ["trust.loss", "press.severity"])
    case .harm: self.init(Self.bad, ["trust.loss", "outcome.severity"])
    case .deception: self.init(Self.bad, ["trust.loss", "nudge.deception_severity"])
    case .reactance:
      self.init(
        Self.bad + ", s by what is stirred up",
        ["trust.loss", "reactance.severity", "reactance.onset", "reactance.gain"])
    case .purpose: self.init(Self.bad, ["trust.loss", "purpose.severity"])
    case .offence: self.init(Self.bad, ["trust.loss", "care.offence_severity"])
    case .suspicion: self.init(Self.bad, ["trust.loss", "fraud.severity"])
    case .voice:
      self.init(
        "\(Self.good) where it was heard, \(Self.bad) where not",
        ["trust.gain", "trust.loss", "feedback.heard", "feedback.ignored"])
    case .commitment: self.init(Self.good, ["trust.gain", "commitment.gain"])
    case .washing:
      self.init(Self.bad, ["trust.loss", "commitment.washing", "commitment.sale_severity"])
    case .review:
      self.init(
        "\(Self.bad) while waiting, \(Self.good) when granted",
        ["trust.loss", "review.wait", "review.relief"])
    case .clamping: self.init("min(T, C)", ["trust.ceiling_drop", "trust.ceiling_floor"])
    case .composition: self.init("T + fade·(propensity − T)", ["trust.fade"])
    }
  }

  private init(_ equation: String, _ paths: [String]) {
    self.equation = equation
    parameters = paths.compactMap { path in Registry.all.first { $0.path == path } }
  }

  /// `trust.loss 0.15 († SLOVIC1993)`, with the scenario's values.
  func sources(_ values: ParameterSet) -> String {
    parameters.map { parameter in
      "\(parameter.path) \(Wording.number(values[parameter])) (\(parameter.source.label))"
    }.joined(separator: ", ")
  }
}
