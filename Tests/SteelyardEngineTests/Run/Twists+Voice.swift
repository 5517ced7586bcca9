import SteelyardBehaviour
import SteelyardStrategies

@testable import SteelyardEngine
@testable import SteelyardModel

extension Twist {
  static let voices: [Twist] = [
    Twist(
      name: "asked, and something comes of it",
      draft: parameters([
        ("feedback.response", 1), ("feedback.pace", 0.5), ("feedback.fairness", 0.5),
        ("experience.miss_rate", 0.3),
      ]),
      strategy: {
        $0.voice.feedback = 0.6
        $0.voice.acts = true
      }),
    Twist(
      name: "promises broken with data lost",
      draft: parameters([("feedback.response", 1), ("breach.rate", 0.05)]),
      strategy: {
        $0.voice.feedback = 1
        $0.security = 0
        $0.repair.disclosure = .proactive
      },
      events: (0..<12).map { event($0, .violation(severity: 0.7)) }),
    Twist(
      name: "asked in vain", draft: parameters([("feedback.response", 1)]),
      strategy: { $0.voice.feedback = 1 }),
    Twist(
      name: "taught",
      draft: parameters([
        ("education.pace", 0.2), ("consent.opt_out", 0.4), ("consent.opt_out_pace", 0.3),
        ("transparency.awareness_0", 0.1), ("education.awareness", 1),
      ]),
      market: { $0.regime = .optOut },
      strategy: {
        $0.voice.education = 1
        $0.control = max(2, $0.control)
        $0.consent.repeatEvery = 3
      }),
    Twist(
      name: "ethics-washing",
      draft: parameters([
        ("commitment.sale_detection", 0.2), ("nudge.detection_base", 0.2),
        ("audit.rate_opt_in", 0.1), ("audit.rate_opt_out", 0.1), ("audit.rate_none", 0.1),
        ("audit.detection", 1),
      ]),
      strategy: {
        $0.voice.commitment = 0.8
        $0.handling.purposes = .service
        $0.sellsData = true
        $0.transparency = 0
      }),
    Twist(
      name: "reviewed",
      draft: parameters([
        ("outcome.rate", 0.1), ("screening.cut", 0.3), ("sector.vulnerability", -1),
        ("complaint.rate", 1), ("experience.miss_rate", 0.4), ("screening.noise", 0.5),
      ]),
      strategy: {
        $0.governance.reviewCapacity = 0.03
        $0.governance.complaintHandling = 0.8
        $0.governance.training = 0.5
      }),
    Twist(
      name: "reviewers come and go", customers: 400, strategies: [1, 3, 5], isShared: true,
      draft: parameters([
        ("outcome.rate", 0.1), ("screening.cut", 0.3), ("sector.vulnerability", -1),
        ("sector.yearly_retention", 0.3), ("complaint.rate", 1),
      ]), plan: { $0.prospects = 0.3 },
      strategy: { spec in
        spec.governance.reviewCapacity = 0.02
        spec.governance.complaintHandling = 1
        var other = spec
        other.governance.reviewCapacity = 0
        other.governance.complaintHandling = 0
        other.voice.education = 0.5
        var last = spec
        last.governance.reviewCapacity = 0.5
        spec.changes = [.init(step: 5, spec: other), .init(step: 9, spec: last)]
      }),
    Twist(
      name: "audited claims and data",
      draft: parameters([("audit.claims", 0.3), ("audit.data", 0.3)]),
      strategy: {
        $0.audits = 40
        $0.governance.scope = [.claims, .data]
        $0.transparency = 0
        $0.sellsData = true
        $0.nudges += [
          nudge("scarcity", 1, isTrue: false), nudge("default_option", 1, isTrue: false),
        ]
      }),
    Twist(
      name: "customers set and keep up",
      draft: parameters([
        ("settings.users", 1), ("settings.upkeep", 1), ("settings.concern", 1),
        ("sector.need_rate", 0.2), ("signal.decay", 0.1), ("consent.base", 2),
      ]),
      strategy: {
        $0.settings.frequency = true
        $0.settings.depth = true
        $0.settings.data = true
        $0.messageFrequency = 3.5
        $0.messages = 0.8
        $0.audits = 12
      }),
    Twist(
      name: "settings where no price is anybody's own", strategies: [5],
      draft: parameters([("settings.users", 1), ("settings.concern", 1)]),
      market: { $0.seasonality.amplitude = 0.5 },
      strategy: { spec in
        guard let part = Catalogue.builtIn.part(.pricing, "surge") else { return }
        spec.pricing = PartSpec(part, ["rate": 0.5])
        spec.settings.depth = true
      }),
    // Dearer goods take all prices away from the list price, as far as the caps go in a step.
    Twist(
      name: "wishes within the firm's own caps", steps: 14, strategies: [2, 5],
      draft: parameters([
        ("settings.users", 1), ("settings.concern", 1), ("sector.need_rate", 0.6),
      ]),
      strategy: { spec in
        guard let part = Catalogue.builtIn.part(.pricing, "willingness") else { return }
        spec.pricing = PartSpec(part)
        spec.pricing.constraint = PriceConstraint(caps: .init(range: 0.05))
        spec.settings.depth = true
      }, events: [event(1, .costShock(share: 2))]),
    Twist(
      name: "advised and checked",
      draft: parameters([
        ("outcome.rate", 0.3), ("sector.vulnerability", -1), ("fraud.flag", 0.3),
        ("screening.cut", 0.6),
      ]),
      strategy: {
        $0.advice.kind = $0.pricing.kind == "one_price" ? .generic : .personal
        $0.fraudChecks = 1
        $0.governance.reviewCapacity = 0.03
      }),
    Twist(
      name: "checked without appeal", draft: parameters([("fraud.flag", 0.5)]),
      strategy: { $0.fraudChecks = 0.8 }),
    Twist(
      name: "everything said", customers: 4_110, steps: 5, strategies: [3, 5, 1], isShared: true,
      draft: parameters([
        ("peers.discovery", 0.05), ("nudge.detection_base", 0.3), ("complaint.rate", 1),
        ("outcome.rate", 0.1), ("screening.cut", 0.5), ("feedback.response", 1),
        ("education.pace", 0.1), ("breach.rate", 0.05),
      ]),
      strategy: {
        $0.voice.feedback = 0.3
        $0.voice.acts = true
        $0.voice.education = 0.7
        $0.voice.commitment = 0.5
        $0.governance.reviewCapacity = 0.01
        $0.governance.complaintHandling = 0.5
        $0.governance.training = 1
        $0.settings.depth = true
        $0.settings.data = true
        $0.advice.kind = .personal
        $0.fraudChecks = 0.7
        $0.governance.scope = [.bias, .claims, .data]
        $0.audits = 20
        $0.sellsData = true
        $0.security = 0
        $0.repair.disclosure = .proactive
      }),
  ]
}

extension Voices {
  /// One row as the reference simulation keeps it.
  func read(_ row: Int, _ c: inout ReferenceCustomer) {
    guard isOpen else { return }
    c.grievance = Feedback.Kind(rawValue: grievance[row]) ?? .nothing
    c.told = Feedback.Kind(rawValue: told[row]) ?? .nothing
    c.doubts = Int(doubts[row])
    c.learnt = learnt[row]
    c.lostTrust = lost[row]
    func cases(_ bit: UInt16) -> Set<Case> {
      Set(Case.allCases.filter { standing[row] & (bit << $0.rawValue) != 0 })
    }
    c.waiting = cases(Standing.waiting)
    c.granted = cases(Standing.granted)
    c.isAdmitted = standing[row] & Standing.admitted != 0
    c.isRefused = standing[row] & Standing.refused != 0
    c.isCleared = standing[row] & Standing.cleared != 0
  }
}
