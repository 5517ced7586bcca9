internal import SteelyardModel
internal import SteelyardNumerics

/// What a study takes down of every customer: variables over windows of steps, and answers.
///
/// It reads what the phases leave behind and changes nothing, so that a scenario runs alike with
/// and without it.
final class Probe: Sendable {
  let study: Study
  private let parameters: ParameterSet
  private let tracks: [Track]
  /// By question and customer; not a number where nobody was asked.
  let answers: [Column<Double>]

  /// One variable summed over one window, by customer.
  struct Track: Sendable {
    let variable: Variable
    let steps: ClosedRange<Int>
    let sums: Column<Double>
    /// Purchases, or recommendations seen, by category; empty unless the variable is about the product range.
    let categories: [Column<UInt32>]

    init(_ variable: Variable, _ steps: ClosedRange<Int>, customers: Int, categories: Int) {
      self.variable = variable
      self.steps = steps
      let isAboutRange = variable.kind == .window
      sums = Column(isAboutRange ? 0 : customers, filledWith: 0)
      self.categories = (0..<(isAboutRange ? categories : 0)).map { _ in
        Column(customers, filledWith: 0)
      }
    }
  }

  /// - Parameter strategies: positions of the strategies that are run; the measures of others
  ///   are left alone.
  init?(_ scenario: Scenario, strategies: [Int], customers: Int) {
    guard let study = scenario.study else { return nil }
    self.study = study
    parameters = scenario.parameters
    var tracks: [Track] = []
    for measure in study.measures where strategies.contains(measure.strategy) {
      for variable in measure.variables
      where !tracks.contains(where: { $0.variable == variable && $0.steps == measure.steps }) {
        tracks.append(
          Track(
            variable, measure.steps, customers: customers,
            categories: scenario.market.categories))
      }
    }
    self.tracks = tracks
    answers = study.questions.map { _ in Column(customers, filledWith: .nan) }
  }

  /// The sums of a variable over a window.
  func track(_ variable: Variable, _ steps: ClosedRange<Int>) -> Track? {
    tracks.first { $0.variable == variable && $0.steps == steps }
  }

  /// Adds the step in hand to every window that it lies in.
  func note(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    for track in tracks where track.steps.contains(work.step) {
      if track.variable.kind == .window {
        noteCategories(track, arm, work)
      } else {
        let value = Self.reader(of: track.variable, arm, work)
        for row in 0..<work.rows.count where arm.meets(first + row) {
          track.sums[first + row] += value(row)
        }
      }
    }
  }

  private func noteCategories(_ track: Track, _ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    if track.variable.countsExposure {
      for visit in 0..<work.visits {
        let row = Int(work.visitors[visit])
        guard work.recommended[row] != State.nothing else { continue }
        track.categories[Int(work.recommended[row])][first + row] += 1
      }
      return
    }
    for row in 0..<work.rows.count where arm.meets(first + row) && work.buys[row] {
      track.categories[Int(work.category[row])][first + row] += 1
    }
  }

  /// Asks everybody the questions of the step in hand.
  func ask(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    for (index, question) in study.questions.enumerated() where question.step == work.step {
      let interview = Interview(question, arm, parameters)
      for row in 0..<work.rows.count where arm.meets(first + row) {
        let draw = work.block(arm, row, .question, index: UInt16(index))
        answers[index][first + row] = interview.answer(of: first + row, draw)
      }
    }
  }
}

extension Measure {
  /// The variables that it needs taken down.
  var variables: [Variable] {
    var variables: [Variable] = []
    if case .variable(let variable) = subject { variables.append(variable) }
    if let with { variables.append(with) }
    if let divisor = per.variable { variables.append(divisor) }
    return variables
  }
}
