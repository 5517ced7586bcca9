public import SteelyardModel

/// Every replicate's metrics as comma-separated values, for spreadsheets and statistics programs.
public enum ResultCSV {
  /// Returns one row per strategy, replicate (from 0) and metric, in the order of the scenario and
  /// of ``Metric/all``, those that the market has, after a header line.
  ///
  /// Fields are quoted as in RFC 4180 where they need it; lines end with a line feed alone.
  /// Undefined values are empty. Equal results give equal bytes. In a market with rivals a last
  /// column names the rival that a row is about, and is empty for the strategy itself.
  ///
  /// - Complexity: O(strategies x (1 + rivals) x replicates x metrics).
  public static func encode(_ result: ExperimentResult) -> String {
    var text = "strategy,replicate,metric,value,unit" + (result.hasRivals ? ",rival\n" : "\n")
    for strategy in result.strategies {
      let rivals = strategy.rivals.map { ($0.name, $0.replicates) }
      for (rival, values) in [("", strategy.replicates)] + rivals {
        let last = result.hasRivals ? ",\(quoted(rival))\n" : "\n"
        for replicate in 0..<result.provenance.replicates {
          for metric in result.metrics {
            text += "\(quoted(strategy.name)),\(replicate),\(metric.id),"
            text += value(of: metric, replicate, in: values)
            text += ",\(quoted(metric.unit))" + last
          }
        }
      }
    }
    return text
  }

  private static func value(
    of metric: Metric, _ replicate: Int, in all: [String: [Double?]]
  ) -> String {
    guard let values = all[metric.id], replicate < values.count, let value = values[replicate]
    else { return "" }
    return "\(value)"
  }

  /// The field, in quotes if it holds a comma, a quote or a line break.
  ///
  /// Scalar by scalar: a quote that carries an accent is still a quote to who reads the file.
  static func quoted(_ field: String) -> String {
    let special: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text.append(scalar) }
      text.append(scalar)
    }
    text.append("\"")
    return String(text)
  }
}
