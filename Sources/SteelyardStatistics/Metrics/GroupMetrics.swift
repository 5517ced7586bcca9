internal import SteelyardModel
internal import SteelyardNumerics

/// The metrics of one group of customers, whoever they are.
struct GroupMetrics {
  let tally: Tally
  /// Steps of the run.
  let steps: Int
  /// Steps over which trust is scored.
  let scoredSteps: Int
  /// Cost of one unit, in currency units.
  let unitCost: Double
  /// Whether prices differed between persons.
  let isPersonal: Bool
  /// Whether there are rivals to go to.
  let hasRivals: Bool

  /// One group of a run.
  init(_ tally: Tally, of record: RunRecord, steps: Int) {
    self.tally = tally
    self.steps = steps
    scoredSteps = record.scoredSteps
    unitCost = record.unitCost
    isPersonal = record.isPersonal
    hasRivals = !record.rivals.isEmpty
  }

  /// The value in the metric's unit, or nil where its denominator is zero or where it compares
  /// groups with each other.
  func value(of id: String) -> Double? {
    switch id {
    case "revenue": perStep(tally.spent)
    case "profit": perStep(tally.spent - tally.cost)
    case "trust": points(tally.trust, over: tally.customers * scoredSteps)
    case "trust_active": points(tally.trustActive, over: tally.active * scoredSteps)
    case "retention": ratio(Double(tally.retained), tally.founders)
    case "envy_latent": perNeed(Double(tally.envyLatent))
    case "envy_discovered": perNeed(Double(tally.envyDiscovered))
    case "autonomy_loss": perNeed(Double(tally.autonomyLost))
    case "offered_price": ratio(tally.offeredPrice, tally.offers)
    case "access": perNeed(Double(tally.purchases))
    case "surplus": perNeed(tally.surplus)
    case "manipulation_harm": perNeed(tally.manipulated)
    case "surplus_decision": perNeed(tally.surplus + tally.illusion)
    case "welfare_distortion": perNeed(tally.illusion)
    case "producer_surplus": perNeed(tally.spent - tally.cost)
    case "total_surplus": perNeed(tally.surplus + (tally.spent - tally.cost))
    case "deadweight_loss": ratio(tally.missedTrade, tally.weighed)
    case "consent_quality": ratio(Double(tally.data.freeConsents), tally.data.consents)
    case "overt_use": ratio(Double(tally.data.overtUses), tally.data.uses)
    case "privacy_cost": perStep(tally.data.unconsented)
    case "counterfactual_price_gap": ofTwins { $0.distance / $0.prices }
    case "counterfactual_changed": ofTwins { Double($0.changed) / Double($0.customers) }
    case "counterfactual_shift": ofTwins { $0.shift / $0.prices }
    case "privacy_exposure": perStep(tally.data.held)
    case "envy_latent_active": perOffer(tally.envyLatent)
    case "envy_discovered_active": perOffer(tally.envyDiscovered)
    case "autonomy_loss_active": perOffer(tally.autonomyLost)
    case "access_active": perOffer(tally.purchases)
    case "complaints": perStep(Double(52 * tally.complaints))
    case "harm": ratio(Double(tally.harms), tally.purchases)
    case "approval": ratio(Double(tally.approvals), tally.applications)
    case "variety": ratio(tally.variety, tally.varied)
    case "sales_gini": Diversity.gini(sales)
    case "sales_coverage": Diversity.effective(sales).map { $0 / Double(sales.count) }
    case "markup": markup(tally.offeredPrice, tally.offers)
    default: further(id) ?? Metric.named(id)?.spread.flatMap(value)
    }
  }

  /// Those of who is let in, turned away, served well and shown what.
  private func further(_ id: String) -> Double? {
    switch id {
    case "approval_qualified": ratio(Double(tally.qualifiedApprovals), tally.qualified)
    case "approval_unqualified":
      ratio(
        Double(tally.approvals - tally.qualifiedApprovals), tally.applications - tally.qualified)
    case "approval_precision": ratio(Double(tally.qualifiedApprovals), tally.approvals)
    case "turned_away":
      hasRivals ? nil : ratio(tally.turnedAway, tally.offers - tally.purchases)
    case "good_outcome": perNeed(Double(tally.purchases - tally.harms))
    case "visits": ratio(Double(tally.offers), tally.activeSteps)
    case "exposure_variety": ratio(tally.seenVariety, tally.seenVaried)
    case "exposure_narrowing": narrowing
    case "exposure_gini": Diversity.gini(seen)
    case "exposure_coverage": Diversity.effective(seen).map { $0 / Double(seen.count) }
    case "informed": isPersonal ? ratio(Double(tally.aware), tally.customers) : nil
    case "hidden_envy": perNeed(Double(tally.envyLatent - tally.envyDiscovered))
    default: nil
    }
  }

  private var seen: [Double] { tally.seen.map { Double($0) } }

  /// How far what a customer is shown falls short of a range of which everything is shown alike.
  private var narrowing: Double? {
    let categories = Double(tally.seen.count)
    guard categories > 1 else { return nil }
    return ratio(tally.seenVariety, tally.seenVaried).map {
      1 - $0 * categories / (categories - 1)
    }
  }

  /// How an outcome is spread; nil for fewer people than metrics are about.
  private func value(_ spread: Metric.Spread) -> Double? {
    guard let found = tally.spread[spread.outcome], found.count >= Metric.smallestGroup else {
      return nil
    }
    return found.value(of: spread.measure)
  }

  /// Of flipped customers; nil for fewer than metrics are about.
  private func ofTwins(_ value: (TwinPrices) -> Double) -> Double? {
    guard tally.twins.customers >= Metric.smallestGroup, tally.twins.prices > 0 else { return nil }
    return value(tally.twins)
  }

  private func markup(_ prices: Double, _ offers: Int) -> Double? {
    prices > 0 ? (prices - unitCost * Double(offers)) / prices : nil
  }

  /// Markup of one third of vulnerability.
  func markup(ofThird third: Int) -> Double? {
    markup(tally.riskPrices[third], tally.riskOffers[third])
  }

  private var sales: [Double] { tally.sold.map { Double($0) } }

  /// Mean offered price of one third of vulnerability, in currency units.
  func price(ofThird third: Int) -> Double? {
    ratio(tally.riskPrices[third], tally.riskOffers[third])
  }

  private func perStep(_ sum: Double) -> Double? { ratio(sum, tally.customers * steps) }

  private func perNeed(_ sum: Double) -> Double? { ratio(sum, tally.needs) }

  /// Over needs that met an offer; nobody offers anything to those who left.
  private func perOffer(_ count: Int) -> Double? { ratio(Double(count), tally.offers) }

  private func points(_ sum: Int64, over count: Int) -> Double? {
    count > 0 ? 100 * FixedPoint.value(sum, over: Int64(count)) : nil
  }

  private func ratio(_ sum: Double, _ count: Int) -> Double? {
    count > 0 ? sum / Double(count) : nil
  }
}
