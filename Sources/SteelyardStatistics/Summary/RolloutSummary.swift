internal import SteelyardModel
internal import SteelyardNumerics

/// From the records of a roll-out to what it tells.
enum RolloutSummary {
  /// Nil where the strategy is not rolled out, or nobody is left to compare with.
  static func result(
    _ records: [RunRecord], of spec: StrategySpec, steps: Int, looks: Int
  ) throws(NumericsError) -> RolloutResult? {
    let rollouts = records.compactMap(\.rollout)
    guard let plan = spec.rollout, rollouts.count == records.count, !records.isEmpty else {
      return nil
    }
    let last = steps - 1
    let window = min(plan.settles, last)...last
    var rows: [RolloutResult.Row] = []
    for measure in RolloutMeasure.allCases {
      rows.append(try row(measure, rollouts, over: window, looks))
    }
    return RolloutResult(strategy: spec.name, share: plan.share, steps: window, rows: rows)
  }

  private static func row(
    _ measure: RolloutMeasure, _ records: [RolloutRecord], over steps: ClosedRange<Int>,
    _ looks: Int
  ) throws(NumericsError) -> RolloutResult.Row {
    let treated = records.map { measure.mean($0.treated, over: steps) }
    let others = records.map { measure.mean($0.others, over: steps) }
    let everybody = records.map { measure.mean($0.whole($0.everybody), over: steps) }
    let nobody = records.map { measure.mean($0.whole($0.nobody), over: steps) }
    let (split, effect) = (differences(treated, others), differences(everybody, nobody))
    return RolloutResult.Row(
      measure: measure,
      treated: try Estimate(replicates: treated, n: records.fewest(\.treated, steps), looks: looks),
      others: try Estimate(replicates: others, n: records.fewest(\.others, steps), looks: looks),
      split: try PairedContrast.of(treated, against: others, looks: looks),
      effect: try PairedContrast.of(everybody, against: nobody, looks: looks),
      error: try PairedContrast.of(split, against: effect, looks: looks))
  }

  private static func differences(_ values: [Double?], _ others: [Double?]) -> [Double?] {
    zip(values, others).map { value, other in
      value.flatMap { value in other.map { value - $0 } }
    }
  }
}

extension RolloutRecord {
  /// All customers of the firm in another world.
  fileprivate func whole(_ trace: [StepRecord]) -> Cell {
    Cell(people: zip(treated.people, others.people).map { $0 + $1 }, trace: trace)
  }
}

extension [RolloutRecord] {
  /// Fewest customers of a cell in any replicate.
  fileprivate func fewest(
    _ cell: (RolloutRecord) -> RolloutRecord.Cell, _ steps: ClosedRange<Int>
  ) -> Int {
    map { record in
      let people = cell(record).people
      return people.indices.contains(steps.upperBound) ? people[steps.upperBound] : 0
    }.min() ?? 0
  }
}
