extension StrategySpec.Occasions {
  /// What differs from others.
  func changes(from base: Self = Self()) -> [ScenarioListing.Entry] {
    func whole(_ key: String, _ value: Int, _ base: Int) -> ScenarioListing.Entry? {
      value == base ? nil : ScenarioListing.Entry(key, .count(value))
    }
    let entries = [
      whole("from", from, base.from), whole("until", until, base.until),
      whole("every", every, base.every),
      audience == base.audience
        ? nil : ScenarioListing.Entry("audience", .text(audience.rawValue)),
      whole("lapse", lapse, base.lapse), whole("at_most", atMost, base.atMost),
      whole("within", within, base.within),
    ]
    return entries.compactMap(\.self)
  }
}
