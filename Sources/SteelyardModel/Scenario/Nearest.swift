/// Finds the name that somebody probably meant.
public enum Nearest {
  /// The known name nearest to what was found, or nil when none is near.
  ///
  /// Near means: the same but for case, `_`, `-` and spaces; or few slips of the finger, a swap
  /// of neighbours counting as one; or else one is the beginning, or a dotted end, of the other.
  /// The first of equally near names wins.
  /// - Complexity: O(number of names x length squared); names over 64 characters have no nearest.
  public static func name(to found: String, among known: some Sequence<String>) -> String? {
    guard !found.isEmpty, found.unicodeScalars.count <= longest else { return nil }
    let wanted = folded(found)
    var best: (name: String, slips: Int)?
    for name in known {
      let candidate = folded(name)
      let limit = min(allowance(wanted, candidate), (best?.slips ?? .max) - 1)
      guard limit >= 0 else { break }
      if let slips = slips(wanted, candidate, atMost: limit) { best = (name, slips) }
    }
    return best?.name ?? known.first { isPart(found, of: $0) || isPart($0, of: found) }
  }

  private static let longest = 64

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  private static func allowance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    max(1, max(first.count, second.count) / 3)
  }

  private static func isPart(_ part: String, of whole: String) -> Bool {
    let (part, whole) = (part.lowercased(), whole.lowercased())
    return part.count >= 3 && (whole.hasPrefix(part) || whole.hasSuffix("." + part))
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one text to the other
  /// (Damerau 1964, optimal string alignment), or nil when they exceed the limit.
  static func slips(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var before: [Int] = []
    var row = Array(0...second.count)
    for (i, scalar) in first.enumerated() {
      var next = [i + 1]
      for (j, other) in second.enumerated() {
        var slips = min(row[j] + (scalar == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, scalar == second[j - 1], first[i - 1] == other {
          slips = min(slips, before[j - 1] + 1)
        }
        next.append(slips)
      }
      (before, row) = (row, next)
    }
    return row[second.count] <= limit ? row[second.count] : nil
  }
}
