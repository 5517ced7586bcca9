public import SteelyardModel

/// Reads scenario files: text to tree, tree to draft, draft to a checked scenario.
public struct ScenarioReader: Sendable {
  private let catalogue: StrategyCatalogue

  /// - Parameter catalogue: The parts and ready-made strategies that scenarios may name.
  public init(catalogue: StrategyCatalogue) { self.catalogue = catalogue }

  /// Reads a scenario from a file.
  ///
  /// - Parameters:
  ///   - path: A file of at most 1 MiB; a larger one is refused before it is read.
  ///   - overrides: Values of the command line, which win over the file.
  /// - Throws: ``ScenarioFileError``: `missing` or `unreadable` without a file, else `invalid`
  ///   with *all* complaints in the order of the text.
  /// - Complexity: O(length).
  public func read(
    path: String, overrides: ScenarioOverrides = ScenarioOverrides()
  ) throws(ScenarioFileError) -> Scenario {
    try read(
      bytes: try ScenarioFile.bytes(at: path), name: path, overrides: overrides,
      profiles: ProfileLoader(beside: path))
  }

  /// Reads a scenario from a file, and keeps what was read.
  ///
  /// - Throws: As ``read(path:overrides:)``.
  public func readGiven(
    path: String, overrides: ScenarioOverrides = ScenarioOverrides()
  ) throws(ScenarioFileError) -> GivenScenario {
    let bytes = try ScenarioFile.bytes(at: path)
    let kept = KeptProfiles(ProfileLoader(beside: path))
    let scenario = try read(
      bytes: bytes, name: path, overrides: overrides, profiles: kept.loader)
    return GivenScenario(scenario: scenario, bytes: bytes, profiles: kept.bytes)
  }

  /// Reads a scenario from text.
  ///
  /// - Parameters:
  ///   - name: What complaints call the text.
  ///   - overrides: Values of the command line, which win over the text.
  ///   - profiles: Fetches the file that `population.profiles` names; without it, that key is
  ///     complained about.
  /// - Throws: ``ScenarioFileError/invalid(_:)`` with *all* complaints in the order of the text.
  /// - Complexity: O(length).
  public func read(
    text: String, name: String, overrides: ScenarioOverrides = ScenarioOverrides(),
    profiles: ProfileLoader? = nil
  ) throws(ScenarioFileError) -> Scenario {
    switch ScenarioBytes.check(text) {
    case .success(let text): return try scenario(text, named: name, overrides, profiles)
    case .failure(let fault): throw .invalid([fault.diagnostic(in: name)])
    }
  }

  /// Reads a scenario from the bytes of a file.
  func read(
    bytes: [UInt8], name: String, overrides: ScenarioOverrides = ScenarioOverrides(),
    profiles: ProfileLoader? = nil
  ) throws(ScenarioFileError) -> Scenario {
    switch ScenarioBytes.text(of: bytes) {
    case .success(let text): return try scenario(text, named: name, overrides, profiles)
    case .failure(let fault): throw .invalid([fault.diagnostic(in: name)])
    }
  }

  private func scenario(
    _ text: String, named file: String, _ overrides: ScenarioOverrides, _ loader: ProfileLoader?
  ) throws(ScenarioFileError) -> Scenario {
    let yaml = YAMLComposer.compose(text)
    var report = DiagnosticReport(file: file)
    guard let tree = yaml.tree, yaml.complaints.isEmpty else {
      report.add(yaml.complaints.isEmpty ? [Self.nothing] : yaml.complaints)
      throw .invalid(report.sorted)
    }
    var reader = DraftReader()
    let isReadable = reader.scenario(tree)
    if let name = reader.draft.profilesFile, isReadable {
      report.add(reader.takeProfiles(LoadedProfiles(named: name, loader)))
    }
    let overridden = OverriddenDraft(reader.draft, overrides)
    report.add(reader.complaints)
    report.add(overridden.diagnostics)
    guard isReadable else { throw .invalid(report.sorted) }
    do {
      let scenario = try Scenario(overridden.draft, catalogue: catalogue)
      if report.isEmpty { return scenario }
    } catch {
      report.add(error.problems, placedBy: reader, in: text, overridden.options)
    }
    throw .invalid(report.sorted)
  }

  private static let nothing = Complaint(
    message: "found an empty file, wanted a scenario that begins with `steelyard: 1`")
}
