extension ScenarioCheck {
  mutating func population(_ draft: ScenarioDraft) -> PopulationPlan {
    require(draft.customers, in: Scenario.Limits.customers, at: "population.customers")
    require(draft.prospects, in: Scenario.Limits.prospects, at: "population.prospects")
    return PopulationPlan(
      customers: draft.customers,
      cultures: cultures(draft.cultures, at: "population.cultures"), cohorts: cohorts(draft),
      correlations: correlations(draft), network: network(draft), prospects: draft.prospects,
      profilesFile: draft.profilesFile)
  }

  // MARK: Cultures

  mutating func cultures(
    _ shares: [(code: String, share: Double)], at path: String
  ) -> [Share<CultureProfile>] {
    if shares.isEmpty {
      complain(path, "found none, wanted at least one culture profile with its share")
      return []
    }
    var known: [Share<CultureProfile>] = []
    for (code, share) in shares {
      if let profile = profile(code) {
        known.append(Share(profile, share))
      } else {
        complain("\(path).\(code)", unknownCulture(code))
      }
    }
    checkDistinct(shares.map(\.code), "culture") { "\(path).\($0)" }
    checkShares(shares.map { ($0.code, $0.share) }, at: path)
    return known
  }

  private func profile(_ code: String) -> CultureProfile? {
    profiles.first { $0.code == code } ?? CultureCatalogue.profile(code)
  }

  private func unknownCulture(_ code: String) -> String {
    let all = CultureCatalogue.all
    let wanted =
      "found \(Wording.name(code)), wanted the ISO 3166 code of a culture profile, such as `DEU`"
      + " (`steelyard list cultures` shows all \(all.count))"
    guard problems.count < 100, let profile = CultureCatalogue.nearest(to: code, profiles) else {
      return wanted
    }
    return wanted + "; did you mean \(Wording.name(profile.code)) (\(profile.name))?"
  }

  // MARK: Cohorts

  private mutating func cohorts(_ draft: ScenarioDraft) -> [CohortDimension] {
    let path = "population.cohorts"
    let limit = Scenario.Limits.dimensions
    if draft.cohorts.count > limit {
      complain(path, "found \(draft.cohorts.count) dimensions, wanted at most \(limit)")
    }
    checkDistinct(draft.cohorts.map(\.name), "dimension") { "\(path).\($0)" }
    for (name, cohorts) in draft.cohorts {
      checkKey(name, of: "a dimension", at: "\(path).\(name)")
      checkCohorts(cohorts, at: "\(path).\(name)")
    }
    return draft.cohorts.map { name, cohorts in
      CohortDimension(name: name, cohorts: cohorts.map { Share($0.name, $0.share) })
    }
  }

  private mutating func checkCohorts(_ cohorts: [(name: String, share: Double)], at path: String) {
    let sizes = 1...Scenario.Limits.cohorts
    guard sizes.contains(cohorts.count) else {
      return complain(
        path, "found \(cohorts.count) cohorts, wanted from 1 to \(sizes.upperBound)")
    }
    for (name, _) in cohorts { checkKey(name, of: "a cohort", at: "\(path).\(name)") }
    checkDistinct(cohorts.map(\.name), "cohort") { "\(path).\($0)" }
    checkShares(cohorts, at: path)
  }

  /// A dot separates a dimension from its cohort, so neither may hold one.
  private mutating func checkKey(_ name: String, of owner: String, at path: String) {
    guard name.contains(".") else { return checkLine(name, of: owner, at: path) }
    complain(path, "found \(Wording.name(name)), wanted a name without a dot")
  }

  // MARK: Correlations

  private mutating func correlations(_ draft: ScenarioDraft) -> [CohortShift] {
    var checked: [CohortShift] = []
    var seen: Set<[Int]> = []
    for (index, correlation) in draft.correlations.enumerated() {
      let path = "population.correlations[\(index)]"
      guard let shift = cohortShift(correlation, in: draft.cohorts, at: path) else { continue }
      checked.append(shift)
      if !seen.insert([shift.dimension, shift.cohort, shift.trait.index]).inserted {
        complain(path, "found this cohort and trait again, wanted each pair once")
      }
    }
    return checked
  }

  private mutating func cohortShift(
    _ draft: (cohort: String, trait: String, shift: Double),
    in dimensions: [(name: String, cohorts: [(name: String, share: Double)])], at path: String
  ) -> CohortShift? {
    require(draft.shift, in: Scenario.Limits.shifts, at: "\(path).shift")
    let trait = Trait(rawValue: draft.trait)
    if trait == nil {
      let known = Trait.allCases.map(\.rawValue)
      complain(
        "\(path).trait",
        "found \(Wording.name(draft.trait)), wanted a trait: " + Wording.choice(of: known)
          + hint(draft.trait, among: known))
    }
    let position = cohort(draft.cohort, in: dimensions, at: "\(path).cohort")
    guard let trait, let position else { return nil }
    return CohortShift(
      dimension: position.dimension, cohort: position.cohort, trait: trait, shift: draft.shift)
  }

  /// The position of a cohort's dimension, and of the cohort in it.
  mutating func cohort(
    _ name: String, in dimensions: [(name: String, cohorts: [(name: String, share: Double)])],
    at path: String
  ) -> (dimension: Int, cohort: Int)? {
    for (index, dimension) in dimensions.enumerated() {
      let cohort = dimension.cohorts.firstIndex { "\(dimension.name).\($0.name)" == name }
      if let cohort { return (index, cohort) }
    }
    let known = dimensions.flatMap { dimension in
      dimension.cohorts.map { "\(dimension.name).\($0.name)" }
    }
    let wanted =
      known.isEmpty
      ? "but no cohorts are declared in `population.cohorts`"
      : "wanted a cohort as `dimension.cohort`: " + Wording.choice(of: Array(known.prefix(12)))
    complain(path, "found \(Wording.name(name)), \(wanted)" + hint(name, among: known))
    return nil
  }

  // MARK: Network

  private mutating func network(_ draft: ScenarioDraft) -> NetworkPlan {
    let path = "population.network"
    let network = draft.network
    require(network.rewiring, in: 0...1, at: "\(path).rewiring")
    require(network.homophily, in: 0...1, at: "\(path).homophily")
    let friends = Scenario.Limits.friends
    guard friends.contains(network.friends), network.friends.isMultiple(of: 2) else {
      complain(
        "\(path).friends",
        "found \(network.friends), wanted an even number from \(friends.lowerBound) to"
          + " \(friends.upperBound)")
      return network
    }
    let isTooSmall = draft.customers >= 1 && draft.customers <= network.friends
    if isTooSmall, network.kind != .none {
      complain(
        "population.customers",
        "found \(draft.customers), too few for \(network.friends) friends each; wanted more"
          + " customers, fewer `network.friends`, or the network `kind: none`")
    }
    return network
  }
}

extension CultureCatalogue {
  /// The profile that somebody probably meant by a code, a country's name or its initials.
  ///
  /// - Parameter own: Profiles that do not ship with the program, and go first.
  public static func nearest(
    to text: String, _ own: [CultureProfile] = []
  ) -> CultureProfile? {
    let all = own + all
    let wanted = text.lowercased()
    let initials = all.first { profile in
      let words = profile.name.split(separator: " ")
      return words.count > 1 && String(words.compactMap(\.first)).lowercased() == wanted
    }
    if let initials { return initials }
    if let match = Nearest.name(to: text, among: all.map(\.name)) {
      return all.first { $0.name == match }
    }
    let match = Nearest.name(to: text, among: all.map(\.code))
    return all.first { $0.code == match }
  }
}
