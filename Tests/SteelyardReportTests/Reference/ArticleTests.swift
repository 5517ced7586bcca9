import Foundation
import SteelyardModel
import Testing

/// Articles written by hand name what they must name, and link to what is there.
@Suite struct ArticleTests {
  private static let catalogue = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Steelyard/Steelyard.docc")

  private static func text(_ article: String) throws -> String {
    try String(contentsOf: catalogue.appending(path: "\(article).md"), encoding: .utf8)
  }

  private static let names: [(article: String, names: [String])] = [
    (
      "Scenarios",
      SteelyardModel.Trait.allCases.map(\.rawValue) + DataCategory.allCases.map(\.rawValue)
        + NudgeKind.allCases.map(\.rawName) + Event.Name.allCases.map(\.rawValue)
        + Event.Name.amountKeys + PrivacyRegime.allCases.map(\.rawValue)
        + Variable.allCases.map(\.rawValue) + Question.Name.allCases.map(\.rawValue)
        + PriceReason.allCases.map(\.rawValue) + Question.Against.allCases.map(\.rawValue)
        + Measure.Per.allCases.map(\.rawValue) + Measure.Statistic.allCases.map(\.rawValue)
        + Study.Label.allCases.map(\.rawValue) + Study.Status.allCases.map(\.rawValue)
        + Formula.Function.allCases.map(\.rawValue) + NetworkPlan.Kind.allCases.map(\.rawValue)
        + Scoring.components + StrategySpec.Recommendation.Kind.allCases.map(\.rawValue)
        + StrategySpec.Explanation.Kind.allCases.map(\.rawValue)
        + StrategySpec.Repair.Disclosure.allCases.map(\.rawValue)
    ),
    ("MetricDefinitions", (Metric.all + Metric.ofMarkets).map(\.id)),
    ("ModelTrust", Mechanism.ledger.map(\.id)),
    ("Sectors", Sector.all.map(\.id)),
    ("Evidence", Study.Label.allCases.map(\.rawValue) + Study.Status.allCases.map(\.rawValue)),
  ]

  @Test(arguments: ["Scenarios", "MetricDefinitions", "ModelTrust", "Sectors", "Evidence"])
  func namesAll(_ article: String) throws {
    let names = try #require(Self.names.first { $0.article == article }?.names)
    let text = try Self.text(article)
    for name in Set(names).sorted() {
      #expect(text.contains("`\(name)`"), "\(article).md does not name `\(name)`")
    }
  }

  @Test func linksLeadToArticles() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.catalogue.path)
      .filter { $0.hasSuffix(".md") }
    let articles = Set(files.map { String($0.dropLast(3)) })
    let topics = try Self.text("Steelyard")
    for article in articles.sorted() {
      for link in try Self.text(article).matches(of: #/<doc:(\w+)>/#) {
        #expect(articles.contains(String(link.1)), "\(article).md links to \(link.1)")
      }
      let isTopic = article == "Steelyard" || topics.contains("<doc:\(article)>")
      #expect(isTopic, "\(article) is in no topic")
    }
  }
}
