public import SteelyardModel

/// The JSON Schema (draft 2020-12) of scenario files, for editors and other programs.
///
/// It is made from what the reader and the check go by: the registry, the catalogue, the limits
/// and the names of the model. What needs more than one key to tell, such as shares that add up
/// to 1, only the check can say.
public enum ScenarioSchema {
  /// The schema as a JSON document.
  /// - Parameter catalogue: The parts and ready-made strategies that scenarios may name.
  public static func json(catalogue: StrategyCatalogue) -> String {
    let head: [(key: String, value: SchemaNode)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Steelyard scenario, version \(DraftReader.version)")),
    ]
    guard case .mapping(let body) = root else { return "" }
    let shared: [(key: String, value: SchemaNode)] = [
      ("market", market), ("parameters", parameters), ("cultures", cultures),
      ("pricing", parts(.pricing, in: catalogue)), ("nudges", nudges(in: catalogue)),
      ("kind", kind(in: catalogue)),
    ]
    return SchemaNode.mapping(head + body + [("$defs", .mapping(shared))]).json() + "\n"
  }

  private static var root: SchemaNode {
    let draft = ScenarioDraft()
    return .object(
      "Customers, a market and the strategies to compare",
      [
        (
          "steelyard",
          .mapping([
            ("description", .text("Version of the format")),
            ("const", .number(Double(DraftReader.version))),
          ])
        ),
        ("name", .line("What the scenario is called")),
        ("question", .line("The question that it asks")),
        (
          "seed",
          .number(
            "Number from which all chance is drawn", in: 0...Double(UInt64.max), default: 1,
            type: .text("integer"))
        ),
        ("steps", .whole("Weeks simulated", in: Scenario.Limits.steps, default: draft.steps)),
        (
          "replicates",
          .whole("Repeats", in: Scenario.Limits.replicates, default: draft.replicates)
        ),
        ("population", population(draft)),
        ("market", .reference("market")),
        ("parameters", .reference("parameters")),
        ("strategies", strategies),
        ("budget", budget),
        ("baseline", .line("Name of the strategy that the others are compared with")),
        ("scoring", scoring),
        ("events", events),
        (
          "assignment",
          .words("Who meets which strategy", of: Assignment.self, default: .everyone)
        ),
        ("study", study),
      ], required: ["steelyard", "strategies"])
  }

  private static var scoring: SchemaNode {
    let weights = Scoring.components.map {
      ($0, SchemaNode.number("Weight of \($0)", in: Scenario.Limits.weights))
    }
    return .object(
      "How results are scored",
      [
        ("fairness", .object("Weights of the fairness index's components", weights)),
        (
          "counterfactual",
          .truth("Run again with the cohort of some customers flipped", default: false)
        ),
      ])
  }

  /// Every parameter of the registry.
  private static var parameters: SchemaNode {
    let all = Registry.all.map { parameter in
      let unit = parameter.unit == "1" ? "" : " (\(parameter.unit))"
      return (
        parameter.path,
        SchemaNode.number(
          parameter.meaning + unit, in: parameter.range, default: parameter.defaultValue)
      )
    }
    return .object("Numbers of the model that differ from their defaults", all)
  }

  // MARK: Population

  static var cultures: SchemaNode {
    .table(
      "Codes of culture profiles with their shares, which add up to 1",
      of: .number("Share", in: 0...1), names: "^[A-Z]{3}$")
  }

  private static func population(_ draft: ScenarioDraft) -> SchemaNode {
    let share = SchemaNode.number("Share", in: 0...1)
    return .object(
      "Who the customers are",
      [
        (
          "customers",
          .whole("Number of customers", in: Scenario.Limits.customers, default: draft.customers)
        ),
        ("cultures", .reference("cultures")),
        (
          "cohorts",
          .table(
            "Dimensions on which fairness is judged, each with its cohorts",
            of: .table("Cohorts with their shares, which add up to 1", of: share))
        ),
        ("correlations", .array("Shifts of traits by cohort", of: correlation)),
        ("network", network(draft.network)),
        (
          "prospects",
          .number(
            "Share of customers who do not know the firm at the start",
            in: Scenario.Limits.prospects, default: 0)
        ),
        ("profiles", .line("File of own culture profiles, beside this file: .csv or .yaml")),
      ])
  }

  private static var correlation: SchemaNode {
    .object(
      "A shift of one trait in one cohort",
      [
        ("cohort", .line("A cohort as dimension.cohort")),
        ("trait", .words("A trait", of: Trait.self)),
        ("shift", .number("Standard deviations", in: Scenario.Limits.shifts)),
      ], required: ["cohort", "trait", "shift"])
  }

  private static func network(_ plan: NetworkPlan) -> SchemaNode {
    .object(
      "Who knows whom",
      [
        ("kind", .words("Shape", of: NetworkPlan.Kind.self, default: plan.kind)),
        (
          "friends",
          .whole("Mean number of friends, even", in: Scenario.Limits.friends, default: plan.friends)
        ),
        ("rewiring", .number("Share of links rewired", in: 0...1, default: plan.rewiring)),
        (
          "homophily",
          .number("How much like keeps to like", in: 0...1, default: plan.homophily)
        ),
      ])
  }
}
