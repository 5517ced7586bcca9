internal import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// A scenario as a function from parameters to the targets' numbers.
struct TargetSimulation {
  private let scenario: Scenario
  private let targets: CalibrationTargets
  private let workers: Int
  private let isCancelled: @Sendable () -> Bool

  /// How far the list price goes up and down for the elasticity.
  private static let priceChange = 0.05

  init(
    _ scenario: Scenario, _ targets: CalibrationTargets, workers: Int,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    let plan = TargetMeasures(targets, steps: scenario.steps)
    self.scenario = scenario.watching(targets.strategy, targets.measures + plan.measures)
    self.targets = targets
    self.workers = workers
    self.isCancelled = isCancelled
  }

  /// Every target's number: its mean over replicates, or nil where a replicate has none.
  func values(_ parameters: [Double]) throws(ExperimentError) -> [Double?] {
    let values = Array(zip(targets.fit, parameters)).map { (parameter: $0.0, value: $0.1) }
    let set = scenario.setting(values)
    let records = try records(set)
    let purchases = try purchasesAroundThePrice(set, records)
    return targets.targets.map { target in
      let replicates = records.indices.map { replicate in
        value(of: target, records[replicate], set, purchases.map { $0[replicate] })
      }
      let known = replicates.compactMap(\.self)
      guard known.count == replicates.count, !known.isEmpty else { return nil }
      return orderedSum(known.count) { known[$0] } / Double(known.count)
    }
  }

  private func records(_ scenario: Scenario) throws(ExperimentError) -> [RunRecord] {
    let plan = try MemoryPlan(scenario, workers: workers, available: nil)
    let all = try Runs(scenario, plan: plan, isCancelled: isCancelled, progress: { _ in }).records()
    return all[position]
  }

  /// Of the strategy in what is run.
  private var position: Int { scenario.strategies.count == 1 ? 0 : targets.strategy }

  // MARK: Numbers

  private func value(
    of target: CalibrationTargets.Target, _ record: RunRecord, _ scenario: Scenario,
    _ purchases: (down: Double, up: Double)?
  ) -> Double? {
    func measure(_ name: String) -> Double? {
      let index = scenario.study?.measures.firstIndex { $0.name == name }
      return index.flatMap { record.measures.indices.contains($0) ? record.measures[$0] : nil }
    }
    switch target.quantity {
    case .formula(let formula): return formula.evaluate(measure)
    case .metric(let id): return MetricValues(record, of: scenario).all[id]
    case .aggregate(.elasticity): return purchases.flatMap(Self.elasticity)
    case .aggregate(let aggregate):
      return TargetMeasures.value(
        of: aggregate, steps: scenario.steps, prospects: scenario.population.prospects, measure)
    }
  }

  private static func elasticity(_ purchases: (down: Double, up: Double)) -> Double? {
    guard purchases.down > 0, purchases.up > 0 else { return nil }
    return (Elementary.log(purchases.up) - Elementary.log(purchases.down))
      / (Elementary.log(1 + priceChange) - Elementary.log(1 - priceChange))
  }

  /// Purchases per customer in the first step at a lower and a higher list price, by replicate;
  /// nil where no target asks for them.
  private func purchasesAroundThePrice(
    _ scenario: Scenario, _ records: [RunRecord]
  ) throws(ExperimentError) -> [(down: Double, up: Double)]? {
    let isWanted = targets.targets.contains { $0.quantity == .aggregate(.elasticity) }
    guard isWanted, let price = records.first?.listPrice else { return nil }
    let down = try self.records(scenario.firstStep(at: price * (1 - Self.priceChange)))
    let up = try self.records(scenario.firstStep(at: price * (1 + Self.priceChange)))
    return zip(down, up).map { (Double($0.all.purchases), Double($1.all.purchases)) }
  }
}

/// The measures from which aggregates are worked out.
struct TargetMeasures {
  let measures: [Measure]

  /// No name of a file holds a blank, so none of these is taken.
  private enum Name {
    static let conversion = "aggregate conversion"
    static let left = "aggregate left"
    static let joined = "aggregate joined"
    static let observed = "aggregate observed"
    static let active = "aggregate active"
    static let slope = "aggregate observed of the active"
    static let price = "aggregate price"
    static let spread = "aggregate spread"
  }

  init(_ targets: CalibrationTargets, steps: Int) {
    let all = 0...max(0, steps - 1)
    let last = max(0, steps - 1)...max(0, steps - 1)
    func measure(
      _ name: String, _ variable: Variable, _ window: ClosedRange<Int>,
      per: Measure.Per = .customer, with: Variable? = nil, _ statistic: Measure.Statistic = .mean
    ) -> Measure {
      Measure(
        name: name, subject: .variable(variable), per: per, with: with, statistic: statistic,
        strategy: targets.strategy, steps: window)
    }
    var measures: [Measure] = []
    for case .aggregate(let aggregate) in targets.targets.map(\.quantity) {
      switch aggregate {
      case .conversion:
        measures.append(measure(Name.conversion, .purchases, all, per: .visit))
      case .churn:
        measures.append(measure(Name.left, .left, all))
        measures.append(measure(Name.joined, .joined, all))
      case .optIn:
        measures.append(measure(Name.observed, .observed, last))
        measures.append(measure(Name.active, .active, last))
        measures.append(measure(Name.slope, .observed, last, with: .active, .slope))
      case .priceSpread:
        measures.append(measure(Name.price, .offeredPrice, all, per: .visit))
        measures.append(measure(Name.spread, .offeredPrice, all, per: .visit, .sd))
      case .elasticity: break
      }
    }
    self.measures = measures
  }

  /// - Parameter prospects: Share of customers who do not know the firm at the start.
  static func value(
    of aggregate: Aggregate, steps: Int, prospects: Double, _ measure: (String) -> Double?
  ) -> Double? {
    switch aggregate {
    case .conversion: measure(Name.conversion)
    case .churn: churn(measure(Name.left), measure(Name.joined), prospects, steps)
    case .optIn: optIn(measure(Name.observed), measure(Name.active), measure(Name.slope))
    case .priceSpread: ratio(measure(Name.spread), measure(Name.price))
    case .elasticity: nil
    }
  }

  /// Of those who were customers at any time; a constant rate over the run carried to 52 steps.
  private static func churn(
    _ left: Double?, _ joined: Double?, _ prospects: Double, _ steps: Int
  ) -> Double? {
    guard let left, let joined, let share = ratio(left, 1 - prospects + joined) else { return nil }
    guard share < 1 else { return 1 }
    return 1 - Elementary.exp(Elementary.log(1 - share) * 52 / Double(steps))
  }

  /// The mean over those who are still customers: the slope on being one is the difference
  /// between the two groups' means; where everybody is one there is no slope.
  private static func optIn(_ observed: Double?, _ active: Double?, _ slope: Double?) -> Double? {
    guard let observed, let active, active > 0 else { return nil }
    guard let slope else { return active == 1 ? observed : nil }
    return observed + slope * (1 - active)
  }

  private static func ratio(_ top: Double?, _ bottom: Double?) -> Double? {
    guard let top, let bottom, bottom > 0 else { return nil }
    return top / bottom
  }
}
