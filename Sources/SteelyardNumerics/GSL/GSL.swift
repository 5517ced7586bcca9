internal import CGSL

/// The only door to the GNU Scientific Library.
///
/// GSL's default error handler aborts the process. Every function here switches it off before its
/// call (once per process, thread-safe) and turns what GSL reports into a ``NumericsError``.
enum GSL {
  /// Runs a GSL function that returns an error code.
  static func check(_ function: String, _ call: () -> Int32) throws(NumericsError) {
    start()
    let code = call()
    if code != Int32(GSL_SUCCESS) { throw failure(function, code) }
  }

  /// Runs a GSL function that returns its result, and refuses NaN and infinities.
  static func finite(
    _ function: String, _ call: () -> Double
  ) throws(NumericsError) -> Double {
    start()
    let result = call()
    if result.isNaN { throw failure(function, Int32(GSL_EDOM)) }
    if result.isInfinite { throw failure(function, Int32(GSL_EOVRFLW)) }
    return result
  }

  /// Refuses arguments for which GSL would return nonsense without a word.
  static func require(
    _ condition: Bool, _ function: String, _ reason: @autoclosure () -> String
  ) throws(NumericsError) {
    if condition { return }
    throw .gsl(code: Int32(GSL_EDOM), function: function, reason: reason())
  }

  /// Switches GSL's aborting error handler off, the first time.
  static func start() { _ = handlerIsOff }

  private static let handlerIsOff: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  private static func failure(_ function: String, _ code: Int32) -> NumericsError {
    let reason = gsl_strerror(code).map { String(cString: $0) } ?? "unknown error"
    return .gsl(code: code, function: function, reason: reason)
  }
}
