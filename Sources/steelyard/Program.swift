internal import ArgumentParser
internal import Foundation

/// The program: reads the command line, runs one command, ends with a promised exit status.
@main
enum Program {
  static func main() {
    FileDescriptor.prepareStandardStreams()
    exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

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
