import SteelyardModel
import Yams

/// Turns Yams' nodes into a tree, and complains about what a scenario does not use.
struct NodeConverter {
  private(set) var complaints: [Complaint] = []
  private let dropped: [YAMLTree.Mark: String]

  /// - Parameter dropped: Keys that come again later, by place.
  init(dropped: [YAMLTree.Mark: String]) { self.dropped = dropped }

  mutating func tree(of node: Node, depth: Int) -> YAMLTree {
    let mark = YAMLTree.Mark(node.mark)
    checkPlain(node, at: mark)
    let empty = YAMLTree(mark: mark, content: .scalar("", isPlain: true))
    guard depth < YAMLComposer.deepest else {
      complain(mark, SyntaxFault.tooDeep)
      return empty
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLTree(mark: mark, content: .scalar(scalar.string, isPlain: isPlain))
    case .sequence(let sequence):
      let items = sequence.map { tree(of: $0, depth: depth + 1) }
      return YAMLTree(mark: mark, content: .list(items))
    case .mapping(let mapping):
      return YAMLTree(mark: mark, content: .mapping(pairs(of: mapping, depth: depth + 1)))
    case .alias:
      return empty
    }
  }

  private mutating func pairs(of mapping: Node.Mapping, depth: Int) -> [YAMLTree.Pair] {
    var earlier: [String: Int] = [:]
    var pairs: [YAMLTree.Pair] = []
    for (key, value) in mapping {
      let mark = YAMLTree.Mark(key.mark)
      if let name = dropped[mark] {
        earlier[name] = earlier[name] ?? mark.line
        continue
      }
      let name = key.scalar?.string
      pairs.append(
        YAMLTree.Pair(
          key: tree(of: key, depth: depth), value: tree(of: value, depth: depth),
          repeats: name.flatMap { earlier[$0] }))
    }
    return pairs
  }

  private mutating func checkPlain(_ node: Node, at mark: YAMLTree.Mark) {
    if node.anchor != nil {
      complain(
        mark,
        "found an anchor or alias (`&name`, `*name`), wanted each value written out where it"
          + " belongs")
    }
    let tag = node.tag.description
    if !["", "!", "?"].contains(tag), !Self.plainTags.contains(tag) {
      complain(mark, "found the tag \(Wording.name(tag)), wanted a value without a tag")
    }
  }

  /// Ten such complaints tell the story; more would be a way to fill memory.
  private mutating func complain(_ mark: YAMLTree.Mark, _ message: String) {
    if complaints.count < 10 { complaints.append(Complaint(mark: mark, message: message)) }
  }

  private static let plainTags: Set = [
    "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]
}

extension YAMLTree.Mark {
  /// Yams' mark; a node that was parsed always has one.
  init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
