internal import SteelyardCommands

/// The program with what ships with it.
@main
enum Main {
  static func main() { SteelyardProgram.run() }
}
