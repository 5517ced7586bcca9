/// The root of all randomness of one replicate: same key, same draw.
///
/// A draw is a pure function of (seed, replicate, customer, step, purpose, index); the strategy is
/// not part of it, so every arm meets the same people with the same luck. The address is mapped to
/// Philox one-to-one, so no two different addresses share a counter and key:
///
/// | Philox word | holds |
/// |---|---|
/// | key 0 | low 32 bits of the seed |
/// | key 1 | high 32 bits of the seed |
/// | counter 0 | customer |
/// | counter 1 | step |
/// | counter 2 | replicate |
/// | counter 3 | purpose in the high 16 bits, index in the low 16 |
///
/// What is about a firm rather than about the customer alone is drawn for that firm: its number
/// lies in bits 11 to 13 of the purpose, which purposes leave free, and is 0 for the first firm.
///
/// Under one seed Philox is a bijection of counters, so two different addresses never give the
/// same block either.
public struct StreamKey: Hashable, Sendable {
  /// The user's number.
  public let seed: UInt64
  /// Which repetition: each replicate is a new population, shared by its arms.
  public let replicate: UInt32
  /// Which firm of a market the draws are about, 0...7; 0 for the first and for what is the
  /// customer's own.
  public private(set) var firm: UInt8 = 0

  /// Creates the key of one replicate of one seed.
  @inlinable
  @inline(__always)
  public init(seed: UInt64, replicate: UInt32) {
    self.seed = seed
    self.replicate = replicate
  }

  /// The same replicate's draws about another firm, independent of those about the first as long
  /// as purposes leave bits 11 to 13 free.
  public func about(firm: UInt8) -> StreamKey {
    var key = self
    key.firm = firm & 7
    return key
  }

  /// Returns the 128 random bits of one address.
  ///
  /// - Parameters:
  ///   - customer: The customer's number in the population.
  ///   - step: The step of the run; the population build has purposes of its own at step 0.
  ///   - purpose: What the draw is for.
  ///   - index: Tells friend, firm, category or a second block apart.
  /// - Complexity: O(1), one Philox block; vectorises over customers.
  @inlinable
  @inline(__always)
  public func block(
    customer: UInt32, step: UInt32, purpose: Purpose, index: UInt16
  ) -> Philox4x32.Block {
    Philox4x32.block(
      counter: counter(customer: customer, step: step, purpose: purpose, index: index),
      key0: key0, key1: key1)
  }

  /// The first word of the Philox key: the seed's low half.
  @inlinable
  @inline(__always)
  var key0: UInt32 { UInt32(truncatingIfNeeded: seed) }

  /// The second word of the Philox key: the seed's high half.
  @inlinable
  @inline(__always)
  var key1: UInt32 { UInt32(truncatingIfNeeded: seed &>> 32) }

  /// The Philox counter of an address.
  @inlinable
  @inline(__always)
  func counter(
    customer: UInt32, step: UInt32, purpose: Purpose, index: UInt16
  ) -> Philox4x32.Block {
    let use = UInt32(truncatingIfNeeded: purpose.rawValue) | UInt32(truncatingIfNeeded: firm) &<< 11
    return Philox4x32.Block(
      customer, step, replicate, use &<< 16 | UInt32(truncatingIfNeeded: index))
  }
}
