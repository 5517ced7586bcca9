public import SteelyardModel
public import SteelyardNumerics

/// What keeping a kind of data private is worth to a customer.
///
/// Who has the privacy already sells it at
///
///     price = location sensitivity norm exp(c concern + s logit u)
///
/// a month, with u the customer's rank in 0...1: log-logistic over customers (location and
/// sensitivities PRINCE2022). Who would have to buy it pays less: a share z pays nothing
/// (BERESFORD2012), for the others u' = (u - z)/(1 - z) stands for u and logit u' is lowered by
/// the endowment. z, endowment and horizon together give the 52.1 % who keep and 9.7 % who buy
/// privacy at a stake of 2 dollars (ACQUISTI2013), and s makes the median seller's price 16 times
/// the median buyer's (WINEGAR2019).
///
/// The norm is a culture's: where the law asks for consent first people have learnt to price
/// their data (Germany against the United States, PRINCE2022), and prices go with a country's
/// income. Stated worry is another thing and predicts little (WRP2021, BARUH2017):
///
///     worried: k concern + sqrt(1 - k^2) e + residual > quantile(1 - .74)
public struct PrivacyValuation: Sendable {
  /// Dollars a month for a location; rise of log price per concern; scale s of log price.
  public let location, concern, spread: Float
  /// Logit that a buyer falls behind a seller, share z who pay nothing.
  public let endowment, zeros: Float
  /// Months that a choice made once weighs.
  public let horizon: Float
  /// Sum of the sensitivities of a set of categories, in locations, by the set's bits.
  public let sensitivities: [Float]
  /// Currency units for a dollar a month over one step.
  private let exchange: Double
  private let law, income, stated, ruleOfLaw, threshold: Double

  public init(_ parameters: ParameterSet) {
    location = Float(parameters[.privacyLocation])
    concern = Float(parameters[.privacyConcernSlope])
    spread = Float(parameters[.privacySpread])
    endowment = Float(parameters[.privacyEndowment])
    zeros = Float(parameters[.privacyZeros])
    horizon = Float(parameters[.privacyHorizon])
    sensitivities = bySet(of: Parameter.sensitivity.map { Float(parameters[$0]) }, start: 0, +)
    exchange = parameters[.privacyExchange] * 12 / 52
    law = Elementary.log(parameters[.privacyLaw])
    income = parameters[.privacyIncome]
    stated = parameters[.privacyStated]
    ruleOfLaw = parameters[.privacyRuleOfLaw]
    threshold = Normal.quantile(1 - parameters[.privacyWorried])
  }

  /// The culture's factor on prices.
  ///
  /// - Parameter income: the country's income a head against that of the United States; 1 where
  ///   prices are counted in shares of local income.
  public func norm(of culture: CultureProfile, income level: Double = 1) -> Float {
    let strength =
      switch culture.consentDefault {
      case "opt_in": 1.0
      case "mixed": 0.5
      default: 0.0
      }
    let income = income * Elementary.log(max(0.01, level))
    return Float(Elementary.exp(law * strength + income))
  }

  /// What keeping the data private is worth, dollars per month, at least 0.
  ///
  /// - Parameters:
  ///   - sensitivity: the category's, in locations.
  ///   - concern: privacy concern in standard deviations.
  ///   - isEndowed: whether the customer has the privacy and is asked to sell it.
  ///   - norm: the culture's, from ``norm(of:income:)``.
  ///   - uniform: the customer's rank, a draw that stays with them; one half is the median.
  @inlinable
  public func price(
    sensitivity: Float, concern score: Float, isEndowed: Bool, norm: Float = 1,
    uniform: Float = 0.5
  ) -> Float {
    let rank = isEndowed ? uniform : (uniform - zeros) / (1 - zeros)
    // The ends of the distribution are cut off: nobody's price is without bound.
    let inside = min(0.993, max(0.007, rank))
    let logit = Elementary.log(inside / (1 - inside)) - (isEndowed ? 0 : endowment)
    let worth = location * sensitivity * norm * Elementary.exp(concern * score + spread * logit)
    return rank > 0 ? worth : 0
  }

  /// What having one location's worth of data used for a step would have to be paid with, in
  /// currency units: the median of those who have the privacy, at the customer's concern. Prices of
  /// several categories add up, so it goes with the sum of ``sensitivities``.
  public func acceptance(concern score: Float, norm: Float) -> Double {
    let dollars = price(sensitivity: 1, concern: score, isEndowed: true, norm: norm)
    return exchange * Double(dollars)
  }

  /// Whether a customer keeps the data private, or buys that, when it costs a stake once.
  ///
  /// - Parameters:
  ///   - stake: dollars, at least 0.
  @inlinable
  public func keepsPrivate(
    stake: Float, sensitivity: Float, concern: Float, isEndowed: Bool, norm: Float = 1,
    uniform: Float
  ) -> Bool {
    horizon
      * price(
        sensitivity: sensitivity, concern: concern, isEndowed: isEndowed, norm: norm,
        uniform: uniform) > stake
  }

  /// What a culture adds to stated worry, standard deviations: less where the rule of law, for
  /// which general trust stands, is strong (WRP2021, BELLMAN2004).
  public func worry(of culture: CultureProfile) -> Float {
    Float(ruleOfLaw * culture.standardized(.generalTrust))
  }

  /// Whether a customer says that the use of their data worries them.
  ///
  /// - Parameters:
  ///   - residual: the culture's, from ``worry(of:)``.
  ///   - uniform: a draw strictly inside 0...1 that stays with the customer.
  public func isWorried(concern score: Float, residual: Float, uniform: Double) -> Bool {
    let error = (1 - stated * stated).squareRoot() * Normal.quantile(uniform)
    return stated * Double(score) + error + Double(residual) > threshold
  }
}
