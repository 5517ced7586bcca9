public import SteelyardModel
public import SteelyardNumerics

/// Which of K categories is bought, what a recommendation does to it and to taste, and so how
/// many different things people see.
///
///     log weight of category k = -(1 - t) p ln(k + 1) + t a [k is one's favourite]
///                                + n [k is recommended] + h s ln(sales share of k)
///
/// with t the customer's taste, 0 wholly popular to 1 wholly unusual, Zipf's law of exponent p for
/// the popular part, s the strength of visible sales (social proof; SALGANIK2006). The chance of
/// a category is its weight over the sum of all. A recommendation that hits one's favourite, or
/// what is popular with one of popular taste, pulls on the purchase itself:
///
///     shift = m match,  match = t [favourite] + (1 - t) share of popular tastes that come for k
///
/// What was bought becomes one's favourite with a small chance, so taste drifts towards what is
/// shown. Personal recommendations narrow what each person buys and spread what all buy
/// (HOLTZ2020), those of what sells best concentrate it (LEE_HOSANAGAR2019). Sizes are design
/// choices.
public struct Recommendation: Sendable {
  /// Number of categories, 1...32.
  public let categories: Int
  /// a, n, m and h.
  public let affinity, attention, match, herding: Float
  /// Chance per purchase.
  public let drift: Float
  /// -p ln(k + 1) by category.
  public let popularity: [Float]
  /// Share of those of wholly popular taste who come for a category; sums to 1.
  public let fame: [Float]

  public init(_ parameters: ParameterSet, categories: Int) {
    self.categories = categories
    affinity = Float(parameters[.rangeAffinity])
    attention = Float(parameters[.rangeAttention])
    match = Float(parameters[.rangeMatch])
    herding = Float(parameters[.rangeHerding])
    drift = Float(parameters[.rangeDrift])
    let power = parameters[.rangePopularity]
    let logs = (0..<categories).map { -power * Elementary.log(Double($0 + 1)) }
    popularity = logs.map { Float($0) }
    let total = logs.reduce(0) { $0 + Elementary.exp($1) }
    fame = logs.map { Float(Elementary.exp($0) / total) }
  }

  /// One customer's taste as it bears on a purchase.
  public struct Taste: Sendable, Equatable {
    /// 0 wholly popular to 1 wholly unusual.
    public var taste: Float
    /// The favourite category.
    public var favourite: Int
    /// The category recommended; nil for none.
    public var recommended: Int?

    public init(taste: Float, favourite: Int, recommended: Int? = nil) {
      self.taste = taste
      self.favourite = favourite
      self.recommended = recommended
    }
  }

  /// Pull of the recommendation on the purchase, logit; 0 without one.
  public func shift(_ taste: Taste) -> Float {
    guard let shown = taste.recommended else { return 0 }
    let own: Float = shown == taste.favourite ? taste.taste : 0
    return match * (own + (1 - taste.taste) * fame[shown])
  }

  /// Unnormalised weight of one category.
  ///
  /// - Parameters:
  ///   - sales: logarithm of the category's share of sales; at most 0.
  ///   - proof: strength of visible sales, 0...2.
  @inline(__always)
  public func weight(_ category: Int, _ taste: Taste, sales: Float, proof: Float) -> Float {
    let log =
      (1 - taste.taste) * popularity[category]
      + (category == taste.favourite ? taste.taste * affinity : 0)
      + (category == taste.recommended ? attention : 0) + herding * proof * sales
    return Elementary.exp(log)
  }

  /// The favourite that a customer starts with: a uniform draw over the range, so that unusual
  /// tastes differ.
  public func firstFavourite(_ uniform: Float) -> Int {
    min(categories - 1, Int(uniform * Float(categories)))
  }

  /// The category bought: where a uniform draw falls in the weights.
  ///
  /// - Parameter sales: by category, logarithm of its share of sales.
  /// - Complexity: O(categories).
  public func bought(
    _ taste: Taste, sales: (Int) -> Float, proof: Float, uniform: Float
  ) -> Int {
    var total: Float = 0
    for category in 0..<categories {
      total += weight(category, taste, sales: sales(category), proof: proof)
    }
    var left = uniform * total
    for category in 0..<categories - 1 {
      left -= weight(category, taste, sales: sales(category), proof: proof)
      if left < 0 { return category }
    }
    return categories - 1
  }
}
