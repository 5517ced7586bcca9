internal import Foundation
internal import SteelyardModel
internal import SteelyardReport

/// A document of results that was kept.
enum ResultFile {
  /// Reads it.
  ///
  /// - Throws: An ending with status 66 where there is no such file, 65 where it holds something
  ///   else.
  static func read(_ path: String) throws(Ending) -> ExperimentResult {
    guard !Path.isDirectory(path), let data = FileManager.default.contents(atPath: path) else {
      throw Ending(.noSuchFile, "\(path): cannot read the file")
    }
    do {
      return try ResultJSON.decode(String(decoding: data, as: UTF8.self))
    } catch {
      throw Ending(.invalidScenario, "\(path): \(error.description)")
    }
  }
}
