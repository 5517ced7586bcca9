extension PriceConstraint {
  /// What lifts a constraint in a scenario.
  public static let lifted = "none"

  /// The constraint as a scenario lists it with its pricing part; nothing where there is none.
  ///
  /// - Parameter base: What is in force before: what it has and this one has not is lifted.
  func listing(over base: PriceConstraint = PriceConstraint()) -> [ScenarioListing.Entry] {
    let caps = ScenarioListing.mapping(ofAny: [
      Self.cap("range", caps.range, over: base.caps.range),
      Self.cap("ratio", caps.ratio, over: base.caps.ratio),
    ])
    return [fairnessListing(over: base.fairness), caps.map { .init("caps", $0) }]
      .compactMap(\.self)
  }

  private func fairnessListing(over base: Fairness?) -> ScenarioListing.Entry? {
    guard let fairness else {
      return base.map { _ in .init("fairness", .text(Self.lifted)) }
    }
    let saysProfit = fairness.seeksProfit || base?.seeksProfit == true
    let entries: [ScenarioListing.Entry?] = [
      .init("notion", .text(fairness.notion.rawValue)),
      .init("cohort", .text(fairness.cohort)),
      .init("alpha", .number(fairness.alpha)),
      saysProfit ? .init("seek_profit", .truth(fairness.seeksProfit)) : nil,
    ]
    return .init("fairness", .mapping(entries.compactMap(\.self)))
  }

  private static func cap(
    _ key: String, _ cap: Double?, over base: Double?
  ) -> ScenarioListing.Entry? {
    if let cap { return .init(key, .number(cap)) }
    return base.map { _ in .init(key, .text(lifted)) }
  }
}
