/// SHA-256 (FIPS 180-4), to name scenarios and files by their content.
///
/// Own code: the package that has it builds a whole TLS library, minutes against a hundred lines,
/// and these few are checked against the standard's own examples.
public struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// Begins with nothing.
  public init() {}

  /// The digest of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits.
  /// - Complexity: O(length).
  public static func hex(of text: String) -> String {
    var hash = SHA256()
    hash.add(Array(text.utf8))
    return hash.hex
  }

  /// Adds bytes to what was added before.
  /// - Complexity: O(length).
  public mutating func add(_ bytes: [UInt8]) {
    length += UInt64(bytes.count)
    addBlocks(bytes)
  }

  /// The digest of all that was added, as 64 lower-case hexadecimal digits.
  public var hex: String {
    var last = self
    let bits = 8 * length
    let zeros = (119 - rest.count) % 64
    last.addBlocks(
      [0x80] + [UInt8](repeating: 0, count: zeros)
        + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return last.state.indices.map { word in
      let digits = String(last.state[word], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func addBlocks(_ bytes: [UInt8]) {
    let all = rest.isEmpty ? bytes : rest + bytes
    let whole = all.count / 64 * 64
    all.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: whole, by: 64) { add(all, from: start) }
    }
    rest = Array(all[whole...])
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    let schedule = Self.schedule(of: bytes, from: start)
    var v = state
    for round in 0..<64 {
      let e = v[4]
      let sum1 = Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)
      let choice = (e & v[5]) ^ (~e & v[6])
      let first = v[7] &+ sum1 &+ choice &+ Self.constants[round] &+ schedule[round]
      let a = v[0]
      let sum0 = Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)
      let majority = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2])
      v = [first &+ sum0 &+ majority, a, v[1], v[2], v[3] &+ first, e, v[5], v[6]]
    }
    for index in 0..<8 { state[index] &+= v[index] }
  }

  private static func schedule(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> InlineArray<64, UInt32> {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for word in 0..<16 {
      for byte in 0..<4 { words[word] = words[word] << 8 | UInt32(bytes[start + 4 * word + byte]) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let low = turn(early, 7) ^ turn(early, 18) ^ (early >> 3)
      let high = turn(late, 17) ^ turn(late, 19) ^ (late >> 10)
      words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
    }
    return words
  }

  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
