// How data are handled: purposes, tracking, anonymity, noise, where data are and whom they cover.

extension Parameter {
  public static let purposeDiscovery = Parameter(
    "purpose.discovery", 0.005, in: 0...0.1, unit: "chance per step and broken declaration",
    .designChoice,
    "Chance that a customer whose data are held finds out that they are used for more than was"
      + " declared, or that a promised limit on privacy loss was passed")
  public static let purposeSeverity = Parameter(
    "purpose.severity", 0.5, in: 0...1, unit: "lies", .direction("MARTIN2017"),
    "Blow to trust of finding that out")

  public static let trackingCookies = Parameter(
    "tracking.cookies", 0.5, in: 0...3, unit: "share of precision", .designChoice,
    "How much more precisely browsing tells of a customer whom cookies follow")
  public static let trackingDevices = Parameter(
    "tracking.cross_device", 0.3, in: 0...3, unit: "share of precision", .designChoice,
    "How much more precisely browsing and device tell when customers are followed across devices")
  public static let trackingSensitivity = Parameter(
    "tracking.sensitivity", 0.3, in: 0...2, unit: "share", .designChoice,
    "How much more private each way of following makes the records it adds to feel")
  public static let trackingConsent = Parameter(
    "tracking.consent", -0.4, in: -3...0, unit: "logit", .designChoice,
    "What each way of following takes from the log odds of accepting a request for such records")
  public static let trackingConcern = Parameter(
    "tracking.concern", -0.4, in: -2...0, unit: "logit", .direction("BARUH2017"),
    "What it takes away beyond that per standard deviation of privacy concern")

  public static let pseudonymousHarm = Parameter(
    "identity.pseudonymous_harm", 0.3, in: 0...1, .designChoice,
    "Share of the harm of lost or sold data that pseudonyms take away")
  public static let pseudonymousSignal = Parameter(
    "identity.pseudonymous_signal", 0.05, in: 0...1, unit: "share of precision", .designChoice,
    "Share of what data tell that pseudonyms take away")
  public static let anonymousHarm = Parameter(
    "identity.anonymous_harm", 0.7, in: 0...1, .designChoice,
    "Share of the harm of lost or sold data that making them anonymous takes away; the rest is"
      + " the risk that somebody is recognised")
  public static let anonymousSignal = Parameter(
    "identity.anonymous_signal", 0.4, in: 0...1, unit: "share of precision", .designChoice,
    "Share of what data tell that making them anonymous takes away")

  public static let privacySensitivity = Parameter(
    "dp.sensitivity", 0.5, in: 0.05...3, unit: "standard deviations", .designChoice,
    "How far one customer's records can move an estimate, to which noise is scaled")

  public static let federatedSignal = Parameter(
    "federated.signal", 0.1, in: 0...0.9, unit: "share of precision", .designChoice,
    "Share of what data tell that is lost when models travel instead of data")
  public static let federatedBurden = Parameter(
    "federated.burden", 0.3, in: 0...1, .designChoice,
    "Share of the burden of use taken away when data stay with the customer")
  public static let federatedBreach = Parameter(
    "federated.breach", 0.7, in: 0...1, .designChoice,
    "Share of the harm of a breach taken away when data stay with the customer")

  public static let balanceEffect = Parameter(
    "data.balance_effect", 0.8, in: 0...1, .designChoice,
    "Share of representation bias that wholly balanced training data take away")
  public static let silosLoss = Parameter(
    "data.silos_loss", 0.5, in: 0...0.95, .designChoice,
    "Share of records that are wrong or out of reach when no department shares any")
  public static let correctionShare = Parameter(
    "rights.correction", 0.3, in: 0...1, .designChoice,
    "Share of wrong records that customers put right who have the right to")
  public static let portability = Parameter(
    "rights.portability", 0.5, in: 0...1, .designChoice,
    "Share of what buying elsewhere costs taken off customers who may take their data along from"
      + " the firm that they leave")
  public static let localBurden = Parameter(
    "data.local_burden", 0.05, in: 0...0.5, .designChoice,
    "Share of the burden of use taken away when data are kept in the customers' country")

  static let handlingGroup: [Parameter] = [
    purposeDiscovery, purposeSeverity, trackingCookies, trackingDevices, trackingSensitivity,
    trackingConsent, trackingConcern, pseudonymousHarm, pseudonymousSignal, anonymousHarm,
    anonymousSignal, privacySensitivity, federatedSignal, federatedBurden, federatedBreach,
    balanceEffect, silosLoss, correctionShare, portability, localBurden,
  ]

  public static let vendorSignal = Parameter(
    "vendor.signal", 0.3, in: 0...2, unit: "share of precision", .designChoice,
    "How much more precisely data tell with models that learnt from many firms' customers")
  public static let vendorBias = Parameter(
    "vendor.bias", 0.5, in: 0...2, unit: "share", .designChoice,
    "How much stronger representation bias is in models made for the mean customer of many firms")
  public static let vendorBreach = Parameter(
    "vendor.breach", 0.5, in: 0...3, unit: "share", .designChoice,
    "How much likelier a breach is where a vendor holds the data as well")
  public static let vendorExpertise = Parameter(
    "vendor.expertise", 0.8, in: 0...1, .designChoice,
    "What the vendor knows; a firm that knows less takes the vendor's knowledge")

  static let vendorGroup: [Parameter] = [vendorSignal, vendorBias, vendorBreach, vendorExpertise]
}
