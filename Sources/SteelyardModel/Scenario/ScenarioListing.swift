/// A scenario as understood, defaults included, as plain data in the order and with the keys of a
/// scenario file.
public indirect enum ScenarioListing: Sendable, Hashable {
  case text(String)
  case truth(Bool)
  case whole(UInt64)
  case number(Double)
  case list([ScenarioListing])
  case mapping([Entry])

  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    public let key: String
    public let value: ScenarioListing

    public init(_ key: String, _ value: ScenarioListing) {
      self.key = key
      self.value = value
    }
  }
}

extension Scenario {
  /// The scenario as a tree that reads back to an equal scenario: what every scenario has, and
  /// beyond that what differs from its default.
  ///
  /// - Parameter everyParameter: Whether parameters at their sector's values are listed too.
  /// - Complexity: O(entries).
  public func listing(everyParameter: Bool = true) -> ScenarioListing {
    let listed = parameters.listing(in: market.sector, everyParameter: everyParameter)
    let always: [Entry?] = [
      Entry("steelyard", .whole(1)),
      Entry("name", .text(name)),
      Entry("question", .text(question)),
      Entry("seed", .whole(seed)),
      Entry("steps", .count(steps)),
      Entry("replicates", .count(replicates)),
      Entry("population", population.listing),
      Entry("market", market.listing),
      listed == .mapping([]) ? nil : Entry("parameters", listed),
      Entry("strategies", .list(strategies.map(\.listing))),
      Entry("baseline", .text(strategies[baseline].name)),
      Entry("scoring", scoring.listing),
    ]
    let rest: [Entry?] = [
      events.isEmpty ? nil : Entry("events", .list(events.map { $0.listing(in: self) })),
      assignment == .everyone ? nil : Entry("assignment", .text(assignment.rawValue)),
      study.map { Entry("study", $0.listing(in: self, everyParameter: everyParameter)) },
    ]
    return .mapping((always + rest).compactMap(\.self))
  }

  private typealias Entry = ScenarioListing.Entry
}

extension ScenarioListing {
  /// A count, which is never negative.
  static func count(_ count: Int) -> ScenarioListing { .whole(UInt64(max(0, count))) }

  static func shares(_ shares: [(name: String, share: Double)]) -> ScenarioListing {
    .mapping(shares.map { Entry($0.name, .number($0.share)) })
  }

  /// The entries of a mapping; none of anything else.
  var entries: [Entry] { if case .mapping(let entries) = self { entries } else { [] } }

  /// The entries of both; where both have a key, those of its mappings, or the first.
  static func merged(_ first: [Entry], _ second: [Entry]) -> [Entry] {
    second.reduce(into: first) { merged, entry in
      guard let place = merged.firstIndex(where: { $0.key == entry.key }) else {
        return merged.append(entry)
      }
      if case .mapping(let mine) = merged[place].value, case .mapping(let theirs) = entry.value {
        merged[place] = Entry(entry.key, .mapping(self.merged(mine, theirs)))
      }
    }
  }

  /// A mapping of those entries that there are, or nil when there is none.
  static func mapping(ofAny entries: [Entry?]) -> ScenarioListing? {
    let entries = entries.compactMap(\.self)
    return entries.isEmpty ? nil : .mapping(entries)
  }
}

extension PopulationPlan {
  fileprivate var listing: ScenarioListing {
    let always: [ScenarioListing.Entry] = [
      .init("customers", .count(customers)),
      .init("cultures", .shares(cultures.map { ($0.subject.code, $0.share) })),
      .init(
        "cohorts",
        .mapping(
          cohorts.map { dimension in
            .init(dimension.name, .shares(dimension.cohorts.map { ($0.subject, $0.share) }))
          })),
      .init("correlations", .list(correlations.map(listing(of:)))),
      .init("network", network.listing),
    ]
    let rest: [ScenarioListing.Entry?] = [
      prospects == 0 ? nil : .init("prospects", .number(prospects)),
      profilesFile.map { .init("profiles", .text($0)) },
    ]
    return .mapping(always + rest.compactMap(\.self))
  }

  private func listing(of shift: CohortShift) -> ScenarioListing {
    .mapping([
      .init("cohort", .text(name(ofCohort: shift.cohort, in: shift.dimension))),
      .init("trait", .text(shift.trait.rawValue)),
      .init("shift", .number(shift.shift)),
    ])
  }

  /// A cohort as `dimension.cohort`.
  func name(ofCohort cohort: Int, in dimension: Int) -> String {
    "\(cohorts[dimension].name).\(cohorts[dimension].cohorts[cohort].subject)"
  }
}

extension NetworkPlan {
  fileprivate var listing: ScenarioListing {
    .mapping([
      .init("kind", .text(kind.rawValue)),
      .init("friends", .count(friends)),
      .init("rewiring", .number(rewiring)),
      .init("homophily", .number(homophily)),
    ])
  }
}

extension ParameterSet {
  fileprivate func listing(in sector: Sector, everyParameter: Bool) -> ScenarioListing {
    let usual = ParameterSet(sector: sector)
    let listed = Registry.all.filter { everyParameter || self[$0] != usual[$0] }
    return .mapping(listed.map { .init($0.path, .number(self[$0])) })
  }
}

extension Scoring {
  fileprivate var listing: ScenarioListing {
    let weights = Self.components.map { ($0, fairness[$0] ?? 0) }
    return .mapping(
      [.init("fairness", .mapping(weights.map { .init($0.0, .number($0.1)) }))]
        + (isCounterfactual ? [.init("counterfactual", .truth(true))] : []))
  }
}
