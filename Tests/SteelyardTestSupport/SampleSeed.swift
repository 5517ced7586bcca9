internal import Foundation

/// Seeds of tests that rest on samples: fixed, so that a test says the same every time, unless the
/// environment asks for others. With `FRESH_SEEDS=1` every such test draws a seed and prints it;
/// `FRESH_SEEDS=<seed>` plays that one again.
public enum SampleSeed {
  /// The seed of one test.
  ///
  /// - Parameter usual: the fixed one.
  public static func of(
    _ usual: UInt64, test: String = #function, file: String = #fileID
  ) -> UInt64 {
    let setting = ProcessInfo.processInfo.environment["FRESH_SEEDS"]
    let seed = chosen(usual, setting: setting) { .random(in: 2...(.max)) }
    if setting == "1" { print("FRESH_SEEDS=\(seed) was drawn by \(test) in \(file)") }
    return seed
  }

  /// The seed that a setting of the environment asks for.
  ///
  /// - Precondition: the setting is absent, empty, or a whole number.
  public static func chosen(
    _ usual: UInt64, setting: String?, drawing draw: () -> UInt64
  ) -> UInt64 {
    guard let setting, !setting.isEmpty else { return usual }
    guard let seed = UInt64(setting) else {
      preconditionFailure("FRESH_SEEDS: found `\(setting)`, wanted 1 or the seed to play again")
    }
    return seed == 1 ? draw() : seed
  }
}
