internal import Foundation

/// A file of a run folder, for the documents that list them.
public struct FolderFile: Sendable, Hashable {
  /// From the folder on, with slashes.
  public let path: String
  public let mediaType: String
  /// What it is, in a sentence.
  public let description: String
  /// How long it is, and its SHA-256 in hexadecimal digits.
  public let bytes: Int
  public let sha256: String

  public init(path: String, mediaType: String, description: String, bytes: Int, sha256: String) {
    self.path = path
    self.mediaType = mediaType
    self.description = description
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// What a run folder holds and how to make it again: the document `steelyard.run/1`.
public enum RunManifest {
  /// Name of its file, its type, and what it is.
  public static let file = "manifest.json"
  public static let mediaType = "application/json"
  public static let description =
    "Every other file with its length and digest, and how to make the folder again"
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.run/1"

  /// Returns the document, without time, host or path of the run, so that equal runs give equal
  /// bytes.
  ///
  /// - Parameters:
  ///   - run: What was run.
  ///   - files: Every other file of the folder.
  /// - Throws: An encoding error of Foundation; nothing is known to cause one.
  public static func encode(_ run: RunAccount, files: [FolderFile]) throws -> String {
    try JSONValue.object([
      "schema": .text(schema), "name": .text(run.name), "version": .text(run.version),
      "seed": .natural(run.seed), "scenarioDigest": .text(run.scenarioDigest),
      "command": JSONValue(run.command),
      "files": .list(
        files.map { file in
          .object([
            "path": .text(file.path), "bytes": .integer(file.bytes),
            "sha256": .text(file.sha256), "mediaType": .text(file.mediaType),
            "description": .text(file.description),
          ])
        }),
    ]).document()
  }
}

/// What a run folder says of its run.
public struct RunAccount: Sendable, Hashable {
  /// Of the scenario.
  public let name, question: String
  public let version: String
  public let seed: UInt64
  public let scenarioDigest: String
  /// Words of the command line that makes the same folder again, run inside of it.
  public let command: [String]
  /// The day to give as that of publication, `YYYY-MM-DD`.
  public let date: String

  public init(
    name: String, question: String, version: String, seed: UInt64, scenarioDigest: String,
    command: [String], date: String
  ) {
    self.name = name
    self.question = question
    self.version = version
    self.seed = seed
    self.scenarioDigest = scenarioDigest
    self.command = command
    self.date = date
  }
}

/// Percent-encodes what cannot stand in a path of a URI.
func pathOfURI(_ path: String) -> String {
  let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    .union(CharacterSet(charactersIn: "0123456789-._~/"))
  return path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
}
