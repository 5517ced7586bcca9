internal import SteelyardBehaviour
public import SteelyardModel
internal import SteelyardNumerics

/// The uniform price that earns most in one step: what a firm that cannot tell customers apart
/// would ask.
///
/// Expected profit per need of the initial customers, at their initial trust, without any
/// push, with everybody used to the price and knowing every firm. Found by golden section between
/// cost and four going rates, so with the same bits everywhere. Where there are rivals, those
/// with a list price of their own keep it and all others do likewise: the best answer to each
/// other, found by answering until nobody moves.
public enum OptimalPrice {
  /// At most this many customers are asked; they are numbered by place, so an even sample.
  private static let sample = 16_384
  /// In going rates: how finely prices are searched, and how close two answers count as one.
  private static let tolerance = 1e-5
  /// Rounds of answers; each brings prices several times closer.
  private static let rounds = 200

  /// The customers asked: all, or an even sample.
  static func asked(of customers: Int) -> [Int] {
    let count = min(sample, customers)
    return (0..<count).map { $0 * customers / count }
  }

  /// The price, in currency units.
  /// - Complexity: O(min(n, 16,384)) for each of about 50 prices; with rivals, in each round.
  public static func find(_ market: Market, _ parameters: ParameterSet, _ population: Population)
    -> Double
  {
    let demand = Demand(parameters, population)
    var price = demand.best(against: [])
    guard !market.rivals.isEmpty else { return market.goingRate * price }
    let fixed = market.rivals.compactMap { $0.listPrice.map { $0 / market.goingRate } }
    let others = market.rivals.count - fixed.count
    for _ in 0..<rounds {
      let answer = demand.best(against: fixed + Array(repeating: price, count: others))
      let isSettled = abs(answer - price) <= tolerance
      price = answer
      if isSettled { break }
    }
    return market.goingRate * price
  }

  /// What customers buy of one firm at uniform prices.
  private struct Demand {
    private let choice: Choice
    private let cost: Double
    private let customers: [Int]
    private let population: Population

    init(_ parameters: ParameterSet, _ population: Population) {
      choice = Choice(parameters)
      cost = 1 - parameters[.margin]
      customers = asked(of: population.count)
      self.population = population
    }

    /// The price that earns most against those of others, in going rates.
    func best(against others: [Double]) -> Double {
      // What else there is to choose, as one alternative: log(1 + sum of exp(V)).
      let rest = customers.map { customer in
        others.isEmpty
          ? 0
          : Elementary.log(
            others.reduce(Float(1)) { $0 + Elementary.exp(utility(of: customer, at: $1)) })
      }
      return maximize(in: cost...4, tolerance: tolerance) { price in
        let demand = orderedSum(customers.count) { index in
          let customer = customers[index]
          let lead = utility(of: customer, at: price) - rest[index]
          return Double(min(1, population.needRate[customer]) * Elementary.logistic(lead))
        }
        return (price - cost) * demand
      }
    }

    private func utility(of customer: Int, at price: Double) -> Float {
      choice.utility(
        value: population.value[customer], sensitivity: population.priceSensitivity[customer],
        price: Float(price), trust: population.propensity[customer], shifts: 0)
    }
  }
}
