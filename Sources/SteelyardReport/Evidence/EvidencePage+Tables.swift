internal import SteelyardModel

extension EvidencePage {
  /// The parameters fitted to any finding, with what they were fitted to.
  static func fitted(_ result: EvidenceResult) -> String {
    let rows = result.fittedParameters.map { path in
      let parameter = Registry.parameter(path)
      let owners = result.findings.filter { $0.fitted.contains(path) }.map(\.id)
      return [
        "<code>\(HTML.escaped(path))</code>",
        HTML.escaped(parameter.map { ReadingText.plain($0.defaultValue) } ?? "–"),
        HTML.escaped(
          parameter.map {
            "\(ReadingText.plain($0.range.lowerBound)) to \(ReadingText.plain($0.range.upperBound))"
          } ?? "–"),
        HTML.escaped(parameter?.meaning ?? ""), HTML.escaped(owners.joined(separator: ", ")),
      ]
    }
    guard !rows.isEmpty else { return "" }
    return section(
      "Fitted parameters",
      HTML.table(
        "Values in force for all findings, but for what a sector has of its own",
        ["parameter", "value", "plausible range", "meaning", "fitted to"], rows))
  }

  /// Calibrated findings without their own fit.
  static func leftOut(_ result: EvidenceResult) -> String {
    let rows = result.leftOut.map { left in
      let found = left.readings.map {
        "\(HTML.escaped($0.what)): \(HTML.escaped(ReadingText($0).simulated)),"
          + " expected \(HTML.escaped(ReadingText($0).target))"
      }
      return [
        HTML.escaped(left.id), paths(left.dropped), paths(left.shared),
        found.joined(separator: "<br>"),
        left.dropped.isEmpty
          ? "<span class=\"tag\">nothing of its own to drop</span>"
          : HTML.verdict(left.isInside ? "still met" : "missed", left.isInside),
      ]
    }
    guard !rows.isEmpty else { return "" }
    return section(
      "Leaving one out",
      HTML.table(
        "Calibrated findings with their own parameters at the middle of the plausible range",
        ["finding", "dropped", "kept: others are fitted with it", "readings then", "verdict"], rows)
    )
  }

  private static func paths(_ paths: [String]) -> String {
    paths.isEmpty
      ? "–" : paths.map { "<code>\(HTML.escaped($0))</code>" }.joined(separator: "<br>")
  }

  /// Findings of the catalogue that are not replayed.
  static func waiting(_ result: EvidenceResult) -> String {
    guard !result.waiting.isEmpty else { return "" }
    return section(
      "Not replayed",
      HTML.paragraph(
        "Findings of the catalogue that no scenario replays yet, or that are background only.")
        + HTML.table(
          "Why they are not replayed", ["finding", "reason"],
          result.waiting.map { [HTML.escaped($0.finding), HTML.escaped($0.reason)] }))
  }

  /// What reproduces the page.
  static func provenance(_ provenance: EvidenceProvenance) -> String {
    section(
      "Provenance",
      HTML.terms([
        ("Steelyard", provenance.version),
        ("seed", provenance.seed.map { "\($0)" } ?? "each finding's own, given with it"),
        ("digest over all scenarios (SHA-256)", provenance.scenarioDigest),
      ])
        + HTML.paragraph(
          "The same version, scenarios and seed give the same numbers, and the same page byte for"
            + " byte, on any machine and with any number of workers."))
  }
}
