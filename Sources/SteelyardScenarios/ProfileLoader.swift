import Foundation
import SteelyardModel

/// Fetches the file of culture profiles that a scenario names.
public struct ProfileLoader: Sendable {
  /// What complaints call the file of that name.
  let place: @Sendable (String) -> String
  let bytes: @Sendable (String) throws(ScenarioFileError) -> [UInt8]

  init(
    place: @escaping @Sendable (String) -> String,
    bytes: @escaping @Sendable (String) throws(ScenarioFileError) -> [UInt8]
  ) {
    self.place = place
    self.bytes = bytes
  }

  /// - Parameter bytes: The content of the file that a scenario names.
  public init(bytes: @escaping @Sendable (String) throws(ScenarioFileError) -> [UInt8]) {
    place = { $0 }
    self.bytes = bytes
  }

  /// Looks beside a scenario file.
  public init(beside path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent().relativePath
    let place: @Sendable (String) -> String = { name in
      name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
    }
    self.place = place
    bytes = { name throws(ScenarioFileError) in
      try ScenarioFile.bytes(at: place(name), "a culture profile")
    }
  }
}

/// The profiles of one file, or what is wrong with it.
struct LoadedProfiles {
  var profiles: [CultureProfile] = []
  /// What is wrong in the file itself.
  var diagnostics: [Diagnostic] = []
  /// Why the file could not be had.
  var failure: String?

  /// - Parameters:
  ///   - name: As the scenario writes it; the ending tells YAML from comma-separated values.
  ///   - loader: Nil when the scenario is no file.
  init(named name: String, _ loader: ProfileLoader?) {
    guard let loader else {
      failure = "found \(Wording.name(name)), but this scenario is no file beside which to look"
      return
    }
    do throws(ScenarioFileError) {
      read(try loader.bytes(name), of: name, place: loader.place(name))
    } catch {
      switch error {
      case .missing:
        failure = "found \(Wording.name(name)), but there is no such file beside the scenario"
      case .unreadable(_, let reason):
        failure = "found \(Wording.name(name)), which \(reason)"
      case .invalid(let diagnostics):
        self.diagnostics = diagnostics
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], of name: String, place: String) {
    switch ScenarioBytes.text(of: bytes) {
    case .failure(let fault): diagnostics = [fault.diagnostic(in: place)]
    case .success(let text):
      let isYAML = [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
      let table = isYAML ? CultureTable(yaml: text) : CultureTable(csv: text)
      let (profiles, faults) = table.profiles()
      self.profiles = profiles
      diagnostics = faults.map { fault in
        Diagnostic(
          file: place, line: fault.place.line, column: fault.place.column, path: fault.path,
          message: fault.message)
      }
    }
  }
}

extension CultureTable {
  /// Reads a list of mappings, one a profile, with the columns of `cultures.csv` as keys.
  init(yaml text: String) {
    let yaml = YAMLComposer.compose(text)
    var faults = yaml.complaints.map { complaint in
      Fault(Place(complaint.mark), "", complaint.message)
    }
    guard let tree = yaml.tree else {
      let empty = Fault(Place(nil), "", "found an empty file, wanted a list of profiles")
      self.init(rows: [], faults: faults.isEmpty ? [empty] : faults)
      return
    }
    guard case .list(let items) = tree.content, items.count <= Self.most else {
      let wanted = "a list of at most \(Self.most) profiles such as `- {iso3: NOR, pdi: 31}`"
      let found: String =
        if case .list(let items) = tree.content {
          "a list of \(items.count)"
        } else {
          DraftReader.kind(of: tree)
        }
      faults.append(Fault(Place(tree.mark), "", "found \(found), wanted \(wanted)"))
      self.init(rows: [], faults: faults)
      return
    }
    let rows = items.compactMap { Self.row($0, &faults) }
    self.init(rows: rows, faults: faults)
  }

  private static func row(_ tree: YAMLTree, _ faults: inout [Fault]) -> Row? {
    guard case .mapping(let pairs) = tree.content else {
      complain(tree, "a mapping such as `{iso3: NOR, pdi: 31}`", &faults)
      return nil
    }
    var cells: [Cell] = []
    for pair in pairs {
      guard case .scalar(let column, _) = pair.key.content,
        case .scalar(let text, _) = pair.value.content
      else {
        complain(pair.value, "columns with their values", &faults)
        continue
      }
      if let line = pair.repeats, faults.count < most {
        let message = "found this key again (first on line \(line)), wanted each key once"
        faults.append(Fault(Place(pair.key.mark), column, message))
      }
      if !pair.value.isNothing {
        cells.append(Cell(column: column, text: text, place: Place(pair.value.mark)))
      }
    }
    return Row(place: Place(tree.mark), cells: cells)
  }

  private static func complain(_ tree: YAMLTree, _ wanted: String, _ faults: inout [Fault]) {
    guard faults.count < most else { return }
    let message = "found \(DraftReader.kind(of: tree)), wanted \(wanted)"
    faults.append(Fault(Place(tree.mark), "", message))
  }
}

extension CultureTable.Place {
  fileprivate init(_ mark: YAMLTree.Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
