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

  /// The price, in currency units.
  /// - Complexity: O(min(n, 16,384)) for each of about 50 prices.
  public static func find(_ market: Market, _ parameters: ParameterSet, _ population: Population)
    -> Double
  {
    let choice = Choice(parameters)
    let cost = 1 - parameters[.margin]
    let count = min(sample, population.count)
    let stride = population.count / count
    func profit(_ price: Double) -> Double {
      let demand = orderedSum(count) { index in
        let customer = index * stride
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
