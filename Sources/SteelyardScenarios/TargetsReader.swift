public import SteelyardModel

/// Reads files of targets that parameters are fitted to.
public enum TargetsReader {
  /// The version of the format that this program reads.
  static let version = 1

  /// Reads targets from a file.
  ///
  /// - Parameter scenario: What is to be fitted: its strategies, steps and cohorts are named.
  /// - Throws: ``ScenarioFileError``: `missing` or `unreadable` without a file, else `invalid`
  ///   with *all* complaints in the order of the text.
  /// - Complexity: O(length).
  public static func read(
    path: String, for scenario: Scenario
  ) throws(ScenarioFileError) -> CalibrationTargets {
    switch ScenarioBytes.text(of: try ScenarioFile.bytes(at: path)) {
    case .success(let text): return try read(text: text, name: path, for: scenario)
    case .failure(let fault): throw .invalid([fault.diagnostic(in: path)])
    }
  }

  /// Reads targets from text.
  ///
  /// - Parameter name: What complaints call the text.
  /// - Throws: ``ScenarioFileError/invalid(_:)`` with *all* complaints in the order of the text.
  public static func read(
    text: String, name: String, for scenario: Scenario
  ) throws(ScenarioFileError) -> CalibrationTargets {
    let yaml = YAMLComposer.compose(text)
    var report = DiagnosticReport(file: name)
    guard let tree = yaml.tree, yaml.complaints.isEmpty else {
      report.add(yaml.complaints.isEmpty ? [nothing] : yaml.complaints)
      throw .invalid(report.sorted)
    }
    var reader = DraftReader()
    let draft = reader.targets(tree)
    report.add(reader.complaints)
    do {
      let targets = try CalibrationTargets(draft, for: scenario)
      if report.isEmpty { return targets }
    } catch {
      report.add(error.problems, placedBy: reader, [:])
    }
    throw .invalid(report.sorted)
  }

  private static let nothing = Complaint(
    message: "found an empty file, wanted targets that begin with `steelyard_targets: 1`")
}

extension DraftReader {
  fileprivate mutating func targets(_ tree: YAMLTree) -> TargetsDraft {
    var draft = TargetsDraft()
    var version: Int?
    let root = Spot(tree: tree, path: "")
    fields(
      root,
      [
        Field("steelyard_targets") {
          version = $0.whole($1, in: TargetsReader.version...TargetsReader.version)
        },
        Field("fit") {
          draft.fit =
            $0.names($1, wanted: "a list of parameters", each: "a parameter") ?? []
        },
        Field("strategy") { draft.strategy = $0.text($1, wanted: "the name of a strategy") },
        Field("measures") { reader, spot in
          let items = reader.items(spot, wanted: "a list of measures such as `{name: …, of: …}`")
          draft.measures = (items ?? []).map { reader.ownMeasure($0) }
        },
        Field("targets") { reader, spot in
          let items = reader.items(
            spot, wanted: "a list of targets such as `{measure: …, value: …, tolerance: …}`")
          draft.targets = (items ?? []).map { reader.target($0) }
        },
      ])
    checkVersion(version)
    for key in ["fit", "targets"] where places[key] == nil {
      complain(key, "this key is missing")
    }
    return draft
  }

  private mutating func checkVersion(_ version: Int?) {
    let key = "steelyard_targets"
    if places[key] == nil {
      complain(key, "this key is missing, wanted `\(key): \(TargetsReader.version)`")
    } else if let version, version != TargetsReader.version {
      complain(key, "found version \(version), wanted \(TargetsReader.version)")
    }
  }

  private mutating func ownMeasure(_ spot: Spot) -> MeasureDraft {
    var measure = MeasureDraft(name: "", of: "")
    fields(spot, measureFields { $0(&measure) })
    requireKeys(["name", "of"], of: spot)
    return measure
  }

  private mutating func target(_ spot: Spot) -> TargetDraft {
    var target = TargetDraft()
    var measure = MeasureDraft(name: "", of: "")
    fields(
      spot,
      measureFields { $0(&measure) } + [
        Field("measure") {
          target.measure = $0.text($1, wanted: "the name of a number, such as `conversion`")
        },
        Field("formula") {
          target.formula = $0.text($1, wanted: "a formula over the names of measures")
        },
        Field("value") { target.value = $0.number($1) },
        Field("tolerance") { target.tolerance = $0.number($1) },
      ])
    target.name = measure.name.isEmpty ? nil : measure.name
    if places["\(spot.path).of"] != nil {
      requireKeys(["name"], of: spot)
      target.own = measure
    } else {
      refuseMeasureKeys(in: spot)
    }
    return target
  }

  /// What says how a measure is taken says nothing without what it is of.
  private mutating func refuseMeasureKeys(in spot: Spot) {
    for key in ["per", "statistic", "with", "steps", "culture", "cohort"]
    where places["\(spot.path).\(key)"] != nil {
      complain(
        "\(spot.path).\(key)", "found this key without `of`, wanted it with a measure only",
        leavesGap: false)
    }
  }

  /// The keys of a measure of the one strategy that targets are about.
  private func measureFields(
    _ change: @escaping ((inout MeasureDraft) -> Void) -> Void
  ) -> [Field] {
    func field<Value>(
      _ key: String, _ place: WritableKeyPath<MeasureDraft, Value>,
      _ read: @escaping (inout DraftReader, Spot) -> Value?
    ) -> Field {
      Field(key) { reader, spot in
        guard let value = read(&reader, spot) else { return }
        change { $0[keyPath: place] = value }
      }
    }
    return [
      field("name", \.name) { $0.text($1) },
      field("of", \.of) { $0.text($1, wanted: "the name of a variable") },
      field("per", \.per) { .some($0.choice($1, of: Measure.Per.self)) },
      field("statistic", \.statistic) { .some($0.choice($1, of: Measure.Statistic.self)) },
      field("with", \.with) { .some($0.text($1, wanted: "the name of a variable")) },
      field("steps", \.steps) { reader, spot in
        let wanted = "the first and the last step, such as `[0, 25]`"
        return .some(reader.pair(spot, wanted: wanted) { $0.stepNumber($1) }.map { ($0.0, $0.1) })
      },
      field("culture", \.culture) { .some($0.text($1, wanted: "the code of a culture")) },
      field("cohort", \.cohort) {
        .some($0.text($1, wanted: "a cohort as `dimension.cohort`"))
      },
    ]
  }
}
