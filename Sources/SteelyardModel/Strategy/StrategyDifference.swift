/// One key in which two strategies differ.
public struct StrategyDifference: Sendable, Hashable {
  /// The key as a scenario spells it, from the outside in, for example `data`, `retention`.
  public let path: [String]
  /// What each has there; nil for one that has no such key.
  public let first, second: ScenarioListing?
}

extension StrategySpec {
  /// In what this strategy differs from another, in the order of a scenario; names do not count.
  ///
  /// Where pricing is of another kind, its parameters are others too: it is one difference.
  ///
  /// - Returns: nothing for strategies that do the same.
  /// - Complexity: O(keys²), of which there are few.
  public func differences(from other: StrategySpec) -> [StrategyDifference] {
    let whole: Set<String> = pricing.kind == other.pricing.kind ? [] : ["pricing"]
    let mine = leaves(against: other, whole)
    let others = other.leaves(against: self, whole)
    let paths =
      mine.map(\.path)
      + others.map(\.path).filter { path in
        !mine.contains { $0.path == path }
      }
    return paths.compactMap { path in
      let first = mine.first { $0.path == path }?.value
      let second = others.first { $0.path == path }?.value
      return first == second
        ? nil : StrategyDifference(path: path, first: first, second: second)
    }
  }

  private typealias Leaf = (path: [String], value: ScenarioListing)

  private func leaves(against other: StrategySpec, _ whole: Set<String>) -> [Leaf] {
    let kind: ScenarioListing.Entry? =
      implementation == other.implementation
      ? nil : implementation.map { .init("kind", .text($0.kind)) }
    // What is lifted shows in what the other has.
    let pieces = replacements(in: other).map { piece in
      piece.key == "pricing" ? .init("pricing", pricing.listing()) : piece
    }
    let changed: [ScenarioListing.Entry] =
      changes == other.changes ? [] : [.init("changes", .list(changeListings))]
    return Self.leaves(.mapping([kind].compactMap(\.self) + pieces + changed), whole)
  }

  /// Every key that holds no mapping, with its path.
  private static func leaves(
    _ listing: ScenarioListing, _ whole: Set<String>, under path: [String] = []
  ) -> [Leaf] {
    guard case .mapping(let entries) = listing, !whole.contains(path.last ?? "") else {
      return [(path, listing)]
    }
    return entries.flatMap { leaves($0.value, whole, under: path + [$0.key]) }
  }
}
