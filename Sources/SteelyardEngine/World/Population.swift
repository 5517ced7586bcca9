internal import SteelyardBehaviour
public import SteelyardModel
public import SteelyardNumerics

/// The customers of one replicate: everything about them that no strategy can change.
///
/// Shared by all arms of a replicate, so that every strategy meets the same people. All columns
/// are internal: no strategy can read them.
public final class Population: Sendable {
  /// Number of customers.
  public let count: Int
  let key: StreamKey
  let plan: PopulationPlan
  let cultures: Column<UInt8>
  let cohorts: [Column<UInt8>]
  let network: Network
  /// In local medians.
  let income: Column<Float>
  /// Value of the product before its price, logit.
  let value: Column<Float>
  /// Logit per going rate, at the customer's income.
  let priceSensitivity: Column<Float>
  let taste: Column<Float>
  let needRate: Column<Float>
  let fairnessSensitivity: Column<Float>
  let lossAversion: Column<Float>
  let privacyConcern: Column<Float>
  let susceptibility: Column<Float>
  let proneness: Column<Float>
  let literacy: Column<Float>
  let propensity: Column<Float>
  let effort: Column<Float>
  let vulnerability: Column<Float>
  /// What a firm may know of such a market beforehand.
  private let prior: MarketPrior
  /// Mean and standard deviation of base willingness to pay in such a market, in going rates.
  var willingnessMean: Double { prior.mean }
  var willingnessDeviation: Double { prior.deviation }
  /// Rise of price that lowers the odds of a purchase e-fold in such a market, in going rates.
  var choiceScale: Double { prior.scale }

  /// Synthesizes the customers of a replicate.
  ///
  /// - Parameters:
  ///   - plan: how many, and who.
  ///   - parameters: distributions of traits.
  ///   - key: seed and replicate.
  ///   - prior: what the trade knows of such a market, where somebody has it from another
  ///     replicate of the same plan and parameters.
  ///   - workers: threads; changes speed, never the people.
  /// - Throws: `NumericsError` when the declared correlations contradict each other.
  /// - Complexity: O(n log n).
  public convenience init(
    _ plan: PopulationPlan, parameters: ParameterSet, key: StreamKey,
    prior: MarketPrior? = nil, workers: Int = 1
  ) throws(NumericsError) {
    let workers = Workers(workers)
    let placement = Placement(plan, key: key, workers: workers)
    let synthesis = try TraitSynthesis(plan, parameters, key: key)
    let traits = Trait.allCases.map { _ in Column<Float>(plan.customers, filledWith: 0) }
    let prior = if let prior { prior } else { try MarketPrior(plan, parameters) }
    workers.forEachBlock(of: plan.customers) { rows, _ in
      synthesis.write(rows, placement, to: traits)
    }
    self.init(
      plan, key: key, cultures: placement.cultures, cohorts: placement.cohorts,
      network: Network(plan, placement: placement, key: key, workers: workers), traits: traits,
      prior: prior)
  }

  /// The same people in the same places with the same friends, some of them in another cohort: their
  /// traits are worked out anew of cohort, culture and residual.
  ///
  /// - Precondition: flips are of different customers; dimensions and cohorts are of the plan.
  /// - Throws: `NumericsError` as the synthesis of the people did not.
  /// - Complexity: O(n).
  package convenience init(
    _ other: Population, flipping flips: [CohortFlip], _ parameters: ParameterSet
  ) throws(NumericsError) {
    let synthesis = try TraitSynthesis(other.plan, parameters, key: other.key)
    let cohorts = other.cohorts.map { Column(copying: $0) }
    let traits = Trait.allCases.map { Column(copying: other.column($0)) }
    for flip in flips {
      let row = flip.customer
      cohorts[flip.dimension][row] = UInt8(truncatingIfNeeded: flip.cohort)
      let values = synthesis.traits(
        of: UInt32(truncatingIfNeeded: row), culture: Int(other.cultures[row]),
        cohorts: cohorts.map { $0[row] })
      for (column, value) in zip(traits, values) { column[row] = value }
      traits[Trait.priceSensitivity.index][row] = synthesis.sensitivity(of: values)
    }
    self.init(
      other.plan, key: other.key, cultures: other.cultures, cohorts: cohorts,
      network: other.network, traits: traits, prior: other.prior)
  }

  /// - Parameter traits: in the order of ``Trait``.
  private init(
    _ plan: PopulationPlan, key: StreamKey, cultures: Column<UInt8>, cohorts: [Column<UInt8>],
    network: Network, traits: [Column<Float>], prior: MarketPrior
  ) {
    func column(_ trait: Trait) -> Column<Float> { traits[trait.index] }
    (count, self.key, self.plan) = (plan.customers, key, plan)
    (self.cultures, self.cohorts, self.network) = (cultures, cohorts, network)
    income = column(.income)
    value = column(.value)
    priceSensitivity = column(.priceSensitivity)
    taste = column(.taste)
    needRate = column(.needRate)
    fairnessSensitivity = column(.fairnessSensitivity)
    lossAversion = column(.lossAversion)
    privacyConcern = column(.privacyConcern)
    susceptibility = column(.nudgeSusceptibility)
    proneness = column(.reactanceProneness)
    literacy = column(.literacy)
    propensity = column(.trustPropensity)
    effort = column(.shoppingEffort)
    vulnerability = column(.vulnerability)
    self.prior = prior
  }

  /// Base willingness to pay in going rates: the price at which the product is worth as much
  /// as the outside option at middling trust; never below 0.
  static func willingness(_ value: Float, _ sensitivity: Float) -> Double {
    max(0, Double(value) / Double(sensitivity))
  }

  /// Base willingness to pay of one customer, in going rates.
  func willingness(_ row: Int) -> Double {
    Self.willingness(value[row], priceSensitivity[row])
  }
}
