internal import SteelyardModel

/// The scores of the principles in one run, from the run's other metrics.
struct PrincipleScore {
  /// By metric id.
  private let metrics: [String: Double]
  /// In currency units.
  private let listPrice: Double

  init(_ metrics: [String: Double], listPrice: Double) {
    self.metrics = metrics
    self.listPrice = listPrice
  }

  /// 100 x sum of w s / sum of w over the measurements that are defined, s from 0 to 1 between the
  /// values that score 0 and 100; nil where none is.
  func points(_ measurements: [PrincipleMeasurement]) -> Double? {
    var (total, weights) = (0.0, 0.0)
    for measurement in measurements {
      guard let score = score(measurement) else { continue }
      total += measurement.weight * score
      weights += measurement.weight
    }
    return weights > 0 ? 100 * total / weights : nil
  }

  private func score(_ measurement: PrincipleMeasurement) -> Double? {
    guard var value = metrics[measurement.metric] else { return nil }
    if measurement.isMoney {
      guard listPrice > 0 else { return nil }
      value /= listPrice
    }
    let share = (value - measurement.worst) / (measurement.best - measurement.worst)
    return min(1, max(0, share))
  }

  /// How many of the measurements are of the principle that a metric scores; 0 for other metrics.
  static func count(_ metric: Metric, among measured: Set<String>) -> Int {
    let principle = Principle(rawValue: metric.id)
    return principle?.measurements.count { measured.contains($0.metric) } ?? 0
  }
}
