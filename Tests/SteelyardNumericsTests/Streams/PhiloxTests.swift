import SteelyardNumerics
import Testing

@Suite("Philox 4x32-10")
struct PhiloxTests {
  typealias Block = Philox4x32.Block

  struct KnownAnswer: Sendable {
    let counter: Block
    let key: (UInt32, UInt32)
    let answer: Block
  }

  /// The philox4x32 10 lines of `kat_vectors` in Random123.
  static let published = [
    KnownAnswer(
      counter: Block(0, 0, 0, 0), key: (0, 0),
      answer: Block(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    KnownAnswer(
      counter: Block(.max, .max, .max, .max), key: (.max, .max),
      answer: Block(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
    KnownAnswer(
      counter: Block(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      key: (0xa409_3822, 0x299f_31d0),
      answer: Block(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)),
  ]

  @Test("gives the published known answers", arguments: published)
  func knownAnswers(_ known: KnownAnswer) {
    let found = Philox4x32.block(counter: known.counter, key0: known.key.0, key1: known.key.1)
    #expect(found == known.answer)
  }

  @Test("flipping any one bit of counter or key flips about half of the result")
  func avalanche() {
    var flipped = 0
    for bit in 0..<192 {
      let changed = distance(Self.base, bit: bit)
      #expect((32...96).contains(changed), "bit \(bit) flipped \(changed) of 128")
      flipped += changed
    }
    // 192 * 128 fair bits: mean 12288, standard deviation 78.4; five of them either way.
    #expect((11_896...12_680).contains(flipped))
  }

  static let base: [UInt32] = [17, 3, 0, 5 << 16, 0xdead_beef, 1]

  private func distance(_ words: [UInt32], bit: Int) -> Int {
    var other = words
    other[bit / 32] ^= 1 << UInt32(bit % 32)
    let a = block(words)
    let b = block(other)
    return [a.x0 ^ b.x0, a.x1 ^ b.x1, a.x2 ^ b.x2, a.x3 ^ b.x3].map(\.nonzeroBitCount)
      .reduce(0, +)
  }

  private func block(_ w: [UInt32]) -> Block {
    Philox4x32.block(counter: Block(w[0], w[1], w[2], w[3]), key0: w[4], key1: w[5])
  }
}
