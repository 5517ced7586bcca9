internal import SteelyardModel

/// What an audit's documents say alike.
enum AuditText {
  /// A severity in a word.
  static func word(_ severity: Severity) -> String {
    switch severity {
    case .fine: "fine"
    case .note: "note"
    case .concern: "concern"
    case .breach: "breach"
    }
  }

  /// How the five principles stand: one sentence each.
  static func summary(_ result: AuditResult) -> [String] {
    Principle.allCases.map { principle in
      let found = grouped(result.findings.filter { $0.principle == principle }).map(\.finding)
      let counts = Severity.allCases.reversed().filter { $0 > .fine }.compactMap { severity in
        let count = found.count { $0.severity == severity }
        return count == 0 ? nil : "\(count) \(plural(severity, count))"
      }
      let said = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
      return "\(principle.rawValue.capitalizedFirst): \(said)."
    }
  }

  private static func plural(_ severity: Severity, _ count: Int) -> String {
    let word = word(severity)
    return count == 1 ? word : severity == .breach ? "breaches" : word + "s"
  }

  /// What has to be known before the findings: options that were chosen, what the strategy's own
  /// policy forbids, and how sure it all is.
  static func preface(_ result: AuditResult) -> [String] {
    var said: [String] = []
    if let options = result.options {
      let names = options.isEmpty ? "none of its options" : options.joined(separator: ", ")
      said.append("Audited with what its budget chose: \(names).")
    }
    if !result.forbidden.isEmpty {
      said += result.forbidden.map { "\($0)." }
      said.append("What a strategy's own policy forbids never happens, and is no finding.")
    }
    if result.provenance.replicates == 1 {
      said.append(
        "With one replicate nothing that depends on chance is sure: it is a note at most.")
    }
    return said
  }

  /// What is done about it all, in one sentence.
  static func repaired(_ result: AuditResult, currency: String) -> String {
    guard !result.repaired.isEmpty else { return "Nothing was found that a repair would mend." }
    return "With the repairs of all concerns and breaches at once:"
      + " \(effect(result.repaired, currency: currency)), in \(currency) per customer per step and"
      + " points."
  }

  /// What a repair does to the three headlines, in one sentence.
  static func effect(_ effect: [String: Contrast], currency: String) -> String {
    let parts = [
      ("profit", "profit", 3), ("trust", "trust", 2), ("fairness", "fairness", 1),
    ].compactMap { id, name, decimals -> String? in
      guard let contrast = effect[id], let difference = contrast.difference else { return nil }
      let isNothing = contrast.low == 0 && contrast.high == 0
      let sure = contrast.isClear || isNothing ? "" : " (not sure)"
      return "\(name) \(Number.signed(difference, decimals: decimals))\(sure)"
    }
    return parts.joined(separator: ", ")
  }

  /// A finding with all the scopes that it says the same of; none where it is about everybody.
  typealias Group = (finding: AuditFinding, scopes: [String])

  /// Findings in the order of the checks, those that differ in scope only as one.
  static func grouped(_ findings: [AuditFinding]) -> [Group] {
    findings.reduce(into: []) { groups, finding in
      if let same = groups.firstIndex(where: { $0.finding.isAlike(finding) }) {
        groups[same].scopes.append(name(ofScope: finding.scope))
      } else {
        groups.append((finding, finding.scope == "all" ? [] : [name(ofScope: finding.scope)]))
      }
    }
  }

  private static func name(ofScope scope: String) -> String {
    DataCategory(rawValue: scope)?.plain ?? CultureCatalogue.profile(scope)?.name ?? scope
  }

  /// Those that need attention, worst first.
  static func ranked(_ findings: [AuditFinding]) -> [Group] {
    let groups = grouped(findings)
    return Severity.allCases.reversed().filter { $0 > .fine }.flatMap { severity in
      groups.filter { $0.finding.severity == severity }
    }
  }

  /// The titles of what is fine wherever it was looked at.
  static func fine(_ findings: [AuditFinding]) -> [String] {
    let bad = Set(findings.filter { $0.severity > .fine }.map(\.check))
    var seen: Set<String> = []
    return findings.filter { !bad.contains($0.check) && seen.insert($0.check).inserted }
      .map(\.title)
  }

  /// What an audit is not.
  static let caution =
    "Laws are cited from memory and simplified; a lawyer has to say whether one is broken. Every"
    + " number comes from simulated customers under this scenario's assumptions."
}

extension AuditFinding {
  /// Whether it says the same of another scope.
  fileprivate func isAlike(_ other: AuditFinding) -> Bool {
    check == other.check && severity == other.severity && measured == other.measured
      && rule == other.rule && since == other.since && repair == other.repair
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
