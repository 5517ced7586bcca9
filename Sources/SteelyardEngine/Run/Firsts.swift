internal import Synchronization

/// What has happened to any customer of a firm so far, one bit each.
///
/// Before anything of a kind has, its column is as it was at the start: phases need not go through it.
/// Whoever is the first to write to the column notes it before. Bits are only ever set, so that no
/// result depends on which worker sees one when: until the block in hand has noted it, its own rows
/// are as they were.
final class Firsts: Sendable {
  /// Somebody's reactance, shock of a breach, freshness of nudges or fatigue has moved.
  static let stirred: UInt8 = 1
  static let shocked: UInt8 = 2
  static let worn: UInt8 = 4
  static let tired: UInt8 = 8
  /// Somebody was lied to and knows it: a ceiling of trust has moved.
  static let deceived: UInt8 = 16

  private let bits = Atomic<UInt8>(0)

  /// Whether it has happened.
  func has(_ bit: UInt8) -> Bool { bits.load(ordering: .relaxed) & bit != 0 }

  /// Notes that it happens now.
  func note(_ bit: UInt8) {
    if !has(bit) { bits.bitwiseOr(bit, ordering: .relaxed) }
  }
}
