extension CostItem {
  /// What settings, advice and checks against fraud cost.
  static let services: [CostItem] = [
    CostItem(
      "settings", .costSettings, .setUpSettings, .expertiseSettings, setUpPer: .unit, most: 3
    ) { Double($0.settings.count) },
    CostItem("advice", .costAdvice, .setUpAdvice, .expertiseAdvice, setUpPer: .unit) {
      $0.advice.kind == .none ? 0 : $0.advice.quality
    },
    CostItem(
      "fraud checks", .costFraudChecks, .setUpFraudChecks, .expertiseFraudChecks,
      setUpPer: .unit
    ) { $0.fraudChecks },
  ]
}
