public import SteelyardModel

/// Scenarios put together at random around strategies that are.
extension RandomComposition {
  /// A sound scenario with values anywhere in their ranges: who the customers are, whom they know,
  /// what the market and its law are like, which firms are there, what happens to them.
  ///
  /// - Parameters:
  ///   - customers: more than 12, the most friends that there are.
  ///   - steps: at least 2.
  ///   - strategies: how many are compared at most; where they share a population, 2 are.
  ///   - rivals: how many there are at most, at least 1.
  public mutating func scenario(
    customers: Int, steps: Int, strategies: Int = 3, rivals: Int = Rival.most
  ) -> ScenarioDraft {
    var draft = ScenarioDraft()
    draft.name = "random"
    draft.seed = UInt64(whole(in: 1...1_000_000))
    (draft.customers, draft.steps) = (customers, steps)
    populate(&draft)
    let sector = pick(Sector.all)
    trade(in: sector, &draft.market)
    draft.parameters = parameters()
    arrange(&draft, strategies, rivals)
    let count = whole(in: 0...4)
    draft.events = (0..<count).map { _ in event(in: draft, around: sector.typicalPrice) }
    if chance(0.3) { draft.study = study(of: draft) }
    return draft
  }

  /// A whole number from a range, often one of its ends.
  public mutating func whole(in range: ClosedRange<Int>) -> Int {
    Int(number(in: Double(range.lowerBound)...Double(range.upperBound)).rounded())
  }

  // MARK: People

  private mutating func populate(_ draft: inout ScenarioDraft) {
    var codes = CultureCatalogue.all.map(\.code)
    draft.cultures = shares(atMost: 4).map { share in
      let code = pick(codes)
      codes.removeAll { $0 == code }
      return (code, share)
    }
    // Prices may be bound to fairness between those of these dimensions.
    draft.cohorts = ["age", "home"].map { name in
      (name, shares(atMost: 3).enumerated().map { ("\(name) \($0)", $1) })
    }
    draft.correlations = Trait.allCases.filter { _ in chance(0.15) }.map { trait in
      let (name, cohorts) = pick(draft.cohorts)
      return ("\(name).\(pick(cohorts).name)", trait.rawValue, number(in: Scenario.Limits.shifts))
    }
    draft.network = NetworkPlan(
      kind: pick(NetworkPlan.Kind.allCases), friends: 2 * whole(in: 1...6),
      rewiring: number(in: 0...1), homophily: number(in: 0...1))
    if chance(0.5) { draft.prospects = number(in: Scenario.Limits.prospects) }
  }

