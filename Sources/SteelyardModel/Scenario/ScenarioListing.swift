/// A scenario as understood, defaults included, as plain data in the order and with the keys of a
/// scenario file.
public indirect enum ScenarioListing: Sendable, Hashable {
  case text(String)
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
  /// The scenario as a tree that reads back to an equal scenario.
  ///
  /// - Parameter everyParameter: Whether parameters at their defaults are listed too.
  /// - Complexity: O(entries).
  public func listing(everyParameter: Bool = true) -> ScenarioListing {
    .mapping([
      Entry("steelyard", .whole(1)),
      Entry("name", .text(name)),
      Entry("question", .text(question)),
      Entry("seed", .whole(seed)),
      Entry("steps", .count(steps)),
      Entry("replicates", .count(replicates)),
      Entry("population", population.listing),
      Entry("market", market.listing),
      Entry("parameters", parameters.listing(everyParameter: everyParameter)),
      Entry("strategies", .list(strategies.map(\.listing))),
      Entry("baseline", .text(strategies[baseline].name)),
      Entry("scoring", scoring.listing),
    ])
  }

  private typealias Entry = ScenarioListing.Entry
}

extension ScenarioListing {
  /// A count, which is never negative.
  fileprivate static func count(_ count: Int) -> ScenarioListing { .whole(UInt64(max(0, count))) }

  fileprivate static func shares(_ shares: [(name: String, share: Double)]) -> ScenarioListing {
    .mapping(shares.map { Entry($0.name, .number($0.share)) })
  }

  fileprivate static func level(_ level: Int) -> ScenarioListing {
    .mapping([Entry("level", .count(level))])
  }
}

extension PopulationPlan {
  fileprivate var listing: ScenarioListing {
    .mapping([
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
    ])
  }

  private func listing(of shift: CohortShift) -> ScenarioListing {
    let dimension = cohorts[shift.dimension]
    let cohort = dimension.cohorts[shift.cohort].subject
    return .mapping([
      .init("cohort", .text("\(dimension.name).\(cohort)")),
      .init("trait", .text(shift.trait.rawValue)),
      .init("shift", .number(shift.shift)),
    ])
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

extension Market {
  fileprivate var listing: ScenarioListing {
    let price: ScenarioListing =
      switch listPrice {
      case .fixed(let price): .number(price)
      case .optimal: .text("optimal")
      }
    return .mapping([
      .init("sector", .text(sector.id)),
      .init("currency", .text(currency)),
      .init("list_price", price),
      .init("going_rate", .number(goingRate)),
    ])
  }
}

extension ParameterSet {
  fileprivate func listing(everyParameter: Bool) -> ScenarioListing {
    let listed = Registry.all.filter { everyParameter || overrides[$0.path] != nil }
    return .mapping(listed.map { .init($0.path, .number(self[$0])) })
  }
}

extension StrategySpec {
  fileprivate var listing: ScenarioListing {
    .mapping([
      .init("name", .text(name)),
      .init("pricing", pricing.listing),
      .init("nudges", .list(nudges.map(\.listing))),
      .init("transparency", .level(transparency)),
      .init("control", .level(control)),
      .init(
        "data",
        .mapping([.init("collect", .list(collected.members.map { .text($0.rawValue) }))])),
      .init("messages", .mapping([.init("depth", .number(messages))])),
    ])
  }
}

extension PartSpec {
  fileprivate var listing: ScenarioListing {
    let parameters = values.sorted { $0.key < $1.key }
    return .mapping(
      [.init("kind", .text(kind))] + parameters.map { .init($0.key, .number($0.value)) })
  }
}

extension Scoring {
  fileprivate var listing: ScenarioListing {
    let weights = Self.components.map { ($0, fairness[$0] ?? 0) }
    return .mapping([
      .init("fairness", .mapping(weights.map { .init($0.0, .number($0.1)) }))
    ])
  }
}
