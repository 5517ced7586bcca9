import Foundation
import Testing

/// The house as it is against the house as it is meant: who imports whom, downward only.
@Suite struct ArchitectureTests {
  /// Which rooms a room may import; what is not here has no content yet.
  static let mayImport: [String: Set<String>] = [
    "CGSL": [],
    "SteelyardNumerics": ["CGSL"],
    "SteelyardModel": [],
    "SteelyardBehaviour": ["SteelyardNumerics", "SteelyardModel"],
    "SteelyardEngine": ["SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour"],
    "SteelyardStrategies": ["SteelyardNumerics", "SteelyardModel", "SteelyardEngine"],
    "SteelyardStatistics": ["SteelyardNumerics", "SteelyardModel"],
    "SteelyardScenarios": ["SteelyardModel", "Yams"],
    "SteelyardExperiments": [
      "SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour", "SteelyardEngine",
      "SteelyardStrategies", "SteelyardStatistics", "SteelyardScenarios",
    ],
    "SteelyardReport": ["SteelyardModel", "SteelyardStatistics"],
    "Steelyard": [
      "SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour", "SteelyardEngine",
      "SteelyardStrategies", "SteelyardStatistics", "SteelyardScenarios",
      "SteelyardExperiments", "SteelyardReport", "SteelyardCommands",
    ],
    "SteelyardCommands": [
      "SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour", "SteelyardEngine",
      "SteelyardStrategies", "SteelyardStatistics", "SteelyardScenarios",
      "SteelyardExperiments", "SteelyardReport", "ArgumentParser",
    ],
    "steelyard": ["SteelyardCommands"],
  ]
  /// Rooms that feed customers' states, or travel: no Foundation.
  static let lean = [
    "SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour", "SteelyardEngine",
    "SteelyardStrategies", "SteelyardStatistics",
  ]
  static let systemModules: Set<String> = [
    "Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin", "FoundationEssentials",
    "Musl",
  ]

  static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url
  }()

  static func files(in folder: String) throws -> [URL] {
    let url = root.appendingPathComponent(folder)
    let all = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// The modules that a room's files import.
  static func imports(of room: String) throws -> Set<String> {
    let pattern =
      #/^(?:@\w+(?:\(\w+\))? )*(?:public |internal |private |package )?import (?:(?:struct|enum|func|class) )?(\w+)/#
      .anchorsMatchLineEndings()
    let texts = try files(in: "Sources/\(room)").map { try String(contentsOf: $0, encoding: .utf8) }
    return Set(
      texts.flatMap { text in
        text.split(separator: "\n").compactMap {
          $0.trimmingPrefix { $0 == " " }.prefixMatch(of: pattern).map { String($0.1) }
        }
      })
  }

  @Test func everyRoomIsInTheTableAndHasContent() throws {
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    #expect(Set(rooms) == Set(Self.mayImport.keys))
    for room in rooms where room != "CGSL" {
      #expect(try !Self.files(in: "Sources/\(room)").isEmpty, "\(room) is empty")
    }
  }

  @Test(arguments: mayImport.keys.sorted()) func importsOnlyDownward(_ room: String) throws {
    let allowed = (Self.mayImport[room] ?? []).union(Self.systemModules)
    let forbidden = try Self.imports(of: room).subtracting(allowed)
    #expect(forbidden.isEmpty, "\(room) imports \(forbidden.sorted())")
  }

  @Test(arguments: lean) func theCoreNeedsNoFoundation(_ room: String) throws {
    let imports = try Self.imports(of: room)
    #expect(imports.isDisjoint(with: ["Foundation", "FoundationEssentials"]))
  }

  @Test func theTableHasNoCycle() {
    var open = Self.mayImport
    while let free = open.first(where: { $0.value.isDisjoint(with: open.keys) })?.key {
      open[free] = nil
    }
    #expect(open.isEmpty, "a cycle through \(open.keys.sorted())")
  }

  /// What Package.swift declares is what the table allows.
  @Test(arguments: mayImport.keys.sorted()) func thePackageAgrees(_ room: String) throws {
    let manifest = try String(
      contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let names = Self.mayImport.keys.sorted().joined(separator: "|")
    let start = try Regex(#"(?:room\(|systemLibrary\(|executableTarget\()\s*(?:name: )?"\#(room)""#)
    let match = try #require(manifest.firstMatch(of: start), "\(room) is not declared")
    let rest = manifest[match.range.upperBound...]
    let end = try Regex(#"\n    (?:room|tests|\.)"#)
    let entry = rest[..<(rest.firstMatch(of: end)?.range.lowerBound ?? rest.endIndex)]
    let declared = entry.matches(of: try Regex(#""(\#(names)|Yams|ArgumentParser)""#))
      .compactMap { $0.output[1].substring.map(String.init) }
    #expect(Set(declared).subtracting(Self.mayImport[room] ?? []).isEmpty)
  }

  /// The words that must not reach the tree's top.
  @Test func theTopLevelHoldsOnlyAgreedNames() throws {
    let agreed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Scenarios", "Benchmarks", "README.md", "Makefile",
      "LICENSE", "Package.resolved",
    ]
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(found).subtracting(agreed).isEmpty)
  }
}
