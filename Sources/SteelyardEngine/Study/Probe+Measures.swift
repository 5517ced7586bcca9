internal import SteelyardModel
internal import SteelyardNumerics

extension Probe {
  /// The measures of one strategy by position in the study; nil for those of others and where
  /// nothing was there to measure.
  func values(of strategy: Int, _ arm: Arm) -> [Double?] {
    study.measures.map { measure in
      guard measure.strategy == strategy else { return nil }
      let customers = (0..<arm.population.count).filter {
        arm.meets($0) && measure.counts($0, in: arm.population)
      }
      let value = self.value(of: measure, customers)
      return value?.isFinite == true ? value : nil
    }
  }

  private func value(of measure: Measure, _ customers: [Int]) -> Double? {
    if case .variable(let variable) = measure.subject, variable.isOfAll {
      return spread(variable, measure, customers)
    }
    if measure.statistic == .mean { return mean(of: measure, customers) }
    let values = customers.map { (own(measure, $0), other(measure, $0)) }
    if measure.statistic.takesPair {
      let pairs = values.compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
      return SampleStatistic.pair(measure.statistic, pairs)
    }
    return SampleStatistic.single(measure.statistic, values.compactMap(\.0))
  }

  /// Sums over customers before it divides, so that nobody counts more for buying little.
  private func mean(of measure: Measure, _ customers: [Int]) -> Double? {
    guard let divisor = measure.per.variable, let by = track(divisor, measure.steps),
      case .variable(let variable) = measure.subject, let top = track(variable, measure.steps)
    else {
      let values = customers.compactMap { own(measure, $0) }
      return SampleStatistic.single(.mean, values)
    }
    let sum = orderedSum(customers.count) { top.sums[customers[$0]] }
    let total = orderedSum(customers.count) { by.sums[customers[$0]] }
    return total == 0 ? nil : sum / total
  }

  /// One customer's number; nil where there is none.
  private func own(_ measure: Measure, _ customer: Int) -> Double? {
    switch measure.subject {
    case .question(let index):
      let answer = answers[index][customer]
      return answer.isNaN ? nil : answer
    case .variable(let variable) where variable.kind == .window:
      return track(variable, measure.steps)?.diversity(of: customer)
    case .variable(let variable):
      guard let divisor = measure.per.variable else {
        return windowed(variable, measure, customer)
      }
      guard let by = track(divisor, measure.steps)?.sums[customer], by != 0 else { return nil }
      return (track(variable, measure.steps)?.sums[customer]).map { $0 / by }
    }
  }

  private func other(_ measure: Measure, _ customer: Int) -> Double? {
    measure.with.flatMap { windowed($0, measure, customer) }
  }

  /// A state's mean over the window; a count's or an amount's sum, or its mean per step.
  private func windowed(_ variable: Variable, _ measure: Measure, _ customer: Int) -> Double? {
    if variable.kind == .window {
      return track(variable, measure.steps)?.diversity(of: customer)
    }
    guard let sum = track(variable, measure.steps)?.sums[customer] else { return nil }
    let isMean = variable.kind == .state || measure.per == .step
    return isMean ? sum / Double(measure.steps.count) : sum
  }

  /// How sales, or recommendations, spread over categories.
  private func spread(
    _ variable: Variable, _ measure: Measure, _ customers: [Int]
  ) -> Double? {
    guard let track = track(variable, measure.steps) else { return nil }
    let counts = track.categories.map { category in
      customers.reduce(0.0) { $0 + Double(category[$1]) }
    }
    switch variable {
    case .coverage: return Diversity.effective(counts).map { $0 / Double(counts.count) }
    case .tailSales, .tailExposure: return Diversity.tailShare(counts)
    default: return Diversity.gini(counts)
    }
  }
}

extension Probe.Track {
  /// How diverse the customer's own purchases are; nil where there are too few to tell.
  func diversity(of customer: Int) -> Double? {
    let counts = categories.map { Double($0[customer]) }
    return variable == .variety ? Diversity.variety(counts) : Diversity.effective(counts)
  }
}

extension Measure {
  /// Whether a customer is in the culture and the cohort that count.
  func counts(_ customer: Int, in population: Population) -> Bool {
    let isOfCulture = culture.map { Int(population.cultures[customer]) == $0 } ?? true
    let isOfCohort =
      cohort.map { Int(population.cohorts[$0.dimension][customer]) == $0.cohort } ?? true
    return isOfCulture && isOfCohort
  }
}
