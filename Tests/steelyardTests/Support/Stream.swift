import Foundation

/// Where a subprocess writes to.
enum Stream {
  /// A file that the test reads afterwards.
  case captured
  /// A terminal of so many columns.
  case terminal(columns: UInt16 = 100)
  /// A file or device.
  case path(String)
  /// A pipe whose reader has gone.
  case brokenPipe
  /// No descriptor at all.
  case closed
}

/// A stream opened for one subprocess.
final class OpenStream {
  private let kind: Stream
  /// What the subprocess gets; nil for a closed stream.
  let childEnd: Int32?
  /// What the test reads; nil where there is nothing to read.
  private let ownEnd: Int32?
  private var bytes: [UInt8] = []

  init(_ kind: Stream) throws {
    self.kind = kind
    switch kind {
    case .captured:
      let path = FileManager.default.temporaryDirectory.path + "/steelyard-\(UUID().uuidString)"
      let file = try check(open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
      unlink(path)
      (childEnd, ownEnd) = (file, file)
    case .terminal(let columns):
      (childEnd, ownEnd) = try Self.terminal(columns)
    case .path(let path):
      (childEnd, ownEnd) = (try check(open(path, O_WRONLY | O_CLOEXEC)), nil)
    case .brokenPipe:
      var ends: [Int32] = [0, 0]
      _ = try check(pipe(&ends))
      close(ends[0])
      _ = try check(fcntl(ends[1], F_SETFD, FD_CLOEXEC))
      (childEnd, ownEnd) = (ends[1], nil)
    case .closed:
      (childEnd, ownEnd) = (nil, nil)
    }
  }

  deinit {
    for end in Set([childEnd, ownEnd].compactMap(\.self)) { close(end) }
  }

  private static func terminal(_ columns: UInt16) throws -> (child: Int32, own: Int32) {
    var (own, child): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = try check(openpty(&own, &child, nil, nil, &size))
    for end in [own, child] { _ = try check(fcntl(end, F_SETFD, FD_CLOEXEC)) }
    _ = try check(fcntl(own, F_SETFL, O_NONBLOCK))
    return (child, own)
  }

  /// Takes what a terminal has, so that it does not fill up.
  func drain() {
    guard case .terminal = kind, let ownEnd else { return }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(ownEnd, &buffer, buffer.count)
      if count <= 0 { return }
      bytes += buffer[..<count]
    }
  }

  /// Everything written so far.
  var text: String {
    if case .captured = kind, let ownEnd {
      lseek(ownEnd, 0, SEEK_SET)
      return String(decoding: FileHandle(fileDescriptor: ownEnd).availableBytes, as: UTF8.self)
    }
    drain()
    // A terminal turns line feeds into two characters.
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}

extension FileHandle {
  fileprivate var availableBytes: Data { (try? readToEnd()) ?? Data() }
}

/// The result of a system call, or its error.
func check(_ result: Int32) throws -> Int32 {
  guard result >= 0 else { throw SubprocessError.system(errno) }
  return result
}

/// Why a subprocess did not come to a good end.
enum SubprocessError: Error {
  case system(Int32)
  case timeout(arguments: [String], output: String, errors: String)
}
