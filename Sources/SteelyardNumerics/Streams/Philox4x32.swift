/// The counter-based generator Philox 4x32 with 10 rounds.
///
/// A pure function from a 128-bit counter and a 64-bit key to 128 random bits: no state, so the
/// same counter and key give the same bits on any machine, in any order and on any thread. For a
/// fixed key it is a bijection of counters. It passes BigCrush.
///
/// Checked against the known answers published with Random123.
///
/// - Note: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy
///   as 1, 2, 3", SC '11, doi:10.1145/2063384.2063405.
public enum Philox4x32 {
  /// Four 32-bit words: a counter on the way in, random bits on the way out.
  public struct Block: Sendable, Equatable {
    /// The first word.
    public var x0: UInt32
    /// The second word.
    public var x1: UInt32
    /// The third word.
    public var x2: UInt32
    /// The fourth word.
    public var x3: UInt32

    /// Creates a block from its four words, in order.
    @inlinable
    @inline(__always)
    public init(_ x0: UInt32, _ x1: UInt32, _ x2: UInt32, _ x3: UInt32) {
      self.x0 = x0
      self.x1 = x1
      self.x2 = x2
      self.x3 = x3
    }
  }

  /// Returns the 128 random bits of a counter under a key.
  ///
  /// - Parameters:
  ///   - counter: Any block; different counters give different results under one key.
  ///   - key0: The first word of the key.
  ///   - key1: The second word of the key.
  /// - Complexity: 20 multiplications of 32 by 32 bits; no branch, no memory.
  @inlinable
  @inline(__always)
  public static func block(counter: Block, key0: UInt32, key1: UInt32) -> Block {
    var x = counter
    x = mixed(x, key0, key1)
    x = mixed(x, key0 &+ 1 &* weyl0, key1 &+ 1 &* weyl1)
    x = mixed(x, key0 &+ 2 &* weyl0, key1 &+ 2 &* weyl1)
    x = mixed(x, key0 &+ 3 &* weyl0, key1 &+ 3 &* weyl1)
    x = mixed(x, key0 &+ 4 &* weyl0, key1 &+ 4 &* weyl1)
    x = mixed(x, key0 &+ 5 &* weyl0, key1 &+ 5 &* weyl1)
    x = mixed(x, key0 &+ 6 &* weyl0, key1 &+ 6 &* weyl1)
    x = mixed(x, key0 &+ 7 &* weyl0, key1 &+ 7 &* weyl1)
    x = mixed(x, key0 &+ 8 &* weyl0, key1 &+ 8 &* weyl1)
    return mixed(x, key0 &+ 9 &* weyl0, key1 &+ 9 &* weyl1)
  }

  /// One round: two wide products, their halves crossed and mixed with the round key.
  @inlinable
  @inline(__always)
  static func mixed(_ x: Block, _ key0: UInt32, _ key1: UInt32) -> Block {
    let p = UInt64(truncatingIfNeeded: x.x0) &* 0xd251_1f53
    let q = UInt64(truncatingIfNeeded: x.x2) &* 0xcd9e_8d57
    return Block(
      UInt32(truncatingIfNeeded: q &>> 32) ^ x.x1 ^ key0, UInt32(truncatingIfNeeded: q),
      UInt32(truncatingIfNeeded: p &>> 32) ^ x.x3 ^ key1, UInt32(truncatingIfNeeded: p))
  }

  /// The step of the first key word: the golden ratio.
  @inlinable
  @inline(__always)
  static var weyl0: UInt32 { 0x9e37_79b9 }

  /// The step of the second key word: the square root of 3 less 1.
  @inlinable
  @inline(__always)
  static var weyl1: UInt32 { 0xbb67_ae85 }
}
