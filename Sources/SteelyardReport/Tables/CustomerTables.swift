public import SteelyardModel

/// Rows about customers one by one.
public enum CustomerTables {
  /// A row of ``DataTable/panel``.
  public static func row(
    _ step: CustomerStep, strategy: String, replicate: Int, met: String
  ) -> [CSVCell] {
    [
      .text(strategy), .whole(replicate), .whole(step.step), .whole(step.customer), .text(met),
      .text(step.standing.rawValue), .truth(step.hasNeed), .truth(step.visits),
      CSVCell(step.price), whole(step.recommended), .truth(step.buys), money(step.surplus),
      .truth(step.isSwayed), .short(step.trust), .short(step.fairness), .short(step.reactance),
      money(step.reference), categories(step.data), .truth(step.isAware),
      .whole(step.messages), .truth(step.complains),
    ]
  }

  /// A row of ``DataTable/decisions``.
  public static func row(
    _ decision: Decision, strategy: String, replicate: Int, met: String
  ) -> [CSVCell] {
    var (draw, reason) = (CSVCell.nothing, CSVCell.nothing)
    switch decision.priceChance {
    case .certain: break
    case .drawn(_, let number): draw = .whole(number)
    case .unknown(let why): reason = .text(why.rawValue)
    }
    return [
      .text(strategy), .whole(replicate), .whole(decision.step), .whole(decision.customer),
      .text(met), .short(decision.estimate), categories(decision.data),
      whole(decision.purchases), whole(decision.stepsSincePurchase),
      decision.lastPrice.map { .short($0) } ?? .nothing, whole(decision.clicks),
      whole(decision.locale), whole(decision.cohort), .short(decision.season),
      .short(decision.listPrice), .short(decision.action), .number(decision.price),
      whole(decision.recommended), .number(decision.assignmentChance),
      CSVCell(decision.priceChance.value), draw, .number(decision.recommendationChance),
      CSVCell(decision.propensity), reason, .truth(decision.buys), .number(decision.reward),
    ]
  }

  /// A row of ``DataTable/customers``.
  public static func row(_ person: CustomerStory.Person, replicate: Int) -> [CSVCell] {
    [
      .whole(replicate), .whole(person.number), .text(person.culture.code),
      .text(person.cohorts.map { "\($0.dimension)=\($0.cohort)" }.joined(separator: ";")),
      .whole(person.friends),
    ]
      + Trait.allCases.map { trait in person.traits[trait].map { .short(Float($0)) } ?? .nothing }
  }

  private static func whole(_ number: Int?) -> CSVCell { number.map { .whole($0) } ?? .nothing }

  /// Comes from a number of 32 bits times the price level: six digits say all of it.
  private static func money(_ amount: Double) -> CSVCell { .short(Float(amount)) }

  private static func categories(_ data: DataCategories) -> CSVCell {
    .text(data.members.map(\.rawValue).joined(separator: " "))
  }
}
