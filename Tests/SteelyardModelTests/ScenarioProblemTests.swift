import Testing

@testable import SteelyardModel

/// What the check says, word for word.
extension ScenarioCheckTests {
  /// A change that spoils a sound draft, and what is said about it.
  struct Spoilt: Sendable, CustomTestStringConvertible {
    let change: @Sendable (inout ScenarioDraft) -> Void
    let problems: [String]

    init(_ problems: String..., change: @escaping @Sendable (inout ScenarioDraft) -> Void) {
      self.change = change
      self.problems = problems
    }

    var testDescription: String { problems.first ?? "" }
  }

  @Test(arguments: spoiltSizes + spoiltPopulations + spoiltMarkets + spoiltStrategies)
  func says(spoilt: Spoilt) {
    #expect(problems(spoilt.change) == spoilt.problems)
  }

  static let spoiltSizes = [
    Spoilt("steps: found 0, wanted a whole number from 1 to 10000") { $0.steps = 0 },
    Spoilt("steps: found 10001, wanted a whole number from 1 to 10000") { $0.steps = 10_001 },
    Spoilt("replicates: found -3, wanted a whole number from 1 to 10000") { $0.replicates = -3 },
    Spoilt("population.customers: found 0, wanted a whole number from 1 to 1000000000") {
      $0.customers = 0
    },
    Spoilt(
      "population.customers: found 8, too few for 8 friends each; wanted more customers, fewer"
        + " `network.friends`, or the network `kind: none`"
    ) { $0.customers = 8 },
    Spoilt("population.network.friends: found 7, wanted an even number from 2 to 64") {
      $0.network.friends = 7
    },
    Spoilt("population.network.friends: found 66, wanted an even number from 2 to 64") {
      $0.network.friends = 66
    },
    Spoilt("population.network.rewiring: found nan, wanted a number from 0 to 1") {
      $0.network.rewiring = .nan
    },
    Spoilt("population.network.homophily: found 1.5, wanted a number from 0 to 1") {
      $0.network.homophily = 1.5
    },
    Spoilt("name: found a name of 81 characters, wanted at most 80") {
      $0.name = String(repeating: "x", count: 81)
    },
    Spoilt("name: found `a\u{FFFD}b`, wanted a name on one line") { $0.name = "a\u{1B}b" },
  ]

  static let spoiltPopulations = [
    Spoilt("population.cultures: found none, wanted at least one culture profile with its share") {
      $0.cultures = []
    },
    Spoilt(unknownCulture("Norway", "NOR", "Norway")) { $0.cultures[0].code = "Norway" },
    Spoilt(unknownCulture("NOO", "NOR", "Norway")) { $0.cultures[0].code = "NOO" },
    Spoilt(unknownCulture("UK", "GBR", "United Kingdom")) { $0.cultures[0].code = "UK" },
    Spoilt(unknownCulture("usa", "USA", "United States")) { $0.cultures[0].code = "usa" },
    Spoilt(unknownCulture("Germny", "DEU", "Germany")) { $0.cultures[0].code = "Germny" },
    Spoilt(
      "population.cultures.USA: found `USA` again, wanted each culture once"
    ) { $0.cultures[1].code = "USA" },
    Spoilt("population.cultures: found shares that add up to 0.9, wanted shares that add up to 1") {
      $0.cultures[0].share = 0.4
    },
    Spoilt(
      "population.cultures: found shares that add up to 1.000002, wanted shares that add up to 1"
    ) { $0.cultures[0].share = 0.500002 },
    Spoilt("population.cultures.USA: found nan, wanted a number from 0 to 1") {
      $0.cultures[0].share = .nan
    },
    Spoilt("population.cultures.USA: found -0.5, wanted a number from 0 to 1") {
      $0.cultures[0].share = -0.5
    },
    Spoilt("population.cohorts.age.old: found inf, wanted a number from 0 to 1") {
      $0.cohorts[0].cohorts[1].share = .infinity
    },
    Spoilt(
      "population.cohorts.age: found shares that add up to 0.8, wanted shares that add up to 1"
    ) { $0.cohorts[0].cohorts[0].share = 0.2 },
    Spoilt("population.cohorts.age: found `age` again, wanted each dimension once") {
      $0.cohorts[1].name = "age"
    },
    Spoilt("population.cohorts.migrant.no: found `no` again, wanted each cohort once") {
      $0.cohorts[1].cohorts[1].name = "no"
    },
    Spoilt("population.cohorts.migrant: found 0 cohorts, wanted from 1 to 64") {
      $0.cohorts[1].cohorts = []
    },
    Spoilt("population.cohorts.a.b: found `a.b`, wanted a name without a dot") {
      $0.cohorts[1].name = "a.b"
    },
    Spoilt("population.cohorts.migrant. : found an empty name, wanted a name for a cohort") {
      $0.cohorts[1].cohorts[0].name = " "
    },
    Spoilt("population.cohorts: found 9 dimensions, wanted at most 8") {
      $0.cohorts += (0..<7).map { ("d\($0)", [("all", 1)]) }
    },
    Spoilt(
      "population.correlations[0].cohort: found `old`, wanted a cohort as `dimension.cohort`:"
        + " `age.young`, `age.old`, `migrant.no` or `migrant.yes`; did you mean `age.old`?"
    ) { $0.correlations[0].cohort = "old" },
    Spoilt(
      "population.correlations[0].cohort: found `age.old`, but no cohorts are declared in"
        + " `population.cohorts`"
    ) { $0.cohorts = [] },
    Spoilt(
      "population.correlations[0].trait: found `litteracy`, wanted a trait: `income`, `value`,"
        + " `price_sensitivity`, `taste`, `need_rate`, `fairness_sensitivity`, `loss_aversion`,"
        + " `privacy_concern`, `nudge_susceptibility`, `reactance_proneness`, `literacy`,"
        + " `trust_propensity`, `shopping_effort` or `vulnerability`; did you mean `literacy`?"
    ) { $0.correlations[0].trait = "litteracy" },
    Spoilt("population.correlations[0].shift: found 4, wanted a number from -3 to 3") {
      $0.correlations[0].shift = 4
    },
    Spoilt("population.correlations[1]: found this cohort and trait again, wanted each pair once") {
      $0.correlations.append(("age.old", "literacy", 0.1))
    },
  ]

  static func unknownCulture(_ found: String, _ code: String, _ name: String) -> String {
    "population.cultures.\(found): found `\(found)`, wanted the ISO 3166 code of a culture"
      + " profile, such as `DEU` (`steelyard list cultures` shows all 52); did you mean `\(code)`"
      + " (\(name))?"
  }
}
