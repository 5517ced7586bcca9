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
      truth("cookies", own.usesCookies, other.usesCookies),
      truth("cross_device", own.followsDevices, other.followsDevices),
      own.identity == other.identity ? nil : Entry("identity", .text(own.identity.rawValue)),
      own.privacy == other.privacy
        ? nil
        : ScenarioListing.mapping(ofAny: own.privacyChanges(from: other)).map {
          Entry("privacy", $0)
        },
      truth("federated", own.isFederated, other.isFederated),
      own.balance == other.balance ? nil : Entry("balance", .number(own.balance)),
      truth("local", own.isLocal, other.isLocal),
      own.silos == other.silos ? nil : Entry("silos", .number(own.silos)),
      truth("keep_withdrawn", own.keepsWithdrawn, other.keepsWithdrawn),
    ]
  }

  /// What differs from a base in what is done for cultures, and in the vendor.
  func careChanges(from base: StrategySpec) -> [ScenarioListing.Entry] {
    let (own, other) = (culture, base.culture)
    let culture = ScenarioListing.mapping(ofAny: [
      truth("localized", own.isLocalized, other.isLocalized),
      truth("disclosure", own.adaptsDisclosure, other.adaptsDisclosure),
      truth("support", own.supportsLanguage, other.supportsLanguage),
      truth("sensitivity_testing", own.testsSensitivity, other.testsSensitivity),
    ])
    let kind = vendor.kind.rawValue
    let vendor = ScenarioListing.mapping(ofAny: [
      vendor.kind == base.vendor.kind ? nil : Entry("kind", .text(kind)),
      truth("takes_data", vendor.takesData, base.vendor.takesData),
      truth("abroad", vendor.isAbroad, base.vendor.isAbroad),
    ])
    return [culture.map { Entry("culture", $0) }, vendor.map { Entry("vendor", $0) }]
      .compactMap(\.self)
  }

  private func truth(_ key: String, _ value: Bool, _ base: Bool) -> Entry? {
    value == base ? nil : Entry(key, .truth(value))
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
