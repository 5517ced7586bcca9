/// A ready-made strategy in a few words for a person who may choose it.
public struct StrategyCard: Sendable, Hashable {
  /// What it does to customers, a sentence or two.
  public let does: String
  /// What it sees of them.
  public let sees: String
  /// What it takes of a small business: money, expertise, effort.
  public let costs: String
  /// Where the law forbids or limits it, as far as its author knows; no legal advice.
  public let law: String
  /// What is known from studies, with the ids of findings.
  public let evidence: String

  public init(does: String, sees: String, costs: String, law: String, evidence: String) {
    self.does = does
    self.sees = sees
    self.costs = costs
    self.law = law
    self.evidence = evidence
  }

  /// Title and text of each part, in the order in which they are read.
  public var paragraphs: [(title: String, text: String)] {
    [
      ("What it does", does), ("What it sees", sees), ("What it costs", costs),
      ("Where it is illegal", law), ("What is known", evidence),
    ]
  }
}
