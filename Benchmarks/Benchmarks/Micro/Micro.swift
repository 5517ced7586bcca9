import Benchmark
import Foundation
import Kernels

let benchmarks: @Sendable () -> Void = {
  let package = ProcessInfo.processInfo.environment["BENCHMARKS"] ?? "."
  for kernel in Kernel.all(scenarios: "\(package)/Scenarios") {
    // A kernel of numbers is called often enough to be seen by a clock.
    let times = kernel.name.hasPrefix("step") || kernel.name.hasPrefix("people") ? 1 : 64
    Benchmark(
      "\(kernel.name), \(times * kernel.items) at once",
      configuration: .init(
        metrics: [.wallClock, .throughput], maxDuration: .milliseconds(300), maxIterations: 300)
    ) { benchmark in
      benchmark.startMeasurement()
      for _ in 0..<times { blackHole(try kernel.work()) }
      benchmark.stopMeasurement()
    }
  }
}
