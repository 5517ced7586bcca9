internal import SteelyardModel
internal import SteelyardStatistics

extension StrategyAudit {
  /// Runs ways of acting on the same customers with the same luck.
  struct Runner {
    let workers: Int
    let memory: Int?
    let isCancelled: @Sendable () -> Bool
    let progress: @Sendable (Experiment.Progress) -> Void

    /// - Returns: One arm for each spec, in order; all are judged on the same cohorts.
    func arms(
      of subject: AuditSubject, _ specs: [StrategySpec]
    ) throws(ExperimentError) -> [AuditArm] {
      let scenario = subject.trying(
        specs.enumerated().map { AuditSubject.named($0.element, "\($0.offset)") })
      let plan = try MemoryPlan(scenario, workers: workers, available: memory)
      let records = try Runs(
        scenario, plan: plan, isCancelled: isCancelled, progress: progress
      ).records()
      let comparability = Comparability(records, of: scenario, workers: workers)
      return zip(specs, records).map { spec, records in
        let values = records.map { MetricValues($0, of: scenario, judging: comparability).all }
        return AuditArm(spec: spec, records: records, values: values, judged: comparability)
      }
    }
  }
}