  /// Some shares that add up to 1.
  private mutating func shares(atMost count: Int) -> [Double] {
    let weights = (0..<whole(in: 1...count)).map { _ in number(in: 0.1...1) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// Some of the model's numbers; of those that only hold together, none.
  private mutating func parameters() -> [(path: String, value: Double)] {
    Registry.all.filter { !$0.path.hasPrefix("correlation.") && chance(0.03) }.map {
      ($0.path, number(in: $0.range))
    }
  }

  // MARK: Markets

  private mutating func trade(in sector: Sector, _ market: inout MarketDraft) {
    let price = sector.typicalPrice
    market.sector = sector.id
    market.listPrice = chance(0.7) ? .fixed(price * number(in: 0.5...2)) : .optimal
    if chance(0.3) { market.goingRate = price * number(in: 0.5...2) }
    if chance(0.6) { market.categories = whole(in: 1...8) }
    if chance(0.3) {
      market.seasonality = .init(
        amplitude: number(in: 0...1), peak: number(in: Scenario.Limits.peaks))
    }
    market.regime = pick(PrivacyRegime.allCases)
    market.acceptability = DataCategory.allCases.filter { _ in chance(0.1) }.map {
      ($0.rawValue, number(in: Scenario.Limits.norms))
    }
    if chance(0.3) { market.normDrift = number(in: Scenario.Limits.norms) }
    if chance(0.2) { market.caps = .init(range: price * number(in: 0...2)) }
    if chance(0.2) { market.caps = .init(ratio: number(in: 1...3)) }
  }

  /// Strategies one after the other, sharing a population, rolled out, or against rivals.
  private mutating func arrange(_ draft: inout ScenarioDraft, _ most: Int, _ rivals: Int) {
    let isShared = chance(0.25)
    let isRolledOut = !isShared && chance(0.3)
    draft.strategies = (0..<(isShared ? 2 : whole(in: 1...most))).map { index in
      var strategy = strategy(in: draft)
      strategy.name = "strategy \(index)"
      if !isShared && !isRolledOut && chance(0.15) { strategy.enters = 1 }
      return strategy
    }
    draft.baseline = pick(draft.strategies).name
    if isShared { draft.assignment = .random }
    if isRolledOut { draft.strategies[0].rollout = rollout(in: draft) }
    guard !isShared && !isRolledOut && chance(0.6) else { return }
    draft.market.rivals = (0..<whole(in: 1...rivals)).map { index in
      var rival = RivalDraft(name: "rival \(index)")
      rival.strategy = strategy(in: draft)
      if chance(0.3) { rival.from = 1 }
      if chance(0.3) { rival.prospects = number(in: Scenario.Limits.prospects) }
      return rival
    }
  }

  /// A strategy that may change on its way.
  private mutating func strategy(in draft: ScenarioDraft) -> StrategyDraft {
    var strategy = self.draft()
    if chance(0.3) {
      strategy.changes = [
        ChangeDraft(step: whole(in: 1...draft.steps - 1), strategy: pieces())
      ]
    }
    return strategy
  }

  private mutating func rollout(in draft: ScenarioDraft) -> RolloutDraft {
    var rollout = RolloutDraft()
    rollout.from = whole(in: 0...draft.steps - 1)
    rollout.ramp = whole(in: 0...3)
    rollout.share = number(in: 0...0.5)
    rollout.holdout = number(in: 0...0.5)
    rollout.insteadOf = self.draft()
    return rollout
  }

  // MARK: Events

  private mutating func event(in draft: ScenarioDraft, around price: Double) -> EventDraft {
    let kind = pick(Event.Name.allCases)
    var event = EventDraft(step: whole(in: 0...draft.steps - 1), kind: kind)
    if let (key, range) = kind.amount {
      let own = kind == .price ? price * 0.5...price * 2 : range
      event.amounts = [(key, number(in: own))]
    }
    if kind == .regime { event.regime = pick(PrivacyRegime.allCases) }
    if chance(0.3) { event.strategies = [pick(draft.strategies).name] }
    if let rivals = draft.market.rivals, chance(0.3) { event.rivals = [pick(rivals).name] }
    return event
  }

  // MARK: Studies

  /// Whatever can be measured of anybody.
  private mutating func study(of draft: ScenarioDraft) -> StudyDraft {
    var study = StudyDraft()
    study.questions = [QuestionDraft(name: "worry", ask: .worried)]
    study.questions[0].step = whole(in: 0...draft.steps - 1)
    study.measures = (0..<6).map { measure("m\($0)", in: draft) }
    study.measures.append(MeasureDraft(name: "worried", of: "worry"))
    return study
  }

  private mutating func measure(_ name: String, in draft: ScenarioDraft) -> MeasureDraft {
    let variable = pick(Variable.allCases)
    var measure = MeasureDraft(name: name, of: variable.rawValue)
    measure.strategy = pick(draft.strategies).name
    if !variable.isOfAll {
      let statistic = pick(Measure.Statistic.allCases)
      measure.statistic = statistic
      if statistic.takesPair {
        measure.with = pick(Variable.allCases.filter { !$0.isOfAll }).rawValue
      }
    }
    if variable.kind == .count || variable.kind == .money { measure.per = pick(Self.divisors) }
    if chance(0.3) { measure.culture = pick(draft.cultures).code }
    return measure
  }

  private static let divisors: [Measure.Per?] = [nil] + Measure.Per.allCases.map { $0 }
}
