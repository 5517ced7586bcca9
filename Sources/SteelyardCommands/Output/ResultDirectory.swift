internal import SteelyardReport

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A directory of results that appears whole or not at all.
///
/// The files are written into a directory beside it, which then takes its name.
struct ResultDirectory {
  /// As the user wrote it, without slashes at the end.
  let path: String

  /// - Throws: An ending with status 73 when it is plain already that it cannot be created, so
  ///   that nobody waits for a run in vain.
  init(_ path: String) throws(Ending) {
    self.path = Path.withoutSlashes(path)
    guard !["", "/", ".", ".."].contains(Path.name(of: self.path)) else {
      throw Self.cannotCreate(path, "wanted the name of a new directory")
    }
    try checkItIsFree()
    try checkItCanBeMade()
  }

  /// A directory beside it, hidden, that becomes it.
  struct Draft {
    let path: String
    /// Directories above it that were not there.
    fileprivate let made: [String]
  }

  /// Name of a directory of the draft for what is put together in the end.
  static let parts = ".parts"

  /// Makes the draft.
  ///
  /// - Throws: An ending with status 73.
  func open() throws(Ending) -> Draft {
    let draft = Draft(path: draftPath, made: try makeParents())
    guard mkdir(draft.path, 0o777) == 0 else {
      let error = SystemError.last
      abandon(draft)
      throw Self.cannotCreate(path, error)
    }
    return draft
  }

  /// Makes a directory in the draft, for what is on its way.
  func makeFolder(_ name: String, in draft: Draft) throws(Ending) -> String {
    guard mkdir("\(draft.path)/\(name)", 0o777) == 0 else { throw Self.cannotCreate(path, .last) }
    return "\(draft.path)/\(name)"
  }

  /// Takes the draft away, with all that is in it.
  func abandon(_ draft: Draft) {
    Path.removeAll(draft.path)
    for directory in draft.made.reversed() { _ = rmdir(directory) }
  }

  /// Writes the files, in their order, and gives the directory its name.
  ///
  /// - Parameter draft: where what is filed already is; nil for a new one.
  /// - Throws: An ending with status 73 or 74, or that of an interruption; nothing is left behind.
  func write(_ files: [PlannedFile], into draft: Draft? = nil) throws(Ending) {
    try Interruption.whileWriting { () throws(Ending) in
      if let draft {
        try writeAll(files, into: draft)
      } else {
        try writeAll(files, into: try open())
      }
    }
  }

  private func writeAll(_ files: [PlannedFile], into draft: Draft) throws(Ending) {
    do throws(Ending) {
      var (written, folders): ([FolderFile], Set<String>) = ([], [])
      for file in files {
        if let folder = file.folder, folders.insert(folder).inserted {
          _ = try makeFolder(folder, in: draft)
        }
        written.append(try write(file, into: draft.path, after: written))
      }
      try Interruption.check()
      Path.removeAll("\(draft.path)/\(Self.parts)")
      try rename(draft.path)
    } catch {
      abandon(draft)
      throw error
    }
  }

  // MARK: Checks beforehand

  private func checkItIsFree() throws(Ending) {
    switch Path.entry(at: path) {
    case .nothing, .directory(isEmpty: true): return
    case .directory(isEmpty: false): throw Self.occupied(path)
    case .other: throw Self.cannotCreate(path, "there is a file of that name")
    }
  }

  private func checkItCanBeMade() throws(Ending) {
    var base = Path.start(of: path)
    for directory in Path.ancestors(of: path) {
      if Path.isAbsent(directory) { break }
      guard Path.isDirectory(directory) else {
        throw Self.cannotCreate(path, "\(directory) is no directory")
      }
      base = directory
    }
    guard access(base, W_OK | X_OK) == 0 else { throw Self.cannotCreate(path, .last) }
  }

  // MARK: Steps

  /// Beside the directory, hidden, and unlike any other run's.
  private var draftPath: String {
    let tag = String(UInt32.random(in: 0 ... .max), radix: 36)
    let directory = Path.ancestors(of: path).last ?? Path.start(of: path)
    return "\(directory)/.\(Path.name(of: path)).\(tag).partial"
  }

  /// Makes the directories above it, and returns those that were not there.
  private func makeParents() throws(Ending) -> [String] {
    var made: [String] = []
    for directory in Path.ancestors(of: path) {
      if mkdir(directory, 0o777) == 0 {
        made.append(directory)
      } else if !Path.isDirectory(directory) {
        let error = SystemError.last
        for directory in made.reversed() { _ = rmdir(directory) }
        throw Self.cannotCreate(path, error)
      }
    }
    return made
  }

  private func write(
    _ file: PlannedFile, into draft: String, after written: [FolderFile]
  ) throws(Ending) -> FolderFile {
    do throws(Ending) {
      return try file.write(to: "\(draft)/\(file.path)", after: written)
    } catch {
      try Interruption.check()
      throw Ending(error.status, "--out \(path): \(error.message)")
    }
  }

  /// Takes the place of nothing or of an empty directory: the system refuses all else.
  private func rename(_ draft: String) throws(Ending) {
    guard unsafeRename(draft, path) < 0 else { return }
    let error = SystemError.last
    throw error.isOccupied ? Self.occupied(path) : Self.cannotCreate(path, error)
  }

  // MARK: Messages

  private static func cannotCreate(_ path: String, _ error: SystemError) -> Ending {
    cannotCreate(path, error.reason)
  }

  private static func cannotCreate(_ path: String, _ reason: String) -> Ending {
    Ending(.cannotCreate, "--out \(path): cannot create the directory: \(reason)")
  }

  private static func occupied(_ path: String) -> Ending {
    Ending(
      .cannotCreate,
      "--out \(path): there is something there already; name a new directory, or remove it first")
  }
}

/// The system's function; within ``ResultDirectory`` its name is taken.
private func unsafeRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
