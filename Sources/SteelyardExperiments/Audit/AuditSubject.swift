internal import SteelyardModel
internal import SteelyardStrategies

/// What is audited: a strategy in its scenario.
struct AuditSubject: Sendable {
  /// As it was read, but for what a budget chose.
  let scenario: Scenario
  /// The strategy's position in it.
  let position: Int
  /// The strategy without what its own ethics policy forbids, since that never happens.
  let spec: StrategySpec

  init(_ scenario: Scenario, position: Int) {
    self.scenario = scenario
    self.position = position
    spec = scenario.strategies[position].everywhere {
      $0 = PolicyReview($0, catalogue: Catalogue.builtIn).spec
    }
  }

  /// What the strategy's own policy takes out of it, one line each; what rivals forbid themselves
  /// is their own.
  var forbidden: [String] {
    let given = scenario.strategies[position]
    let free = given.everywhere { $0.governance.forbids = [] }
    let ofRivals = trying([free]).forbidden(catalogue: Catalogue.builtIn)
    return trying([given]).forbidden(catalogue: Catalogue.builtIn)
      .filter { !ofRivals.contains($0) }
  }

  /// The scenario with nothing but these ways of acting, each instead of the strategy.
  func trying(_ specs: [StrategySpec]) -> Scenario {
    scenario.trying(
      specs, insteadOf: position, customers: scenario.population.customers,
      replicates: scenario.replicates, seed: scenario.seed)
  }

  static func named(_ spec: StrategySpec, _ name: String) -> StrategySpec {
    var named = spec
    named.name = name
    return named
  }

  /// Every stage of a way of acting, parted where another law comes into force.
  func stages(of spec: StrategySpec) -> [AuditStage] {
    let changes = scenario.events.compactMap { event -> (step: Int, regime: PrivacyRegime)? in
      guard case .regime(let regime) = event.kind, event.reaches(strategy: position) else {
        return nil
      }
      return (event.step, regime)
    }
    let breaches = scenario.events.count {
      $0.kind.name == .breach && $0.reaches(strategy: position)
    }
    return spec.stages(within: scenario.steps).flatMap { stage in
      let starts = Set(changes.map(\.step).filter { $0 > stage.step && $0 < stage.end })
      return ([stage.step] + starts.sorted()).map { start in
        let regime = changes.last { $0.step <= start }?.regime ?? scenario.market.regime
        return AuditStage(
          scenario: scenario, spec: stage.spec, regime: regime, step: start,
          isHeldOut: stage.isHeldOut, scheduledBreaches: breaches)
      }
    }
  }

  /// The stages of the strategy itself.
  var stages: [AuditStage] { stages(of: spec) }
}

/// What a strategy does for a while, under the laws of that time.
struct AuditStage: Sendable {
  let scenario: Scenario
  let spec: StrategySpec
  let regime: PrivacyRegime
  /// Its first step.
  let step: Int
  /// Whether only those meet it to whom the strategy is not rolled out.
  let isHeldOut: Bool
  /// Breaches that the scenario sets, whatever the strategy does about security.
  let scheduledBreaches: Int

  /// The cultures with the law that protects their customers.
  var places: [(position: Int, code: String, law: PrivacyRegime)] {
    scenario.population.cultures.enumerated().filter { $0.element.share > 0 }.map {
      ($0.offset, $0.element.subject.code, regime.law(in: $0.element.subject))
    }
  }

  /// The laws that protect customers of a scope: of a culture its own, else those of all places.
  func laws(of scope: String) -> Set<PrivacyRegime> {
    let own = places.filter { $0.code == scope }
    return Set((own.isEmpty ? places : own).map(\.law))
  }

  /// Whether customers of a scope are protected by one of those laws.
  func isProtected(_ scope: String, by laws: Set<PrivacyRegime>) -> Bool {
    !self.laws(of: scope).isDisjoint(with: laws)
  }

  /// Whether the strategy commits an offence against customers of a scope.
  func commits(_ offence: Offence, in scope: String = "all", _ facts: Offence.Facts = .init())
    -> Bool
  {
    laws(of: scope).contains { spec.commits(offence, under: $0, facts) }
  }

  /// Whether the firm or its vendor holds anything on customers.
  var holdsData: Bool { spec.dataTaken.bits != 0 }
  /// Whether applications are judged.
  var screens: Bool { scenario.parameters[.screeningCut] < 1 }
  /// Whether customers are told apart by cohort.
  var hasCohorts: Bool { !scenario.population.cohorts.isEmpty }
}

extension Set where Element == PrivacyRegime {
  /// Any privacy law.
  static var any: Self { [.optIn, .optOut, .sectoral] }
  /// Laws about all kinds of data.
  static var general: Self { [.optIn, .optOut] }
}
