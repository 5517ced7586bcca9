import Foundation
import SteelyardModel
import Testing

@testable import SteelyardReport

/// Articles that the program makes are in the documentation as it makes them.
///
/// After a change on purpose, write them anew:
///
///     RECORD_DOCS=1 swift test --disable-xctest --filter ReferenceArticleTests
@Suite struct ReferenceArticleTests {
  private static let catalogue = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Steelyard/Steelyard.docc")

  private static let articles: [(name: String, text: String)] = [
    ("Parameters", ParameterArticle.markdown), ("ODD", ModelDescription.markdown),
    ("MetricDefinitions", MetricArticle.markdown),
  ]

  @Test(arguments: ["Parameters", "ODD", "MetricDefinitions"]) func isAsTheProgramMakesIt(
    _ name: String
  ) throws {
    let made = try #require(Self.articles.first { $0.name == name }?.text)
    let file = Self.catalogue.appending(path: "\(name).md")
    if ProcessInfo.processInfo.environment["RECORD_DOCS"] != nil {
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try String(contentsOf: file, encoding: .utf8)
    let isSame = Array(found.utf8) == Array(made.utf8)
    #expect(
      isSame,
      """
      \(name).md differs from what the program makes\(Self.firstDifference(found, made)). Write it \
      anew with `RECORD_DOCS=1 swift test --disable-xctest --filter ReferenceArticleTests`.
      """)
  }

  private static func firstDifference(_ found: String, _ made: String) -> String {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let made = made.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, pair) in zip(found, made).enumerated() where pair.0 != pair.1 {
      return " on line \(line + 1): found “\(pair.0)”, wanted “\(pair.1)”"
    }
    return found.count == made.count ? "" : " after line \(min(found.count, made.count))"
  }

  @Test func everyFamilyHasATitle() {
    for family in ParameterFamily.all {
      #expect(ParameterFamily.titles[family.word] != nil, "\(family.word)")
    }
    #expect(ParameterFamily.titles.count == ParameterFamily.all.count)
    #expect(ParameterFamily.all.reduce(0) { $0 + $1.parameters.count } == Registry.all.count)
  }

  @Test func everyParameterIsInOneSubmodel() {
    #expect(ModelDescription.undescribed.map(\.path) == [])
    let described = Submodel.all.flatMap(\.parameters).map(\.path)
    #expect(Set(described).count == described.count, "a parameter is in two submodels")
  }

  /// Whoever reads an id finds the source.
  @Test func everyFindingIsInTheListOfSources() throws {
    let file = Self.catalogue.appending(path: "Sources.md")
    let sources = try String(contentsOf: file, encoding: .utf8)
    for parameter in Registry.all {
      switch parameter.source {
      case .evidence(let id), .direction(let id):
        #expect(sources.contains("| `\(id)` |"), "\(id) of \(parameter.path)")
      case .designChoice: break
      }
    }
  }

  @Test func barsInCellsDoNotEndThem() {
    #expect(Markdown.table(["a"], [["x|y"]]) == "| a |\n| --- |\n| x\\|y |\n")
  }
}
