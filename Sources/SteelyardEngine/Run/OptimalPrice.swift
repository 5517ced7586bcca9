internal import SteelyardBehaviour
public import SteelyardModel
internal import SteelyardNumerics

/// The uniform price that earns most in one step: what a firm that cannot tell customers apart
/// would ask.
///
/// Expected profit per need of the initial customers, at their initial trust, without any
/// push, with everybody used to the price. Found by golden section between cost and four going
/// rates.
public enum OptimalPrice {
  /// At most this many customers are asked; they are numbered by place, so an even sample.
  private static let sample = 16_384

  /// The customers asked: all, or an even sample.
  static func asked(of customers: Int) -> [Int] {
    let count = min(sample, customers)
    return (0..<count).map { $0 * customers / count }
  }

  /// The price, in currency units.
  /// - Complexity: O(min(n, 16,384)) for each of about 50 prices.
  public static func find(_ market: Market, _ parameters: ParameterSet, _ population: Population)
    -> Double
  {
    let choice = Choice(parameters)
    let cost = 1 - parameters[.margin]
    let customers = asked(of: population.count)
    func profit(_ price: Double) -> Double {
      let demand = orderedSum(customers.count) { index in
        let customer = customers[index]
        let utility = choice.utility(
          value: population.value[customer],
          sensitivity: population.priceSensitivity[customer], price: Float(price),
          trust: population.propensity[customer], shifts: 0)
        return Double(min(1, population.needRate[customer]) * Elementary.logistic(utility))
      }
      return (price - cost) * demand
    }
    return market.goingRate * maximize(in: cost...4, tolerance: 1e-5, profit)
  }
}
