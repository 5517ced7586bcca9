/// A YAML document as plain data: what stands where, without deciding what it means.
///
/// Scalars keep their text, so `NO` stays Norway and `1.10` stays what was written.
struct YAMLTree: Sendable {
  /// A place in a text, both from 1; columns count Unicode scalars.
  struct Mark: Sendable, Hashable, Comparable {
    let line: Int
    let column: Int

    static func < (first: Mark, second: Mark) -> Bool {
      (first.line, first.column) < (second.line, second.column)
    }
  }

  /// A key with its value.
  struct Pair: Sendable {
    let key: YAMLTree
    let value: YAMLTree
    /// The line of an earlier pair with the same key, which is dropped.
    let repeats: Int?
  }

  indirect enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case list([YAMLTree])
    case mapping([Pair])
  }

  let mark: Mark
  let content: Content

  /// Whether nothing is written: an empty place, `~` or `null`.
  var isNothing: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
