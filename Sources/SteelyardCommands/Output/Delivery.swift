/// Results on their way out: into a file, where one is asked for, and onto standard output.
enum Delivery {
  /// Files and prints. Results that cannot be filed are printed all the same: they may have taken
  /// hours.
  ///
  /// - Parameters:
  ///   - printed: what goes to standard output.
  ///   - notice: what standard error is told once all is done; nil for nothing.
  ///   - file: files the results.
  /// - Throws: why they could not be filed, else why they could not be printed; an interruption.
  static func deliver(
    _ printed: String, notice: String?, filing file: () throws(Ending) -> Void
  ) throws(Ending) {
    var problem: Ending?
    do throws(Ending) {
      try file()
    } catch {
      problem = error
    }
    try Interruption.check()
    do throws(Ending) {
      try StandardOutput.write(printed)
    } catch {
      throw problem ?? error
    }
    if let problem { throw problem }
    if let notice { StandardError.say(notice) }
  }
  /// A document in JSON, or the ending that means it cannot be written.
  static func json(_ encode: () throws -> String) throws(Ending) -> String {
    do {
      return try encode()
    } catch {
      throw Ending(.failed, "cannot write the results as JSON: \(error)")
    }
  }
}
