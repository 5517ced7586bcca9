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
    found.merge(marketing(active)) { $1 }
    found.merge(conduct) { $1 }
    found["awareness"] = record.trace.isEmpty ? nil : ratio(sum(\.learned), record.all.customers)
    return found
  }

  /// What is sent, opened, and brought in.
  private func marketing(_ active: Int) -> [String: Double] {
    let peopleSteps = Double(record.all.customers * record.trace.count)
    guard peopleSteps > 0 else { return [:] }
    let cost = orderedSum(record.trace.count) { record.trace[$0].marketing }
    let lift = orderedSum(record.trace.count) { record.trace[$0].lift }
    var found = ["marketing_cost": cost / peopleSteps, "marketing_lift": lift / peopleSteps]
    found["marketing_return"] = cost > 0 ? (lift - cost) / cost : nil
    found["messages"] = ratio(sum(\.messages), active)
    found["click_rate"] = ratio(sum(\.clicks), sum(\.messages))
    return found
  }

  /// What it loses, tells of and answers.
  private var conduct: [String: Double] {
    let (steps, losses) = (record.trace.count, record.losses)
    var found: [String: Double] = [:]
    found["data_losses"] = ratio(52 * losses, steps)
    found["breaches_told"] = ratio(min(record.breaches, losses), losses)
    found["breach_silence"] = losses > 0 ? ratio(record.silentSteps, steps) : nil
    found["answered_complaints"] = ratio(record.answered, record.all.complaints)
    return found
  }

  private func sum(_ count: (StepRecord) -> Int) -> Int {
    record.trace.reduce(0) { $0 + count($1) }
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
