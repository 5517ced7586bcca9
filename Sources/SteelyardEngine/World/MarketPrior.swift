public import SteelyardModel
public import SteelyardNumerics

/// What everybody in the trade knows of willingness to pay in such a market: its mean and
/// standard deviation, in going rates.
///
/// Found from 4,096 people made up for the purpose with a key of their own, so that it tells
/// nothing about the customers of a run, however few, and is the same in all replicates.
public struct MarketPrior: Sendable {
  let mean: Double
  let deviation: Double
  /// Mean of 1/b: rise of price that lowers the odds of a purchase e-fold, in going rates.
  let scale: Double

  private static let sample = 4_096
  private static let key = StreamKey(seed: 0x5EED_0F7A_DE00_0001, replicate: .max)

  /// - Throws: `NumericsError` when the declared correlations contradict each other.
  public init(_ plan: PopulationPlan, _ parameters: ParameterSet) throws(NumericsError) {
    let dice = PlacementDice(plan, key: Self.key)
    let synthesis = try TraitSynthesis(plan, parameters, key: Self.key)
    let people = (0..<UInt32(Self.sample)).map { person in
      let traits = synthesis.traits(
        of: person, culture: Int(dice.culture(of: person)),
        cohorts: plan.cohorts.indices.map { dice.cohort(of: person, $0) })
      let sensitivity = synthesis.sensitivity(of: traits)
      return (
        willingness: Population.willingness(traits[Trait.value.index], sensitivity),
        scale: 1 / Double(sensitivity)
      )
    }
    let mean = orderedSum(Self.sample) { people[$0].willingness } / Double(Self.sample)
    let squares = orderedSum(Self.sample) {
      (people[$0].willingness - mean) * (people[$0].willingness - mean)
    }
    self.mean = mean
    scale = orderedSum(Self.sample) { people[$0].scale } / Double(Self.sample)
    deviation = (squares / Double(Self.sample)).squareRoot()
  }
}
