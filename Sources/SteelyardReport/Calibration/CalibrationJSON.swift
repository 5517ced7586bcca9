public import SteelyardModel

/// The document `steelyard.calibration/1`.
public enum CalibrationJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.calibration/1"

  /// Returns the fit as a JSON document that ends with a line break.
  ///
  /// Keys are sorted and undefined numbers are null, so that equal fits give equal bytes. What
  /// comes through libraries is rounded as in ``ResultJSON``.
  ///
  /// - Throws: An encoding error of Foundation; no result is known to cause one.
  public static func encode(_ result: CalibrationResult) throws -> String {
    try JSONValue.object([
      "schema": .text(schema),
      "provenance": provenance(result),
      "strategy": .text(result.strategy),
      "parameters": .list(result.parameters.indices.map { parameter($0, result) }),
      "targets": .list(result.targets.map(target)),
      "objective": .object([
        "before": .steady(result.objectiveBefore), "after": .steady(result.objectiveAfter),
      ]),
      "evaluations": .integer(result.evaluations),
      "identification": identification(result),
    ]).document()
  }

  private static func provenance(_ result: CalibrationResult) -> JSONValue {
    .object([
      "version": .text(result.provenance.version), "seed": .natural(result.provenance.seed),
      "scenarioDigest": .text(result.provenance.scenarioDigest),
      "targetsDigest": .text(result.targetsDigest),
      "customers": .integer(result.provenance.customers),
      "steps": .integer(result.provenance.steps),
      "replicates": .integer(result.provenance.replicates),
    ])
  }

  private static func parameter(_ index: Int, _ result: CalibrationResult) -> JSONValue {
    let fitted = result.parameters[index]
    let range = fitted.parameter.range
    return .object([
      "path": .text(fitted.parameter.path), "unit": .text(fitted.parameter.unit),
      "range": .list([.number(range.lowerBound), .number(range.upperBound)]),
      "before": JSONValue(fitted.before), "after": JSONValue(fitted.after),
      "atEdge": .flag(fitted.isAtEdge),
      "weak": .flag(result.identification.weak.contains(index)),
      "reach": .steady(result.identification.reach[index]),
    ])
  }

  private static func target(_ result: TargetResult) -> JSONValue {
    .object([
      "name": .text(result.target.name), "definition": .text(result.target.definition),
      "value": .number(result.target.value), "tolerance": .number(result.target.tolerance),
      "before": JSONValue(result.before), "after": JSONValue(result.after),
      "hit": .flag(result.isHit),
    ])
  }

  private static func identification(_ result: CalibrationResult) -> JSONValue {
    let identification = result.identification
    let paths = result.parameters.map(\.parameter.path)
    let weakest = zip(paths, identification.weakestDirection).map { ($0, JSONValue.steady($1)) }
    return .object([
      "singularValues": .list(identification.singularValues.map(JSONValue.steady)),
      "conditionNumber": .steady(identification.conditionNumber),
      "weakDirection": .flag(identification.hasWeakDirection),
      "weakestDirection": .object(Dictionary(weakest, uniquingKeysWith: { $1 })),
      "tradeOffs": .list(
        identification.tradeOffs.map { pair in
          .object([
            "parameters": .list([.text(paths[pair.first]), .text(paths[pair.second])]),
            "correlation": .steady(pair.correlation),
          ])
        }),
    ])
  }
}

extension CalibrationTargets.Target {
  /// What the number is, in a phrase.
  var definition: String {
    switch quantity {
    case .aggregate(let aggregate): aggregate.definition
    case .metric(let id): Metric.named(id)?.definition ?? id
    case .formula(let formula): formula.text
    }
  }
}
