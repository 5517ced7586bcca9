/// How far something long has come, in words: how much is done, how fast it goes, how much time is
/// left.
///
/// It may have stages, each with a count of its own. Reports may come in any order; what is older
/// than what was said already says nothing.
public struct ProgressMeter: Sendable {
  private var stage = ""
  private var done = 0
  private var total = 0
  /// Where the rate is measured from.
  private var origin = (done: 0, seconds: 0.0)
  private var last = 0.0

  public init() {}

  /// Returns for example `12 of 50 runs, 8.1 M customer-steps/s, about 8 s left`.
  ///
  /// - Parameters:
  ///   - done: how many are finished, of how many.
  ///   - stage: what they are, in the plural.
  ///   - customerSteps: in one of them; 0 for no rate.
  ///   - seconds: since the start.
  /// - Returns: Nil where there is nothing new.
  public mutating func text(
    _ done: Int, of total: Int, _ stage: String, customerSteps: Int, after seconds: Double
  ) -> String? {
    let isOther = stage != self.stage
    // A stage may count on with a larger total, or begin again with another.
    guard isOther || total != self.total || done > self.done else { return nil }
    if isOther || done < self.done {
      guard isOther || total != self.total else { return nil }
      origin = (0, last)
    }
    (self.stage, self.done, self.total, last) = (stage, done, total, seconds)
    let (worked, spent) = (done - origin.done, seconds - origin.seconds)
    let left = spent / Double(max(1, worked)) * Double(total - done)
    let rate = spent > 0 ? Double(worked) * Double(customerSteps) / spent : 0
    let words = ["\(done) of \(total) \(stage)", Self.rate(rate), "about \(Self.time(left)) left"]
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func rate(_ perSecond: Double) -> String {
    guard perSecond >= 1 else { return "" }
    let steps = [(1e9, " G"), (1e6, " M"), (1e3, " k"), (1, "")]
    let unit = steps.first { perSecond >= $0.0 } ?? (1, "")
    let number = perSecond / unit.0
    return Number.text(number, decimals: number < 10 ? 1 : 0) + unit.1 + " customer-steps/s"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(1e9, seconds.rounded(.up)))
    if whole < 100 { return "\(whole) s" }
    return whole < 6_000 ? "\((whole + 59) / 60) min" : "\((whole + 3_599) / 3_600) h"
  }
}
