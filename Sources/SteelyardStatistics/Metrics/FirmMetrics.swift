internal import SteelyardModel
internal import SteelyardNumerics

/// What the firm holds, claims and is worth, from the run step by step.
struct FirmMetrics {
  private let record: RunRecord

  init(_ record: RunRecord) { self.record = record }

  /// By metric id; what is undefined is absent.
  var values: [String: Double] {
    let active = sum(\.active)
    var found: [String: Double] = [:]
    found["lifetime_value"] = lifetimeValue
    found["data_held"] = ratio(sum(\.held), active)
    found["privacy_overspent"] = ratio(sum(\.overspent), active)
    found["deceptive_offers"] = ratio(sum(\.deceptive), record.all.offers)
    found["detected_lies"] = ratio(sum(\.detections), record.all.offers)
    found["awareness"] = record.trace.isEmpty ? nil : ratio(sum(\.learned), record.all.customers)
    return found
  }

  private func sum(_ count: KeyPath<StepRecord, Int>) -> Int {
    record.trace.reduce(0) { $0 + $1[keyPath: count] }
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 && !record.trace.isEmpty ? Double(part) / Double(whole) : nil
  }

  /// Profit per customer, by 52 steps a year.
  private var lifetimeValue: Double? {
    guard record.all.customers > 0, !record.trace.isEmpty else { return nil }
    let rate = Elementary.log(1 + Metric.yearlyDiscount) / 52
    let worth = orderedSum(record.trace.count) { step in
      (record.trace[step].spent - record.trace[step].cost) * Elementary.exp(-rate * Double(step))
    }
    return worth / Double(record.all.customers)
  }
}
