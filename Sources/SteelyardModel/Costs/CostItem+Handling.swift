extension CostItem {
  /// What handling data, care for cultures and a vendor cost.
  static let handling: [CostItem] = [
    CostItem(
      "tracking", .costTracking, .setUpTracking, .expertiseTracking, setUpPer: .unit, most: 2,
      readsData: true
    ) { Double($0.handling.trackers) },
    CostItem(
      "anonymity", .costIdentity, .setUpIdentity, .expertiseIdentity, setUpPer: .unit, most: 2,
      readsData: true
    ) { $0.handling.identity.degree },
    CostItem(
      "differential privacy", .costPrivacy, .setUpPrivacy, .expertisePrivacy, readsData: true
    ) { $0.handling.privacy.isOn ? 1 : 0 },
    CostItem(
      "federated learning", .costFederated, .setUpFederated, .expertiseFederated,
      readsData: true
    ) { $0.handling.isFederated ? 1 : 0 },
    CostItem(
      "balanced data", .costBalance, .setUpBalance, .expertiseBalance, setUpPer: .unit,
      readsData: true
    ) { $0.handling.balance },
    CostItem("local storage", .costLocal, .setUpLocal, .expertiseLocal) {
      $0.handling.isLocal ? 1 : 0
    },
    CostItem(
      "care for cultures", .costCulture, .setUpCulture, .expertiseCulture, setUpPer: .unit,
      most: 4
    ) { Double($0.culture.count) },
    CostItem("vendor", .costVendor, .setUpVendor, .expertiseVendor) {
      $0.vendor.isThere ? 1 : 0
    },
  ]
}

extension StrategySpec.Identity {
  /// How much work it is: 0, 1 and 2.
  fileprivate var degree: Double {
    switch self {
    case .named: 0
    case .pseudonymous: 1
    case .anonymous: 2
    }
  }
}
