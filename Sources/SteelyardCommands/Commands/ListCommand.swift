internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardReport

/// `steelyard list`: what scenarios may name, and what results are made of.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the simulator knows.",
    discussion: """
      Topics:
        strategies   ready-made strategies
        parts        parts that strategies are composed of
        fields       what rules may read
        cultures     culture profiles
        sectors      lines of business
        mechanisms   causes in the model
        metrics      what is measured, with definitions
        parameters   every number of the model, with range and source
        odd          the whole model, for a methods appendix

      Examples:
        steelyard list strategies
        steelyard list parameters --format json
        steelyard list parameters --format markdown
        steelyard list odd
      """)

  /// What `--format` chooses from.
  enum Format: String, CaseIterable {
    case table, json, markdown
  }

  @Argument(
    help: ArgumentHelp("One of the topics above.", valueName: "topic"),
    transform: { try OptionValue.word($0, of: Topic.self) })
  var topic: Topic

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise), json or markdown. odd is always "
        + "markdown.", valueName: "format"),
    transform: { try OptionValue.word($0, of: Format.self) })
  var format: Format = .table

  func run() throws {
    try StandardOutput.write(try topic.text(as: format))
  }
}

extension ListCommand {
  /// What can be listed.
  enum Topic: String, CaseIterable {
    case strategies, parts, fields, cultures, sectors, mechanisms, metrics, parameters, odd

    /// Nil for what is prose.
    private var listing: Listing? {
      switch self {
      case .strategies: .strategies(SteelyardProgram.catalogue)
      case .parts: .parts(SteelyardProgram.catalogue)
      case .fields: .fields(RuleField.allCases)
      case .cultures: .cultures(CultureCatalogue.all)
      case .sectors: .sectors(Sector.all)
      case .mechanisms: .mechanisms(Mechanism.all)
      case .metrics: .metrics(Metric.all + Metric.ofMarkets)
      case .parameters: .parameters(Registry.all)
      case .odd: nil
      }
    }

    func text(as format: Format) throws(Ending) -> String {
      guard let listing else {
        guard format != .json else {
          throw Ending(
            .usage, "--format: found `json` with `odd`, which is prose: wanted `markdown`")
        }
        return ModelDescription.markdown
      }
      switch format {
      case .table: return listing.text(style: Terminal.wideStyle)
      case .json: return try Delivery.json { try listing.json() }
      case .markdown: return self == .parameters ? ParameterArticle.markdown : listing.markdown()
      }
    }
  }
}
