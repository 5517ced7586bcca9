#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One file of results that appears whole or not at all.
///
/// It is written beside its place under another name, and then takes the place.
struct ReportFile {
  /// As the user wrote it.
  let path: String
  /// The command-line option that names it.
  private let option: String
  private let isReplacing: Bool
  /// Where it goes: where a link leads to, if the path is one.
  private let place: String

  /// - Parameters:
  ///   - option: the command-line option that names it.
  ///   - isReplacing: whether an older file gives way.
  ///   - source: a file that never gives way, since the report is made from it; nil for none.
  /// - Throws: An ending with status 73 when it is plain already that it cannot be created, so that
  ///   nobody waits for a run in vain.
  init(
    _ path: String, option: String, isReplacing: Bool = true, sparing source: String? = nil
  ) throws(Ending) {
    self.path = path
    self.option = option
    self.isReplacing = isReplacing
    place = Self.followed(path)
    guard !path.isEmpty, !path.hasSuffix("/"), !Path.isDirectory(path) else {
      throw cannotCreate("wanted the name of a file")
    }
    if let source, Path.isSameFile(path, source) {
      throw Ending(.usage, "\(option) \(path): would replace the file that it is made from")
    }
    try checkItIsFree()
    guard Path.isDirectory(directory) else { throw cannotCreate("\(directory) is no directory") }
    guard access(directory, W_OK | X_OK) == 0 else { throw cannotCreate(SystemError.last.reason) }
  }

  /// Writes the text and puts the file in its place.
  ///
  /// - Throws: An ending with status 73 or 74, or that of an interruption; nothing is left behind,
  ///   and an older file stays as it was.
  func write(_ text: String) throws(Ending) {
    try Interruption.whileWriting { () throws(Ending) in try writeAll(text) }
  }

  private func writeAll(_ text: String) throws(Ending) {
    let tag = String(UInt32.random(in: 0 ... .max), radix: 36)
    let draft = "\(directory)/.\(Path.name(of: place)).\(tag).partial"
    do throws(SystemError) {
      try FileDescriptor.create(draft).writeAll(text)
    } catch {
      _ = unlink(draft)
      throw Ending(.cannotWrite, "\(option) \(path): cannot write the file: \(error.reason)")
    }
    do throws(Ending) {
      try Interruption.check()
      try checkItIsFree()
      guard rename(draft, place) == 0 else { throw cannotCreate(SystemError.last.reason) }
    } catch {
      _ = unlink(draft)
      throw error
    }
  }

  private func checkItIsFree() throws(Ending) {
    if Path.isAbsent(place) { return }
    guard isReplacing else {
      throw cannotCreate("there is something there already; name a new file, or remove it first")
    }
    guard Self.isRegular(place) else {
      throw cannotCreate("there is something there that is no file")
    }
  }

  private var directory: String { Path.ancestors(of: place).last ?? Path.start(of: place) }

  private func cannotCreate(_ reason: String) -> Ending {
    Ending(.cannotCreate, "\(option) \(path): cannot create the file: \(reason)")
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Where the path leads to; the path itself where it leads to nothing.
  private static func followed(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
