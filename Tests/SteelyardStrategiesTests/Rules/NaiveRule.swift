import SteelyardNumerics

@testable import SteelyardEngine
@testable import SteelyardModel

/// Rules worked out customer by customer by walking the tree, in the plainest way.
struct NaiveRule {
  let customer: RuleDesk.Customer
  let facts: FirmFacts
  let setting: Rule.Setting

  func number(_ expression: RuleExpression) -> Float {
    switch expression {
    case .number(let number): number
    case .field(let field): self.field(field)
    case .negated(let inner): -number(inner)
    case .binary(.plus, let left, let right): number(left) + number(right)
    case .binary(.minus, let left, let right): number(left) - number(right)
    case .binary(.times, let left, let right): number(left) * number(right)
    case .binary(.over, let left, let right):
      number(right) == 0 ? 0 : number(left) / number(right)
    case .call(.choose, let inner):
      isTrue(inner[0]) ? number(inner[1]) : number(inner[2])
    case .call(let function, let inner): call(function, inner.map(number))
    case .table(let field, let rows, let otherwise):
      number(rows.first { $0.key == name(field) }?.value ?? otherwise)
    default: .nan
    }
  }

  func isTrue(_ expression: RuleExpression) -> Bool {
    switch expression {
    case .truth(let truth): truth
    case .field: customer.data != 0
    case .named(let field, let key): name(field) == key
    case .not(let inner): !isTrue(inner)
    case .binary(.and, let left, let right): isTrue(left) && isTrue(right)
    case .binary(.or, let left, let right): isTrue(left) || isTrue(right)
    case .binary(.less, let left, let right): number(left) < number(right)
    case .binary(.atMost, let left, let right): number(left) <= number(right)
    case .binary(.more, let left, let right): number(left) > number(right)
    case .binary(.atLeast, let left, let right): number(left) >= number(right)
    case .binary(.equal, let left, let right): number(left) == number(right)
    case .binary(.unequal, let left, let right): number(left) != number(right)
    case .call(_, let inner): isTrue(inner[0]) ? isTrue(inner[1]) : isTrue(inner[2])
    case .table(let field, let rows, let otherwise):
      isTrue(rows.first { $0.key == name(field) }?.value ?? otherwise)
    default: false
    }
  }

  private func call(_ function: RuleFunction, _ values: [Float]) -> Float {
    switch function {
    case .min: values.dropFirst().reduce(values[0]) { Swift.min($0, $1) }
    case .max: values.dropFirst().reduce(values[0]) { Swift.max($0, $1) }
    case .clamp: Swift.min(values[2], Swift.max(values[1], values[0]))
    case .abs: Swift.abs(values[0])
    case .exp: Elementary.exp(values[0])
    case .log: Elementary.log(values[0])
    case .sqrt: values[0] < 0 ? 0 : values[0].squareRoot()
    case .tanh: Elementary.tanh(values[0])
    case .choose: .nan
    }
  }

  private func name(_ field: RuleField) -> String? {
    switch field {
    case .sector: return setting.sector
    case .locale: return customer.locale.map { setting.cultures[$0] }
    default:
      let half: Float = 0.430_727_3 * facts.estimateDeviation
      if customer.estimate < facts.marketMean - half { return "low" }
      return customer.estimate > facts.marketMean + half ? "high" : "middle"
    }
  }

  private func field(_ field: RuleField) -> Float {
    let record = customer.record
    switch field {
    case .willingness: return customer.estimate
    case .purchases: return Float(record.purchases)
    case .stepsSincePurchase: return Float(facts.step + 1 - Int(record.lastPurchase))
    case .lastPrice: return record.lastPurchase == 0 ? facts.listPrice : record.lastPrice
    case .clicks: return Float(record.clicks)
    case .listPrice: return facts.listPrice
    case .unitCost: return facts.unitCost
    case .marketMean: return facts.marketMean
    case .marketDeviation: return facts.marketDeviation
    case .estimateDeviation: return facts.estimateDeviation
    case .choiceScale: return facts.choiceScale
    case .step: return Float(facts.step)
    case .season: return facts.season
    case .active: return Float(facts.last.active)
    case .visits: return Float(facts.last.visits)
    case .purchasesLastStep: return Float(facts.last.purchases)
    case .meanPrice: return Float(facts.last.offered / Double(facts.last.visits))
    case .conversion: return Float(Double(facts.last.purchases) / Double(facts.last.visits))
    case .complaints: return Float(facts.last.complaints)
    case .isKnown, .segment, .locale, .sector: return .nan
    }
  }
}
