internal import SteelyardBehaviour
internal import SteelyardModel

/// What a customer agreed to and what the firm did with data on them, from the start.
struct DataAccount: BitwiseCopyable {
  /// Requests agreed to, and those that would have been at a neutral interface.
  var consents: UInt32 = 0
  var freeConsents: UInt32 = 0
  /// Uses, and those with consent.
  var uses: UInt32 = 0
  var overtUses: UInt32 = 0
  /// Sensitivities of the data held without consent to all they are used for, and of all held, in
  /// locations, summed over steps.
  var unconsented = 0.0
  var held = 0.0
}

extension Phase {
  /// Counts what data on each customer are used for in the step, and what of it without consent.
  ///
  /// Consent is to what was asked for and told: purposes that were not declared, privacy lost
  /// beyond the promise, data kept after they were taken back and cohort labels have none. What is
  /// still held of those who left is not used, and costs their privacy as before.
  static func useData(_ arm: Arm, _ work: Work) {
    let (state, label) = (arm.state, arm.cohortDimension == nil ? UInt16(0) : 1)
    guard arm.practice.collected.bits != 0 || state.archive.isOpen || label != 0 else { return }
    let (first, isActive) = (work.rows.lowerBound, work.isActive.ones)
    let accounts = state.account.data.base + first
    let purposes = arm.purposes(hasStoppedSale: work.news.hasStoppedSale)
    let sensitivity = arm.coefficients.privacy.sensitivities
    let ofLabel = Double(sensitivity[Int(DataCategory.sensitive.bit)])
    let (data, agreements) = (state.data.base + first, state.agreed.base + first)
    let isOvert = purposes.told == purposes.used
    arm.forEachMet(work.rows) { row in
      let held = state.held(first + row)
      let label = isActive[row] != 0 ? label : 0
      guard held | label != 0 else { return }
      let used = data[row]
      let agreed = arm.isOverspent(first + row) ? 0 : agreements[row]
      if isActive[row] != 0 {
        accounts[row].uses &+= UInt32(
          used.nonzeroBitCount * purposes.used + (held & ~used).nonzeroBitCount + Int(label))
        accounts[row].overtUses &+= UInt32(agreed.nonzeroBitCount * purposes.told)
      }
      let labelled = label == 0 ? 0 : ofLabel
      // A category is used without consent if any use of it is.
      let overt = isOvert ? agreed : 0
      accounts[row].unconsented += Double(sensitivity[Int(held & ~overt)]) + labelled
      accounts[row].held += Double(sensitivity[Int(held)]) + labelled
    }
  }
}

extension Arm {
  /// For how many purposes data are used in a step, and how many of those customers were told of:
  /// all, where the firm declares none.
  fileprivate func purposes(hasStoppedSale: Bool) -> (used: Int, told: Int) {
    var used = practice.usedPurposes
    if !passesOn(hasStoppedSale: hasStoppedSale) { used.remove(.advertising) }
    let told = practice.handling.purposes.map(used.intersection) ?? used
    return (used.count, told.count)
  }
}
