/// A set of items built up level by level: each level adds its own to those of the lower ones.
///
/// A level is a shorthand for its bundle; every item can also be there without it, or be missing
/// from it. What an item does is its part of what its level adds.
public protocol LevelBundle: OptionSet, Sendable, Hashable where RawValue == UInt8 {
  /// What each level adds, level 0 first; no item is added twice.
  static var additions: [Self] { get }
}

extension LevelBundle {
  /// The bundle of a level: what it and all lower levels add.
  ///
  /// - Parameter level: brought into 0...4.
  public init(level: Int) {
    self = Self.additions.prefix(min(4, max(0, level)) + 1).reduce(into: []) { $0.formUnion($1) }
  }

  /// The highest level whose whole bundle is there.
  public var level: Int {
    Self.additions.indices.last { isSuperset(of: Self(level: $0)) } ?? 0
  }

  /// How much of it there is, in levels 0...4: each item counts as its part of its level.
  public var amount: Double { value(Self.additions.indices.map { Double($0) }) }

  /// The same as a share of all, 0...1.
  public var share: Double { amount / Double(max(1, Self.additions.count - 1)) }

  /// What a number given by level comes to for this set.
  ///
  ///     value = v(L) + sum over levels l above L of (v(l) - v(l-1)) there(l) / items(l)
  ///
  /// with L the highest whole level: a bundle has exactly its level's number.
  ///
  /// - Parameters:
  ///   - byLevel: one number for each level.
  ///   - carriers: the items that bring about what a level adds, each an equal part of it; all of
  ///     a level's where none of them is a carrier.
  public func value(_ byLevel: [Double], carriedBy carriers: Self? = nil) -> Double {
    let reached = level
    let above = byLevel.indices.dropFirst(reached + 1)
    return above.reduce(byLevel[reached]) { value, level in
      let added = Self.additions[level]
      let chosen = carriers.map { added.intersection($0) } ?? added
      let items = chosen.isEmpty ? added : chosen
      let part = Double(intersection(items).count) / Double(max(1, items.count))
      return value + (byLevel[level] - byLevel[level - 1]) * part
    }
  }

  /// How many items it holds.
  public var count: Int { rawValue.nonzeroBitCount }
}
