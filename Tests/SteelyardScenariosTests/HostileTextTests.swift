import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Texts made to exhaust the stack, the memory or the patience of a parser.
@Suite struct HostileTextTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  static let deep = [
    Hostile("lists in lists", times(100_000, "[")),
    Hostile("closed lists in lists", times(900, "[") + times(900, "]")),
    Hostile("mappings in lists", times(990, "[a: ") + times(990, "]")),
    Hostile("mappings as keys", times(990, "{? ") + times(990, "}")),
    Hostile("entries of entries", times(100_000, "- ")),
    Hostile("keys of keys", times(100_000, "? ")),
    Hostile("indented", (0..<1_000).map { times($0, " ") + "a:\n" }.joined()),
  ]

  /// In a process of its own, since a stack that overflows would take the tests along.
  @Test func survivesDepth() async {
    await #expect(processExitsWith: .success) {
      for hostile in HostileTextTests.deep {
        let found = HostileTextTests.complaints(about: hostile.text)
        let isTold = found.allSatisfy { $0.hasSuffix(SyntaxFault.tooDeep) }
        precondition(isTold && (1...10).contains(found.count), "\(found)")
      }
    }
  }

  static let long = [
    Hostile("items", "[" + times(400_000, "a,") + "]"),
    Hostile("keys", (0..<90_000).map { "k\($0): 1\n" }.joined()),
    Hostile("a key", times(500_000, "a.") + ": 1"),
    Hostile("an explicit key", "? " + times(400_000, "a.") + "\n: 1"),
    Hostile("same keys", times(100_000, "a: 1\n")),
    Hostile("strategies", "strategies: [" + times(300_000, "a,") + "]"),
    Hostile("cultures", cultures(50_000)),
    Hostile("a name", "steelyard: 1\nname: " + times(1_000_000, "a")),
    Hostile("anchors", (0..<50_000).map { "k\($0): &a\($0) 1\n" }.joined()),
    Hostile("tags", times(1_000_000, "!")),
    Hostile("data", "strategies: [{data: {collect: [" + times(900, "x, ") + "]}}]"),
  ]

  private static func cultures(_ count: Int) -> String {
    let pairs = (0..<count).map { "c\($0): 0.1" }.joined(separator: ", ")
    return "steelyard: 1\npopulation: {cultures: {\(pairs)}}\nstrategies: [{name: a}]"
  }

  @Test(arguments: long)
  func survivesLength(hostile: Hostile) {
    let found = timed(within: .seconds(60)) { Self.complaints(about: hostile.text) }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.utf8.count < 2_000 })
  }

  /// Nine to the thirteenth texts, were the aliases followed; as a key they would be compared.
  @Test func followsNoAliases() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<14 {
      let list = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    let found = timed(within: .seconds(60)) {
      Self.complaints(about: text + "? *a13\n: 1\n? *a13\n: 2\n")
    }
    #expect(!found.isEmpty)
  }

  /// Complaints about stars and ampersands that are only text would be wrong.
  @Test func leavesStarsInTextAlone() throws {
    let text = """
      steelyard: 1 # *not* an &alias
      name: "R&D *now*"
      question: |
        *Really?*
        &yes
      strategies: [{name: a *b* &c}, {name: '*d'}]
      """
    let scenario = try ScenarioReader(catalogue: TestCatalogue.all).read(text: text, name: "s")
    #expect(scenario.name == "R&D *now*" && scenario.question == "*Really?*\n&yes\n")
    #expect(scenario.strategies.map(\.name) == ["a *b* &c", "*d"])
  }

  static func complaints(about text: String) -> [String] {
    do {
      _ = try ScenarioReader(catalogue: TestCatalogue.all).read(text: text, name: "h.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
