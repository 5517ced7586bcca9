internal import SteelyardExperiments
internal import SteelyardReport

/// A file of a directory of results, before it is written.
struct PlannedFile {
  /// From the directory on.
  let path: String
  let mediaType: String
  /// What it is, in a sentence.
  let description: String
  let content: Content

  enum Content {
    case bytes([UInt8])
    /// A text that may tell of the files written before.
    case text(([FolderFile]) throws(Ending) -> String)
    /// Rows in portions, never all at once.
    case rows((@escaping FileSink.Portion) throws(SystemError) -> Void)
  }

  init(_ path: String, _ mediaType: String, _ description: String, _ content: Content) {
    self.path = path
    self.mediaType = mediaType
    self.description = description
    self.content = content
  }

  /// The directory that it is in, or nil for none of its own.
  var folder: String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Writes it.
  ///
  /// - Parameters:
  ///   - place: where to.
  ///   - written: the files before it.
  func write(to place: String, after written: [FolderFile]) throws(Ending) -> FolderFile {
    let text: String? = if case .text(let make) = content { try make(written) } else { nil }
    do throws(SystemError) {
      let sink = try FileSink(place)
      try sink.fill { portion throws(SystemError) in
        switch content {
        case .bytes(let bytes): try portion(bytes)
        case .text: try portion(Array((text ?? "").utf8))
        case .rows(let rows): try rows(portion)
        }
      }
      return FolderFile(
        path: path, mediaType: mediaType, description: description, bytes: sink.length,
        sha256: sink.digest)
    } catch {
      throw Ending(.cannotWrite, "cannot write \(path): \(error.reason)")
    }
  }
}

/// A file that is written in portions, and counted on the way.
final class FileSink {
  typealias Portion = ([UInt8]) throws(SystemError) -> Void
  private let file: FileDescriptor
  private var hash = SHA256()
  private(set) var length = 0

  init(_ path: String) throws(SystemError) { file = try .create(path) }

  var digest: String { hash.hex }

  /// Writes what the body hands over and closes, whatever happens.
  func fill(_ body: (@escaping Portion) throws(SystemError) -> Void) throws(SystemError) {
    do throws(SystemError) {
      try body { bytes throws(SystemError) in
        try self.append(bytes)
        if Interruption.isRequested { throw .interrupted }
      }
      try close()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Writes some bytes more.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    try file.write(bytes)
    hash.add(bytes)
    length += bytes.count
  }

  /// Waits until the disk has it all.
  func close() throws(SystemError) { try file.finish() }
}
