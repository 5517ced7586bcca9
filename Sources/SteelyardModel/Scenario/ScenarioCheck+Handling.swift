extension ScenarioCheck {
  /// Replaces what a draft says of how data are handled, of cultures and of a vendor.
  mutating func handling(
    _ draft: StrategyDraft, of spec: inout StrategySpec, at path: String
  ) {
    data(draft.handling, of: &spec.handling, at: "\(path).data")
    privacy(draft.handling, of: &spec.handling.privacy, at: "\(path).data.privacy")
    culture(draft.culture, of: &spec.culture)
    spec.vendor.kind = draft.vendor.kind ?? spec.vendor.kind
    spec.vendor.takesData = draft.vendor.takesData ?? spec.vendor.takesData
    spec.vendor.isAbroad = draft.vendor.isAbroad ?? spec.vendor.isAbroad
    contradictions(in: spec, at: path)
  }

  private mutating func data(
    _ draft: HandlingDraft, of handling: inout StrategySpec.Handling, at path: String
  ) {
    if draft.isUndeclared == true { handling.purposes = nil }
    if let names = draft.purposes {
      handling.purposes = purposes(names, at: "\(path).purposes")
    }
    handling.usesCookies = draft.usesCookies ?? handling.usesCookies
    handling.followsDevices = draft.followsDevices ?? handling.followsDevices
    handling.identity = draft.identity ?? handling.identity
    handling.isFederated = draft.isFederated ?? handling.isFederated
    handling.isLocal = draft.isLocal ?? handling.isLocal
    handling.keepsWithdrawn = draft.keepsWithdrawn ?? handling.keepsWithdrawn
    if let balance = draft.balance {
      require(balance, in: 0...1, at: "\(path).balance")
      handling.balance = balance
    }
    if let silos = draft.silos {
      require(silos, in: 0...1, at: "\(path).silos")
      handling.silos = silos
    }
  }

  private mutating func purposes(_ names: [String], at path: String) -> DataPurposes {
    let purposes: [DataPurpose] = known(names, "a purpose", each: "purpose", at: path)
    return purposes.reduce(into: []) { $0.insert(DataPurposes($1)) }
  }

  private mutating func privacy(
    _ draft: HandlingDraft, of privacy: inout StrategySpec.DifferentialPrivacy, at path: String
  ) {
    let isGiven = draft.epsilon != nil || draft.budget != nil || draft.overspends != nil
    privacy.isOn = draft.isPrivate ?? (isGiven || privacy.isOn)
    privacy.overspends = draft.overspends ?? privacy.overspends
    if let epsilon = draft.epsilon {
      require(epsilon, in: Scenario.Limits.epsilon, at: "\(path).epsilon")
      privacy.epsilon = epsilon
    }
    if let budget = draft.budget {
      require(budget, in: Scenario.Limits.privacyBudget, at: "\(path).budget")
      privacy.budget = budget
    }
    if privacy.isOn && privacy.budget < privacy.epsilon {
      complain(
        "\(path).budget",
        "found \(Wording.number(privacy.budget)), wanted at least the epsilon of one release,"
          + " \(Wording.number(privacy.epsilon))")
    }
  }

  private func culture(_ draft: CulturalCareDraft, of culture: inout StrategySpec.CulturalCare) {
    culture.isLocalized = draft.isLocalized ?? culture.isLocalized
    culture.adaptsDisclosure = draft.adaptsDisclosure ?? culture.adaptsDisclosure
    culture.supportsLanguage = draft.supportsLanguage ?? culture.supportsLanguage
    culture.testsSensitivity = draft.testsSensitivity ?? culture.testsSensitivity
  }

  /// What cannot both be so.
  private mutating func contradictions(in spec: StrategySpec, at path: String) {
    if spec.handling.isLocal && spec.storesAbroad {
      complain(
        "\(path).data.local",
        "found `true` with data kept abroad, wanted data in one place: \(Wording.name("abroad"))"
          + " or \(Wording.name("local"))")
    }
    if spec.handling.isFederated && spec.sellsData {
      complain(
        "\(path).data.federated",
        "found `true` with data sold, but data that stay with customers cannot be sold")
    }
  }
}

extension Scenario.Limits {
  /// Privacy lost in one release of differential privacy, and in all.
  public static let epsilon = 0.01...100.0
  public static let privacyBudget = 0.01...10_000.0
}
