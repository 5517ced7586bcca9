internal import Foundation
internal import SteelyardReport

/// How results look where they go.
enum Terminal {
  /// Lines longer than this tire the eye.
  private static let comfortable = 100

  /// For paragraphs and tables made for ``comfortable`` columns.
  static var style: TextStyle { style(atMost: comfortable) }
  /// For listings, which use all the room there is.
  static var wideStyle: TextStyle { style(atMost: .max) }

  private static func style(atMost limit: Int) -> TextStyle {
    guard FileDescriptor.output.isTerminal else { return .plain }
    let columns = FileDescriptor.output.columns ?? comfortable
    return TextStyle(usesColor: isColourWelcome, width: min(limit, columns))
  }

  /// See no-color.org; a dumb terminal would show the escape sequences as they are.
  private static var isColourWelcome: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
