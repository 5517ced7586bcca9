internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Whether a customer finds out now that the firm does not keep to what it declared.
  @inline(__always)
  static func isFoundOut(_ arm: Arm, _ work: Work, _ row: Int) -> Bool {
    let purposes = arm.coefficients.purposes
    let customer = work.rows.lowerBound + row
    guard purposes.purposes > 0 || arm.coefficients.noise?.overspends ?? false,
      arm.state.data[customer] != 0
    else { return false }
    return Uniform.open(work.block(arm, row, .handling).x0)
      < purposes.chance(overspent: arm.isOverspent(customer))
  }

  /// Whether a localized text offends a customer now.
  @inline(__always)
  static func isOffended(_ arm: Arm, _ work: Work, _ row: Int) -> Bool {
    guard arm.practice.culture.isLocalized else { return false }
    let isNudged = work.needs[row] && work.pressure[row] > 0
    let texts = Float(work.messages[row]) + (isNudged ? 1 : 0)
    guard texts > 0 else { return false }
    let chance = arm.coefficients.localization.offending(
      texts, arm.guess(of: work.rows.lowerBound + row))
    return Uniform.open(work.block(arm, row, .handling).x1) < chance
  }
}

extension Arm {
  /// How the firm's guess at a customer's culture stands to the truth: it is made from device and
  /// place, where either may be used.
  @inline(__always)
  func guess(of customer: Int) -> Localization.Guess {
    let telling = DataCategory.device.bit | DataCategory.location.bit
    guard coefficients.localization.isOn, state.data[customer] & telling != 0,
      let locales = state.locales
    else { return .none }
    return locales[customer] == population.cultures[customer] ? .right : .wrong
  }
}
