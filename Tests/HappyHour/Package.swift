// swift-tools-version:6.2
import PackageDescription

// A package of one's own beside Steelyard: a way of pricing, a strategy, and the same command line.
// Elsewhere, give Steelyard's address instead of the path.
let package = Package(
  name: "happy-hour",
  dependencies: [.package(name: "steelyard", path: "../..")],
  targets: [
    .executableTarget(
      name: "HappyHour", dependencies: [.product(name: "Steelyard", package: "steelyard")])
  ]
)
