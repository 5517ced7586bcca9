extension StrategyDraft {
  /// What the draft gives beside names, kind, budget and what is chosen, as it was written, with the keys
  /// of a scenario file.
  var pieces: [ScenarioListing.Entry] {
    let entries: [ScenarioListing.Entry?] = [
      pricing.map { .init("pricing", $0.listing) },
      nudges.map { .init("nudges", .list($0.map(\.listing))) },
      .group(
        "transparency",
        [.count("level", transparency)]
          + Disclosures.Item.allCases.map { .truth($0.rawValue, disclosures[$0]) }),
      .group(
        "control",
        [.count("level", control), .word("opt_out", optOut)]
          + Rights.Item.allCases.map { .truth($0.rawValue, rights[$0]) }),
      .group("data", dataPieces + handling.pieces),
      .group("messages", messagePieces + messageOccasions.pieces),
      .group("recommendation", recommendationPieces),
    ]
    return (entries + practicePieces + servicePieces).compactMap(\.self)
  }

  private var dataPieces: [ScenarioListing.Entry?] {
    [
      .names("collect", collect), .number("security", security), .count("retention", retention),
      .truth("sell", sellsData), .truth("abroad", storesAbroad),
    ]
  }

  private var messagePieces: [ScenarioListing.Entry?] {
    [
      .number("depth", messages), .number("frequency", messageFrequency),
      .number("light", lightness), .number("obtrusive", obtrusiveness),
      .truth("plain", sendsPlain),
    ]
  }

  private var recommendationPieces: [ScenarioListing.Entry?] {
    [
      .word("kind", recommendation), .number("share", recommendationShare),
      .number("explore", ranking.explore), .number("smoothing", ranking.smoothing),
      .number("diversity", ranking.diversity), .count("list", ranking.list),
      .truth("again", ranking.again),
    ]
  }

  private var practicePieces: [ScenarioListing.Entry?] {
    [
      .group(
        "consent",
        [
          .truth("hide_reject", hidesReject), .truth("granular", isGranular),
          .truth("unticked", isUnticked), .count("repeat_every", repeatEvery),
        ]),
      .group(
        "explanation", [.word("kind", explanation), .truth("voluntary", explainsVoluntarily)]),
      .group("exit", [.number("obstruction", exitObstruction)]),
      .group(
        "repair",
        [
          .truth("apology", apologizes), .truth("promise", promises),
          .word("disclosure", disclosure),
        ]),
      .number("eases_switching", easesSwitching),
      .group(
        "voice",
        [
          .number("feedback", voice.feedback), .truth("act", voice.acts),
          .number("education", voice.education), .number("commitment", voice.commitment),
        ]),
      .group(
        "governance",
        [
          .number("audits", audits), .names("scope", governance.scope),
          .group("review", [.number("capacity", governance.reviewCapacity)]),
          .number("training", governance.training),
          .number("complaints", governance.complaintHandling),
          .group("policy", [.names("forbids", governance.forbids)]),
        ]),
    ]
  }

  private var servicePieces: [ScenarioListing.Entry?] {
    [
      .group(
        "culture",
        [
          .truth("localized", culture.isLocalized),
          .truth("disclosure", culture.adaptsDisclosure),
          .truth("support", culture.supportsLanguage),
          .truth("sensitivity_testing", culture.testsSensitivity),
        ]),
      .group(
        "vendor",
        [
          .word("kind", vendor.kind), .truth("takes_data", vendor.takesData),
          .truth("abroad", vendor.isAbroad),
        ]),
      .group(
        "settings",
        [
          .truth("frequency", settings.frequency), .truth("depth", settings.depth),
          .truth("data", settings.data),
        ]),
      .group("advice", [.word("kind", advice.kind), .number("quality", advice.quality)]),
      .group("fraud_checks", [.number("strictness", fraudChecks)]),
    ]
  }
}

extension HandlingDraft {
  fileprivate var pieces: [ScenarioListing.Entry?] {
    [
      isUndeclared == true
        ? .text("purposes", StrategySpec.Handling.undeclared) : .names("purposes", purposes),
      .truth("cookies", usesCookies), .truth("cross_device", followsDevices),
      .word("identity", identity),
      .group(
        "privacy",
        [
          .truth("on", isPrivate), .number("epsilon", epsilon), .number("budget", budget),
          .truth("overspend", overspends),
        ]),
      .truth("federated", isFederated), .number("balance", balance), .truth("local", isLocal),
      .number("silos", silos), .truth("keep_withdrawn", keepsWithdrawn),
    ]
  }
}

extension OccasionsDraft {
  fileprivate var pieces: [ScenarioListing.Entry?] {
    [
      .count("from", from), .count("until", until), .count("every", every),
      .word("audience", audience), .count("lapse", lapse), .count("at_most", atMost),
      .count("within", within),
    ]
  }
}

extension PartDraft {
  fileprivate var listing: ScenarioListing {
    let values = parameters.map { name, value -> ScenarioListing.Entry in
      switch value {
      case .number(let number): .init(name, .number(number))
      case .text(let text, _): .init(name, .text(text))
      }
    }
    let rest = (constraint.pieces + occasions.pieces).compactMap(\.self)
    return .mapping([.init("kind", .text(kind))] + values + rest)
  }
}

extension ConstraintDraft {
  fileprivate var pieces: [ScenarioListing.Entry?] {
    let fairness = ScenarioListing.Entry.group(
      "fairness",
      [
        .word("notion", notion), .text("cohort", cohort), .number("alpha", alpha),
        .truth("seek_profit", seeksProfit),
      ])
    return [
      liftsFairness ? .text("fairness", PriceConstraint.lifted) : hasFairness ? fairness : nil,
      .group(
        "caps",
        [
          liftsRange ? .text("range", PriceConstraint.lifted) : .number("range", range),
          liftsRatio ? .text("ratio", PriceConstraint.lifted) : .number("ratio", ratio),
        ]),
    ]
  }
}

// MARK: What is given, or nothing

extension ScenarioListing.Entry {
  fileprivate static func text(_ key: String, _ text: String?) -> Self? {
    text.map { Self(key, .text($0)) }
  }

  fileprivate static func number(_ key: String, _ number: Double?) -> Self? {
    number.map { Self(key, .number($0)) }
  }

  fileprivate static func count(_ key: String, _ count: Int?) -> Self? {
    count.map { Self(key, .count($0)) }
  }

  fileprivate static func truth(_ key: String, _ truth: Bool?) -> Self? {
    truth.map { Self(key, .truth($0)) }
  }

  fileprivate static func word<Word: RawRepresentable>(_ key: String, _ word: Word?) -> Self?
  where Word.RawValue == String { word.map { Self(key, .text($0.rawValue)) } }

  fileprivate static func names(_ key: String, _ names: [String]?) -> Self? {
    names.map { Self(key, .list($0.map(ScenarioListing.text))) }
  }

  fileprivate static func group(_ key: String, _ entries: [Self?]) -> Self? {
    ScenarioListing.mapping(ofAny: entries).map { Self(key, $0) }
  }
}
