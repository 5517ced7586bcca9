import Testing

@testable import SteelyardModel

@Suite struct DataCategoriesTests {
  @Test func everyCategoryHasItsOwnBit() {
    let bits = DataCategory.allCases.map(\.bit)
    #expect(bits == [1, 2, 4, 8, 16, 32, 64, 128, 256])
    let names = DataCategory.allCases.map(\.rawValue)
    #expect(
      names == [
        "purchases", "browsing", "location", "device", "inferred", "third_party", "sensitive",
        "communications", "biometric",
      ])
    #expect(Set(DataCategory.allCases.map(\.plain)).count == 9)
  }

  @Test func membersAndBitsAreTheSame() {
    for bits in 0...511 as ClosedRange<UInt16> {
      let set = DataCategories(bits: bits)
      #expect(DataCategories(set.members) == set)
      #expect(set.members.count == bits.nonzeroBitCount)
      for category in DataCategory.allCases {
        #expect(set.contains(category) == set.members.contains(category))
      }
    }
  }

  @Test func orderAndRepeatsDoNotMatter() {
    let one = DataCategories([.sensitive, .purchases, .purchases])
    #expect(one == DataCategories([.purchases, .sensitive]))
    #expect(one.members == [.purchases, .sensitive])
    #expect(DataCategories([]).members.isEmpty && DataCategories([]).bits == 0)
  }

  /// Union, intersection and difference of sets are those of their bits.
  @Test func bitsAreSetAlgebra() {
    for one in stride(from: 0, through: 511, by: 3) as StrideThrough<UInt16> {
      for other in stride(from: 0, through: 511, by: 5) as StrideThrough<UInt16> {
        let left = Set(DataCategories(bits: one).members)
        let right = Set(DataCategories(bits: other).members)
        #expect(Set(DataCategories(bits: one | other).members) == left.union(right))
        #expect(Set(DataCategories(bits: one & other).members) == left.intersection(right))
        #expect(Set(DataCategories(bits: one & ~other).members) == left.subtracting(right))
      }
    }
  }

  @Test func bitsBeyondTheCategoriesHoldNothing() {
    #expect(DataCategories(bits: 512).members.isEmpty)
  }
}
