extension PriceConstraint {
  /// The constraint as a scenario lists it with its pricing part; nothing where there is none.
  var listing: [ScenarioListing.Entry] {
    let fairness = fairness.map { fairness in
      ScenarioListing.Entry(
        "fairness",
        .mapping(
          [
            .init("notion", .text(fairness.notion.rawValue)),
            .init("cohort", .text(fairness.cohort)),
            .init("alpha", .number(fairness.alpha)),
          ] + (fairness.seeksProfit ? [.init("seek_profit", .truth(true))] : [])))
    }
    let caps = ScenarioListing.mapping(ofAny: [
      caps.range.map { .init("range", .number($0)) },
      caps.ratio.map { .init("ratio", .number($0)) },
    ])
    return [fairness, caps.map { .init("caps", $0) }].compactMap(\.self)
  }
}
