internal import SteelyardModel

/// What a finding is judged by, law by law.
struct AuditRule: Sendable {
  /// Under opt-in, opt-out and sectoral laws; nil where they say nothing.
  var optIn: String?
  var optOut: String?
  var sectoral: String?
  /// Whatever the law of the place.
  var everywhere: String?
  /// Where no law says anything.
  let norm: String

  init(
    optIn: String? = nil, optOut: String? = nil, sectoral: String? = nil,
    everywhere: String? = nil, norm: String
  ) {
    self.optIn = optIn
    self.optOut = optOut
    self.sectoral = sectoral
    self.everywhere = everywhere
    self.norm = norm
  }

  /// What those laws say, and the norm where one of them says nothing.
  func text(under laws: Set<PrivacyRegime>) -> String {
    let said = PrivacyRegime.laws.filter(laws.contains).compactMap { law -> String? in
      switch law {
      case .optIn: optIn.map { "an opt-in law such as the EU's (\($0))" }
      case .optOut: optOut.map { "an opt-out law such as California's (\($0))" }
      case .sectoral: sectoral.map { "a sectoral law such as those of the US (\($0))" }
      case .none, .culture: nil
      }
    }
    let all = [everywhere].compactMap(\.self) + said
    guard !all.isEmpty else { return "a norm and no law: \(norm)" }
    let isWhole = everywhere != nil || said.count == laws.count
    return all.joined(separator: "; ") + (isWhole ? "" : "; elsewhere a norm: \(norm)")
  }
}
