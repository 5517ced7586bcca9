/// What a report says of the scenario behind a result.
public struct ScenarioAccount: Sendable, Hashable {
  public var name: String
  /// May be empty.
  public var question: String
  /// ISO 4217 code.
  public var currency: String
  /// The sector's id.
  public var sector: String
  /// Culture codes in the scenario's order.
  public var cultures: [String]
  /// Cohort dimensions with their cohorts, in the scenario's order.
  public var cohorts: [Dimension]
  /// Parameters that are not at the registry's default, in the registry's order.
  public var settings: [Setting]
  /// The whole scenario as a file spells it; may be empty.
  public var text: String

  /// A way to divide customers.
  public struct Dimension: Sendable, Hashable {
    public var name: String
    public var cohorts: [String]

    public init(name: String, cohorts: [String]) {
      self.name = name
      self.cohorts = cohorts
    }
  }

  /// A parameter's value.
  public struct Setting: Sendable, Hashable {
    public var path: String
    public var value: Double
    /// Whether the sector says so, not the scenario.
    public var isOfSector: Bool

    public init(path: String, value: Double, isOfSector: Bool) {
      self.path = path
      self.value = value
      self.isOfSector = isOfSector
    }
  }

  public init(
    name: String, question: String, currency: String, sector: String, cultures: [String],
    cohorts: [Dimension], settings: [Setting], text: String
  ) {
    self.name = name
    self.question = question
    self.currency = currency
    self.sector = sector
    self.cultures = cultures
    self.cohorts = cohorts
    self.settings = settings
    self.text = text
  }
}

extension ScenarioAccount {
  /// - Parameter text: the scenario as a file spells it.
  /// - Complexity: O(parameters).
  public init(of scenario: Scenario, text: String) {
    let usual = ParameterSet(sector: scenario.market.sector)
    let set = Registry.all.filter { scenario.parameters[$0] != $0.defaultValue }
    self.init(
      name: scenario.name, question: scenario.question, currency: scenario.market.currency,
      sector: scenario.market.sector.id,
      cultures: scenario.population.cultures.map(\.subject.code),
      cohorts: scenario.population.cohorts.map {
        Dimension(name: $0.name, cohorts: $0.cohorts.map(\.subject))
      },
      settings: set.map {
        Setting(
          path: $0.path, value: scenario.parameters[$0],
          isOfSector: scenario.parameters[$0] == usual[$0])
      }, text: text)
  }
}
