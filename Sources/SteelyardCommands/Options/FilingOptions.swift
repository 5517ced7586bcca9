internal import ArgumentParser
internal import Foundation
internal import SteelyardExperiments

/// What a directory of results says beside what came out.
struct FilingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Day of publication that the description in --out gives. Without it, the day that "
        + "SOURCE_DATE_EPOCH tells, or that of this version of the program: never today's, so that "
        + "equal runs give equal files.", valueName: "yyyy-mm-dd"),
    transform: FilingOptions.day)
  var date: String?

  /// The day to give.
  var day: String { date ?? Self.dayOfEnvironment ?? Version.date }

  private static func day(_ text: String) throws -> String {
    guard text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil,
      let date = try? Date(text, strategy: .iso8601.year().month().day()),
      date.formatted(.iso8601.year().month().day()) == text
    else { throw ValidationError("wanted a day, for example 2026-11-25") }
    return text
  }

  /// Seconds since 1970 that makers of reproducible files agree on.
  private static var dayOfEnvironment: String? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"],
      let seconds = UInt32(text)
    else { return nil }
    return Date(timeIntervalSince1970: TimeInterval(seconds))
      .formatted(.iso8601.year().month().day())
  }
}
