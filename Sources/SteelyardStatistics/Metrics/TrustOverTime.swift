internal import SteelyardModel
internal import SteelyardNumerics

/// How mean trust over all initial customers moved from step to step in one run.
struct TrustOverTime {
  /// Before the first step and after each, 0 to 1; empty where nobody is there.
  private let means: [Double]

  init(_ record: RunRecord) {
    let people = Int64(record.all.customers)
    let sums = [record.all.trustStart] + record.trace.map(\.trust)
    means =
      people > 0 && sums.count > 1 ? sums.map { FixedPoint.value($0, over: people) } : []
  }

  /// By metric id; what is undefined is absent.
  var values: [String: Double] {
    guard let fall = deepestFall else { return [:] }
    var found: [String: Double] = [:]
    let falls = orderedSum(means.count - 1) { max(0, means[$0] - means[$0 + 1]) }
    found["trust_erosion"] = 100 * falls / Double(means.count - 1)
    found["trust_fall"] = 100 * (means[fall.start] - means[fall.end])
    found["trust_recovery"] = recovery(from: fall).map { Double($0) }
    return found
  }

  /// Where the deepest fall from an earlier step to a later one starts and ends: of equal ones the
  /// earliest, and of levels equally high before it the last.
  private var deepestFall: (start: Int, end: Int)? {
    guard !means.isEmpty else { return nil }
    var (peak, start, end) = (0, 0, 0)
    for step in means.indices {
      if means[step] >= means[peak] { peak = step }
      if means[peak] - means[step] > means[start] - means[end] { (start, end) = (peak, step) }
    }
    return (start, end)
  }

  /// Steps until trust is back at this share of its level before the fall.
  private static let recovered = 0.9

  private func recovery(from fall: (start: Int, end: Int)) -> Int? {
    let level = Self.recovered * means[fall.start]
    guard means[fall.end] < level else { return nil }
    return means[fall.end...].firstIndex { $0 >= level }.map { $0 - fall.start }
  }
}
