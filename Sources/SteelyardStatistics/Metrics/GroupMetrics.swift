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
  func value(of metric: Metric) -> Double? {
    if let spread = metric.spread { return value(spread) }
    return Self.formulas[metric.id]?(self)
  }

  /// The same by id, also of what is only compared between groups.
  func value(of id: String) -> Double? {
    if let formula = Self.formulas[id] { return formula(self) }
    return Metric.named(id)?.spread.flatMap(value)
  }

  var seen: [Double] { tally.seen.map { Double($0) } }

  /// How far what a customer is shown falls short of a range of which everything is shown alike.
  var narrowing: Double? {
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
  func ofTwins(_ value: (TwinPrices) -> Double) -> Double? {
    guard tally.twins.customers >= Metric.smallestGroup, tally.twins.prices > 0 else { return nil }
    return value(tally.twins)
  }

  func markup(_ prices: Double, _ offers: Int) -> Double? {
    prices > 0 ? (prices - unitCost * Double(offers)) / prices : nil
  }

  /// Markup of one third of vulnerability.
  func markup(ofThird third: Int) -> Double? {
    markup(tally.riskPrices[third], tally.riskOffers[third])
  }

  var sales: [Double] { tally.sold.map { Double($0) } }

  /// Mean offered price of one third of vulnerability, in currency units.
  func price(ofThird third: Int) -> Double? {
    ratio(tally.riskPrices[third], tally.riskOffers[third])
  }

  func perStep(_ sum: Double) -> Double? { ratio(sum, tally.customers * steps) }

  func perNeed(_ sum: Double) -> Double? { ratio(sum, tally.needs) }

  /// Over needs that met an offer; nobody offers anything to those who left.
  func perOffer(_ count: Int) -> Double? { ratio(Double(count), tally.offers) }

  func points(_ sum: Int64, over count: Int) -> Double? {
    count > 0 ? 100 * FixedPoint.value(sum, over: Int64(count)) : nil
  }

  func ratio(_ sum: Double, _ count: Int) -> Double? {
    count > 0 ? sum / Double(count) : nil
  }
}
