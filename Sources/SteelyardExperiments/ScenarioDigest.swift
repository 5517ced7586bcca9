public import SteelyardModel

/// Names scenarios by what they mean.
public enum ScenarioDigest {
  /// What reproduces a scenario's result.
  public static func provenance(of scenario: Scenario) -> Provenance {
    Provenance(
      version: Version.current, seed: scenario.seed, scenarioDigest: hex(of: scenario),
      customers: scenario.population.customers, steps: scenario.steps,
      replicates: scenario.replicates)
  }

  /// SHA-256 of the checked scenario with every parameter's value, and with the values of culture
  /// profiles of the user's own: equal for two files that mean the same, whatever their layout and
  /// whatever the file of profiles is called.
  public static func hex(of scenario: Scenario) -> String {
    let own = scenario.ownProfiles
    let profiles = own == .list([]) ? "" : text(of: own)
    return SHA256.hex(of: text(of: scenario.naming(profiles: nil).listing()) + profiles)
  }

  /// The canonical text: no two listings share one.
  static func text(of listing: ScenarioListing) -> String {
    switch listing {
    case .text(let text): quoted(text)
    case .truth(let truth): "\(truth)"
    case .whole(let number): "\(number)"
    case .number(let number): "\(number)"
    case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { quoted($0.key) + ":" + text(of: $0.value) }.joined(separator: ",") + "}"
    }
  }

  /// The text in quotes, with quotes and backslashes in it escaped, so that no name can close them.
  ///
  /// Scalar by scalar: a combining mark after a quote makes it another character, but the same
  /// byte.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

/// The program's version, part of every result's provenance.
public enum Version {
  /// Semantic version.
  public static let current = "0.1.0"
  /// The day from which on it could be had, `YYYY-MM-DD`: from then on anybody could have made any
  /// of its results.
  public static let date = "2026-11-25"
}
