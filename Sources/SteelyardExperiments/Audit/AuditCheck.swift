internal import SteelyardModel

/// One question of an audit: what is measured, what it is judged against, what would mend it.
struct AuditCheck: Sendable {
  let id: String
  let principle: Principle
  let title: String
  /// What is measured, in words.
  let measure: String
  let unit: String
  /// Above it - below it where ``isFloor`` - the finding is as severe as ``severity`` says; nil
  /// where any amount is.
  let limit: Double?
  var isFloor = false
  let rule: String
  /// Whether the question arises for the strategy at all.
  let applies: @Sendable (AuditSubject) -> Bool
  /// The measure in every scope, one value for each replicate.
  let read: @Sendable (AuditSubject, AuditArm) -> [AuditReading]
  /// How bad it is beyond the limit, in a scope.
  let severity: @Sendable (AuditSubject, AuditReading) -> Severity
  var repair: AuditChange?
  /// Other ways of acting that the measure compares with.
  var probes: @Sendable (AuditSubject) -> [AuditChange] = { _ in [] }
}

/// A strategy with something changed.
struct AuditChange: Sendable {
  /// Equal for equal changes, which are run once.
  let id: String
  /// What is changed, in words.
  let meaning: String
  let apply: @Sendable (inout StrategySpec) -> Void

  /// The strategy, its later changes included, with the change made.
  func changed(_ spec: StrategySpec) -> StrategySpec {
    var changed = spec
    apply(&changed)
    changed.changes = spec.changes.map { change in
      var later = change.spec
      apply(&later)
      return StrategySpec.Change(step: change.step, spec: later)
    }
    return changed
  }
}

/// A measure in one scope.
struct AuditReading: Sendable {
  /// `all`, a culture's code, a cohort dimension or a data category.
  let scope: String
  /// One for each replicate; nil where undefined.
  let values: [Double?]
  /// Fewest customers behind it.
  let n: Int
}

/// A way of acting that was run: its spec and what its replicates left behind.
struct AuditArm: Sendable {
  let spec: StrategySpec
  let records: [RunRecord]
  /// Metrics of every replicate.
  let values: [[String: Double]]
  /// Runs of the check's probes, by id of the change.
  let probes: [String: [RunRecord]]

  /// A metric over all customers.
  func reading(_ metric: String) -> [AuditReading] {
    [reading { $1[metric] }]
  }

  /// A number over all customers, from what each replicate left behind and its metrics.
  func reading(_ value: (RunRecord, [String: Double]) -> Double?) -> AuditReading {
    AuditReading(
      scope: "all", values: zip(records, values).map { value($0, $1) },
      n: records.map(\.all.customers).min() ?? 0)
  }

  /// A number that the strategy itself fixes.
  func exact(_ value: Double, scope: String = "all") -> AuditReading {
    AuditReading(
      scope: scope, values: records.map { _ in value }, n: records.map(\.all.customers).min() ?? 0)
  }
}

/// What is audited: a strategy in its scenario.
struct AuditSubject: Sendable {
  let scenario: Scenario
  let spec: StrategySpec

  /// The cultures with the law that protects their customers.
  var places: [(position: Int, culture: CultureProfile, law: PrivacyRegime)] {
    scenario.population.cultures.enumerated().map { position, share in
      (position, share.subject, scenario.market.regime.law(in: share.subject))
    }
  }

  /// Whether customers of a scope are protected by one of those laws.
  func isProtected(_ scope: String, by laws: Set<PrivacyRegime>) -> Bool {
    places.contains { (scope == "all" || scope == $0.culture.code) && laws.contains($0.law) }
  }

  /// Whether prices follow the person.
  var pricesPersonally: Bool { spec.pricing.isPersonal }
  /// Whether anything is collected.
  var holdsData: Bool { spec.collected.bits != 0 }
  /// Whether applications are judged.
  var screens: Bool { scenario.parameters[.screeningCut] < 1 }
}

extension PrivacyRegime {
  /// The law that holds for customers of a culture.
  func law(in culture: CultureProfile) -> PrivacyRegime {
    guard self == .culture else { return self }
    switch culture.consentDefault {
    case "opt_in": return .optIn
    case "opt_out", "mixed": return .optOut
    default: return .none
    }
  }
}
