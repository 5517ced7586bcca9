internal import SteelyardModel

/// The documentation's article that defines every metric, made from their registry.
public enum MetricArticle {
  /// The article as Markdown; ends with a line break.
  /// - Complexity: O(metrics).
  public static var markdown: String {
    ([opening] + Metric.Family.allCases.map(section)).joined(separator: "\n")
  }

  private static var opening: String {
    """
    # Definitions of metrics

    Every metric with its unit, direction, n, formula and source.

    ## Overview

    This page is made by the program from the registry of metrics; `steelyard list metrics` prints the
    same, and `--format json` the same for programs. How to read them stands in <doc:Metrics>, how sure
    they are in <doc:Statistics>.

    There are \((Metric.all + Metric.ofMarkets).count) metrics. *By group* says whether a metric exists by
    culture and cohort too; groups of fewer than \(Metric.smallestGroup) customers have none. n counts
    all initial *customers*, those *active* at the end, those *concerned*: who had the outcome at all,
    those *flipped* into another cohort, or the *measurements* that a score rests on.
    A source *own* is a definition of this project. In formulas N is the number of customers, T of steps,
    S of scored steps, p an offered price, y a purchase, a an approval, v a valuation, c a unit cost, list the
    list price;
    max and min without a range are over the cohorts of a dimension, then over dimensions; x is one
    customer's outcome, μ its mean, n how many have it, k a rank from below.

    """
  }

  private static func section(_ family: Metric.Family) -> String {
    let metrics = (Metric.all + Metric.ofMarkets).filter { $0.family == family }
    return "## \(family.rawValue)\n\n"
      + Markdown.table(
        ["id", "definition", "formula", "unit", "better", "by group", "n", "source"],
        metrics.map(row)) + (note(family).map { "\n\($0)\n" } ?? "")
  }

  /// What each principle rests on.
  private static var principles: String {
    let rows = Principle.allCases.flatMap { principle in
      principle.measurements.map { measurement in
        [
          principle.rawValue, Markdown.code(measurement.metric),
          ParameterArticle.number(measurement.weight), bound(measurement.worst, of: measurement),
          bound(measurement.best, of: measurement),
        ]
      }
    }
    return "Fairness is the headline index; what it rests on and how a scenario weighs it stands in"
      + " <doc:Metrics>. Weights and bounds are stated choices of this project, the same for all"
      + " strategies: they say what counts as wholly bad and wholly good. Money is counted in list"
      + " prices.\n\n"
      + Markdown.table(["principle", "rests on", "weight", "scores 0 at", "scores 100 at"], rows)
      .dropLast()
  }

  private static func bound(_ value: Double, of measurement: PrincipleMeasurement) -> String {
    ParameterArticle.number(value) + (measurement.isMoney ? " list prices" : "")
  }

  private static func row(_ metric: Metric) -> [String] {
    [
      Markdown.code(metric.id), metric.definition, metric.formula, metric.unit,
      metric.better.rawValue, metric.isPerGroup ? "yes" : "no", metric.base.rawValue,
      metric.source,
    ]
  }

  private static func note(_ family: Metric.Family) -> String? {
    let floor = ParameterArticle.number(Outcome.floor)
    return switch family {
    case .range: "They are there only where the product range has several categories."
    case .principles: principles
    case .market: "They are there only in a market with rivals."
    case .price, .burden:
      "An outcome below \(floor) counts as \(floor): indices need numbers above 0, and one person with"
        + " nothing would otherwise decide the log deviation and two of Atkinson's indices alone."
    case .surplus:
      "A surplus below \(floor) list prices per need counts as that in all but the deviation and"
        + " `worse_off`: it can be below 0, where no index of inequality is defined. The floor is the"
        + " same for all strategies, so they can be compared; where `worse_off` is large, read the"
        + " deviation instead."
    default: nil
    }
  }
}
