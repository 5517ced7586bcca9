public import SteelyardModel

/// The document `steelyard.result/1`.
public enum ResultJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.result/1"

  /// Returns the result as a JSON document that ends with a line break.
  ///
  /// Keys are sorted and undefined numbers are null, so that equal results give equal bytes.
  /// Numbers are written with the fewest digits that read back as the same number; ends of
  /// intervals and p are first rounded to 12 significant digits, since the libraries that they come
  /// through may differ in the last bits from one processor to another.
  ///
  /// - Throws: An encoding error of Foundation; no result is known to cause one.
  /// - Complexity: O(size of the result).
  public static func encode(_ result: ExperimentResult) throws -> String {
    var members: [String: JSONValue] = [
      "schema": .text(schema),
      "provenance": provenance(result.provenance),
      "metrics": .list(result.metrics.map(metric)),
      "strategies": .list(result.strategies.map(strategy)),
    ]
    if let inference = result.inference {
      members["inference"] = InferenceJSON.inference(inference, result.strategies)
    }
    if let stopping = result.stopping { members["stopping"] = InferenceJSON.stopping(stopping) }
    if let study = result.study { members["study"] = StudyJSON.study(study) }
    if !result.rollouts.isEmpty {
      members["rollouts"] = .list(result.rollouts.map(RolloutJSON.rollout))
    }
    if !result.choices.isEmpty {
      members["choices"] = .list(result.choices.map(AffordJSON.choice))
    }
    if let prices = result.prices {
      members["prices"] = .object([
        "alone": JSONValue(prices.alone),
        "equilibrium": .list(prices.equilibrium.map { .steady($0) }),
      ])
    }
    if let found = result.robustness {
      members["robustness"] = RobustnessJSON.robustness(found)
    }
    if let people = result.people { members["people"] = PeopleJSON.people(people) }
    if let account = result.account { members["scenario"] = DetailJSON.account(account) }
    return try JSONValue.object(members).document()
  }

  static func provenance(_ provenance: Provenance) -> JSONValue {
    .object([
      "version": .text(provenance.version), "seed": .natural(provenance.seed),
      "scenarioDigest": .text(provenance.scenarioDigest),
      "customers": .integer(provenance.customers), "steps": .integer(provenance.steps),
      "replicates": .integer(provenance.replicates),
    ])
  }

  private static func metric(_ metric: Metric) -> JSONValue {
    .object([
      "id": .text(metric.id), "name": .text(metric.name), "unit": .text(metric.unit),
      "better": .text(metric.better.rawValue), "definition": .text(metric.definition),
      "formula": .text(metric.formula), "source": .text(metric.source),
      "n": .text(metric.base.rawValue),
    ])
  }

  private static func strategy(_ strategy: StrategyResult) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .text(strategy.name), "baseline": .flag(strategy.isBaseline),
      "metrics": estimates(strategy.metrics),
      "byCulture": .object(strategy.byCulture.mapValues(estimates)),
      "byCohort": .object(
        strategy.byCohort.mapValues { .object($0.mapValues(estimates)) }),
      "ledger": .object(strategy.ledger.mapValues { JSONValue($0) }),
      "trustStart": JSONValue(strategy.trustStart),
      "trace": .object(strategy.trace.mapValues { .list($0.map(JSONValue.init)) }),
      "replicates": .object(strategy.replicates.mapValues { .list($0.map(JSONValue.init)) }),
    ]
    if !strategy.best.isEmpty {
      members["best"] = .object(strategy.best.mapValues { JSONValue($0) })
    }
    if strategy.detail != StrategyDetail() {
      members["detail"] = DetailJSON.detail(strategy.detail)
    }
    if !strategy.rivals.isEmpty { members["rivals"] = .list(strategy.rivals.map(rival)) }
    if !strategy.isBaseline {
      members["contrasts"] = .object(strategy.contrasts.mapValues { JSONValue($0) })
    }
    return .object(members)
  }

  private static func rival(_ rival: RivalResult) -> JSONValue {
    .object([
      "name": .text(rival.name), "metrics": estimates(rival.metrics),
      "trace": .object(rival.trace.mapValues { .list($0.map(JSONValue.init)) }),
    ])
  }

  private static func estimates(_ estimates: [String: Estimate]) -> JSONValue {
    .object(estimates.mapValues { JSONValue($0) })
  }
}
