import Testing

@testable import SteelyardNumerics

@Suite("Stream keys")
struct StreamKeyTests {
  @Test(
    "every part of an address can be read back from counter and key", arguments: UInt64(0)..<200)
  func injective(_ trial: UInt64) {
    let a = Philox4x32.block(counter: .init(UInt32(trial), 1, 2, 3), key0: 4, key1: 5)
    let b = Philox4x32.block(counter: .init(UInt32(trial), 6, 7, 8), key0: 9, key1: 10)
    // Ends of the ranges as well as the middle.
    let edge = [0, UInt32.max, a.x0][Int(trial % 3)]
    let seed = UInt64(b.x0) << 32 | UInt64(b.x1)
    let key = StreamKey(seed: seed, replicate: a.x1 ^ edge)
    let purpose = Purpose(UInt16(truncatingIfNeeded: a.x2 ^ edge))
    let index = UInt16(truncatingIfNeeded: a.x3)
    let counter = key.counter(customer: edge, step: b.x2, purpose: purpose, index: index)

    #expect(UInt64(key.key1) << 32 | UInt64(key.key0) == key.seed)
    #expect(counter.x0 == edge)
    #expect(counter.x1 == b.x2)
    #expect(counter.x2 == key.replicate)
    #expect(UInt16(counter.x3 >> 16) == purpose.rawValue)
    #expect(UInt16(truncatingIfNeeded: counter.x3) == index)
    let expected = Philox4x32.block(counter: counter, key0: key.key0, key1: key.key1)
    let found = key.block(customer: edge, step: b.x2, purpose: purpose, index: index)
    #expect(found == expected)
  }

  @Test("the words are where the documentation says")
  func layout() {
    let key = StreamKey(seed: 0x2222_2222_1111_1111, replicate: 0x3333_3333)
    let counter = key.counter(customer: 4, step: 5, purpose: Purpose(0x6666), index: 0x7777)
    #expect(counter == Philox4x32.Block(4, 5, 0x3333_3333, 0x6666_7777))
    #expect(key.key0 == 0x1111_1111)
    #expect(key.key1 == 0x2222_2222)
  }

  @Test("no two of many nearby addresses share a block")
  func noCollisions() {
    var seen = Set<[UInt32]>()
    var count = 0
    for seed in [0, 1, 1 << 32] as [UInt64] {
      for address in 0..<UInt32(3 * 243) {
        let (a, b) = (address % 27, address / 27)
        let key = StreamKey(seed: seed, replicate: a % 3)
        let x = key.block(
          customer: a / 3 % 3, step: a / 9, purpose: Purpose(UInt16(b % 3)), index: UInt16(b / 3))
        seen.insert([x.x0, x.x1, x.x2, x.x3])
        count += 1
      }
    }
    #expect(seen.count == count)
  }
}
