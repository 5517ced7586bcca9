public import SteelyardEngine
public import SteelyardModel

/// A way of pricing that leaves nothing to chance: what it knows settles the price.
protocol CertainPrice: PriceSetting {}

extension CertainPrice {
  public func priceChances(
    of rows: [Int], _ observed: borrowing Observation
  ) -> [OfferChance] { rows.map { _ in .certain } }
}

extension OnePrice: CertainPrice {}
extension SegmentPrice: CertainPrice {}
extension PersonalPrice: CertainPrice {}
extension BehaviourPrice: CertainPrice {}
extension CouponPrice: CertainPrice {}
extension LoyaltyPrice: CertainPrice {}
extension SurgePrice: CertainPrice {}
extension TimePrice: CertainPrice {}
extension UCBPrice: CertainPrice {}
extension WillingnessPrice: CertainPrice {}
extension RulePrice: CertainPrice {}

extension ThompsonPrice {
  /// The chance that a ticket's draw made this price the best, given all trials so far: of each
  /// price by itself, so rows of one `draw` share their luck.
  public func priceChances(
    of rows: [Int], _ observed: borrowing Observation
  ) -> [OfferChance] {
    guard let trials = grid.trials(observed) else { return rows.map { _ in .certain } }
    let chances = BestChance.of(trials)
    return rows.map { row in
      .drawn(chances[grid.ticket(observed, row)], draw: row % grid.tickets)
    }
  }
}
