public import SteelyardModel

/// Reads the list of findings that are not replayed: entries of `finding` and `reason`.
public enum WaitingReader {
  /// Reads the list from a file.
  ///
  /// - Throws: ``ScenarioFileError``: `missing` or `unreadable` without a file, else `invalid`
  ///   with *all* complaints in the order of the text.
  /// - Complexity: O(length).
  public static func read(path: String) throws(ScenarioFileError) -> [WaitingFinding] {
    switch ScenarioBytes.text(of: try ScenarioFile.bytes(at: path)) {
    case .success(let text): return try read(text: text, name: path)
    case .failure(let fault): throw .invalid([fault.diagnostic(in: path)])
    }
  }

  /// Reads the list from text; an empty text is an empty list.
  ///
  /// - Parameter name: What complaints call the text.
  /// - Throws: ``ScenarioFileError/invalid(_:)`` with *all* complaints in the order of the text.
  public static func read(text: String, name: String) throws(ScenarioFileError)
    -> [WaitingFinding]
  {
    let yaml = YAMLComposer.compose(text)
    var report = DiagnosticReport(file: name)
    report.add(yaml.complaints)
    guard let tree = yaml.tree, report.isEmpty else {
      if report.isEmpty { return [] }
      throw .invalid(report.sorted)
    }
    var reader = DraftReader()
    let findings = reader.waiting(DraftReader.Spot(tree: tree, path: ""))
    report.add(reader.complaints)
    guard report.isEmpty else { throw .invalid(report.sorted) }
    return findings
  }
}

extension DraftReader {
  /// The entries, without those that are incomplete.
  fileprivate mutating func waiting(_ spot: Spot) -> [WaitingFinding] {
    guard !spot.tree.isNothing else { return [] }
    let entries = items(spot, wanted: "a list of entries with `finding` and `reason`") ?? []
    var findings: [WaitingFinding] = []
    for entry in entries {
      guard let finding = waitingFinding(entry) else { continue }
      if findings.contains(where: { $0.finding == finding.finding }) {
        complain(
          "\(entry.path).finding",
          "found \(Wording.name(finding.finding)) again, wanted each finding once")
      }
      findings.append(finding)
    }
    return findings
  }

  private mutating func waitingFinding(_ entry: Spot) -> WaitingFinding? {
    var finding: String?
    var reason: String?
    let before = complaints.count
    fields(
      entry,
      [
        Field("finding") { finding = $0.text($1, wanted: "the id of a finding") },
        Field("reason") { reason = $0.text($1, wanted: "why it is not replayed") },
      ])
    guard complaints.count == before else { return nil }
    guard let finding, !finding.isEmpty else {
      complain("\(entry.path).finding", "this key is missing, wanted the id of a finding")
      return nil
    }
    guard let reason, !reason.isEmpty else {
      complain("\(entry.path).reason", "this key is missing, wanted why it is not replayed")
      return nil
    }
    return WaitingFinding(finding: finding, reason: reason)
  }
}
