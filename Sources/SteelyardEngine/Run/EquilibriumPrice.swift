public import SteelyardModel
public import SteelyardNumerics

/// The uniform prices at which no firm of a market would earn more in one step with another
/// price, given those of the others (Bertrand and Nash).
///
/// Every firm's first-order condition
///
///     p - c = - D / (dD/dp),   D = sum of w s,   dD/dp = - sum of w b s (1 - s)
///
/// over the initial customers at their initial trust, w their need rate and s their chance to
/// choose the firm out of all firms and the outside option, with everybody used to the prices and
/// knowing every firm. For reports alone: solved by GSL, it never feeds anybody's state.
public enum EquilibriumPrice {
  /// The prices by firm, in currency units.
  ///
  /// - Parameter firms: at least 1; with one it is the price of a monopoly.
  /// - Throws: ``NumericsError`` where the search ends nowhere.
  /// - Complexity: O(min(n, 16,384) x firms) for each of some tens of points.
  public static func find(
    _ market: Market, _ parameters: ParameterSet, _ population: Population, firms: Int
  ) throws(NumericsError) -> [Double] {
    let cost = 1 - parameters[.margin]
    let crowd = Crowd(parameters, population)
    // Apart from each other, so that what comes out equal is found, not assumed.
    let start = (0..<max(1, firms)).map { cost + (1 + 0.1 * Double($0)) * crowd.smallestMarkup }
    let prices = try Roots.solve(from: start, tolerance: 1e-9) { prices in
      zip(prices, crowd.markups(at: prices)).map { $0 - cost - $1 }
    }
    return prices.map { market.goingRate * $0 }
  }
}

/// The customers asked, with what they choose by.
private struct Crowd {
  /// Value with trust, logit; logit per going rate; needs per step.
  private let worth, sensitivity, weight: [Double]

  init(_ parameters: ParameterSet, _ population: Population) {
    let customers = OptimalPrice.asked(of: population.count)
    worth = customers.map {
      Double(population.value[$0])
        + parameters[.choiceTrust] * (Double(population.propensity[$0]) - 0.5)
    }
    sensitivity = customers.map { Double(population.priceSensitivity[$0]) }
    weight = customers.map { Double(min(1, population.needRate[$0])) }
  }

  /// The markup of a firm with hardly any share, in going rates.
  var smallestMarkup: Double {
    let total = weight.reduce(0, +)
    let steepness = zip(weight, sensitivity).reduce(0) { $0 + $1.0 * $1.1 }
    return steepness > 0 ? total / steepness : 1
  }

  /// By firm, what it would add to its costs: - D / (dD/dp).
  func markups(at prices: [Double]) -> [Double] {
    var (demand, slope) = (prices.map { _ in 0.0 }, prices.map { _ in 0.0 })
    // Of one row: utilities, then their exponentials.
    var pulls = demand
    for row in worth.indices {
      var largest = 0.0
      for firm in pulls.indices {
        pulls[firm] = worth[row] - sensitivity[row] * prices[firm]
        largest = max(largest, pulls[firm])
      }
      // Less the largest, so that nothing overflows.
      for firm in pulls.indices { pulls[firm] = Elementary.exp(pulls[firm] - largest) }
      let total = Elementary.exp(-largest) + pulls.reduce(0, +)
      for firm in pulls.indices {
        let share = pulls[firm] / total
        demand[firm] += weight[row] * share
        slope[firm] += weight[row] * sensitivity[row] * share * (1 - share)
      }
    }
    return zip(demand, slope).map { $0 / $1 }
  }
}
