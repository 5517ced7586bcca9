internal import SteelyardEngine
internal import SteelyardModel

extension Recording {
  /// Tells the sink who is looked at.
  func introduce(_ population: Population, ofReplicate replicate: Int) {
    guard let sink else { return }
    let size = max(panel.count(of: population.count), decisions.count(of: population.count))
    sink.take(population.panel(size).map(population.person), ofReplicate: replicate)
  }

  /// What takes down a run of one or several strategies; nil where nobody asked.
  ///
  /// - Parameters:
  ///   - positions: of the strategies in the scenario.
  ///   - met: names of the strategies that customers may meet.
  func log(
    of population: Population, _ positions: [Int], replicate: Int, met: [String]
  ) -> CustomerLog? {
    guard let sink, panel != .nobody || decisions != .nobody else { return nil }
    return CustomerLog(
      customers: population.count, panel: population.panel(panel.count(of: population.count)),
      decisions: population.panel(decisions.count(of: population.count))
    ) { steps, decisions in
      guard positions.count > 1 else {
        sink.take(
          steps, decisions, ofStrategy: positions[0], replicate: replicate, met: met)
        return
      }
      for (member, position) in positions.enumerated() {
        sink.take(
          steps.filter { $0.member == member }, decisions.filter { $0.member == member },
          ofStrategy: position, replicate: replicate, met: met)
      }
    }
  }
}
