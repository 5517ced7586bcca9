import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct AcceptabilityTests {
  private let plain = Acceptability(numbers())

  private func position(_ category: DataCategory) -> Int { category.bit.trailingZeroBitCount }

  @Test func valuesAreTheRegistrys() {
    #expect(plain.values.count == DataCategory.allCases.count)
    for (value, parameter) in zip(plain.values, Parameter.acceptability) {
      #expect(isNear(value, numbers()[parameter], 1e-7), "\(parameter.path)")
    }
  }

  @Test func aDeclaredNormChangesItsCategoryAlone() {
    let strict = Acceptability(numbers(), changes: [.sensitive: -0.3, .purchases: 0.2])
    for (index, category) in DataCategory.allCases.enumerated() {
      let change: Double =
        category == .sensitive ? -0.3 : category == .purchases ? 0.2 : 0
      let wanted = numbers()[Parameter.acceptability[index]] + change
      #expect(isNear(strict.values[index], wanted, 1e-6), "\(category)")
    }
  }

  @Test func driftChangesAllAlike() {
    for drift in [-0.2, 0.1, 0.4] {
      let later = Acceptability(numbers(), drift: drift)
      for (before, after) in zip(plain.values, later.values) {
        #expect(isNear(after - before, drift, 1e-6))
      }
    }
  }

  @Test func nothingIsMoreThanFullyAcceptableOrLessThanNotAtAll() {
    let welcome = Acceptability(numbers(), changes: [.biometric: 1], drift: 1)
    let banned = Acceptability(numbers(), changes: [.purchases: -1], drift: -1)
    #expect(welcome.values[position(.purchases)] == 1)
    #expect(isNear(welcome.values[position(.inferred)], 0.7, 1e-6))
    #expect(banned.values.allSatisfy { -1...1 ~= $0 })
    #expect(banned.values[position(.purchases)] == -1)
    #expect(banned.values[position(.biometric)] == -1)
  }

  @Test func theLeastAcceptableOfASetCounts() {
    #expect(plain.lowest.count == 512)
    for bits in 1..<512 {
      let members = DataCategories(bits: UInt16(bits)).members.map { plain.values[position($0)] }
      #expect(plain.lowest[bits] == members.min())
    }
    #expect(plain.lowest[0] == 1)
  }

  /// More data are never more acceptable.
  @Test func aLargerSetIsNoMoreAcceptable() {
    for bits in 0..<512 {
      for more in 0..<9 { #expect(plain.lowest[bits | 1 << more] <= plain.lowest[bits]) }
    }
  }

  @Test func objectionRunsFromNothingToOne() {
    let ends = numbers([(Parameter.acceptability[0], 1), (Parameter.acceptability[1], -1)])
    let objection = Acceptability(ends).objection
    #expect(objection[0] == 0 && objection[1] == 1)
    #expect(objection[position(.location)] == 0.5)
    for set in corners(of: Array(Parameter.acceptability.prefix(4))) {
      for drift in [-1.0, 0, 1] {
        let objections = Acceptability(set, drift: drift).objection
        #expect(objections.allSatisfy { 0...1 ~= $0 })
      }
    }
  }
}
