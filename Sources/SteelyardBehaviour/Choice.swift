public import SteelyardModel

/// Multinomial logit choice between offers and the outside option.
///
///     V = value - b p + reference + w (T - 1/2) + shifts
///
/// in logit units; the outside option has V = 0. The customer takes the alternative with the
/// largest V + Gumbel noise (McFadden 1974), one noise per customer, step and alternative.
public struct Choice: Sendable {
  /// w: pull of full trust against none, logit (`choice.trust_weight`).
  public let trustWeight: Float

  public init(_ parameters: ParameterSet) {
    trustWeight = Float(parameters[.choiceTrust])
  }

  /// Utility of one firm's offer, logit.
  ///
  /// - Parameters:
  ///   - value: value of the product before its price, logit.
  ///   - sensitivity: b, logit per going rate, at least 0.
  ///   - price: offered price in going rates, at least 0.
  ///   - trust: T, 0...1.
  ///   - shifts: every other pull: reference, relevance, nudges, disclosure, reactance.
  @inlinable @inline(__always)
  public func utility(
    value: Float, sensitivity: Float, price: Float, trust: Float, shifts: Float
  ) -> Float {
    value - sensitivity * price + trustWeight * (trust - 0.5) + shifts
  }

  /// The firm chosen, 1...3, or 0 for the outside option; an absent firm has utility
  /// `-Float.infinity`. Ties go to the lower number.
  @inlinable @inline(__always)
  public static func best(
    _ first: Float, _ second: Float = -.infinity, _ third: Float = -.infinity, noise: Noise
  ) -> Int32 {
    var best = Best(number: 0, worth: noise.outside)
    best.weigh(1, worth: first + noise.first)
    best.weigh(2, worth: second + noise.second)
    best.weigh(3, worth: third + noise.third)
    return best.number
  }

  /// The best of the alternatives weighed so far, one after the other.
  public struct Best: Sendable, Equatable {
    /// Of the firm, 1...3, or 0 for the outside option.
    public var number: Int32
    /// Utility with noise, logit.
    public var worth: Float

    @inlinable @inline(__always)
    public init(number: Int32, worth: Float) {
      self.number = number
      self.worth = worth
    }

    /// Takes another alternative if it is worth more: ties go to the one weighed before.
    @inlinable @inline(__always)
    public mutating func weigh(_ number: Int32, worth: Float) {
      self.number = worth > self.worth ? number : self.number
      self.worth = max(self.worth, worth)
    }
  }

  /// Standard Gumbel noise of each alternative in one customer-step.
  public struct Noise: Sendable, Equatable {
    public var outside, first, second, third: Float

    @inlinable
    public init(outside: Float, first: Float, second: Float = 0, third: Float = 0) {
      self.outside = outside
      self.first = first
      self.second = second
      self.third = third
    }
  }
}
