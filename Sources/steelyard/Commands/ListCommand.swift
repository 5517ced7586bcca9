internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardStrategies

/// `steelyard list`: what scenarios may name, and what results are made of.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the simulator knows.",
    discussion: """
      Topics:
        strategies   ready-made strategies
        parts        parts that strategies are composed of
        cultures     culture profiles
        sectors      lines of business
        mechanisms   causes in the model
        metrics      what is measured, with definitions
        parameters   every number of the model, with range and source

      Examples:
        steelyard list strategies
        steelyard list parameters --format json
      """)

  /// What `--format` chooses from.
  enum Format: String, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp("One of the topics above.", valueName: "topic"),
    transform: { try OptionValue.word($0, of: Topic.self) })
  var topic: Topic

  @Option(
    help: ArgumentHelp(
      "What is printed: table (unless you say otherwise) or json.", valueName: "format"),
    transform: { try OptionValue.word($0, of: Format.self) })
  var format: Format = .table

  func run() throws {
    switch format {
    case .table: try StandardOutput.write(topic.listing.text(style: Terminal.wideStyle))
    case .json: try StandardOutput.write(try topic.json())
    }
  }
}

extension ListCommand {
  /// What can be listed.
  enum Topic: String, CaseIterable {
    case strategies, parts, cultures, sectors, mechanisms, metrics, parameters

    var listing: Listing {
      switch self {
      case .strategies: .strategies(Catalogue.builtIn)
      case .parts: .parts(Catalogue.builtIn)
      case .cultures: .cultures(CultureCatalogue.all)
      case .sectors: .sectors(Sector.all)
      case .mechanisms: .mechanisms(Mechanism.all)
      case .metrics: .metrics(Metric.all)
      case .parameters: .parameters(Registry.all)
      }
    }

    func json() throws(Ending) -> String {
      do {
        return try listing.json()
      } catch {
        throw Ending(.failed, "cannot write the list as JSON: \(error)")
      }
    }
  }
}
