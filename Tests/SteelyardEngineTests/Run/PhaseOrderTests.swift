import Foundation
import Testing

@testable import SteelyardEngine

/// The description of the model names the phases of a step as the engine runs them.
@Suite struct PhaseOrderTests {
  @Test func theDescriptionNamesThePhasesInTheirOrder() throws {
    let article = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Steelyard/Steelyard.docc/ODD.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    let named = text.matches(of: #/\n\d+\. \*\*([a-z ]+)\*\* - /#).map { String($0.1) }
    #expect(named == Phase.order.map(\.name))
  }
}
