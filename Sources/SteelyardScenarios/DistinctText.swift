import Yams

/// A text in which keys that come again can be renamed in place.
///
/// Yams refuses a mapping with a repeated key and says nothing else about the file. Renaming the
/// earlier key, without moving anything, lets it go on, so that everything is reported at once.
struct DistinctText {
  private(set) var text: String
  /// The keys that were renamed, by place.
  private(set) var dropped: [YAMLTree.Mark: String] = [:]

  init(_ text: String) { self.text = text }

  /// Renames one of the keys, the one at the mark.
  /// - Returns: Whether it could, which it can a few times only: each takes a parse.
  mutating func drop(one keys: [String], at place: Mark) -> Bool {
    let most = text.utf8.count < 1 << 16 ? 20 : 2
    guard dropped.count < most else { return false }
    var scalars = Array(text.unicodeScalars)
    guard var index = Self.index(of: place, in: scalars) else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    let found = keys.first { key in
      !key.isEmpty && scalars[index...].starts(with: key.unicodeScalars)
    }
    guard let found, let stand = Unicode.Scalar(Self.firstStand + UInt32(dropped.count)) else {
      return false
    }
    scalars[index] = stand
    text = String(String.UnicodeScalarView(scalars))
    dropped[YAMLTree.Mark(place)] = found
    return true
  }

  /// A character for private use begins a renamed key: no name that anybody writes.
  private static let firstStand: UInt32 = 0xE000

  private static func index(of place: Mark, in scalars: [Unicode.Scalar]) -> Int? {
    var line = 1
    var start = 0
    for (index, scalar) in scalars.enumerated() where line < place.line {
      let isPair = scalar == "\r" && scalars.dropFirst(index + 1).first == "\n"
      guard (scalar == "\n" || scalar == "\r") && !isPair else { continue }
      line += 1
      start = index + 1
    }
    let index = start + place.column - 1
    return line == place.line && scalars.indices.contains(index) ? index : nil
  }
}
