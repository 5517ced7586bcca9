internal import SteelyardModel

/// What the firm expects of one cohort at one price level.
struct Outlook: Equatable, Sendable {
  /// The level: a factor on the prices that would be asked anyway, or a price.
  var level: Double
  /// Expected profit from the whole cohort, in currency units.
  var profit: Double
  /// Mean price per offer, in currency units.
  var price: Double
  /// Expected purchases per offer.
  var demand: Double
  /// Expected surplus per offer, in currency units.
  var surplus: Double
  /// Mean valuation of those who do not buy, in currency units.
  var refused: Double

  /// What a notion of fairness compares between cohorts.
  func statistic(_ notion: PriceConstraint.Notion) -> Double {
    switch notion {
    case .price: price
    case .access: demand
    case .surplus: surplus
    case .noPurchase: refused
    }
  }
}
