extension StrategySpec {
  /// What of the product range is put forward.
  public struct Recommendation: Sendable, Hashable {
    /// How the recommended category is chosen. Raw values are the names used in scenarios.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
      case none
      /// The category that sells best.
      case popular
      /// The category nearest to what the customer bought before.
      case similar
      /// The category that buyers of what the customer bought last went on to buy, learnt from the
      /// firm's own records.
      case learning
      /// A list of such categories, ranked anew so that they differ from each other.
      case diversityAware = "diversity_aware"

      /// Whether it goes by what the firm has learnt of its sales.
      public var learns: Bool { self == .learning || self == .diversityAware }
    }

    public var kind: Kind
    /// Share of visits that see it, 0 to 1.
    public var share: Double
    /// Share of recommendations that show a category at random, to learn how it does, 0 to 1.
    public var explore = 0.05
    /// How many purchases what sells to everybody weighs against what buyers of one category went
    /// on to buy, 0 to 1,000,000.
    public var smoothing = 20.0
    /// Weight of novelty against relevance in ranking anew, 0 relevance only to 1 novelty only.
    public var diversity = 0.5
    /// Categories of a list that is ranked anew, 1 to 32; each visit shows one of them.
    public var list = 5
    /// Whether what the customer bought last may be on a list that was learnt.
    public var again = true

    public init(kind: Kind = .none, share: Double = 1) {
      self.kind = kind
      self.share = share
    }
  }
}
