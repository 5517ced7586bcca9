package import SteelyardModel

/// Prices that the first firm asks of some customers, step by step, whether or not they have a need.
package struct Quotes: Sendable, Equatable {
  /// Rows of the population, and by each the position of the strategy met among those that share it.
  private let customers, members: [Int]
  /// By step and customer, in currency units; infinite where they are no customers of the firm.
  private var prices: [Float] = []

  init(of customers: [Int], meeting members: [Int]) {
    self.customers = customers
    self.members = members
  }

  /// Takes down what was asked in a step that has just been finished.
  mutating func note(_ state: State, _ step: Int) {
    let shown = state.shown[step % 2]
    for customer in customers { prices.append(shown[customer].offered) }
  }

  /// Adds to the records of a run how its prices differ from those of another run, in which its
  /// customers were flipped.
  ///
  /// - Parameters:
  ///   - flips: one for each of the customers, in their order.
  ///   - isTold: by strategy that shares the population, whether its prices are compared.
  ///   - records: by strategy that shares the population.
  /// - Precondition: both runs took down the same customers.
  package func compare(
    with twins: Quotes, _ flips: [CohortFlip], of population: Population,
    where isTold: (Int) -> Bool = { _ in true }, into records: inout [RunRecord]
  ) {
    precondition(twins.customers == customers && flips.map(\.customer) == customers)
    for (index, flip) in flips.enumerated() where isTold(members[index]) {
      let found = prices(index, with: twins)
      let culture = Int(population.cultures[flip.customer])
      let cohort = Int(population.cohorts[flip.dimension][flip.customer])
      records[members[index]].all.twins.merge(found)
      records[members[index]].cultures[culture].twins.merge(found)
      records[members[index]].cohorts[flip.dimension][cohort].twins.merge(found)
    }
  }

  /// Over the steps in which one customer has a price in both lives.
  private func prices(_ index: Int, with twins: Quotes) -> TwinPrices {
    var found = TwinPrices()
    for place in stride(from: index, to: min(prices.count, twins.prices.count), by: customers.count)
    {
      let (price, other) = (Double(prices[place]), Double(twins.prices[place]))
      guard price.isFinite, other.isFinite else { continue }
      found.customers = 1
      if other != price { found.changed = 1 }
      found.prices += price
      found.distance += abs(other - price)
      found.shift += other - price
    }
    return found
  }
}
