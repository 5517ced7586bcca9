#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why a file could not be written, by the system's number for it.
struct SystemError: Error, Hashable {
  let number: Int32

  /// What the system said last.
  static var last: SystemError { SystemError(number: errno) }
  /// Somebody wanted the program to stop.
  static var interrupted: SystemError { SystemError(number: EINTR) }

  var isBrokenPipe: Bool { number == EPIPE }
  var isOccupied: Bool { number == EEXIST || number == ENOTEMPTY || number == ENOTDIR }

  /// For example `No space left on device`.
  var reason: String { String(cString: strerror(number)) }
}

/// Somewhere bytes can be written to.
struct FileDescriptor {
  let number: Int32

  static let output = FileDescriptor(number: STDOUT_FILENO)
  static let error = FileDescriptor(number: STDERR_FILENO)

  /// Makes failing writes errors that can be explained, instead of signals that kill; and fills
  /// closed standard streams, so that no file opened later is taken for one of them.
  static func prepareStandardStreams() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // Opened for reading on purpose: writing to a closed stream must still fail.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Creates a file that was not there and opens it for writing.
  static func create(_ path: String) throws(SystemError) -> FileDescriptor {
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw .last }
    return FileDescriptor(number: number)
  }

  /// Writes everything, in as many goes as it takes.
  ///
  /// - Parameter isCancelled: asked when a signal interrupts a write; true gives up with `EINTR`.
  func write(_ text: String, isCancelled: () -> Bool = { false }) throws(SystemError) {
    try write(Array(text.utf8), isCancelled: isCancelled)
  }

  /// Writes all bytes, in as many goes as it takes.
  func write(_ bytes: [UInt8], isCancelled: () -> Bool = { false }) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeSome($0) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else {
        try recover(from: .last, isCancelled)
      }
    }
  }

  /// Returns when it makes sense to try again.
  private func recover(from error: SystemError, _ isCancelled: () -> Bool) throws(SystemError) {
    switch error.number {
    case EINTR where !isCancelled(): return
    case EAGAIN:
      var ready = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      guard poll(&ready, 1, -1) < 0, errno != EINTR || isCancelled() else { return }
      throw .last
    default: throw error
    }
  }

  private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(number, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(number, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Writes everything and closes, whatever happens; some disks notice only when the bytes are
  /// waited for that they are full.
  func writeAll(_ text: String) throws(SystemError) {
    do throws(SystemError) {
      try write(text)
      if fsync(number) < 0 { throw .last }
    } catch {
      abandon()
      throw error
    }
    if close(number) < 0 { throw .last }
  }

  /// Waits until the disk has what was written; the file stays open where that fails.
  func finish() throws(SystemError) {
    if fsync(number) < 0 { throw .last }
    if close(number) < 0 { throw .last }
  }

  /// Closes, come what may.
  func abandon() { _ = close(number) }

  /// Reads a file in portions.
  static func read(
    _ path: String, in portion: Int, to take: ([UInt8]) throws(SystemError) -> Void
  ) throws(SystemError) {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .last }
    defer { _ = close(number) }
    var bytes = [UInt8](repeating: 0, count: portion)
    while true {
      let count = bytes.withUnsafeMutableBytes { readSome(number, into: $0) }
      if count == 0 { return }
      if count > 0 {
        try take(Array(bytes[..<count]))
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  private static func readSome(_ number: Int32, into bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(number, bytes.baseAddress, bytes.count)
    #else
      Darwin.read(number, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Columns of the terminal; nil when it is none or does not say.
  var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
