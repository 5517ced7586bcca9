import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport

@testable import SteelyardEngine

/// The model's traits, not those of the testing library.
typealias Trait = SteelyardModel.Trait

/// The profiles of those codes with their shares.
func cultures(_ shares: [(code: String, share: Double)]) -> [Share<CultureProfile>] {
  shares.compactMap { code, share in CultureCatalogue.profile(code).map { Share($0, share) } }
}

let threeCultures = cultures([("USA", 0.5), ("DEU", 0.3), ("JPN", 0.2)])

let twoDimensions = [
  CohortDimension(
    name: "age",
    cohorts: [Share("under_30", 0.3), Share("from_30_to_64", 0.5), Share("over_64", 0.2)]),
  CohortDimension(name: "migrant", cohorts: [Share("no", 0.85), Share("yes", 0.15)]),
]

/// A plan like the corner café's.
func plan(
  _ customers: Int, _ kind: NetworkPlan.Kind = .smallWorld,
  of cultures: [Share<CultureProfile>] = threeCultures,
  cohorts: [CohortDimension] = twoDimensions, shifts: [CohortShift] = [], friends: Int = 8,
  rewiring: Double = 0.1, homophily: Double = 0.6
) -> PopulationPlan {
  PopulationPlan(
    customers: customers, cultures: cultures, cohorts: cohorts, correlations: shifts,
    network: NetworkPlan(
      kind: kind, friends: friends, rewiring: rewiring, homophily: homophily))
}

let worldKey = StreamKey(seed: 2026, replicate: 0)

/// The key of a test that rests on a sample: ``worldKey`` unless fresh seeds are asked for.
func sampleKey(test: String = #function, file: String = #fileID) -> StreamKey {
  StreamKey(seed: SampleSeed.of(worldKey.seed, test: test, file: file), replicate: 0)
}

extension Network {
  /// Friends of each customer.
  var lists: [[Int]] {
    (0..<count).map { customer in
      friends(of: customer).map { Int($0) }
    }
  }

  /// Draws a network together with its placement.
  static func built(_ plan: PopulationPlan, key: StreamKey = worldKey)
    -> (network: Network, placement: Placement)
  {
    let placement = Placement(plan, key: key)
    return (Network(plan, placement: placement, key: key), placement)
  }
}

extension Placement {
  /// Culture and cohorts of each customer as one number.
  func groups(_ plan: PopulationPlan) -> [Int] {
    (0..<plan.customers).map { customer in
      zip(plan.cohorts, cohorts).reduce(Int(cultures[customer])) { group, dimension in
        group * dimension.0.cohorts.count + Int(dimension.1[customer])
      }
    }
  }
}

/// How many customers hold each value.
func histogram(_ values: some Sequence<Int>) -> [Int: Int] {
  values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

extension TraitDistribution {
  /// The value of a trait at a latent score.
  func value(of trait: Trait, score: Double) -> Float { value(at: trait.index, score: score) }
}
