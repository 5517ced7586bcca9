/// A small piece of work on so many items.
public struct Kernel {
  public let name: String
  /// Items that one call works on: draws, numbers or customer-steps.
  public let items: Int
  /// Does it once; the sum keeps the compiler from leaving the work out.
  public let work: () throws -> Float

  init(_ name: String, items: Int = 4_096, _ work: @escaping () throws -> Float) {
    self.name = name
    self.items = items
    self.work = work
  }

  /// One that gives a number for each of 4,096 in 0...1.
  static func map(
    _ name: String,
    _ function: @escaping @Sendable (UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  )
    -> Kernel
  {
    let numbers = (0..<4_096).map { (Float($0) + 0.5) / 4_096 }
    var results = [Float](repeating: 0, count: numbers.count)
    return Kernel(name) {
      numbers.withUnsafeBufferPointer { input in
        results.withUnsafeMutableBufferPointer { output in
          guard let from = input.baseAddress, let to = output.baseAddress else { return }
          function(from, to)
        }
      }
      return results[0] + results[4_095]
    }
  }

  /// All of them; the last are steps of whole scenarios in a folder.
  public static func all(scenarios: String) -> [Kernel] {
    numerics + mechanisms + steps(scenarios: scenarios)
  }
}
