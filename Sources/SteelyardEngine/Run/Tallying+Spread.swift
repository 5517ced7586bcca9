internal import SteelyardModel
internal import SteelyardNumerics

extension Tallying {
  /// How an outcome is spread over customers, by group.
  ///
  /// - Complexity: O(customers log customers).
  func spread(_ outcome: Outcome) -> Finding {
    let ranked = ranked(outcome)
    let median = ranked.isEmpty ? 0 : ranked[(ranked.count - 1) / 2].value
    let found = arm.population.grouped { groups, group in
      Self.dispersions(ranked, outcome, median: median, groups: groups, group: group)
    }
    return { record in
      record.all.spread[outcome] = found.all
      for (index, found) in found.cultures.enumerated() {
        record.cultures[index].spread[outcome] = found
      }
      for (dimension, found) in found.cohorts.enumerated() {
        for (index, cohort) in found.enumerated() {
          record.cohorts[dimension][index].spread[outcome] = cohort
        }
      }
    }
  }

  /// The outcome of everybody who has it, in rising order.
  private func ranked(_ outcome: Outcome) -> [(value: Double, customer: Int)] {
    var found: [(value: Double, customer: Int)] = []
    found.reserveCapacity(arm.people)
    for customer in 0..<arm.population.count where arm.meets(customer) {
      if let value = value(outcome, customer) { found.append((value, customer)) }
    }
    // Sorting is stable: equals stay in the order of customers.
    found.sort { $0.value < $1.value }
    return found
  }

  private func value(_ outcome: Outcome, _ customer: Int) -> Double? {
    let (account, list) = (arm.state.account, Double(arm.listPrice) * arm.moneyPerPrice)
    let (offers, needs) = (Double(account.offers[customer]), Double(account.needs[customer]))
    switch outcome {
    case .price: return offers > 0 ? Self.settled(account.offered[customer] / offers / list) : nil
    case .surplus: return needs > 0 ? account.surplus[customer] / needs / list : nil
    case .burden:
      let income = Double(arm.population.income[customer])
      return offers > 0 && income > 0 ? account.offered[customer] / offers / list / income : nil
    }
  }

  /// The number to steps of 2^-40, so that means of the same price are the same number.
  private static func settled(_ value: Double) -> Double {
    (value * 0x1p40).rounded() * 0x1p-40
  }

  /// - Parameter median: over everybody, by nearest rank from below.
  private static func dispersions(
    _ ranked: [(value: Double, customer: Int)], _ outcome: Outcome, median: Double, groups: Int,
    group: (Int) -> Int
  ) -> [Dispersion] {
    var sizes = [Int](repeating: 0, count: groups)
    for one in ranked { sizes[group(one.customer)] += 1 }
    var values = sizes.map { size in
      var values: [Double] = []
      values.reserveCapacity(size)
      return values
    }
    for one in ranked { values[group(one.customer)].append(one.value) }
    return values.indices.map { index in
      let above = values[index].count { $0 > median }
      var found = dispersion(&values[index], outcome)
      found.above = above
      values[index] = []
      return found
    }
  }

  /// - Parameter sorted: In rising order; held to ``Outcome/floor`` afterwards, in place, since
  ///   there may be many.
  private static func dispersion(_ sorted: inout [Double], _ outcome: Outcome) -> Dispersion {
    var found = Dispersion()
    found.count = sorted.count
    found.quantiles = sorted.isEmpty ? [] : Dispersion.percentiles.map { quantile($0, of: sorted) }
    let neutral = outcome == .surplus ? 0.0 : 1
    found.below = sorted.count { $0 < neutral }
    let deviation = deviation(sorted)
    let kolm = outcome == .surplus ? Inequality.kolm(sorted) : nil
    for index in sorted.indices { sorted[index] = max(Outcome.floor, sorted[index]) }
    guard let spread = Inequality(sorted: sorted) else { return found }
    found.deviation = deviation
    if let kolm { found.kolm = kolm }
    found.mean = spread.mean
    found.gini = spread.gini
    found.theil = spread.theil
    found.logDeviation = spread.logDeviation
    found.entropy = spread.entropy
    found.atkinsonHalf = spread.atkinsonHalf
    found.atkinsonOne = spread.atkinsonOne
    found.atkinsonTwo = spread.atkinsonTwo
    return found
  }

  /// By nearest rank, in whole numbers: 55 % of 100 is rank 55.
  static func quantile(_ percent: Int, of sorted: [Double]) -> Double {
    sorted[max(1, (percent * sorted.count + 99) / 100) - 1]
  }

  private static func deviation(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let mean = orderedSum(values.count) { values[$0] } / n
    let squares = orderedSum(values.count) { (values[$0] - mean) * (values[$0] - mean) }
    return (squares / n).squareRoot()
  }
}
