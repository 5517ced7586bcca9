/// What a strategy does, as far as it costs money: a spec says so before a run, a practice in it.
///
/// A part of your own costs what its numbers here make it cost; see ``CostItem``.
public protocol Undertaking {
  /// Whether prices differ between customers by what the firm knows of them.
  var pricesDiffer: Bool { get }
  /// What its prices take to run beside that.
  var priceUpkeep: PriceUpkeep { get }
  /// What is said about prices.
  var explanation: StrategySpec.Explanation { get }
  /// Number of nudges kept running.
  var nudgeCount: Int { get }
  /// What customers are told, and what they may decide.
  var disclosures: Disclosures { get }
  var rights: Rights { get }
  /// How consent is asked for.
  var consent: StrategySpec.ConsentInterface { get }
  var collected: DataCategories { get }
  /// Cohort dimensions whose labels are held of everybody, agreed to or not.
  var labelsHeld: Int { get }
  var storesAbroad: Bool { get }
  var sellsData: Bool { get }
  /// How data are handled, what is done for cultures, and who personalizes.
  var handling: StrategySpec.Handling { get }
  var culture: StrategySpec.CulturalCare { get }
  var vendor: StrategySpec.Vendor { get }
  /// Depth of personalized messages 0...1, and how many in a step.
  var messages: Double { get }
  var messageFrequency: Double { get }
  var recommendation: StrategySpec.Recommendation { get }
  /// Share of good security practice paid for, 0...1.
  var security: Double { get }
  /// Internal audits in a year.
  var audits: Double { get }
  /// How the firm talks with its customers about itself, and how it watches itself.
  var voice: StrategySpec.Voice { get }
  var governance: StrategySpec.Governance { get }
  /// What customers may set, how they are advised, and how strictly they are checked, 0...1.
  var settings: StrategySpec.Settings { get }
  var advice: StrategySpec.Advice { get }
  var fraudChecks: Double { get }
}

extension StrategySpec: Undertaking {
  public var pricesDiffer: Bool { pricing.isPersonal || pricing.constraint.dividesCohorts }
  public var priceUpkeep: PriceUpkeep { pricing.upkeep }
  public var nudgeCount: Int { nudges.count }
  public var labelsHeld: Int { pricing.constraint.labels == nil ? 0 : 1 }
}
