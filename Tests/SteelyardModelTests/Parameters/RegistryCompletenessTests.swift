import Foundation
import Testing

@testable import SteelyardModel

/// Reads the sources: whatever is declared as a parameter is in the registry.
@Suite struct RegistryCompletenessTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/SteelyardModel/Parameters")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static func declarations() throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("Registry+") }.sorted().map(text).joined()
  }

  /// The first capture of every match.
  private static func captures(_ pattern: String, in text: String) throws -> [String] {
    try text.matches(of: Regex(pattern)).compactMap { match in
      match.output[1].substring.map(String.init)
    }
  }

  @Test func declaredPathsAreInTheRegistry() throws {
    let paths = try Self.captures(#"Parameter\(\s*"([^"\\]+)""#, in: Self.declarations())
    #expect(paths.count > 60)
    for path in paths { #expect(Registry.parameter(path) != nil, "\(path)") }
    #expect(Set(paths).count == paths.count)
  }

  @Test func declaredFamiliesAreInTheRegistry() throws {
    let families: [[Parameter]] = [
      Parameter.awareness, Parameter.control, Parameter.acceptability, Parameter.signal,
      Parameter.sensitivity, Parameter.fit, Parameter.auditRate, Parameter.fine,
      Parameter.cultureSlopes.map(\.parameter),
      Parameter.traitCorrelations.map(\.parameter),
    ]
    for parameter in families.joined() {
      #expect(Registry.parameter(parameter.path) == parameter)
    }
    let traits = try Self.captures(#"= spread\(\s*\.(\w+)"#, in: Self.declarations())
    for trait in SteelyardModel.Trait.allCases where traits.contains("\(trait)") {
      #expect(Registry.parameter("traits.\(trait.rawValue).spread") != nil, "\(trait)")
    }
    let literals = try Self.captures(#"Parameter\(\s*"([^"\\]+)""#, in: Self.declarations())
    let ofSectors = try Self.captures(#"= ofSector\(\s*"(\w+)""#, in: Self.declarations())
    for name in ofSectors { #expect(Registry.parameter("sector.\(name)") != nil, "\(name)") }
    let named = traits.count + literals.count + ofSectors.count
    let members = families.reduce(0) { $0 + $1.count } + named
    #expect(Registry.all.count == members)
  }

  @Test func everyGroupIsInTheRegistry() throws {
    let groups = try Self.captures(#"\n  static let (\w+Group)\b"#, in: Self.declarations())
    let registry = try Self.text("Registry.swift")
    #expect(groups.count >= 16)
    for group in groups { #expect(registry.contains("Parameter.\(group)"), "\(group)") }
  }

  @Test func arraysAreIndexedAsTheirUsersExpect() {
    #expect(Parameter.awareness.count == 5 && Parameter.control.count == 5)
    for (index, category) in DataCategory.allCases.enumerated() {
      #expect(Parameter.signal[index].path == "signal.\(category.rawValue)")
      #expect(Parameter.sensitivity[index].path == "sensitivity.\(category.rawValue)")
      #expect(Parameter.acceptability[index].path == "acceptability.\(category.rawValue)")
      #expect(Parameter.fit[index].path == "relevance.fit_\(category.rawValue)")
    }
    for (index, law) in PrivacyRegime.laws.enumerated() {
      #expect(Parameter.auditRate[index].path == "audit.rate_\(law.rawValue)")
      #expect(Parameter.fine[index].path == "audit.fine_\(law.rawValue)")
    }
    for level in 0...4 {
      #expect(Parameter.awareness[level].path == "transparency.awareness_\(level)")
      #expect(Parameter.control[level].path == "control.perceived_\(level)")
    }
    for (index, trait) in SteelyardModel.Trait.allCases.enumerated() {
      #expect(trait.index == index)
    }
  }
}
