import SteelyardModel

extension DraftReader {
  mutating func population(_ spot: Spot) {
    fields(
      spot,
      [
        Field("customers") {
          $0.set(\.customers, $0.whole($1, in: Scenario.Limits.customers))
        },
        Field("cultures") { reader, cultures in
          let shares = reader.numbers(cultures, wanted: "culture codes with their shares")
          reader.draft.cultures = shares.map { ($0, $1) }
        },
        Field("cohorts") { $0.cohorts($1) },
        Field("correlations") { $0.correlations($1) },
        Field("network") { $0.network($1) },
        Field("prospects", into: \.draft.prospects) { $0.number($1) },
        Field("profiles", into: \.draft.profilesFile) {
          $0.text($1, wanted: "the name of a file with culture profiles")
        },
      ])
  }

  private mutating func cohorts(_ spot: Spot) {
    var dimensions: [(name: String, cohorts: [(name: String, share: Double)])] = []
    for (name, value) in entries(spot, wanted: "a mapping of dimensions with their cohorts") {
      let shares = numbers(value, wanted: "cohorts with their shares")
      dimensions.append((name, shares.map { ($0, $1) }))
    }
    draft.cohorts = dimensions
  }

  private mutating func correlations(_ spot: Spot) {
    let items = items(spot, wanted: "a list of `{cohort: …, trait: …, shift: …}`") ?? []
    for item in items { correlation(item) }
  }

  private mutating func correlation(_ spot: Spot) {
    let index = draft.correlations.count
    draft.correlations.append(("", "", 0))
    fields(
      spot,
      [
        Field("cohort") { reader, value in
          let text = reader.text(value, wanted: "a cohort as `dimension.cohort`")
          reader.draft.correlations[index].cohort = text ?? ""
        },
        Field("trait") { reader, value in
          let text = reader.text(value, wanted: "the name of a trait")
          reader.draft.correlations[index].trait = text ?? ""
        },
        Field("shift") { reader, value in
          reader.draft.correlations[index].shift = reader.number(value) ?? 0
        },
      ])
    requireKeys(["cohort", "trait", "shift"], of: spot)
  }

  private mutating func network(_ spot: Spot) {
    fields(
      spot,
      [
        Field("kind", into: \.draft.network.kind) { $0.choice($1, of: NetworkPlan.Kind.self) },
        Field("friends") { $0.set(\.network.friends, $0.whole($1, in: Scenario.Limits.friends)) },
        Field("rewiring") { $0.set(\.network.rewiring, $0.number($1)) },
        Field("homophily") { $0.set(\.network.homophily, $0.number($1)) },
      ])
  }

  /// Takes the user's own culture profiles, or complains about their file.
  /// - Returns: What is wrong in the file itself.
  mutating func takeProfiles(_ loaded: LoadedProfiles) -> [Diagnostic] {
    draft.profiles = loaded.profiles
    let count = loaded.diagnostics.count
    if let message = loaded.failure {
      complain("population.profiles", message)
    } else if count > 0 {
      let problems = count == 1 ? "a problem" : "\(count) problems"
      complain("population.profiles", "found \(problems) in this file, wanted none")
    }
    return loaded.diagnostics
  }

  /// Complains about each key that a mapping must have and has not; silent when it is no mapping.
  mutating func requireKeys(_ keys: [String], of spot: Spot) {
    guard case .mapping = spot.tree.content else { return }
    for key in keys where places["\(spot.path).\(key)"] == nil {
      complain("\(spot.path).\(key)", "this key is missing")
    }
  }
}
