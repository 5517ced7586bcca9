extension StrategySpec {
  /// What differs from a base in how data are handled, as keys of `data`.
  func handlingChanges(from base: StrategySpec) -> [ScenarioListing.Entry?] {
    let (own, other) = (handling, base.handling)
    let declared = own.purposes.map { purposes in
      ScenarioListing.list(purposes.members.map { .text($0.rawValue) })
    }
    let purposes = Entry("purposes", declared ?? .text(StrategySpec.Handling.undeclared))
    return [
      own.purposes == other.purposes ? nil : purposes,
      entry("cookies", own.usesCookies, other.usesCookies),
      entry("cross_device", own.followsDevices, other.followsDevices),
      entry("identity", own.identity.rawValue, other.identity.rawValue),
      own.privacy == other.privacy
        ? nil
        : ScenarioListing.mapping(ofAny: own.privacyChanges(from: other)).map {
          Entry("privacy", $0)
        },
      entry("federated", own.isFederated, other.isFederated),
      entry("balance", own.balance, other.balance),
      entry("local", own.isLocal, other.isLocal),
      entry("silos", own.silos, other.silos),
      entry("keep_withdrawn", own.keepsWithdrawn, other.keepsWithdrawn),
    ]
  }

  /// What differs from a base in what is done for cultures, and in the vendor.
  func careChanges(from base: StrategySpec) -> [ScenarioListing.Entry] {
    let (own, other) = (culture, base.culture)
    let culture = ScenarioListing.mapping(ofAny: [
      entry("localized", own.isLocalized, other.isLocalized),
      entry("disclosure", own.adaptsDisclosure, other.adaptsDisclosure),
      entry("support", own.supportsLanguage, other.supportsLanguage),
      entry("sensitivity_testing", own.testsSensitivity, other.testsSensitivity),
    ])
    let vendor = ScenarioListing.mapping(ofAny: [
      entry("kind", vendor.kind.rawValue, base.vendor.kind.rawValue),
      entry("takes_data", vendor.takesData, base.vendor.takesData),
      entry("abroad", vendor.isAbroad, base.vendor.isAbroad),
    ])
    return [culture.map { Entry("culture", $0) }, vendor.map { Entry("vendor", $0) }]
      .compactMap(\.self)
  }
}

extension StrategySpec.Handling {
  /// Numbers switch it on, so whether it is on is said first.
  fileprivate func privacyChanges(from base: Self) -> [ScenarioListing.Entry?] {
    let (own, other) = (privacy, base.privacy)
    return [
      .init("on", .truth(own.isOn)),
      own.epsilon == other.epsilon ? nil : .init("epsilon", .number(own.epsilon)),
      own.budget == other.budget ? nil : .init("budget", .number(own.budget)),
      own.overspends == other.overspends ? nil : .init("overspend", .truth(own.overspends)),
    ]
  }
}
