/// Tells text from what is no text, before a parser sees it.
enum ScenarioBytes {
  /// No scenario is larger than this.
  static let largest = 1 << 20

  /// Decodes UTF-8 and refuses what no YAML file holds.
  /// - Complexity: O(bytes).
  static func text(of bytes: [UInt8]) -> Result<String, TextFault> {
    let kind = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard !kind else { return .failure(TextFault(at: 0, in: bytes, Self.wide)) }
    if let offset = bytes.firstIndex(of: 0) {
      let message = "found a NUL byte at offset \(offset), wanted a text file in UTF-8"
      return .failure(TextFault(at: offset, in: bytes, message))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = validLength(of: bytes)
      let message = "found bytes that are no UTF-8 at offset \(offset), wanted a text file in UTF-8"
      return .failure(TextFault(at: offset, in: bytes, message))
    }
    return check(text)
  }

  /// Refuses control characters, and drops a byte order mark.
  static func check(_ text: String) -> Result<String, TextFault> {
    guard text.utf8.count <= largest else { return .failure(tooLarge(text.utf8.count)) }
    let mark: Unicode.Scalar = "\u{FEFF}"
    let scalars = text.unicodeScalars
    let body = scalars.first == mark ? String(scalars.dropFirst()) : text
    guard let index = body.unicodeScalars.firstIndex(where: isForbidden) else {
      return .success(body)
    }
    let code = String(body.unicodeScalars[index].value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    let offset = body.utf8.distance(from: body.startIndex, to: index)
    return .failure(
      TextFault(
        at: offset, in: Array(body.utf8),
        "found the control character \(name), wanted plain text"))
  }

  static func tooLarge(_ size: Int, _ subject: String = "a scenario") -> TextFault {
    TextFault("found a file of \(size) bytes, wanted \(subject) of at most \(largest) bytes")
  }

  private static let wide = "found UTF-16, wanted a text file in UTF-8: save it again as UTF-8"

  private static func validLength(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }

  /// What YAML 1.1 calls unprintable (section 5.1).
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

/// Why bytes are no text of a scenario, and where.
struct TextFault: Error, Hashable {
  let mark: YAMLTree.Mark?
  let message: String

  /// A fault of the whole text.
  init(_ message: String) {
    mark = nil
    self.message = message
  }

  /// A fault at a byte; the column counts what precedes it on its line, invalid bytes as one each.
  init(at offset: Int, in bytes: [UInt8], _ message: String) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    mark = YAMLTree.Mark(line: line, column: column)
    self.message = message
  }
}
