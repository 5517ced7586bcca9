internal import Foundation
internal import Kernels

/// Calls one kernel so many times, to have its instructions counted; or lists them.
///
///     Count SCENARIOS [KERNEL TIMES]
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 || arguments.count == 4 else {
      FileHandle.standardError.write(Data("usage: Count SCENARIOS [KERNEL TIMES]\n".utf8))
      exit(64)
    }
    let kernels = Kernel.all(scenarios: arguments[1])
    guard arguments.count == 4 else {
      for (number, kernel) in kernels.enumerated() { print(number, kernel.items, kernel.name) }
      return
    }
    guard let number = Int(arguments[2]), let times = Int(arguments[3]),
      kernels.indices.contains(number)
    else { exit(64) }
    var sum: Float = 0
    for _ in 0..<times { sum += try kernels[number].work() }
    print(sum)
  }
}
