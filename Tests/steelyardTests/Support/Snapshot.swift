import Foundation
import Testing

/// Texts that are written down beside the tests.
///
/// `RECORD_SNAPSHOTS=1` writes them down anew: read the difference before keeping it.
enum Snapshot {
  private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Snapshots").path

  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(directory)/\(name).txt"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let wanted = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == wanted, sourceLocation: sourceLocation)
  }
}
