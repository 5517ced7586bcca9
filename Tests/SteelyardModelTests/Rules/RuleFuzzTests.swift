import SteelyardTestSupport
import Testing

@testable import SteelyardModel

/// Thousands of texts, sensible and not: nothing traps, and what is read is written back.
@Suite struct RuleFuzzTests {
  private static let pieces =
    RuleField.allCases.map(\.rawValue) + RuleFunction.allCases.map(\.rawValue)
    + RuleOperator.allCases.map(\.rawValue)
    + [
      "(", ")", "(", ")", ",", "{", "}", ":", "by", "not", "else", "true", "false", "USA", "low",
      "1", "0.5", "10%", "1e9", ".", "%", "=", "!", "é", "\u{0}", "\u{1F600}", "_", "e", "\n",
      "x1", "\\", "'", "\"", "#", "1e", "9999999999999999999999",
    ]

  @Test func nonsenseIsRefusedAndNothingTraps() {
    var source = SmallRandom(seed: SampleSeed.of(1))
    for _ in 0..<6_000 {
      let count = Int.random(in: 0...30, using: &source)
      let text = (0..<count).map { _ in
        Self.pieces.randomElement(using: &source) ?? ""
      }.joined(separator: Bool.random(using: &source) ? " " : "")
      guard let node = try? RuleParser.parse(text) else {
        checkFault(in: text)
        continue
      }
      #expect((try? RuleParser.parse(node.text)) == node, "\(text)")
      for wanted in [RuleType.truth, .number(.money), .number(.plainNumber)] {
        checkFaults(in: text, as: wanted)
      }
    }
  }

  /// A fault lies within its text.
  private func checkFault(in text: String) {
    do throws(RuleFault) {
      _ = try RuleParser.parse(text)
    } catch {
      #expect((0...text.unicodeScalars.count).contains(error.place), "\(text)")
      #expect(error.message.contains("wanted"))
    }
  }

  private func checkFaults(in text: String, as wanted: RuleType) {
    do {
      let rule = try Rule(text, as: wanted)
      #expect((try? Rule(rule.text, as: wanted)) == rule)
    } catch {
      let size = text.unicodeScalars.count
      #expect(error.faults.allSatisfy { (0...size).contains($0.place) }, "\(text)")
    }
  }

  @Test func anyTreeReadsBack() throws {
    var source = SmallRandom(seed: SampleSeed.of(2))
    for _ in 0..<3_000 {
      let node = tree(6, &source)
      // Some are larger than rules may be.
      guard let read = try? RuleParser.parse(node.text) else {
        #expect(node.text.count > 200, "\(node.text)")
        continue
      }
      #expect(read == node, "\(node.text)")
    }
  }

  private func tree(_ depth: Int, _ source: inout SmallRandom) -> RuleSyntax.Node {
    func next() -> RuleSyntax.Node { tree(depth - 1, &source) }
    let kind = Int.random(in: depth == 0 ? 6...8 : 0...8, using: &source)
    let syntax: RuleSyntax =
      switch kind {
      case 0: .negated(next())
      case 1: .not(next())
      case 2, 3:
        .binary(RuleOperator.allCases.randomElement(using: &source) ?? .plus, next(), next())
      case 4: call(RuleFunction.allCases.randomElement(using: &source) ?? .exp, next)
      case 5:
        .table(
          RuleSyntax.Word(text: "segment", place: 0),
          ["low", "else"].map {
            RuleSyntax.Row(key: RuleSyntax.Word(text: $0, place: 0), value: next())
          })
      case 6: .number(Float.random(in: 0...1, using: &source) * 1_000)
      case 7: .truth(Bool.random(using: &source))
      default: .name(RuleField.allCases.randomElement(using: &source)?.rawValue ?? "step")
      }
    return RuleSyntax.Node(syntax: syntax, place: 0)
  }

  private func call(_ function: RuleFunction, _ next: () -> RuleSyntax.Node) -> RuleSyntax {
    let count = min(3, function.arity.upperBound)
    return .call(function, (0..<count).map { _ in next() })
  }
}
