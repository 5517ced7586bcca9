internal import SteelyardBehaviour
internal import SteelyardModel

/// What the way in which a strategy handles data does to other mechanisms.
struct DataCare: Sendable {
  let records: RecordQuality
  let tracking: Tracking
  let anonymity: Anonymity
  let federated: FederatedLearning
  let platform: Platform
  /// Factor on the burden of use, 0...1.
  let burden: Double

  init(_ parameters: ParameterSet, _ practice: Practice) {
    let handling = practice.handling
    records = RecordQuality(
      parameters, silos: handling.silos, isCorrected: practice.rights.contains(.correction))
    tracking = Tracking(
      parameters, cookies: handling.usesCookies, devices: handling.followsDevices)
    anonymity = Anonymity(parameters, identity: handling.identity)
    federated = FederatedLearning(parameters, isOn: handling.isFederated)
    platform = Platform(parameters, isThere: practice.vendor.isThere)
    burden = federated.burden * (handling.isLocal ? 1 - parameters[.localBurden] : 1)
  }

  /// What the firm knows, or its vendor where that is more, 0...1.
  static func known(_ practice: Practice, _ parameters: ParameterSet) -> Double {
    let own = practice.budget.expertise
    return practice.vendor.isThere ? max(own, parameters[.vendorExpertise]) : own
  }

  /// Factors on what each category tells, at least 0.
  var precision: [Double] {
    tracking.precision.map { $0 * anonymity.precision * federated.precision * platform.precision }
  }

  /// Factor on what losing data does, 0...1.
  var harm: Double { anonymity.harm * federated.harm }
}
