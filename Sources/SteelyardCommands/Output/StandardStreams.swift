/// Where results go.
enum StandardOutput {
  /// Writes all of it.
  ///
  /// - Throws: An ending: quiet when the reader has gone away, 74 when it cannot be written.
  static func write(_ text: String) throws(Ending) {
    do {
      try FileDescriptor.output.write(text, isCancelled: { Interruption.isRequested })
    } catch {
      try Interruption.check()
      if error.isBrokenPipe { throw .readerGone }
      throw Ending(.cannotWrite, "cannot write the results to standard output: \(error.reason)")
    }
  }
}

/// Where everything else goes.
enum StandardError {
  /// Says something on lines of its own; nothing for an empty text.
  ///
  /// Where even that cannot be written, nobody can be told.
  static func say(_ text: String) {
    guard !text.isEmpty else { return }
    try? FileDescriptor.error.write(text + "\n")
  }
}
