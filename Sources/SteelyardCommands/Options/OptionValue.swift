internal import ArgumentParser
internal import SteelyardModel

/// Reads the values of options, with complaints that say what is wanted; the parser adds what was
/// found, and where.
enum OptionValue {
  /// A seed: any whole number of 64 bits.
  static func seed(_ text: String) throws -> UInt64 {
    guard let seed = UInt64(text) else {
      throw ValidationError("wanted a whole number from 0 to \(UInt64.max)")
    }
    return seed
  }

  /// A number of something; whether it makes sense is for the scenario's check to say.
  static func count(_ text: String) throws -> Int {
    guard let count = Int(text) else { throw ValidationError("wanted a whole number") }
    return count
  }

  /// More threads than that only wait for each other.
  static let workers = 1...1_024

  /// A number of threads.
  static func workers(_ text: String) throws -> Int {
    guard let count = Int(text), workers.contains(count) else {
      throw ValidationError("wanted \(Wording.wholeNumber(in: workers))")
    }
    return count
  }

  /// Nobody waits for more.
  static let evaluations = 1...1_000_000

  /// A number of simulations.
  static func evaluations(_ text: String) throws -> Int {
    guard let count = Int(text), evaluations.contains(count) else {
      throw ValidationError("wanted \(Wording.wholeNumber(in: evaluations))")
    }
    return count
  }

  /// One of a few words.
  static func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, of type: Word.Type
  ) throws -> Word where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw ValidationError(
      "wanted \(Wording.choice(of: words))\(Wording.hint(text, among: words))")
  }
}
