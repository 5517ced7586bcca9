internal import SteelyardModel
internal import SteelyardNumerics

/// Where one run's profit comes from, per customer and step.
struct ProfitAccount {
  /// Needs that met an offer, and purchases of those.
  let visits, conversion: Double?
  /// Money, and cost of goods, per purchase.
  let price, unitCost: Double?
  /// In currency units per customer per step; costs are positive.
  let parts: [ProfitPart: Double]

  init(_ record: RunRecord, steps: Int) {
    let (all, people) = (record.all, Double(record.all.customers * steps))
    let goods = record.trace.reduce(0) { $0 + $1.goods }
    let charge = record.trace.reduce(0) { $0 + $1.charge }
    let per = { (sum: Double) in people > 0 ? sum / people : 0 }
    visits = people > 0 ? Double(all.offers) / people : nil
    conversion = all.offers > 0 ? Double(all.purchases) / Double(all.offers) : nil
    price = all.purchases > 0 ? all.spent / Double(all.purchases) : nil
    unitCost = all.purchases > 0 ? goods / Double(all.purchases) : nil
    parts = [
      .revenue: per(all.spent), .goods: per(goods), .running: per(all.cost - goods - charge),
      .charges: per(charge - record.fines), .fines: per(record.fines),
    ]
  }

  /// Income and costs by name, with intervals over runs.
  static func parts(
    _ accounts: [ProfitAccount], n: Int, looks: Int
  ) throws(NumericsError) -> [String: Estimate] {
    var found: [String: Estimate] = [:]
    for part in ProfitPart.allCases {
      found[part.rawValue] = try Estimate(
        replicates: accounts.map { $0.parts[part] }, n: n, looks: looks)
    }
    return found
  }

  /// What each cause adds, by name; empty where a run sold nothing.
  static func causes(
    _ accounts: [ProfitAccount], against others: [ProfitAccount], looks: Int
  ) throws(NumericsError) -> [String: Contrast] {
    let moves = zip(accounts, others).compactMap { $0.moves(from: $1) }
    guard moves.count == accounts.count, moves.count == others.count else { return [:] }
    var found: [String: Contrast] = [:]
    for cause in ProfitCause.allCases {
      found[cause.rawValue] = try PairedContrast.of(
        moves.map { $0[cause] }, against: moves.map { _ in 0 }, looks: looks)
    }
    return found
  }

  /// What each cause adds to another run's profit to make this one's.
  ///
  /// Gross margin is visits x conversion x (price - unit cost). The share of each factor in its
  /// change is the mean over all orders in which the three may be replaced (Shapley 1953), so that
  /// shares add up and no order is preferred; that of the margin of a purchase is split into price
  /// and unit cost, in which it is linear.
  private func moves(from other: ProfitAccount) -> [ProfitCause: Double]? {
    guard let visits, let conversion, let price, let unitCost, let before = other.visits,
      let converted = other.conversion, let paid = other.price, let cost = other.unitCost
    else { return nil }
    let (now, then) = (price - unitCost, paid - cost)
    func weight(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
      (a.0 * b.0 + a.1 * b.1) / 3 + (a.0 * b.1 + a.1 * b.0) / 6
    }
    let margin = weight((before, visits), (converted, conversion))
    var moves: [ProfitCause: Double] = [
      .visits: (visits - before) * weight((converted, conversion), (then, now)),
      .conversion: (conversion - converted) * weight((before, visits), (then, now)),
      .price: (price - paid) * margin, .goods: (cost - unitCost) * margin,
    ]
    for (cause, part) in [
      (ProfitCause.running, ProfitPart.running), (.charges, .charges), (.fines, .fines),
    ] {
      moves[cause] = (other.parts[part] ?? 0) - (parts[part] ?? 0)
    }
    return moves
  }
}
