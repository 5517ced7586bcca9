#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Questions about paths, as text and on the disk.
enum Path {
  /// What is at a path.
  enum Entry: Equatable {
    case nothing
    case directory(isEmpty: Bool)
    /// A file, or a link to whatever.
    case other
  }

  /// `a/b//` becomes `a/b`; the root stays.
  static func withoutSlashes(_ path: String) -> String {
    let end = path.lastIndex { $0 != "/" }
    return end.map { String(path[...$0]) } ?? String(path.prefix(1))
  }

  /// The last part of a path without slashes at its end.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Where a path starts: at the root or where the program runs.
  static func start(of path: String) -> String { path.hasPrefix("/") ? "/" : "." }

  /// The directories above, without the start: for `a/b/c` these are `a` and `a/b`.
  static func ancestors(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    let root = path.hasPrefix("/") ? "/" : ""
    return parts.indices.map { root + parts[...$0].joined(separator: "/") }
  }

  /// What is there, without following a link.
  static func entry(at path: String) -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .other }
    return .directory(isEmpty: isEmpty(path))
  }

  /// Whether there is a directory, or a link to one.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether both lead to one file that is there.
  static func isSameFile(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0
      && one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// Bytes that are free for this user where something is to be made; nil where the system does not
  /// say.
  static func freeBytes(near path: String) -> Int? {
    let place = ancestors(of: path).last(where: isDirectory) ?? start(of: path)
    var status = statvfs()
    guard statvfs(place, &status) == 0 else { return nil }
    return Int(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        .partialValue)
  }

  /// Takes a directory away with all that is in it, links themselves and not where they lead.
  static func removeAll(_ directory: String) {
    for name in names(in: directory) {
      let path = "\(directory)/\(name)"
      if case .directory = entry(at: path) { removeAll(path) } else { remove(path) }
    }
    _ = rmdir(directory)
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Takes a file away, if it is there.
  static func remove(_ path: String) { _ = unlink(path) }

  /// Whether there is nothing, not even a link.
  static func isAbsent(_ path: String) -> Bool { entry(at: path) == .nothing }

  /// A directory that cannot be read counts as full: nothing in it may be lost.
  private static func isEmpty(_ directory: String) -> Bool {
    guard let stream = opendir(directory) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let first = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        (name[0], name[1], name[2])
      }
      let dot = UInt8(ascii: ".")
      let isDots = first == (dot, 0, first.2) || first == (dot, dot, 0)
      if !isDots { return false }
    }
    return true
  }
}
