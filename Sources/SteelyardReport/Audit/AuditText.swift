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

  /// How the five principles stand, worst first said: one sentence each.
  static func summary(_ result: AuditResult) -> [String] {
    Principle.allCases.map { principle in
      let found = result.findings.filter { $0.principle == principle }
      let counts = Severity.allCases.reversed().filter { $0 > .fine }.compactMap { severity in
        let count = found.count { $0.severity == severity }
        return count == 0 ? nil : "\(count) \(plural(severity, count))"
      }
      let said = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
      return "\(principle.rawValue.capitalizedFirst): \(said) in \(found.count) measurements."
    }
  }

  private static func plural(_ severity: Severity, _ count: Int) -> String {
    let word = word(severity)
    return count == 1 ? word : severity == .breach ? "breaches" : word + "s"
  }

  /// A measurement with its interval, as exact as the interval is narrow.
  static func number(_ estimate: Estimate) -> String {
    guard let mean = estimate.mean else { return "n/a" }
    guard let low = estimate.low, let high = estimate.high, high - low > rounding else {
      return Number.text(mean, decimals: decimals(mean))
    }
    let decimals = min(6, Number.decimals(showing: (high - low) / 2))
    return "\(Number.text(mean, decimals: decimals)) (\(Number.text(low, decimals: decimals)) to"
      + " \(Number.text(high, decimals: decimals)))"
  }

  /// Narrower intervals are rounding.
  private static let rounding = 1e-9

  private static func decimals(_ exact: Double) -> Int {
    exact == exact.rounded() ? 0 : min(6, max(2, Number.decimals(showing: exact / 100)))
  }

  /// What a repair does to the three headlines, in one sentence.
  static func effect(_ effect: [String: Contrast], currency: String) -> String {
    let parts = [
      ("profit", "profit", 3), ("trust", "trust", 2), ("fairness", "fairness", 1),
    ].compactMap { id, name, decimals -> String? in
      guard let contrast = effect[id], let difference = contrast.difference else { return nil }
      let sure = contrast.isClear ? "" : " (not sure)"
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
        groups[same].scopes.append(finding.scope)
      } else {
        groups.append((finding, finding.scope == "all" ? [] : [finding.scope]))
      }
    }
  }

  /// Those that need attention, worst first.
  static func ranked(_ findings: [AuditFinding]) -> [Group] {
    let groups = grouped(findings)
    return Severity.allCases.reversed().filter { $0 > .fine }.flatMap { severity in
      groups.filter { $0.finding.severity == severity }
    }
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
      && repair == other.repair
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
