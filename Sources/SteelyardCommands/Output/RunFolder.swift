internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// Everything that `run --out` files.
struct RunFolder {
  private let documents: ResultDocuments
  private let data: ExperimentData
  private let ran: Scenario
  private let given: GivenScenario
  private let account: RunAccount
  /// Customers one by one, if anybody asked, and the tables about them.
  private let customers: CustomerFiles?
  private let customerTables: [DataTable]
  /// Name of the copy of the user's own culture profiles; nil without any.
  private let profilesFile: String?

  /// - Parameters:
  ///   - ran: the scenario with the replicates that were run.
  ///   - given: what the user gave.
  ///   - flags: words of the command line that change what comes out.
  ///   - date: the day of publication.
  ///   - customers: customers one by one, if anybody asked.
  ///   - tables: those about them.
  init(
    _ documents: ResultDocuments, _ data: ExperimentData, of ran: Scenario,
    given: GivenScenario, flags: [String], date: String, customers: CustomerFiles? = nil,
    _ tables: [DataTable] = []
  ) {
    self.customers = customers
    customerTables = tables
    self.documents = documents
    self.data = data
    self.ran = ran
    self.given = given
    profilesFile = given.profiles == nil ? nil : Self.name(ofCopy: ran.population.profilesFile)
    let provenance = data.result.provenance
    account = RunAccount(
      name: ran.name, question: ran.question, version: provenance.version,
      seed: provenance.seed, scenarioDigest: provenance.scenarioDigest,
      command: ["steelyard", "run", Self.scenarioFile] + flags + [
        "--date", date, "--out", "again",
      ],
      date: date)
  }

  /// In the order in which they are written: what tells of others comes after them.
  var files: [PlannedFile] { documents.files() + inputs + tables + descriptions }

  // MARK: What went in

  private static let scenarioFile = "scenario.yaml"
  private static let yaml = "application/yaml"

  private var inputs: [PlannedFile] {
    var files = [
      PlannedFile(
        Self.scenarioFile, Self.yaml,
        "The scenario as it was run, defaults and what the command line said included",
        .text { _ throws(Ending) in
          ScenarioText.yaml(of: ran.naming(profiles: profilesFile))
        }),
      PlannedFile(
        "given/scenario.yaml", Self.yaml, "The scenario's file as it was given",
        .bytes(given.bytes)),
    ]
    guard let profiles = given.profiles, let name = profilesFile else { return files }
    let type = Self.isYAML(name) ? Self.yaml : "text/csv"
    files.append(
      PlannedFile(
        name, type, "Culture profiles that the scenario names", .bytes(profiles)))
    if name == ran.population.profilesFile {
      files.append(
        PlannedFile(
          "given/\(name)", type, "The same, beside the scenario's file as it was given",
          .bytes(profiles)))
    }
    return files
  }

  /// A plain name stays; a path from elsewhere, or a name that the folder needs, does not.
  private static func name(ofCopy name: String?) -> String {
    let name = name ?? ""
    let taken: Set = [
      "result.json", "result.csv", scenarioFile, "summary.txt", "report.html", "given", "tables",
      RunManifest.file, ROCrate.file,
    ]
    let isPlain = !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
    if isPlain, !taken.contains(name) { return name }
    return isYAML(name) ? "profiles.yaml" : "profiles.csv"
  }

  private static func isYAML(_ name: String) -> Bool {
    [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
  }

  // MARK: Tables

  private static let folder = "tables"

  private var tables: [PlannedFile] {
    let (data, plan) = (data, ran.population)
    return [
      table(.metrics) { emit throws(SystemError) in
        try ResultTables.metrics(data.rows, of: plan, to: emit)
      },
      table(.ledger) { emit throws(SystemError) in
        try ResultTables.ledger(data.rows, to: emit)
      },
      table(.summary) { emit throws(SystemError) in
        try ResultTables.summary(data.result, to: emit)
      },
      table(.contrasts) { emit throws(SystemError) in
        try ResultTables.contrasts(data.result, to: emit)
      },
    ] + customerRows
  }

  private var customerRows: [PlannedFile] {
    guard let customers else { return [] }
    let replicates = ran.replicates
    return customerTables.map { of in
      table(of) { emit throws(SystemError) in
        try customers.rows(of: of, replicates: replicates, to: emit)
      }
    }
  }

  private func table(
    _ table: DataTable, _ rows: @escaping (@escaping FileSink.Portion) throws(SystemError) -> Void
  ) -> PlannedFile {
    PlannedFile("\(Self.folder)/\(table.file)", "text/csv", table.description, .rows(rows))
  }

  // MARK: What tells of the others

  private var descriptions: [PlannedFile] {
    let account = account
    let inputs = Set(inputs.map(\.path))
    return [
      PlannedFile(
        "\(Self.folder)/\(DataPackage.file)", "application/json",
        "Fields of the tables with types, units and meanings: a tabular data package",
        .text { written throws(Ending) in
          try Delivery.json { try DataPackage.encode(Self.tables(in: written)) }
        }),
      PlannedFile(
        ROCrate.file, "application/ld+json", "What this folder is, as an RO-Crate",
        .text { written throws(Ending) in
          try Delivery.json { try ROCrate.encode(account, files: written, inputs: inputs) }
        }),
      PlannedFile(
        RunManifest.file, RunManifest.mediaType, RunManifest.description,
        .text { written throws(Ending) in
          try Delivery.json { try RunManifest.encode(account, files: written) }
        }),
    ]
  }

  private static func tables(
    in written: [FolderFile]
  ) -> [(table: DataTable, file: FolderFile)] {
    DataTable.all.compactMap { table in
      written.first { $0.path == "\(folder)/\(table.file)" }.map { (table, $0) }
    }
  }
}
