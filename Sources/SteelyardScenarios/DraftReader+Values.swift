import SteelyardModel

extension DraftReader {
  /// A number, `true` and `false` as 1 and 0, or else a rule.
  mutating func numberOrRule(_ spot: Spot) -> PartDraft.Value? {
    guard case .scalar(let text, let isPlain) = spot.tree.content, !spot.tree.isNothing else {
      mismatch(spot, "a number, `true`, `false` or a rule")
      return nil
    }
    switch plain(spot.tree) {
    case "true": return .number(1)
    case "false": return .number(0)
    case let plain?:
      if let number = NumberText.number(plain) { return .number(number) }
    case nil: break
    }
    inspected[spot.path] = spot.tree
    return .text(text, isQuoted: !isPlain)
  }

  /// Where a character of a value stands; nil where nothing is known of that value.
  func mark(of place: Int, at path: String, in lines: SourceLines) -> YAMLTree.Mark? {
    guard let tree = inspected[path], case .scalar(let text, _) = tree.content else { return nil }
    return lines.mark(of: place, in: text, from: tree.mark)
  }

  mutating func truth(_ spot: Spot) -> Bool? {
    switch plain(spot.tree) {
    case "true": return true
    case "false": return false
    default:
      mismatch(spot, "`true` or `false`")
      return nil
    }
  }

  /// One of the names of a type.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ spot: Spot, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    let known = type.allCases.map(\.rawValue)
    guard let text = text(spot, wanted: Wording.choice(of: known)) else { return nil }
    if let choice = type.init(rawValue: text) { return choice }
    mismatch(spot, Wording.choice(of: known) + Wording.hint(text, among: known))
    return nil
  }

  /// A list of names; nil after a complaint about the list.
  mutating func names(_ spot: Spot, wanted: String, each: String) -> [String]? {
    let items = items(spot, wanted: wanted)
    return items?.map { text($0, wanted: each) ?? "" }
  }

  /// A list of two values.
  mutating func pair<Value>(
    _ spot: Spot, wanted: String, _ read: (inout DraftReader, Spot) -> Value?
  ) -> (Value, Value)? {
    guard let items = items(spot, wanted: wanted) else { return nil }
    guard items.count == 2 else {
      complain(spot.path, "found a list of \(items.count), wanted \(wanted)")
      return nil
    }
    let values = items.compactMap { read(&self, $0) }
    return values.count == 2 ? (values[0], values[1]) : nil
  }
}

extension DraftReader.Field {
  /// A key whose value goes to one place of the draft, unless it is refused.
  init<Value>(
    _ key: String, into place: WritableKeyPath<DraftReader, Value>,
    _ read: @escaping (inout DraftReader, DraftReader.Spot) -> Value?
  ) {
    self.init(key) { reader, spot in
      if let value = read(&reader, spot) { reader[keyPath: place] = value }
    }
  }

  /// The same for a place that may be empty.
  init<Value>(
    _ key: String, into place: WritableKeyPath<DraftReader, Value?>,
    _ read: @escaping (inout DraftReader, DraftReader.Spot) -> Value?
  ) {
    self.init(key) { reader, spot in
      if let value = read(&reader, spot) { reader[keyPath: place] = value }
    }
  }
}
