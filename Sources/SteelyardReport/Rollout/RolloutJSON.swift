internal import SteelyardModel

/// What roll-outs tell, as a member of ``ResultJSON``'s document.
enum RolloutJSON {
  static func rollout(_ result: RolloutResult) -> JSONValue {
    .object([
      "strategy": .text(result.strategy), "share": .number(result.share),
      "steps": .list([.integer(result.steps.lowerBound), .integer(result.steps.upperBound)]),
      "measures": .list(result.rows.map(row)),
    ])
  }

  private static func row(_ row: RolloutResult.Row) -> JSONValue {
    .object([
      "id": .text(row.measure.rawValue), "unit": .text(row.measure.unit),
      "definition": .text(row.measure.definition), "treated": JSONValue(row.treated),
      "others": JSONValue(row.others), "test": JSONValue(row.split),
      "effect": JSONValue(row.effect), "error": JSONValue(row.error),
    ])
  }
}
