/// The arithmetic of rules where it is not plain `Float` arithmetic: one definition for what is
/// computed beforehand, once per batch and customer by customer.
///
/// Truths are 1 and 0; names are numbers by their bits, so that no arithmetic touches them.
enum RuleMath {
  /// a / b, and 0 where b is 0.
  @inline(__always)
  static func quotient(_ a: Float, _ b: Float) -> Float { b == 0 ? 0 : a / b }

  /// The root, and 0 of a negative number.
  @inline(__always)
  static func root(_ a: Float) -> Float { (a < 0 ? 0 : a).squareRoot() }

  /// As `Swift.min` has it.
  @inline(__always)
  static func least(_ a: Float, _ b: Float) -> Float { b < a ? b : a }

  /// As `Swift.max` has it.
  @inline(__always)
  static func most(_ a: Float, _ b: Float) -> Float { b >= a ? b : a }

  @inline(__always)
  static func truth(_ isTrue: Bool) -> Float { isTrue ? 1 : 0 }

  /// Both hold; truths are multiplied, which takes no branch.
  @inline(__always)
  static func both(_ a: Float, _ b: Float) -> Float { a * b }

  @inline(__always)
  static func either(_ a: Float, _ b: Float) -> Float { most(a, b) }

  @inline(__always)
  static func named(_ a: Float, _ name: Float) -> Float { truth(a.bitPattern == name.bitPattern) }

  /// A name by its position, or none.
  @inline(__always)
  static func name(_ position: Int?) -> Float {
    Float(bitPattern: position.map { UInt32(truncatingIfNeeded: $0 &+ 1) } ?? 0)
  }

  /// The position of a name plus 1; 0 for none.
  @inline(__always)
  static func position(_ name: Float) -> Int { Int(name.bitPattern) }
}
