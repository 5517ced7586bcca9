// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room of the house: a target and what it may import.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one room.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], copying: [Resource] = [],
  excluding: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: excluding, resources: copying, swiftSettings: settings)
}

let package = Package(
  name: "steelyard",
  products: [
    .library(name: "Steelyard", targets: ["Steelyard"]),
    .executable(name: "steelyard", targets: ["steelyard"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    room("SteelyardNumerics", ["CGSL"]),
    room("SteelyardModel", resources: [.embedInCode("Resources/cultures.csv")]),
    room("SteelyardBehaviour", ["SteelyardNumerics", "SteelyardModel"]),
    room("SteelyardEngine", ["SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour"]),
    room("SteelyardStrategies", ["SteelyardNumerics", "SteelyardModel", "SteelyardEngine"]),
    room("SteelyardStatistics", ["SteelyardNumerics", "SteelyardModel"]),
    room("SteelyardScenarios", ["SteelyardModel", "Yams"]),
    room(
      "SteelyardExperiments",
      [
        "SteelyardNumerics", "SteelyardModel", "SteelyardEngine", "SteelyardStrategies",
        "SteelyardStatistics",
      ]),
    room("SteelyardReport", ["SteelyardModel", "SteelyardStatistics"]),
    room(
      "SteelyardCommands",
      [
        "SteelyardModel", "SteelyardStrategies", "SteelyardScenarios", "SteelyardExperiments",
        "SteelyardStatistics", "SteelyardReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    room(
      "Steelyard",
      [
        "SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour", "SteelyardEngine",
        "SteelyardStrategies", "SteelyardStatistics", "SteelyardScenarios",
        "SteelyardExperiments", "SteelyardReport", "SteelyardCommands",
      ]),
    .executableTarget(
      name: "steelyard", dependencies: ["SteelyardCommands"], swiftSettings: settings),

    tests(of: "SteelyardNumerics", ["CGSL", "SteelyardTestSupport"]),
    tests(of: "SteelyardModel", ["SteelyardTestSupport"]),
    tests(
      of: "SteelyardBehaviour", ["SteelyardNumerics", "SteelyardModel", "SteelyardTestSupport"]),
    tests(
      of: "SteelyardEngine",
      [
        "SteelyardNumerics", "SteelyardModel", "SteelyardBehaviour", "SteelyardStrategies",
        "SteelyardTestSupport",
      ]),
    tests(
      of: "SteelyardStrategies",
      ["SteelyardNumerics", "SteelyardModel", "SteelyardEngine", "SteelyardTestSupport"]),
    tests(
      of: "SteelyardStatistics", ["SteelyardNumerics", "SteelyardModel", "SteelyardTestSupport"]),
    tests(
      of: "SteelyardScenarios", ["SteelyardModel", "SteelyardTestSupport"],
      copying: [.copy("Fixtures")]),
    tests(
      of: "SteelyardExperiments",
      [
        "SteelyardNumerics", "SteelyardModel", "SteelyardEngine", "SteelyardStrategies",
        "SteelyardStatistics", "SteelyardScenarios", "SteelyardTestSupport",
      ]),
    tests(of: "SteelyardReport", ["SteelyardModel", "SteelyardStatistics"]),
    tests(of: "Steelyard"),
    tests(of: "steelyard", excluding: ["Snapshots"]),

    // What the tests of several rooms share: a small catalogue of parts, and seeds of samples.
    .target(
      name: "SteelyardTestSupport", dependencies: ["SteelyardModel"],
      path: "Tests/SteelyardTestSupport", swiftSettings: settings),

    // Built at several processor levels, whose results must be the same to the bit.
    .executableTarget(
      name: "processors",
      dependencies: ["SteelyardModel", "SteelyardStrategies", "SteelyardExperiments"],
      path: "Tests/Processors", swiftSettings: settings),
  ]
)
