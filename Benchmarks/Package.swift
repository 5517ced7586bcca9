// swift-tools-version:6.2
// What measures Steelyard. A package of its own: nothing of it is built or resolved for those who
// build, test or depend on Steelyard.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "steelyard", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Runs whole programs, ours and others', and takes their time and memory.
    .executableTarget(name: "Measure", swiftSettings: settings),
    // Small pieces of the engine, to be timed by the two below.
    .target(
      name: "Kernels", dependencies: [.product(name: "Steelyard", package: "steelyard")],
      swiftSettings: settings),
    // Runs one of them so many times, for counting instructions.
    .executableTarget(name: "Count", dependencies: ["Kernels"], swiftSettings: settings),
    // Times them all.
    .executableTarget(
      name: "Micro",
      dependencies: ["Kernels", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Micro", swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
