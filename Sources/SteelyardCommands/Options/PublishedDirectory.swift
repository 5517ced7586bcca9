internal import Foundation
internal import SteelyardScenarios

/// Where the published findings' scenarios are.
enum PublishedDirectory {
  private static let usual = "Scenarios/published"

  /// The directory that the user named; else the usual one where the program runs, or at or above
  /// where it is.
  ///
  /// - Throws: An ending with status 66 where there is none.
  static func find(_ named: String?) throws(Ending) -> String {
    if let named {
      guard Path.isDirectory(named) else {
        throw Ending(
          .noSuchFile, "--scenarios \(named): no such directory, wanted one of published findings")
      }
      return Path.withoutSlashes(named)
    }
    guard let found = ([usual] + aboveTheProgram).first(where: Path.isDirectory) else {
      throw Ending(
        .noSuchFile,
        "\(usual): no such directory here or above the program; name the directory of published"
          + " findings with --scenarios DIR")
    }
    return found
  }

  /// Directories of the usual name from where the program is up to the root.
  private static var aboveTheProgram: [String] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    var directories: [String] = []
    var place = program.deletingLastPathComponent()
    while place.path != "/" && directories.count < 64 {
      directories.append(place.appendingPathComponent(usual).path)
      place = place.deletingLastPathComponent()
    }
    return directories
  }

  static func ending(of error: ScenarioFileError) -> Ending {
    Ending(ExitStatus(rawValue: error.exitCode) ?? .failed, error.description)
  }
}
