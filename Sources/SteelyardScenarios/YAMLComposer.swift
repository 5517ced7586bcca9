import Foundation
import Yams

/// What became of a YAML text.
struct ComposedYAML: Sendable {
  /// The document; nil when the text is empty or cannot be used.
  var tree: YAMLTree?
  var complaints: [Complaint] = []
}

/// Turns text into a tree with Yams, and keeps hostile text from doing harm.
///
/// Yams calls itself once per level (libyaml stops at 1,000 brackets, some 2,000 calls) and
/// compares keys in full, so the parser runs on a thread with a stack of its own, and aliases,
/// by which a small text can stand for an enormous tree, are found before they are followed.
enum YAMLComposer {
  /// Levels of nesting that a document may have; a scenario has five.
  static let deepest = 32

  /// Composes one document.
  /// - Complexity: O(length) for any scenario; at worst O(length x levels).
  static func compose(_ text: String) -> ComposedYAML {
    let result = Roomy.run { composed(text) }
    return result ?? ComposedYAML(complaints: [Complaint(message: "no thread to read it on")])
  }

  private static func composed(_ text: String) -> ComposedYAML {
    // In this copy each alias is an anchor on an empty place: same shape, nothing to follow.
    var harmless = DistinctText(text.contains("*") ? text.replacing("*", with: "&") : text)
    let scan = parse(&harmless)
    guard scan.complaints.isEmpty, text.contains("*") else { return scan }
    var original = DistinctText(text)
    return parse(&original)
  }

  private static func parse(_ source: inout DistinctText) -> ComposedYAML {
    while true {
      do {
        // The parser owns the anchors: nodes only point at them.
        let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
        return try withExtendedLifetime(parser) {
          guard let root = try parser.singleRoot() else { return ComposedYAML() }
          var converter = NodeConverter(dropped: source.dropped)
          let tree = converter.tree(of: root, depth: 0)
          let isClean = converter.complaints.isEmpty
          return ComposedYAML(tree: isClean ? tree : nil, complaints: converter.complaints)
        }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context)
        where source.drop(one: keys, at: context.mark)
      {
        continue
      } catch {
        return ComposedYAML(complaints: [SyntaxFault.complaint(about: error, in: source.text)])
      }
    }
  }
}

/// Runs work on a thread with a large stack.
enum Roomy {
  private static let stack = 16 << 20

  /// Runs the work and waits for it; nil only when it left no result.
  static func run<Output: Sendable>(_ work: @escaping @Sendable () -> Output) -> Output? {
    let box = Box<Output>()
    let thread = Thread { box.fill(work()) }
    thread.stackSize = stack
    thread.start()
    return box.wait()
  }

  /// Hands one value from a thread to the one that waits for it.
  private final class Box<Value: Sendable>: @unchecked Sendable {
    private let isFull = NSCondition()
    // Touched only while the condition is locked.
    private var value: Value?

    func fill(_ value: Value) {
      isFull.withLock {
        self.value = value
        isFull.signal()
      }
    }

    func wait() -> Value? {
      isFull.withLock {
        while value == nil { isFull.wait() }
        return value
      }
    }
  }
}
