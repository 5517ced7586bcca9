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

/// Everybody's, count by count.
final class DataAccounts: Sendable {
  let consents, freeConsents, uses, overtUses: Column<UInt32>
  let unconsented, held: Column<Double>

  init(_ count: Int) {
    func counter() -> Column<UInt32> { Column(count, filledWith: 0) }
    (consents, freeConsents, uses, overtUses) = (counter(), counter(), counter(), counter())
    unconsented = Column(count, filledWith: 0)
    held = Column(count, filledWith: 0)
  }

  subscript(customer: Int) -> DataAccount {
    DataAccount(
      consents: consents[customer], freeConsents: freeConsents[customer], uses: uses[customer],
      overtUses: overtUses[customer], unconsented: unconsented[customer], held: held[customer])
  }
}

extension Phase {
  /// Counts what data on each customer are used for in the step, and what of it without consent.
  ///
  /// Consent is to what was asked for and told: purposes that were not declared, privacy lost
  /// beyond the promise, data kept after they were taken back and cohort labels have none. What is
  /// still held of those who left is not used, and costs their privacy as before.
  static func useData(_ arm: Arm, _ work: Work) {
    let isLabelled = arm.cohortDimension != nil
    guard arm.practice.collected.bits != 0 || arm.state.archive.isOpen || isLabelled else {
      return
    }
    if isLabelled || arm.state.archive.isOpen {
      useAnyData(arm, work)
    } else {
      useHeldData(arm, work)
    }
  }

  /// Where all data held are in use and there is nothing else: in plain loops, count by count.
  private static func useHeldData(_ arm: Arm, _ work: Work) {
    let (first, isActive) = (work.rows.lowerBound, work.isActive.ones)
    let accounts = arm.state.account.data
    let (uses, overtUses) = (accounts.uses.base + first, accounts.overtUses.base + first)
    let (unconsented, held) = (accounts.unconsented.base + first, accounts.held.base + first)
    let (data, agreed) = (arm.state.data.base + first, arm.state.agreed.base + first)
    let purposes = arm.purposes(hasStoppedSale: work.news.hasStoppedSale)
    let (used, told) = (UInt32(purposes.used), UInt32(purposes.told))
    let sensitivities = arm.coefficients.sensitivities.base
    arm.forEachMet(work.rows) { row in
      uses[row] &+= UInt32(isActive[row]) &* used &* UInt32(data[row].nonzeroBitCount)
    }
    arm.forEachMet(work.rows) { row in held[row] += sensitivities[Int(data[row])] }
    // Where nobody has agreed to anything, nothing is counted, and nothing written to.
    var anybody: UInt16 = 0
    arm.forEachMet(work.rows) { row in anybody |= agreed[row] }
    if anybody != 0 {
      arm.forEachMet(work.rows) { row in
        overtUses[row] &+= UInt32(isActive[row]) &* told &* UInt32(agreed[row].nonzeroBitCount)
      }
    }
    // A category is used without consent if any use of it is.
    let overt = purposes.told == purposes.used ? UInt16.max : 0
    arm.forEachMet(work.rows) { row in
      unconsented[row] += sensitivities[Int(data[row] & ~(agreed[row] & overt))]
    }
  }

  private static func useAnyData(_ arm: Arm, _ work: Work) {
    let (state, label) = (arm.state, arm.cohortDimension == nil ? UInt16(0) : 1)
    let (first, isActive) = (work.rows.lowerBound, work.isActive.ones)
    let accounts = state.account.data
    let purposes = arm.purposes(hasStoppedSale: work.news.hasStoppedSale)
    let sensitivities = arm.coefficients.sensitivities
    let ofLabel = sensitivities[Int(DataCategory.sensitive.bit)]
    let isOvert = purposes.told == purposes.used
    arm.forEachMet(work.rows) { row in
      let customer = first + row
      let held = state.held(customer)
      let label = isActive[row] != 0 ? label : 0
      guard held | label != 0 else { return }
      let used = state.data[customer]
      let agreed = arm.isOverspent(customer) ? 0 : state.agreed[customer]
      if isActive[row] != 0 {
        accounts.uses[customer] &+= UInt32(
          used.nonzeroBitCount * purposes.used + (held & ~used).nonzeroBitCount + Int(label))
        accounts.overtUses[customer] &+= UInt32(agreed.nonzeroBitCount * purposes.told)
      }
      let labelled = label == 0 ? 0 : ofLabel
      // A category is used without consent if any use of it is.
      let overt = isOvert ? agreed : 0
      accounts.unconsented[customer] += sensitivities[Int(held & ~overt)] + labelled
      accounts.held[customer] += sensitivities[Int(held)] + labelled
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
