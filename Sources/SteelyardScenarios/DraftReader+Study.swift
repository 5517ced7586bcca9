import SteelyardModel

extension DraftReader {
  mutating func study(_ spot: Spot) {
    draft.study = StudyDraft()
    let header = [
      Field("finding", into: \.study.finding) { $0.text($1, wanted: "the id of a finding") },
      Field("kind", into: \.study.kind) { $0.choice($1, of: Study.Kind.self) },
      Field("citation", into: \.study.citation) { $0.text($1) },
      Field("status", into: \.study.status) { $0.choice($1, of: Study.Status.self) },
      Field("label", into: \.study.label) { $0.choice($1, of: Study.Label.self) },
      Field("fitted", into: \.study.fitted) {
        $0.names($1, wanted: "a list of parameters", each: "a parameter")
      },
      Field("explanation", into: \.study.explanation) { $0.text($1) },
    ]
    let lists = [
      Field("worlds") {
        $0.each($1, "a list of worlds such as `{name: …, market: …}`") {
          $0.world($1)
        }
      },
      Field("questions") {
        $0.each($1, "a list of questions such as `{name: …, ask: …}`") {
          $0.question($1)
        }
      },
      Field("measures") {
        $0.each($1, "a list of measures such as `{name: …, of: …}`") {
          $0.measure($1)
        }
      },
      Field("readings") {
        $0.each($1, "a list of readings such as `{what: …, value: …}`") {
          $0.reading($1)
        }
      },
    ]
    fields(spot, header + lists)
  }

  private mutating func each(
    _ spot: Spot, _ wanted: String, _ read: (inout DraftReader, Spot) -> Void
  ) {
    for item in items(spot, wanted: wanted) ?? [] { read(&self, item) }
  }

  /// The study in hand.
  fileprivate var study: StudyDraft {
    get { draft.study ?? StudyDraft() }
    set { draft.study = newValue }
  }

  private mutating func world(_ spot: Spot) {
    let index = study.worlds.count
    study.worlds.append(WorldDraft(name: ""))
    let place: WritableKeyPath<DraftReader, WorldDraft> = \.study.worlds[index]
    fields(
      spot,
      [
        Field("name", into: place.appending(path: \.name)) { $0.text($1) },
        Field("market") { $0.market($1, into: place.appending(path: \.market)) },
        Field("cultures", into: place.appending(path: \.cultures)) { reader, cultures in
          let shares = reader.numbers(cultures, wanted: "culture codes with their shares")
          return shares.map { ($0, $1) }
        },
        Field("parameters", into: place.appending(path: \.parameters)) { reader, values in
          reader.numbers(values, wanted: "parameters with their values").map { ($0, $1) }
        },
      ])
    requireKeys(["name"], of: spot)
  }

  private mutating func question(_ spot: Spot) {
    let index = study.questions.count
    study.questions.append(QuestionDraft(name: ""))
    let place: WritableKeyPath<DraftReader, QuestionDraft> = \.study.questions[index]
    func at<Value>(_ path: WritableKeyPath<QuestionDraft, Value>) -> WritableKeyPath<
      DraftReader, Value
    > { place.appending(path: path) }
    fields(
      spot,
      [
        Field("name", into: at(\.name)) { $0.text($1) },
        Field("step", into: at(\.step)) { $0.stepNumber($1) },
        Field("ask", into: at(\.ask)) { $0.choice($1, of: Question.Name.self) },
        Field("price", into: at(\.price)) { $0.number($1) },
        Field("reference", into: at(\.reference)) { $0.number($1) },
        Field("reason", into: at(\.reason)) { $0.choice($1, of: PriceReason.self) },
        Field("against", into: at(\.against)) { $0.choice($1, of: Question.Against.self) },
        Field("explained", into: at(\.isExplained)) { $0.truth($1) },
        Field("category", into: at(\.category)) { $0.choice($1, of: DataCategory.self) },
        Field("stake", into: at(\.stake)) { $0.number($1) },
        Field("endowed", into: at(\.isEndowed)) { $0.truth($1) },
      ])
    requireKeys(["name", "ask"], of: spot)
  }

  private mutating func measure(_ spot: Spot) {
    let index = study.measures.count
    study.measures.append(MeasureDraft(name: "", of: ""))
    let place: WritableKeyPath<DraftReader, MeasureDraft> = \.study.measures[index]
    func at<Value>(_ path: WritableKeyPath<MeasureDraft, Value>) -> WritableKeyPath<
      DraftReader, Value
    > { place.appending(path: path) }
    fields(
      spot,
      [
        Field("name", into: at(\.name)) { $0.text($1) },
        Field("of", into: at(\.of)) {
          $0.text($1, wanted: "the name of a variable or of a question")
        },
        Field("per", into: at(\.per)) { $0.choice($1, of: Measure.Per.self) },
        Field("statistic", into: at(\.statistic)) { $0.choice($1, of: Measure.Statistic.self) },
        Field("with", into: at(\.with)) { $0.text($1, wanted: "the name of a variable") },
        Field("strategy", into: at(\.strategy)) {
          $0.text($1, wanted: "the name of a strategy")
        },
        Field("world", into: at(\.world)) { $0.text($1, wanted: "the name of a world") },
        Field("steps") { $0.window($1, into: at(\.steps)) },
        Field("culture", into: at(\.culture)) { $0.text($1, wanted: "the code of a culture") },
        Field("cohort", into: at(\.cohort)) {
          $0.text($1, wanted: "a cohort as `dimension.cohort`")
        },
      ])
    requireKeys(["name", "of"], of: spot)
  }

  private mutating func window(
    _ spot: Spot, into place: WritableKeyPath<DraftReader, (first: Int, last: Int)?>
  ) {
    let wanted = "the first and the last step, such as `[0, 25]`"
    guard let pair = pair(spot, wanted: wanted, { $0.stepNumber($1) }) else { return }
    self[keyPath: place] = (pair.0, pair.1)
  }

  private mutating func reading(_ spot: Spot) {
    let index = study.readings.count
    study.readings.append(ReadingDraft(what: "", value: ""))
    let place: WritableKeyPath<DraftReader, ReadingDraft> = \.study.readings[index]
    fields(
      spot,
      [
        Field("what", into: place.appending(path: \.what)) { $0.text($1) },
        Field("value", into: place.appending(path: \.value)) {
          $0.text($1, wanted: "a formula over the names of measures")
        },
        Field("published", into: place.appending(path: \.published)) { $0.number($1) },
        Field("band") { $0.band($1, into: place.appending(path: \.band)) },
        Field("above", into: place.appending(path: \.above)) { $0.number($1) },
        Field("below", into: place.appending(path: \.below)) { $0.number($1) },
        Field("input", into: place.appending(path: \.isInput)) { $0.truth($1) },
      ])
    requireKeys(["what", "value"], of: spot)
  }

  private mutating func band(
    _ spot: Spot, into place: WritableKeyPath<DraftReader, (low: Double, high: Double)?>
  ) {
    let wanted = "two numbers such as `[0.1, 0.2]`"
    guard let pair = pair(spot, wanted: wanted, { $0.number($1) }) else { return }
    self[keyPath: place] = (pair.0, pair.1)
  }
}
