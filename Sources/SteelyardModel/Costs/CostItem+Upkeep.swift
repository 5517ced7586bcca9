extension CostItem {
  /// What costs little and is work all the same.
  static let upkeep: [CostItem] = [
    CostItem("moving prices", .costMovingPrice, .setUpMovingPrice, .expertiseMovingPrice) {
      $0.priceUpkeep == .moves ? 1 : 0
    },
    CostItem("learnt prices", .costLearntPrice, .setUpLearntPrice, .expertiseLearntPrice) {
      $0.priceUpkeep == .learns ? 1 : 0
    },
    CostItem(
      "consent screens", .costConsent, .setUpConsent, .expertiseConsent, setUpPer: .unit,
      most: 3
    ) { Double($0.consent.screens) },
    CostItem("explanations", .costExplanation, .setUpExplanation, .expertiseExplanation) {
      $0.explanation.kind == .none ? 0 : 1
    },
    CostItem("complaint handling", .costComplaints, .setUpComplaints, .expertiseComplaints) {
      $0.governance.complaintHandling
    },
    // At its most: every kind of complaint acted on fully.
    CostItem(
      "acting on feedback", .costFeedbackAct, .setUpFeedbackAct, .expertiseFeedbackAct,
      most: Double(StrategySpec.Voice.kinds), isChargedApart: true
    ) { $0.voice.acts && $0.voice.feedback > 0 ? Double(StrategySpec.Voice.kinds) : 0 },
  ]
}

extension StrategySpec.ConsentInterface {
  /// Screens beside the plain one: purpose by purpose, asked again, and one that hides refusal.
  fileprivate var screens: Int { [isGranular, repeatEvery > 0, hidesReject].count { $0 } }
}
