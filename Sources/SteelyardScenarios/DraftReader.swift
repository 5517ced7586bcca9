import SteelyardModel

/// Walks a tree by the keys of a scenario file and fills a draft; whether the values make a
/// scenario is checked later.
///
/// Whatever is wrong is noted and left out, and the walk goes on.
struct DraftReader {
  var draft = ScenarioDraft()
  /// The rival that is being read.
  var rivalInHand = RivalDraft()
  private(set) var complaints: [Complaint] = []
  /// Where each key and list entry stands, by path.
  private(set) var places: [String: YAMLTree.Mark] = [:]
  /// Values in which places of their own may be complained about, by path.
  var inspected: [String: YAMLTree] = [:]

  /// The keys that are known in each mapping that was read, by its path without positions.
  private(set) var known: [String: [String]] = [:]

  /// No list or mapping of a scenario is longer; a hostile one could be.
  static let longest = 1_000
  /// No key of a scenario is longer, in bytes.
  static let longestKey = 200

  /// A known key and what reads its value.
  struct Field {
    let key: String
    let read: (inout DraftReader, Spot) -> Void

    init(_ key: String, _ read: @escaping (inout DraftReader, Spot) -> Void) {
      self.key = key
      self.read = read
    }
  }

  /// A value in the tree, and how it is reached.
  struct Spot {
    let tree: YAMLTree
    let path: String
  }

  /// Complains at a path; the place is that of its key.
  mutating func complain(_ path: String, _ message: String, leavesGap: Bool = true) {
    complaints.append(
      Complaint(mark: place(of: path), path: path, message: message, leavesGap: leavesGap))
  }

  /// The place of the key, or of the nearest one around it.
  func place(of path: String) -> YAMLTree.Mark? {
    Self.around(path).lazy.compactMap { places[$0] }.first
  }

  /// Records where a key stands.
  mutating func put(_ path: String, at mark: YAMLTree.Mark) { places[path] = mark }

  /// The path and all paths around it, the nearest first and the whole scenario last.
  static func around(_ path: String) -> [String] {
    var paths = [path]
    var rest = Substring(path)
    while let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
      rest = rest[..<cut]
      paths.append(String(rest))
    }
    return paths + [""]
  }

  /// The path with the positions in lists left out: `strategies.pricing.kind`.
  static func withoutPositions(_ path: String) -> String {
    var plain = ""
    var isInside = false
    for character in path {
      if character == "[" { isInside = true }
      if !isInside { plain.append(character) }
      if character == "]" { isInside = false }
    }
    return plain
  }

  // MARK: Mappings and lists

  /// Reads a mapping with known keys.
  mutating func fields(_ spot: Spot, _ fields: [Field]) {
    let known = fields.map(\.key)
    self.known[Self.withoutPositions(spot.path)] = known
    for (key, value) in entries(spot, wanted: "a mapping with keys such as `\(known[0])`") {
      if let field = fields.first(where: { $0.key == key }) {
        field.read(&self, value)
      } else {
        let hint = complaints.count < 100 ? Wording.hint(key, among: known) : ""
        let message = "this key is not known, wanted \(Wording.choice(of: known))\(hint)"
        complain(value.path, message, leavesGap: false)
      }
    }
  }

  /// The entries of a mapping with any keys; empty after a complaint.
  mutating func entries(_ spot: Spot, wanted: String) -> [(key: String, value: Spot)] {
    if places[spot.path] == nil { places[spot.path] = spot.tree.mark }
    guard case .mapping(let pairs) = spot.tree.content else {
      mismatch(spot, wanted)
      return []
    }
    guard isBearable(pairs.count, spot) else { return [] }
    return pairs.compactMap { pair in entry(pair, in: spot) }
  }

  private mutating func entry(
    _ pair: YAMLTree.Pair, in spot: Spot
  ) -> (key: String, value: Spot)? {
    guard case .scalar(let key, _) = pair.key.content else {
      let message = "found \(Self.kind(of: pair.key)) as a key, wanted text"
      complaints.append(Complaint(mark: pair.key.mark, path: spot.path, message: message))
      return nil
    }
    guard key.utf8.count <= Self.longestKey else {
      let message = "found a key of \(key.utf8.count) bytes, wanted a name"
      complaints.append(Complaint(mark: pair.key.mark, path: spot.path, message: message))
      return nil
    }
    let path = spot.path.isEmpty ? key : "\(spot.path).\(key)"
    places[path] = pair.key.mark
    if let line = pair.repeats {
      complain(
        path, "this key is there again (first on line \(line)), wanted each key once",
        leavesGap: false)
    }
    return (key, Spot(tree: pair.value, path: path))
  }

  /// The items of a list; empty after a complaint.
  mutating func items(_ spot: Spot, wanted: String) -> [Spot]? {
    guard case .list(let items) = spot.tree.content else {
      mismatch(spot, wanted)
      return nil
    }
    guard isBearable(items.count, spot) else { return nil }
    return items.enumerated().map { index, item in
      let path = "\(spot.path)[\(index)]"
      places[path] = item.mark
      return Spot(tree: item, path: path)
    }
  }

  private mutating func isBearable(_ count: Int, _ spot: Spot) -> Bool {
    guard count > Self.longest else { return true }
    complain(spot.path, "found \(count) entries, wanted at most \(Self.longest)")
    return false
  }

  // MARK: Scalars

  /// Text as written, whatever other readers take it for.
  mutating func text(_ spot: Spot, wanted: String = "text") -> String? {
    guard case .scalar(let text, _) = spot.tree.content, !spot.tree.isNothing else {
      mismatch(spot, wanted)
      return nil
    }
    return text
  }

  mutating func number(_ spot: Spot, wanted: String = "a number") -> Double? {
    if let text = plain(spot.tree), let number = NumberText.number(text) { return number }
    mismatch(spot, wanted)
    return nil
  }

  mutating func whole(_ spot: Spot, in range: ClosedRange<Int>) -> Int? {
    if let text = plain(spot.tree), let whole: Int = NumberText.whole(text) { return whole }
    mismatch(spot, Wording.wholeNumber(in: range))
    return nil
  }

  func plain(_ tree: YAMLTree) -> String? {
    guard case .scalar(let text, true) = tree.content else { return nil }
    return text
  }

  mutating func mismatch(_ spot: Spot, _ wanted: String) {
    complain(spot.path, "found \(Self.kind(of: spot.tree)), wanted \(wanted)")
  }

  static func kind(of tree: YAMLTree) -> String {
    switch tree.content {
    case .scalar where tree.isNothing: "nothing"
    case .scalar(let text, true): Wording.name(text)
    case .scalar(let text, false): "the quoted text \(Wording.name(text))"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
