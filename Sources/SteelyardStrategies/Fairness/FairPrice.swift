internal import SteelyardEngine
internal import SteelyardModel
internal import SteelyardNumerics

/// Prices of any part, bound to the firm's own fairness and caps.
///
/// Under fairness, each cohort has a level, a factor on the prices that the part asks: all 1 in
/// the first step. What the firm saw of each cohort tells it what other levels would have brought,
/// see ``CohortSums``; between steps the levels are chosen anew, see ``FairLevels``. So what is
/// kept to is the firm's own estimate of the gap, a step late, and the true gap only as far as the
/// estimate is right. From what each cohort bought the firm learns by which factor its estimates
/// of willingness are off there.
///
/// It needs everybody's cohort label, and uses it for nothing else.
struct FairPrice: PriceSetting {
  private let base: any PriceSetting
  private let fairness: PriceConstraint.Fairness?
  private let caps: OwnCaps?
  private let dividesCohorts: Bool

  /// Share of earlier evidence that a step leaves: about five steps count.
  private static let memory = 0.8
  /// Cohorts of fewer offers on record keep the part's prices.
  private static let fewest = 30.0

  /// - Parameter constraint: one that demands something.
  init(_ base: any PriceSetting, _ constraint: PriceConstraint) {
    self.base = base
    fairness = constraint.demanded
    dividesCohorts = constraint.dividesCohorts
    caps = constraint.caps.isOn ? OwnCaps(constraint.caps) : nil
  }

  /// Cohorts with levels of their own are groups, even where the part treats everybody alike.
  var framing: PriceFraming {
    base.framing == .cost && dividesCohorts ? .discount : base.framing
  }

  var cohortDimension: String? { fairness?.cohort ?? base.cohortDimension }

  var reads: ObservationFields {
    fairness == nil ? base.reads : base.reads.union(.cohort)
  }

  // MARK: What is known: mean price in list prices; by cohort level, factor and sums; the part's.

  private var cohorts: Int { fairness?.cohorts ?? 0 }
  private var ownKnowledge: Int { 1 + cohorts * (2 + CohortSums.count) }
  private var ownEvidence: Int { 2 + cohorts * CohortSums.count }
  private func level(_ cohort: Int) -> Int { 1 + 2 * cohort }
  private func factor(_ cohort: Int) -> Int { 2 + 2 * cohort }
  private func kept(_ cohort: Int) -> Int { 1 + 2 * cohorts + cohort * CohortSums.count }
  private func told(_ cohort: Int) -> CohortSums {
    CohortSums(start: 2 + cohort * CohortSums.count)
  }

  var initialKnowledge: [Double] {
    let levels = [[Double]](repeating: [1, 0], count: cohorts).flatMap(\.self)
    let sums = [Double](repeating: 0, count: cohorts * CohortSums.count)
    return [1] + levels + sums + base.initialKnowledge
  }

  var evidenceCount: Int { ownEvidence + max(0, base.evidenceCount) }

  private func forBase(_ observed: borrowing Observation) -> Observation {
    let all = observed.knowledgeCount
    return observed.knowing(min(ownKnowledge, all)..<all).reading(base.reads)
  }

  // MARK: Prices

  func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    base.price(forBase(observed), random: random, into: &offers)
    let window = window(observed)
    if caps != nil { offers.bind(from: window.low, to: window.high) }
    for row in 0..<observed.count {
      let price = offers.price(row) * level(of: row, observed)
      offers.setPrice(min(window.high, max(window.low, price)), row)
    }
  }

  /// A price that was not drawn is not drawn after a factor and a window either; of one that was,
  /// several may have become the same.
  func priceChances(of rows: [Int], _ observed: borrowing Observation) -> [OfferChance] {
    base.priceChances(of: rows, forBase(observed)).map { chance in
      if case .drawn = chance { .unknown(.constrained) } else { chance }
    }
  }

  /// The factor on a customer's prices in this step.
  private func level(of row: Int, _ observed: borrowing Observation) -> Float {
    guard let cohort = observed.cohort(row), cohort < cohorts,
      observed.knowledgeCount >= ownKnowledge
    else { return 1 }
    return Float(observed.knowledge(level(cohort)))
  }

  private func window(_ observed: borrowing Observation) -> (low: Float, high: Float) {
    guard let caps else { return (0, .infinity) }
    let mean = observed.knowledgeCount > 0 ? observed.knowledge(0) : 1
    return caps.window(around: mean, list: observed.listPrice)
  }

  // MARK: Learning

  func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) {
    let scales = WillingnessPrice.scales(observed.facts)
    let window = window(observed)
    for row in 0..<outcomes.count where outcomes.visited(row) {
      let price = outcomes.price(row)
      evidence[0] += 1
      evidence[1] += Double(price)
      guard let cohort = observed.cohort(row), cohort < cohorts else { continue }
      let factor = Float(Elementary.exp(observed.knowledge(factor(cohort))))
      let scale = observed.isPersonalizable(row) ? scales.known : scales.unknown
      told(cohort).add(
        CohortSums.Offer(
          price: price, base: price / level(of: row, observed),
          willingness: factor * observed.estimatedWillingness(row), scale: factor * scale,
          bought: outcomes.bought(row), low: window.low, high: window.high), to: &evidence)
    }
    guard base.evidenceCount > 0 else { return }
    var own = evidence.part(ownEvidence..<evidence.count)
    base.note(outcomes, of: forBase(observed), into: &own)
  }

  func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {
    if evidence[0] > 0 { knowledge[0] = evidence[1] / evidence[0] / Double(facts.listPrice) }
    for cohort in 0..<cohorts { remember(cohort, &knowledge, evidence, facts) }
    if fairness != nil { choose(&knowledge, facts) }
    var own = knowledge.part(ownKnowledge..<knowledge.count)
    base.revise(
      &own, by: evidence.part(ownEvidence..<evidence.count), facts, random: random)
  }

  /// Adds a step to what is on record of a cohort.
  private func remember(
    _ cohort: Int, _ knowledge: inout Numbers, _ evidence: borrowing Numbers, _ facts: FirmFacts
  ) {
    var sums = knowledge.part(kept(cohort)..<kept(cohort) + CohortSums.count)
    let fresh = evidence.part(
      told(cohort).start..<told(cohort).start + CohortSums.count)
    for index in 0..<sums.count { sums[index] = Self.memory * sums[index] + fresh[index] }
    let spread = Double(facts.marketDeviation / max(facts.marketMean, .leastNormalMagnitude))
    let correction = CohortSums(start: 0).correction(fresh, sums, prior: 1 / (spread * spread))
    // Valuations a twentieth to twenty times what is estimated: beyond lies no market.
    knowledge[factor(cohort)] = min(3, max(-3, knowledge[factor(cohort)] + correction))
  }

  /// Chooses the levels of the next step.
  private func choose(_ knowledge: inout Numbers, _ facts: FirmFacts) {
    guard let fairness else { return }
    var (tables, known): ([[Outlook]], [Int]) = ([], [])
    for cohort in 0..<cohorts {
      let sums = knowledge.part(kept(cohort)..<kept(cohort) + CohortSums.count)
      let all = CohortSums(start: 0)
      knowledge[level(cohort)] = 1
      guard all.weight(sums) >= Self.fewest else { continue }
      tables.append(
        all.table(
          sums, cost: Double(facts.unitCost), seeksProfit: fairness.seeksProfit))
      known.append(cohort)
    }
    let found = FairLevels(tables, notion: fairness.notion, alpha: fairness.alpha)
    for (cohort, level) in zip(known, found.levels) { knowledge[self.level(cohort)] = level }
  }
}
