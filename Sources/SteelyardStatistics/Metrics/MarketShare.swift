internal import SteelyardModel

/// What one firm has of its market; nothing where it has no rivals.
struct MarketShare {
  private let record: RunRecord

  init(_ record: RunRecord) { self.record = record }

  /// The metrics of a market with rivals, by id; what is undefined is absent.
  var values: [String: Double] {
    guard !record.rivals.isEmpty else { return [:] }
    var found: [String: Double] = [:]
    found["share"] = share(\.all)
    let end = [record] + record.rivals
    let sold = end.map { $0.trace.suffix($0.scoredSteps).reduce(0) { $0 + $1.purchases } }
    found["share_end"] = Self.ratio(Double(sold[0]), sold.reduce(0, +))
    let taken = record.trace.suffix(record.scoredSteps).reduce(0) { $0 + $1.spent }
    found["paid_price"] = Self.ratio(taken, sold[0])
    return found
  }

  /// The metrics of one culture or cohort, where it has any, with the share among its customers.
  func adding(
    _ group: KeyPath<RunRecord, Tally>, to cell: [String: Double]
  ) -> [String: Double] {
    guard !record.rivals.isEmpty, !cell.isEmpty else { return cell }
    var cell = cell
    cell["share"] = share(group)
    return cell
  }

  private func share(_ group: KeyPath<RunRecord, Tally>) -> Double? {
    let sold = ([record] + record.rivals).map { $0[keyPath: group].purchases }
    return Self.ratio(Double(sold[0]), sold.reduce(0, +))
  }

  private static func ratio(_ part: Double, _ whole: Int) -> Double? {
    whole > 0 ? part / Double(whole) : nil
  }
}

extension RunRecord {
  /// Part of the market's purchases in one step; nil where nobody bought.
  func share(_ step: Int) -> Double? {
    let sold = ([self] + rivals).map { $0.trace[step].purchases }
    let all = sold.reduce(0, +)
    return all > 0 ? Double(sold[0]) / Double(all) : nil
  }

  /// The market as each rival sees it: what it left behind, with all others as its rivals.
  var fromTheirSide: [RunRecord] {
    rivals.indices.map { index in
      var (own, compared, others) = (rivals[index], self, rivals)
      compared.rivals = []
      others.remove(at: index)
      own.rivals = [compared] + others
      return own
    }
  }
}
