internal import SteelyardModel

/// What is said of differences together, as parts of documents.
enum InferenceJSON {
  /// A difference from the baseline; what does not apply is absent.
  static func contrast(_ contrast: Contrast) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "difference": JSONValue(contrast.difference), "low": .steady(contrast.low),
      "high": .steady(contrast.high), "p": .steady(contrast.p),
    ]
    if let p = contrast.adjustedP { members["pAdjusted"] = .steady(p) }
    if let pairing = contrast.pairing { members["pairing"] = JSONValue(pairing) }
    if let equivalence = contrast.equivalence {
      members["margin"] = JSONValue(equivalence.margin)
      members["pNoWorse"] = .steady(equivalence.noWorse)
      members["pSame"] = .steady(equivalence.same)
    }
    return members
  }

  /// The family of comparisons, and those between strategies neither of which is the baseline.
  static func inference(_ inference: Inference, _ strategies: [StrategyResult]) -> JSONValue {
    .object([
      "comparisons": .integer(inference.comparisons), "correction": .text("holm"),
      "looks": .integer(inference.looks),
      "pairs": .list(
        inference.pairs.map { pair in
          var members = contrast(pair.contrast)
          members["metric"] = .text(pair.metric)
          members["first"] = .text(strategies[pair.first].name)
          members["second"] = .text(strategies[pair.second].name)
          return .object(members)
        }),
    ])
  }

  /// How replicates were added.
  static func stopping(_ stopping: StoppingResult) -> JSONValue {
    .object([
      "targets": .list(
        stopping.targets.map { target in
          .object([
            "metric": .text(target.metric), "wanted": JSONValue(target.wanted),
            "found": .steady(target.found), "reached": .flag(target.isReached),
          ])
        }),
      "schedule": .list(stopping.schedule.map(JSONValue.integer)),
      "replicates": .integer(stopping.replicates), "reached": .flag(stopping.isReached),
    ])
  }
}
