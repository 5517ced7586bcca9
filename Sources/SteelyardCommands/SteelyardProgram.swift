internal import ArgumentParser
internal import Foundation
public import SteelyardModel
internal import SteelyardStrategies
internal import Synchronization

/// The command line: reads it, runs one command, ends with a promised exit status.
public enum SteelyardProgram {
  /// Runs the program on the arguments of this process, and ends the process.
  ///
  /// - Parameter catalogue: which parts and strategies scenarios may name; nil for those that
  ///   ship with the program. Add your own with `Catalogue.builtIn.adding(_:)`.
  public static func run(catalogue: StrategyCatalogue? = nil) -> Never {
    if let catalogue { known.withLock { $0 = catalogue } }
    FileDescriptor.prepareStandardStreams()
    exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// What scenarios may name. Set once, before the first command: commands are made by the
  /// parser, which has nothing to hand them.
  static var catalogue: StrategyCatalogue { known.withLock(\.self) }
  private static let known = Mutex(Catalogue.builtIn)

  private static func status(of arguments: [String]) -> ExitStatus {
    do {
      try answer(arguments)
      return .done
    } catch {
      StandardError.say(error.message)
      return error.status
    }
  }

  private static func answer(_ arguments: [String]) throws(Ending) {
    try SteelyardCommand.checkCommand(in: arguments)
    do {
      var command = try SteelyardCommand.parseAsRoot(arguments)
      try command.run()
    } catch let ending as Ending {
      throw ending
    } catch {
      try explain(error)
    }
  }

  /// Help and version are results, and go where results go; wrong usage is an ending.
  private static func explain(_ error: any Error) throws(Ending) {
    let text = SteelyardCommand.fullMessage(for: error)
    let code = SteelyardCommand.exitCode(for: error)
    guard code.isSuccess else {
      throw Ending(ExitStatus(rawValue: code.rawValue) ?? .failed, text)
    }
    try StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
  }
}
