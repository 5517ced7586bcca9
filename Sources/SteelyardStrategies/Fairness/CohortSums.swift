internal import SteelyardEngine
internal import SteelyardNumerics

/// Where the sums over the offers of one cohort stand among a strategy's numbers, from which the
/// firm reads what other price levels would have brought.
///
/// A customer of estimated willingness w is taken to value the product at w plus logistic noise of
/// scale s, so to buy at price p with chance q = 1/(1 + exp((p - w)/s)). With a = s log(1 +
/// exp((p - w)/s)), what a valuation is expected to miss the price by, the expected surplus is
/// a + w - p, and valuations of those who do not buy add up to p (1 - q) - a.
struct CohortSums {
  /// Price levels: factors on the prices that would be asked without a constraint.
  static let levels: [Float] = (-12...12).map { Float(Elementary.exp(0.06 * Double($0))) }
  /// The level of no constraint, exactly 1.
  private static let middle = 12
  /// How many numbers there are for a cohort.
  static let count = 6 + 4 * levels.count

  /// Position of the first number.
  let start: Int

  /// One offer that was seen by a customer.
  struct Offer {
    /// As asked, and as it would have been at level 1; in currency units.
    var price, base: Float
    /// Estimated willingness to pay and scale of choice, in currency units.
    var willingness, scale: Float
    var bought: Bool
    /// Prices are brought in here, in currency units.
    var low, high: Float
  }

  private var offers: Int { start }
  private var willingness: Int { start + 1 }
  /// Slope and curvature of the likelihood of what was bought, in the logarithm of a factor on
  /// valuations: on willingness and scale alike.
  private var surprise: Int { start + 2 }
  private var information: Int { start + 3 }
  /// What a small rise of all prices would win and lose per unit of cost.
  private var gain: Int { start + 4 }
  private var loss: Int { start + 5 }

  /// Position of the first of price, q, price q and a at a level.
  private func entry(_ level: Int) -> Int { start + 6 + 4 * level }

  /// Adds one offer.
  func add(_ offer: Offer, to sums: inout Numbers) {
    let (w, s) = (offer.willingness, offer.scale)
    let asked = Elementary.logistic((w - offer.price) / s)
    sums[offers] += 1
    sums[willingness] += Double(w)
    let pull = offer.price / s
    sums[surprise] += Double(((offer.bought ? 1 : 0) - asked) * pull)
    sums[information] += Double(asked * (1 - asked) * pull * pull)
    Self.levels.withUnsafeBufferPointer { levels in
      for level in levels.indices {
        let price = min(offer.high, max(offer.low, levels[level] * offer.base))
        let (q, a) = Self.demand(at: price, w, s)
        let entry = entry(level)
        sums[entry] += Double(price)
        sums[entry + 1] += Double(q)
        sums[entry + 2] += Double(price * q)
        sums[entry + 3] += Double(a)
      }
    }
    guard offer.base >= offer.low, offer.base <= offer.high else { return }
    let (q, p) = (Self.demand(at: offer.base, w, s).q, offer.base)
    sums[gain] += Double(p * q * (p * (1 - q) / s - 1))
    sums[loss] += Double(p * q * (1 - q) / s)
  }

  /// Chance of a purchase, and what the valuation is expected to miss the price by.
  @inline(__always)
  private static func demand(at price: Float, _ w: Float, _ s: Float) -> (q: Float, a: Float) {
    let x = (price - w) / s
    let odds = Elementary.exp(x)
    return (1 / (1 + odds), x > 60 ? price - w : s * Elementary.log(1 + odds))
  }

  /// Offers that the sums stand for.
  func weight(_ sums: borrowing Numbers) -> Double { sums[offers] }

  /// What the logarithm of a factor on everybody's valuation has to be corrected by, by one step
  /// of Newton's method: slope over curvature, with a prior of that precision; at most 0.2 either
  /// way.
  func correction(
    _ fresh: borrowing Numbers, _ sums: borrowing Numbers, prior: Double
  ) -> Double {
    let curvature = prior + sums[information]
    guard curvature > 0, curvature.isFinite else { return 0 }
    return min(0.2, max(-0.2, fresh[surprise] / curvature))
  }

  /// What is expected at each level, by rising level.
  ///
  /// Profit is reckoned at the unit cost at which level 1 would be the best of all: the firm holds
  /// the prices that it would ask for the best it can do, and gives them up for fairness alone.
  ///
  /// - Parameters:
  ///   - cost: the true unit cost, in currency units.
  ///   - seeksProfit: Whether profit is reckoned at the true cost instead.
  func table(_ sums: borrowing Numbers, cost: Double, seeksProfit: Bool = false) -> [Outlook] {
    let count = sums[offers]
    let cost = seeksProfit || sums[loss] <= 0 ? cost : sums[gain] / sums[loss]
    return Self.levels.indices.map { level in
      let entry = entry(level)
      let (price, bought) = (sums[entry], sums[entry + 1])
      let (taken, missed) = (sums[entry + 2], sums[entry + 3])
      let refused = count - bought
      return Outlook(
        level: Double(Self.levels[level]), profit: taken - cost * bought, price: price / count,
        demand: bought / count, surplus: (missed + sums[willingness] - price) / count,
        refused: refused > 1e-9 * count ? (price - taken - missed) / refused : price / count)
    }
  }
}
