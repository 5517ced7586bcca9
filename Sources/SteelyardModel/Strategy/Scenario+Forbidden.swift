extension Scenario {
  /// What the own ethics policies of all strategies that can act take out of them, one line each:
  /// which strategy, from which step on or where, what, and which ban did it. Rivals, what a
  /// roll-out holds out, and what a firm may choose are strategies too.
  /// - Complexity: O(strategies x changes x bans).
  public func forbidden(catalogue: StrategyCatalogue) -> [String] {
    let markets = [market] + (study?.worlds ?? []).map(\.market)
    let acting = strategies + markets.flatMap { $0.rivals.map(\.strategy) }
    var said: Set<String> = []
    return acting.flatMap { $0.forbidden(catalogue) }.filter { said.insert($0).inserted }
  }
}

extension StrategySpec {
  fileprivate func forbidden(_ catalogue: StrategyCatalogue) -> [String] {
    let held = rollout.map {
      Self.lines($0.other.stages(of: "\(name), before its roll-out"), catalogue)
    }
    return Self.lines(stages(of: name), catalogue) + (held ?? []) + chosen(catalogue)
  }

  /// The strategy and what it changes into, each with what to call it.
  private func stages(of name: String) -> [(name: String, spec: StrategySpec)] {
    [(name, self)] + changes.map { ("\(name) from step \($0.step) on", $0.spec) }
  }

  /// Options can be against the policy together where none of them is by itself.
  private func chosen(_ catalogue: StrategyCatalogue) -> [String] {
    guard let affordable else { return [] }
    var known: [(choice: Int, finding: PolicyReview.Finding)] = []
    return affordable.choices.enumerated().flatMap { choice, spec in
      let found = PolicyReview(spec, catalogue: catalogue).findings.filter { finding in
        !known.contains { $0.choice & ~choice == 0 && $0.finding == finding }
      }
      known += found.map { (choice, $0) }
      let options = affordable.names(of: choice).joined(separator: " and ")
      return choice == 0 ? [] : found.map { $0.line(of: "\(name) with \(options)") }
    }
  }

  private static func lines(
    _ stages: [(name: String, spec: StrategySpec)], _ catalogue: StrategyCatalogue
  ) -> [String] {
    var known: [PolicyReview.Finding] = []
    return stages.flatMap { stage in
      let found = PolicyReview(stage.spec, catalogue: catalogue).findings
      defer { known = found }
      return found.filter { !known.contains($0) }.map { $0.line(of: stage.name) }
    }
  }
}

extension PolicyReview.Finding {
  fileprivate func line(of name: String) -> String {
    "\(name): \(Wording.name(ban.rawValue)) is forbidden by its own policy, so it goes without"
      + " \(removed)"
  }
}
