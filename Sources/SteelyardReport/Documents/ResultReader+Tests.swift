internal import SteelyardModel

// What roll-outs, studies and budgets found, as documents have it.

struct RolloutPart: Decodable {
  let strategy: String
  let share: Double
  let steps: [Int]
  let measures: [MeasurePart]

  struct MeasurePart: Decodable {
    let id: String
    let treated, others: EstimatePart
    let test, effect, error: ContrastPart
  }

  func value() throws(DocumentError) -> RolloutResult {
    guard steps.count == 2, steps[0] <= steps[1] else {
      throw .member(path: "rollouts.steps", problem: "found \(steps), wanted a first and a last")
    }
    // A measure of a later version is left out.
    let rows = measures.compactMap { part in
      RolloutMeasure(rawValue: part.id).map { measure in
        RolloutResult.Row(
          measure: measure, treated: part.treated.value, others: part.others.value,
          split: part.test.value, effect: part.effect.value, error: part.error.value)
      }
    }
    return RolloutResult(
      strategy: strategy, share: share, steps: steps[0]...steps[1], rows: rows)
  }
}

struct StudyPart: Decodable {
  let measures: [MeasurePart]
  let readings: [ReadingPart]

  struct MeasurePart: Decodable {
    let name: String
    let mean, low, high: Double?
    let n: Int
  }

  struct ReadingPart: Decodable {
    let what, value, rule: String
    let published, simulated, low, high: Double?
    let band: [Double?]
    let input: Bool

    func result() throws(DocumentError) -> ReadingResult {
      ReadingResult(
        what: what, value: value, published: published,
        simulated: Estimate(mean: simulated, low: low, high: high, n: 0), target: try target(),
        isInput: input)
    }

    private func target() throws(DocumentError) -> Reading.Target {
      let ends = (band.first.flatMap(\.self), band.count > 1 ? band[1] : nil)
      switch (rule, ends) {
      case ("above", (let low?, _)): return .above(low)
      case ("below", (_, let high?)): return .below(high)
      case ("band", (let low?, let high?)) where low <= high: return .band(low...high)
      default:
        throw .member(
          path: "study.readings.band", problem: "does not fit the rule \(Wording.name(rule))")
      }
    }
  }

  func value() throws(DocumentError) -> StudyResult {
    StudyResult(
      measures: measures.map {
        MeasureResult(
          name: $0.name, value: Estimate(mean: $0.mean, low: $0.low, high: $0.high, n: $0.n))
      },
      readings: try readings.map { part throws(DocumentError) in try part.result() })
  }
}

struct ChoicePart: Decodable {
  let strategy, scenarioDigest: String
  let budget: BudgetPart
  let goal: [String: Double]
  let options: [String]
  let sets, affordable, runs: Int
  let best: SetPart
  let runnerUp, plain: SetPart?

  struct BudgetPart: Decodable {
    let setup, running: Double?
    let expertise: Double
  }

  struct SetPart: Decodable {
    let options: [String]
    let setup, running, expertise: Double
    let items: [ItemPart]
    let value: EstimatePart
    let behind: ContrastPart?

    struct ItemPart: Decodable {
      let item: String
      let setup, running, expertise: Double
    }

    /// Which of all sets it is, documents do not say.
    var choice: AffordResult.Choice {
      let lines = items.map {
        FirmCosts.Line(
          name: $0.item, running: $0.running, setUp: $0.setup, expertise: $0.expertise)
      }
      return AffordResult.Choice(
        position: 0, options: options,
        costs: FirmCosts(lines: lines, running: running, setUp: setup, expertise: expertise),
        value: value.value, behind: behind?.value)
    }
  }

  func value(_ provenance: Provenance) -> AffordResult {
    AffordResult(
      provenance: Provenance(
        version: provenance.version, seed: provenance.seed, scenarioDigest: scenarioDigest,
        customers: provenance.customers, steps: provenance.steps,
        replicates: provenance.replicates),
      strategy: strategy,
      budget: StrategySpec.Budget(
        setUp: budget.setup, running: budget.running, expertise: budget.expertise),
      goal: goal, options: options, sets: sets, affordable: affordable, runs: runs,
      best: best.choice, runnerUp: runnerUp?.choice, plain: plain?.choice)
  }
}
