import Foundation

/// As much of `steelyard.result/1` as the tests look at.
struct ResultDocument: Decodable {
  struct Provenance: Decodable {
    let version: String
    let seed: UInt64
    let scenarioDigest: String
    let customers: Int
    let steps: Int
    let replicates: Int
  }

  struct Metric: Decodable {
    let id: String
  }

  struct Estimate: Decodable {
    let mean: Double?
    let n: Int
  }

  struct Strategy: Decodable {
    let name: String
    let baseline: Bool
    let metrics: [String: Estimate]
    let contrasts: [String: [String: Double?]]?
    let ledger: [String: Double]
    let trace: [String: [Double?]]
  }

  let schema: String
  let provenance: Provenance
  let metrics: [Metric]
  let strategies: [Strategy]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(ResultDocument.self, from: Data(text.utf8))
  }
}
