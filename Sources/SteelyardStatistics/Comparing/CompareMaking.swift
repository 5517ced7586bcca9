internal import SteelyardModel

/// In what two results were made differently.
enum CompareMaking {
  /// What a document says of it, first things first.
  static func differences(
    _ first: ExperimentResult, _ second: ExperimentResult
  ) -> [CompareResult.Making] {
    let (old, new) = (first.provenance, second.provenance)
    let facts = [
      ("version", old.version, new.version), ("seed", "\(old.seed)", "\(new.seed)"),
      ("scenario digest", old.scenarioDigest, new.scenarioDigest),
      ("customers", "\(old.customers)", "\(new.customers)"),
      ("steps", "\(old.steps)", "\(new.steps)"),
      ("replicates", "\(old.replicates)", "\(new.replicates)"),
      ("baseline", first.baseline?.name ?? "–", second.baseline?.name ?? "–"),
    ]
    let found = (facts + words(first.account, second.account)).filter { $0.1 != $0.2 }
    return found.map { CompareResult.Making($0.0, $0.1, $0.2) }
      + settings(first.account, second.account)
  }

  private static func words(
    _ first: ScenarioAccount?, _ second: ScenarioAccount?
  ) -> [(String, String, String)] {
    guard let first, let second else { return [] }
    return [
      ("name", first.name, second.name), ("sector", first.sector, second.sector),
      ("currency", first.currency, second.currency),
    ]
  }

  /// Parameters with other values, in the registry's order; those it does not know come last.
  private static func settings(
    _ first: ScenarioAccount?, _ second: ScenarioAccount?
  ) -> [CompareResult.Making] {
    guard let first, let second else { return [] }
    let (old, new) = (values(of: first), values(of: second))
    let known = Registry.all.map(\.path)
    let paths =
      known.filter { old[$0] != nil || new[$0] != nil }
      + Set(old.keys).union(new.keys).subtracting(known).sorted()
    return paths.compactMap { path in
      let usual = Registry.parameter(path)?.defaultValue
      guard old[path] ?? usual != new[path] ?? usual else { return nil }
      let texts = [old, new].map { ($0[path] ?? usual).map { "\($0)" } ?? "–" }
      return CompareResult.Making(path, texts[0], texts[1])
    }
  }

  private static func values(of account: ScenarioAccount) -> [String: Double] {
    Dictionary(account.settings.map { ($0.path, $0.value) }) { $1 }
  }

  /// Lines of the scenario that one of the two lacks, besides those that ``differences(_:_:)``
  /// already tells of.
  static func scenarioLines(
    _ first: ExperimentResult, _ second: ExperimentResult
  ) -> (first: [String], second: [String]) {
    guard let old = first.account?.text, let new = second.account?.text, old != new else {
      return ([], [])
    }
    let change = lines(of: new).difference(from: lines(of: old))
    let removed = change.removals.compactMap(\.element)
    let inserted = change.insertions.compactMap(\.element)
    return (removed, inserted)
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      let words = line.split(separator: ":", maxSplits: 1)
      let key = words.first.map { $0.filter { $0 != " " } } ?? ""
      let isTold = [
        "name", "seed", "steps", "replicates", "customers", "parameters",
      ].contains(key)
      return !key.isEmpty && !(isTold && !line.hasPrefix("    ")) && Registry.parameter(key) == nil
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var element: ChangeElement? {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}
