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
      "definition": .text(row.measure.definition), "treated": estimate(row.treated),
      "others": estimate(row.others), "test": contrast(row.split),
      "effect": contrast(row.effect), "error": contrast(row.error),
    ])
  }

  private static func estimate(_ estimate: Estimate) -> JSONValue {
    .object([
      "mean": .steady(estimate.mean), "low": .steady(estimate.low),
      "high": .steady(estimate.high), "n": .integer(estimate.n),
    ])
  }

  private static func contrast(_ contrast: Contrast) -> JSONValue {
    .object([
      "difference": .steady(contrast.difference), "low": .steady(contrast.low),
      "high": .steady(contrast.high), "p": .steady(contrast.p),
    ])
  }
}
