import Foundation
public import SteelyardModel

/// A directory of published findings: one scenario file for each, and the list of those that wait.
public struct PublishedFindings: Sendable {
  /// Scenarios that replay a finding, in the order of their file names.
  public let scenarios: [Scenario]
  public let waiting: [WaitingFinding]

  /// The file that lists what is not replayed; a directory need not have it.
  public static let waitingFile = "waiting.yaml"

  /// Reads a directory.
  ///
  /// Every file whose name ends in `.yaml` or `.yml` is a scenario, but for ``waitingFile``.
  ///
  /// - Parameters:
  ///   - directory: Where the files are; what is in directories below is left alone.
  ///   - catalogue: The parts and ready-made strategies that scenarios may name.
  ///   - overrides: Values of the command line, which win over all files.
  /// - Throws: ``ScenarioFileError``: `missing` without a directory or without scenarios in it,
  ///   `unreadable` for a file that is, else `invalid` with *all* complaints about *all* files.
  /// - Complexity: O(length of all files).
  public init(
    directory: String, catalogue: StrategyCatalogue,
    overrides: ScenarioOverrides = ScenarioOverrides()
  ) throws(ScenarioFileError) {
    let names = try Self.files(in: directory)
    let reader = ScenarioReader(catalogue: catalogue)
    var diagnostics: [Diagnostic] = []
    var files: [(path: String, scenario: Scenario)] = []
    for name in names where name != Self.waitingFile {
      let path = "\(directory)/\(name)"
      do {
        files.append((path, try reader.read(path: path, overrides: overrides)))
      } catch {
        guard case .invalid(let more) = error else { throw error }
        diagnostics += more
      }
    }
    waiting = try Self.waiting(in: directory, names, &diagnostics)
    scenarios = files.map(\.scenario)
    diagnostics += Self.complaints(about: files, waiting, in: directory)
    guard diagnostics.isEmpty else { throw .invalid(diagnostics) }
  }

  /// Names of the files that are read, sorted.
  private static func files(in directory: String) throws(ScenarioFileError) -> [String] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) else {
      throw .missing(directory)
    }
    guard isDirectory.boolValue else {
      throw .unreadable(directory, reason: "is a file, wanted a directory of published findings")
    }
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw .unreadable(directory, reason: "cannot be opened: no permission?")
    }
    let names = all.filter { name in
      !name.hasPrefix(".") && [".yaml", ".yml"].contains(where: name.hasSuffix)
    }
    guard names.contains(where: { $0 != waitingFile }) else {
      throw .unreadable(
        directory, reason: "holds no scenario file (.yaml), wanted published findings")
    }
    return names.sorted()
  }

  private static func waiting(
    in directory: String, _ names: [String], _ diagnostics: inout [Diagnostic]
  ) throws(ScenarioFileError) -> [WaitingFinding] {
    guard names.contains(waitingFile) else { return [] }
    do throws(ScenarioFileError) {
      return try WaitingReader.read(path: "\(directory)/\(waitingFile)")
    } catch {
      guard case .invalid(let more) = error else { throw error }
      diagnostics += more
      return []
    }
  }

  /// What no file shows alone: every file replays a finding, and every finding is in one place.
  private static func complaints(
    about files: [(path: String, scenario: Scenario)], _ waiting: [WaitingFinding],
    in directory: String
  ) -> [Diagnostic] {
    var owners: [String: String] = [:]
    var complaints: [Diagnostic] = []
    func complain(_ file: String, _ path: String, _ message: String) {
      complaints.append(Diagnostic(file: file, path: path, message: message))
    }
    for (file, scenario) in files {
      guard let finding = scenario.study?.finding else {
        complain(
          file, "study.finding", "this key is missing, wanted the id of a published finding")
        continue
      }
      if let owner = owners[finding] {
        complain(
          file, "study.finding",
          "found \(Wording.name(finding)), which \(owner) replays too, wanted each finding once")
      }
      owners[finding] = owners[finding] ?? file
    }
    for entry in waiting {
      guard let owner = owners[entry.finding] else { continue }
      complain(
        "\(directory)/\(waitingFile)", "",
        "found \(Wording.name(entry.finding)), which \(owner) replays, wanted findings that are"
          + " not replayed")
    }
    return complaints
  }
}
