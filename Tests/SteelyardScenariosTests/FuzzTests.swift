import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Spoils a sound file in thousands of ways: each is a scenario or is complained about.
@Suite struct FuzzTests {
  static let seeds = 0..<8
  static let rounds = 100

  @Test(arguments: seeds)
  func yieldsAScenarioOrComplaints(seed: Int) throws {
    let url = Fixtures.folder.appending(path: "sound/everything.yaml")
    let sound = Array(try Data(contentsOf: url))
    var mutator = Mutator(seed: UInt64(seed))
    var outcomes = (scenarios: 0, complaints: 0)
    for round in 0..<Self.rounds {
      let bytes = mutator.spoil(sound)
      let place = Comment(rawValue: "seed \(seed), round \(round)")
      switch result(of: bytes) {
      case .success(let scenario):
        let text = ScenarioText.yaml(of: scenario, everyParameter: false)
        #expect(result(of: Array(text.utf8)) == .success(scenario), place)
        outcomes.scenarios += 1
      case .failure(let error):
        #expect(isSensible(error, bytes), place)
        outcomes.complaints += 1
      }
    }
    // Mutations that only ever break, or never do, would test half of the reader.
    #expect(outcomes.scenarios > 2 && outcomes.complaints > 10)
  }

  /// Spoilt profiles are read or complained about, and what is read makes a scenario.
  @Test(arguments: ["own.csv", "own.yaml"], seeds)
  func readsProfilesOrComplains(file: String, seed: Int) throws {
    let sound = Array(try Data(contentsOf: Fixtures.folder.appending(path: "sound/\(file)")))
    let text = ScenarioReaderTests.minimal + "population: {profiles: \(file)}\n"
    var mutator = Mutator(seed: UInt64(seed))
    for round in 0..<Self.rounds / 2 {
      let bytes = mutator.spoil(sound)
      do {
        let loader = ProfileLoader { _ in bytes }
        let scenario = try reader.read(text: text, name: "f.yaml", profiles: loader)
        #expect(scenario.population.profilesFile == file)
      } catch {
        let isSaid = error.diagnostics.contains { $0.path == "population.profiles" }
        #expect(isSaid && isSensible(error, bytes), "seed \(seed), round \(round)")
      }
    }
  }

  private let reader = ScenarioReader(catalogue: TestCatalogue.all)

  private func result(of bytes: [UInt8]) -> Result<Scenario, ScenarioFileError> {
    Result { () throws(ScenarioFileError) in
      try reader.read(bytes: bytes, name: "f.yaml", profiles: Fixtures.profiles)
    }
  }

  private func isSensible(_ error: ScenarioFileError, _ bytes: [UInt8]) -> Bool {
    let lines = bytes.count { $0 == 10 || $0 == 13 } + 2
    return !error.diagnostics.isEmpty
      && error.diagnostics.allSatisfy { diagnostic in
        (1...lines).contains(diagnostic.line ?? 1) && (diagnostic.column ?? 1) >= 1
          && !diagnostic.message.isEmpty && !diagnostic.description.contains("\n")
      }
  }
}

/// Changes a few bytes at random; the same seed makes the same changes.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = (seed + 1) &* 0xD134_2543_DE82_EF95 }

  mutating func spoil(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(2) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    switch below(8) {
    case 6, 7: changeDigit(in: &bytes)
    case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: token(), at: place)
    case 3: bytes.replaceSubrange(place..<min(place + below(4), bytes.count), with: token())
    case 4: bytes.swapAt(place, below(bytes.count))
    default:
      let piece = bytes[place..<min(place + below(60), bytes.count)]
      bytes.insert(contentsOf: piece, at: below(bytes.count))
    }
    if bytes.isEmpty { bytes = [10] }
  }

  /// Numbers are what people change, and what often stays a scenario.
  private mutating func changeDigit(in bytes: inout [UInt8]) {
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard !digits.isEmpty else { return }
    bytes[digits[below(digits.count)]] = UInt8(0x30 + below(10))
  }

  private mutating func token() -> [UInt8] { Array(Self.tokens[below(Self.tokens.count)].utf8) }

  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let tokens = [
    "[", "]", "{", "}", ": ", "- ", ", ", "? ", "#", "\n", "\r", "\t", "  ", "\"", "'", "|\n", ">",
    "&a ", "*a", "!!x ", "!", "%", "---\n", "...\n", "<<: ", "~", "null", "true", "no", ".nan",
    "-.inf", "1e999", "-1", "0", "99999999999999999999", "0.5", "_", "é", "\u{FEFF}", "\u{0}",
    "\u{1F468}\u{200D}\u{1F469}", "steps", "name", "kind", "personal", "USA", "steelyard: 1\n",
  ]
}
