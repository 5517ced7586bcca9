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
        let last = result.hasRivals ? ",\(CSVField.quoted(rival))\n" : "\n"
        for replicate in 0..<result.provenance.replicates {
          for metric in result.metrics {
            text += "\(CSVField.quoted(strategy.name)),\(replicate),\(metric.id),"
            text += value(of: metric, replicate, in: values)
            text += ",\(CSVField.quoted(metric.unit))" + last
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
}
