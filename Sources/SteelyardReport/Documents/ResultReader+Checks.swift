internal import SteelyardModel

extension ExperimentResult {
  /// Steps that are none of the run's would be taken for weeks of it.
  func checkSteps() throws(DocumentError) {
    let steps = 0..<max(1, provenance.steps)
    for story in people?.people ?? [] {
      let told = story.scenes.map(\.step) + story.lives.compactMap(\.left)
      guard (told + [story.parting].compactMap(\.self)).allSatisfy(steps.contains) else {
        throw .member(path: "people", problem: "found a step that the run does not have")
      }
    }
    for ends in strategies.map(\.detail.periodEnds) {
      let isRising = zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 }
      guard isRising, ends.allSatisfy({ $0 > 0 && steps.contains($0 - 1) }) else {
        throw .member(
          path: "detail.periods.ends", problem: "wanted rising numbers of steps of the run")
      }
    }
  }
}
