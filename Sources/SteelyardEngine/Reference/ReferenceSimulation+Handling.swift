internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// Whether a deal makes the customer's data fresh.
  func renewsByDealing(_ c: inout ReferenceCustomer, _ moment: ReferenceMoment) -> Bool {
    let isNoisy = moment.arm.practice.handling.privacy.isOn
    return c.data != 0 && (!isNoisy || renew(&c, moment, from: c.data))
  }

  /// Whether a customer's estimate was released more often than was promised.
  func isOverspent(_ c: ReferenceCustomer, _ arm: Arm) -> Bool {
    let privacy = arm.practice.handling.privacy
    return privacy.isOn && privacy.overspends && c.releases > privacy.releases
  }

  /// Broken declarations found out, and texts that offend.
  func handle(
    _ before: ReferenceCustomer, _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment
  ) {
    let (m, practice) = (moment.arm.coefficients, moment.arm.practice)
    let luck = draw(moment.customer, moment.step, .handling)
    var broken = practice.brokenPurposes.count
    if isOverspent(before, moment.arm) { broken += 1 }
    let chance = min(1, Float(scenario.parameters[.purposeDiscovery]) * Float(broken))
    if before.data != 0 && Uniform.open(luck.x0) < chance {
      lose(.purpose, m.purposes.severity, &c, &moment)
      moment.found += m.purposes.severity
    }
    let nudges: Float = moment.hasNeed && moment.pressure > 0 ? 1 : 0
    let offending = m.localization.offending(
      moment.messages + nudges, guess(before, moment))
    if Uniform.open(luck.x1) < offending {
      lose(.offence, m.localization.severity, &c, &moment)
    }
  }

  /// What device or place let the firm make of a customer's culture.
  func guess(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Localization.Guess {
    let isSeen = DataCategories(bits: c.data).members.contains { $0 == .device || $0 == .location }
    guard moment.arm.practice.culture != .init(), isSeen else { return .none }
    let isRight = locale(of: moment.customer) == population.cultures[moment.customer]
    return isRight ? .right : .wrong
  }

  /// What disclosing the flows of a customer's data does, logit.
  func disclosed(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let m = moment.arm.coefficients
    let weight = m.localization.disclosure(
      culture(of: moment).disclosure, guess(c, moment))
    func told(_ flows: UInt16) -> Float {
      m.transparency.disclosure(data: flows, trust: c.trust, weight: weight)
    }
    let practice = moment.arm.practice
    let toOthers = practice.sellsData && !moment.news.hasStoppedSale
    let toVendor = practice.vendor.sharesData && !practice.handling.isFederated
    guard toOthers || toVendor, c.data != 0 else { return told(c.data) }
    return m.anonymity.disclosure(
      own: told(c.data), passed: told(c.data | DataCategory.thirdParty.bit))
  }
}
