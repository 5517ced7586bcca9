import Foundation

/// Reads a file without trusting its size or its kind.
enum ScenarioFile {
  /// - Parameter subject: What the file is wanted to be, for complaints.
  /// - Throws: ``ScenarioFileError``, for a file that is absent, unreadable or too large.
  static func bytes(
    at path: String, _ subject: String = "a scenario"
  ) throws(ScenarioFileError) -> [UInt8] {
    try checkKind(of: path, subject)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .unreadable(path, reason: "cannot be opened: no permission?")
    }
    // A device or pipe may have more to give than its size says: one byte too many is enough.
    let limit = ScenarioBytes.largest
    var data = Data()
    do {
      defer { try? handle.close() }
      while data.count <= limit, let more = try handle.read(upToCount: limit + 1 - data.count),
        !more.isEmpty
      {
        data.append(more)
      }
    } catch {
      throw .unreadable(path, reason: "cannot be read")
    }
    guard data.count <= limit else { throw tooLarge(data.count, path, subject) }
    return Array(data)
  }

  private static func checkKind(
    of path: String, _ subject: String
  ) throws(ScenarioFileError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .missing(path)
    }
    if isDirectory.boolValue {
      throw .unreadable(path, reason: "is a directory, wanted \(subject) file")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    if size > ScenarioBytes.largest { throw tooLarge(size, path, subject) }
  }

  private static func tooLarge(
    _ size: Int, _ path: String, _ subject: String
  ) -> ScenarioFileError {
    .invalid([ScenarioBytes.tooLarge(size, subject).diagnostic(in: path)])
  }
}
