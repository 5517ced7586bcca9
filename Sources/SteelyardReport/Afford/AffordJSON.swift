public import SteelyardModel

/// The document `steelyard.afford/1`.
public enum AffordJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.afford/1"

  /// Returns the choices as a JSON document that ends with a line break; see ``ResultJSON`` for
  /// how numbers are written.
  ///
  /// - Throws: An encoding error of Foundation; no result is known to cause one.
  public static func encode(_ results: [AffordResult]) throws -> String {
    try JSONValue.object([
      "schema": .text(schema), "choices": .list(results.map(choice)),
    ]).document()
  }

  static func choice(_ result: AffordResult) -> JSONValue {
    .object([
      "strategy": .text(result.strategy),
      "scenarioDigest": .text(result.provenance.scenarioDigest),
      "budget": .object([
        "setup": JSONValue(result.budget.setUp), "running": JSONValue(result.budget.running),
        "expertise": .number(result.budget.expertise),
      ]),
      "goal": .object(result.goal.mapValues { JSONValue.number($0) }),
      "options": JSONValue(result.options), "sets": .integer(result.sets),
      "affordable": .integer(result.affordable), "runs": .integer(result.runs),
      "best": set(result.best), "runnerUp": result.runnerUp.map(set) ?? .null,
      "plain": result.plain.map(set) ?? .null,
    ])
  }

  private static func set(_ choice: AffordResult.Choice) -> JSONValue {
    let items = choice.costs.lines.map { line in
      JSONValue.object([
        "item": .text(line.name), "setup": .number(line.setUp), "running": .number(line.running),
        "expertise": .number(line.expertise),
      ])
    }
    var members: [String: JSONValue] = [
      "options": JSONValue(choice.options), "setup": .number(choice.costs.setUp),
      "running": .number(choice.costs.running), "expertise": .number(choice.costs.expertise),
      "items": .list(items),
      "value": .object([
        "mean": .steady(choice.value.mean), "low": .steady(choice.value.low),
        "high": .steady(choice.value.high), "n": .integer(choice.value.n),
      ]),
    ]
    if let behind = choice.behind {
      members["behind"] = .object([
        "difference": .steady(behind.difference), "low": .steady(behind.low),
        "high": .steady(behind.high), "p": .steady(behind.p),
      ])
    }
    return .object(members)
  }
}
