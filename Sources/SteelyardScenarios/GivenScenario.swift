public import SteelyardModel
internal import Synchronization

/// A checked scenario with the files that it was read from.
public struct GivenScenario: Sendable {
  public let scenario: Scenario
  /// Of the scenario's file, before anything of the command line.
  public let bytes: [UInt8]
  /// Of the file of the user's own culture profiles; nil where the scenario names none.
  public let profiles: [UInt8]?
}

/// Keeps what a loader loads.
final class KeptProfiles: Sendable {
  private let original: ProfileLoader
  private let kept = Mutex<[UInt8]?>(nil)

  init(_ original: ProfileLoader) { self.original = original }

  var bytes: [UInt8]? { kept.withLock { $0 } }

  var loader: ProfileLoader {
    ProfileLoader(place: original.place) { name throws(ScenarioFileError) in
      let bytes = try self.original.bytes(name)
      self.kept.withLock { $0 = bytes }
      return bytes
    }
  }
}
