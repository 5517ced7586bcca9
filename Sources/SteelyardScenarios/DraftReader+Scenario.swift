import SteelyardModel

extension DraftReader {
  /// The version of the scenario format that this program reads.
  static let version = 1

  /// Reads a whole scenario.
  /// - Returns: Whether it is one of this version, so that its draft is worth a check.
  mutating func scenario(_ tree: YAMLTree) -> Bool {
    let root = Spot(tree: tree, path: "")
    guard checkVersion(root) else { return false }
    fields(
      root,
      [
        Field("steelyard") { _, _ in },
        Field("name") { $0.draft.name = $0.text($1) ?? "" },
        Field("question") { $0.draft.question = $0.text($1) ?? "" },
        Field("seed") { $0.seed($1) },
        Field("steps") { $0.set(\.steps, $0.whole($1, in: Scenario.Limits.steps)) },
        Field("replicates") {
          $0.set(\.replicates, $0.whole($1, in: Scenario.Limits.replicates))
        },
        Field("population") { $0.population($1) },
        Field("market") { $0.market($1, into: \.draft.market) },
        Field("parameters") { $0.parameters($1) },
        Field("strategies") { $0.strategies($1) },
        Field("budget", into: \.draft.budget) { $0.budget($1) },
        Field("baseline") { $0.draft.baseline = $0.text($1, wanted: "the name of a strategy") },
        Field("scoring") { $0.scoring($1) },
        Field("events") { $0.events($1) },
        Field("assignment") { $0.set(\.assignment, $0.choice($1, of: Assignment.self)) },
        Field("study") { $0.study($1) },
      ])
    return true
  }

  /// Sets a field of the draft unless its value was refused.
  mutating func set<Value>(_ field: WritableKeyPath<ScenarioDraft, Value>, _ value: Value?) {
    if let value { draft[keyPath: field] = value }
  }

  /// A file of another version is complained about for that alone: the rest of it may well be
  /// right by rules that this program does not know.
  private mutating func checkVersion(_ root: Spot) -> Bool {
    put("", at: root.tree.mark)
    guard case .mapping(let pairs) = root.tree.content else {
      mismatch(root, "a mapping that begins with `steelyard: \(Self.version)`")
      return false
    }
    let path = "steelyard"
    let pair = pairs.first { Self.isKey($0.key, path) }
    guard let pair else {
      let message = "this key is missing, wanted `steelyard: \(Self.version)` on the first line"
      complain(path, message)
      return true
    }
    put(path, at: pair.key.mark)
    let spot = Spot(tree: pair.value, path: path)
    guard let found = whole(spot, in: Self.version...Self.version), found != Self.version else {
      return true
    }
    complain(path, "found version \(found), wanted \(Self.version): the only one known here")
    return false
  }

  private static func isKey(_ tree: YAMLTree, _ key: String) -> Bool {
    guard case .scalar(key, _) = tree.content else { return false }
    return true
  }

  private mutating func seed(_ spot: Spot) {
    if case .scalar(let text, true) = spot.tree.content, let seed: UInt64 = NumberText.whole(text) {
      draft.seed = seed
    } else {
      mismatch(spot, "a whole number from 0 to \(UInt64.max)")
    }
  }

  private mutating func parameters(_ spot: Spot) {
    draft.parameters = numbers(spot, wanted: "parameters with their values").map { ($0, $1) }
  }

  private mutating func scoring(_ spot: Spot) {
    fields(
      spot,
      [
        Field("fairness") { reader, weights in
          let numbers = reader.numbers(weights, wanted: "components with their weights")
          reader.draft.fairnessWeights = numbers.map { ($0, $1) }
        },
        Field("counterfactual") { $0.set(\.isCounterfactual, $0.truth($1)) },
      ])
  }

  /// A mapping of names to numbers; those that are none are complained about and left out.
  mutating func numbers(_ spot: Spot, wanted: String) -> [(name: String, value: Double)] {
    var numbers: [(name: String, value: Double)] = []
    for (key, value) in entries(spot, wanted: "a mapping of \(wanted)") {
      if let number = number(value) { numbers.append((key, number)) }
    }
    return numbers
  }
}
