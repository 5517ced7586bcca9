/// How the program ends, as scripts see it: after `sysexits.h` and the habits of shells.
struct ExitStatus: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  init?(rawValue: Int32) {
    guard (0...255).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(_ status: Int32) { rawValue = status }

  static let done = ExitStatus(0)
  /// Something failed that is no fault of the input.
  static let failed = ExitStatus(1)
  static let usage = ExitStatus(64)
  static let invalidScenario = ExitStatus(65)
  static let noSuchFile = ExitStatus(66)
  static let cannotCreate = ExitStatus(73)
  static let cannotWrite = ExitStatus(74)

  /// Stopped by a signal: 130 for Ctrl-C, as a shell would say.
  static func interrupted(by signal: Int32) -> ExitStatus { ExitStatus(128 + signal % 128) }
}

/// Why a command ends before its time, and what to tell the user.
struct Ending: Error, Hashable, Sendable {
  let status: ExitStatus
  /// Goes to standard error; empty when there is nothing to say.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Nobody reads the results any more, as after `| head -1`: all is well.
  static let readerGone = Ending(.done, "")
}
