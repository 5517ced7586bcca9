extension CultureProfile {
  /// The profile's values as plain data.
  var listing: ScenarioListing {
    let standings = CultureDimension.allCases.map { dimension -> ScenarioListing.Entry in
      let standing = dimensions[dimension]
      return .init(
        dimension.rawValue,
        .list([
          .number(score(dimension)), .number(standardized(dimension)),
          .number(uncertainty(dimension)), .truth(standing?.isPublished ?? false),
        ]))
    }
    let rest: [ScenarioListing.Entry] = [
      .init("gini", .number(gini)), .init("context_class", .text(context.rawValue)),
      .init("consent_default", .text(consentDefault)),
    ]
    let head: [ScenarioListing.Entry] = [
      .init("iso3", .text(code)), .init("country", .text(name)),
      .init("culture_group", .text(group)),
    ]
    return .mapping(head + standings + rest)
  }
}

extension Scenario {
  /// The values of those culture profiles that do not ship with the program, in the order in
  /// which the scenario and its worlds use them: what a listing leaves to the user's file.
  public var ownProfiles: ScenarioListing {
    let shares = population.cultures + (study?.worlds ?? []).flatMap(\.cultures)
    var own: [CultureProfile] = []
    for profile in shares.map(\.subject) where !own.contains(profile) {
      if CultureCatalogue.profile(profile.code) != profile { own.append(profile) }
    }
    return .list(own.map(\.listing))
  }
}
