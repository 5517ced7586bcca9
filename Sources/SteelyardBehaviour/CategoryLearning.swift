/// What a firm learns from its own records about which category goes with which.
///
/// With n(j, k) the times that a customer who last bought category j then bought k, and q(k) a
/// category's share of all sales, as if each had sold once more, the chance that k is bought after
/// j is taken for
///
///     P(k | j) = (n(j, k) + s q(k)) / (sum over l of n(j, l) + s)
///
/// the mean of a Dirichlet posterior whose prior is what everybody buys, worth s purchases: item to
/// item collaborative filtering (Linden, Smith and York 2003, from memory), whose known weakness,
/// that it learns from what it showed itself, is kept (LEE_HOSANAGAR2019). Two categories are as
/// alike as the same people buy them: the cosine
///
///     sim(k, l) = m(k, l) / sqrt(m(k) m(l)),  m(k, l) = n(k, l) + n(l, k),  m(k) = sum of m(k, l)
///
/// A list is ranked by relevance r(k) = P(k | j) / max P against likeness to what is on it or was
/// bought last (maximal marginal relevance, Carbonell and Goldstein 1998; topic diversification of
/// Ziegler et al. 2005; both from memory): next comes the category of the largest
///
///     (1 - d) r(k) - d max over l of sim(k, l)
///
/// Sizes are settings of a strategy.
public enum CategoryLearning {
  /// P(k | j), 0...1.
  ///
  /// - Parameters:
  ///   - count: n(j, k), at least 0.
  ///   - total: sum of n(j, l) over l.
  ///   - share: q(k), above 0 to 1.
  ///   - smoothing: s, at least 0.
  @inline(__always)
  public static func chance(
    count: Double, total: Double, share: Double, smoothing: Double
  ) -> Double {
    // Without any evidence, what everybody buys is all there is to go by.
    total + smoothing > 0 ? (count + smoothing * share) / (total + smoothing) : share
  }

  /// sim(k, l), 0...1; 0 where one of the two never sold to somebody on record.
  ///
  /// - Parameters:
  ///   - both: m(k, l), at least 0.
  ///   - one: m(k).
  ///   - other: m(l).
  @inline(__always)
  public static func likeness(both: Double, one: Double, other: Double) -> Double {
    one > 0 && other > 0 ? min(1, both / (one * other).squareRoot()) : 0
  }

  /// What a category has to offer a list, -1...1.
  ///
  /// - Parameters:
  ///   - relevance: r(k), 0...1.
  ///   - likeness: to the most alike of what is on the list, 0...1.
  ///   - diversity: d, 0...1.
  @inline(__always)
  public static func merit(relevance: Double, likeness: Double, diversity: Double) -> Double {
    (1 - diversity) * relevance - diversity * likeness
  }

  /// Which place of a list a visit is shown: a random category in a share of visits, else one of
  /// the list's, all alike.
  ///
  /// - Parameters:
  ///   - uniform: 0...1; one draw does for both.
  ///   - explore: that share, 0...1.
  ///   - length: of the list, at least 1.
  ///   - categories: of the range.
  @inline(__always)
  public static func pick(
    _ uniform: Float, explore: Float, length: Int, categories: Int
  ) -> Pick {
    if uniform < explore {
      return .category(min(categories - 1, Int(uniform / explore * Float(categories))))
    }
    guard explore < 1 else { return .category(categories - 1) }
    return .place(min(length - 1, Int((uniform - explore) / (1 - explore) * Float(length))))
  }

  /// What a visit is shown.
  public enum Pick: Sendable, Equatable {
    /// A category at random.
    case category(Int)
    /// A place of the list, from 0.
    case place(Int)
  }
}
