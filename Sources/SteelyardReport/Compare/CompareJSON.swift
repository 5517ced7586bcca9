public import SteelyardModel

/// The document `steelyard.compare/1`.
public enum CompareJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.compare/1"

  /// Returns the comparison as a JSON document that ends with a line break; equal comparisons give
  /// equal bytes. Numbers are written as in ``ResultJSON/encode(_:)``.
  ///
  /// - Throws: An encoding error of Foundation; no comparison is known to cause one.
  /// - Complexity: O(strategies x metrics).
  public static func encode(_ found: CompareResult) throws -> String {
    try JSONValue.object([
      "schema": .text(schema),
      "first": ResultJSON.provenance(found.first), "second": ResultJSON.provenance(found.second),
      "making": .list(
        found.making.map {
          .object(["what": .text($0.what), "first": .text($0.first), "second": .text($0.second)])
        }),
      "scenario": .object([
        "onlyInFirst": JSONValue(found.onlyInFirst), "onlyInSecond": JSONValue(found.onlyInSecond),
      ]),
      "same": .flag(found.isSame),
      "missing": .object([
        "inFirst": JSONValue(found.missingInFirst), "inSecond": JSONValue(found.missingInSecond),
      ]),
      "leaders": .object([
        "first": JSONValue(found.firstLeaders), "second": JSONValue(found.secondLeaders),
      ]),
      "comparisons": .integer(found.comparisons), "correction": .text("holm"),
      "changes": .integer(found.changes),
      "strategies": .list(
        found.strategies.map { strategy in
          .object([
            "name": .text(strategy.name), "metrics": .list(strategy.rows.map(row)),
          ])
        }),
    ]).document()
  }

  private static func row(_ row: CompareResult.Row) -> JSONValue {
    var members = InferenceJSON.contrast(row.change)
    members["id"] = .text(row.metric.id)
    members["unit"] = .text(row.metric.unit)
    members["first"] = JSONValue(row.first)
    members["second"] = JSONValue(row.second)
    members["method"] = row.method.map { .text($0.rawValue) } ?? .null
    members["equal"] = .flag(row.isEqual)
    members["beyondNoise"] = row.change.adjustedP == nil ? .null : .flag(row.isChange)
    return .object(members)
  }
}

/// A comparison as comma-separated values.
public enum CompareCSV {
  /// Returns one row per strategy and metric after a header line; what is undefined is empty.
  /// - Complexity: O(strategies x metrics).
  public static func encode(_ found: CompareResult) -> String {
    var text =
      "strategy,metric,unit,first,second,difference,low,high,p,p_adjusted,method,equal,beyond_noise\n"
    for strategy in found.strategies {
      for row in strategy.rows {
        let change = row.change
        let numbers = [
          row.first.mean, row.second.mean, change.difference, change.low, change.high, change.p,
          change.adjustedP,
        ].map { $0.map { "\($0)" } ?? "" }
        let words = [
          row.method?.rawValue ?? "", "\(row.isEqual)",
          change.adjustedP == nil ? "" : "\(row.isChange)",
        ]
        let fields = [CSVField.quoted(strategy.name), row.metric.id, row.metric.unit]
        text += (fields + numbers + words).joined(separator: ",") + "\n"
      }
    }
    return text
  }
}
