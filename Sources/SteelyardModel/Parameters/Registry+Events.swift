// What happens to a firm and what it does about it: repair, breaches, audits, press, complaints.

extension Parameter {
  public static let repairGain = Parameter(
    "repair.gain", 1.5, in: 1...3, .direction("SCHWEITZER2006"),
    "Factor on trust regained while an apology or a promise is fresh; 1 after deception")
  public static let repairSteps = Parameter(
    "repair.steps", 8, in: 1...52, unit: "steps", .designChoice,
    "How long an apology or a promise stays fresh")

  public static let breachRate = Parameter(
    "breach.rate", 0.002, in: 0...0.05, unit: "chance per step", .designChoice,
    "Chance of a breach for a firm that holds three categories of everybody and pays for no"
      + " security")
  public static let breachSecurity = Parameter(
    "breach.security", 3, in: 0...6, unit: "log", .designChoice,
    "Fall of the logarithm of that chance when all of good security practice is paid for")
  public static let breachSeverity = Parameter(
    "breach.severity", 0.8, in: 0...1, unit: "lies", .direction("MARTIN2017"),
    "Blow to trust of a breach for one whose data were lost, per location of their burden")
  public static let breachSpill = Parameter(
    "breach.spill", 0.25, in: 0...1, .direction("MARTIN2017"),
    "Share of that blow for customers whose data were not held")
  public static let breachSuppression = Parameter(
    "breach.suppression", 0.5, in: 0...1, .direction("MARTIN2017"),
    "Share of the blow that full transparency together with full control takes away")
  public static let breachLoyalty = Parameter(
    "breach.loyalty", 0.3, in: 0...1, .direction("JANAKIRAMAN2018"),
    "Share of the blow that full habit takes away")
  public static let breachShock = Parameter(
    "breach.shock", 1.5, in: 0...5, unit: "logit", .direction("JANAKIRAMAN2018"),
    "Fall of utility right after a breach becomes known to one whose data were lost")
  public static let breachHalfLife = Parameter(
    "breach.half_life", 1.5, in: 0.5...8, unit: "steps", .evidence("TURJEMAN2023"),
    "Steps in which that fall halves")
  public static let breachDiscovery = Parameter(
    "breach.discovery", 0.1, in: 0...1, unit: "chance per step", .designChoice,
    "Chance that others find out a breach that the firm keeps quiet about")
  public static let breachCandour = Parameter(
    "breach.candour", 0.8, in: 0.3...1, .designChoice,
    "Factor on the blow when the firm tells of a breach itself")
  public static let breachSilence = Parameter(
    "breach.silence", 1.3, in: 1...2, .designChoice,
    "Factor on the blow when others find out and the firm had kept quiet")
  public static let breachCost = Parameter(
    "breach.cost", 0.2, in: 0...5, unit: "going rates per customer", .designChoice,
    "What a breach costs the firm for repair and notice")

  static let breachGroup: [Parameter] = [
    breachRate, breachSecurity, breachSeverity, breachSpill, breachSuppression, breachLoyalty,
    breachShock, breachHalfLife, breachDiscovery, breachCandour, breachSilence, breachCost,
  ]

  public static let auditRate = [
    auditRate("opt_in", 0.004), auditRate("opt_out", 0.002), auditRate("sectoral", 0.002),
    auditRate("none", 0.0005),
  ]
  public static let auditComplaints = Parameter(
    "audit.complaints", 1, in: 0...10, unit: "chance per share of customers", .designChoice,
    "What complaints of all customers in a step would add to the chance of an audit")
  public static let auditDetection = Parameter(
    "audit.detection", 0.7, in: 0...1, unit: "chance per offence", .designChoice,
    "Chance that an audit finds an offence")
  public static let fine = [
    fine("opt_in", 0.02), fine("opt_out", 0.005), fine("sectoral", 0.01), fine("none", 0.001),
  ]
  public static let fineMitigation = Parameter(
    "audit.mitigation", 0.5, in: 0...1, .designChoice,
    "Share of a fine that four internal audits a year take away")
  public static let auditRepair = Parameter(
    "audit.repair", 0.3, in: 0...1, unit: "share per internal audit", .designChoice,
    "Share of the bias of its data that an internal audit repairs")
  public static let auditCost = Parameter(
    "audit.cost", 0.02, in: 0...1, unit: "going rates per customer", .designChoice,
    "Cost of one internal audit")

  /// By law, in the order of ``PrivacyRegime/laws``.
  private static func auditRate(_ law: String, _ chance: Double) -> Parameter {
    Parameter(
      "audit.rate_\(law)", chance, in: 0...0.1, unit: "chance per step", .designChoice,
      "Chance that the regulator looks at a firm under the law \(law)")
  }

  private static func fine(_ law: String, _ share: Double) -> Parameter {
    Parameter(
      "audit.fine_\(law)", share, in: 0...0.1, unit: "share of a year's revenue", .designChoice,
      "Fine for an offence that an audit found under the law \(law)")
  }

  static let auditGroup: [Parameter] =
    auditRate + [auditComplaints, auditDetection] + fine + [
      fineMitigation, auditRepair, auditCost,
    ]

  public static let pressReach = Parameter(
    "press.reach", 0.3, in: 0...1, .designChoice,
    "Share of customers who read what the press writes of the firm")
  public static let pressSeverity = Parameter(
    "press.severity", 0.5, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a damning report on one who reads it")
  public static let pressComplaints = Parameter(
    "press.complaints", 5, in: 0...50, unit: "chance per share of customers",
    .direction("AMAZON2000"),
    "What complaints of all customers in a step would add to the chance of a damning report")
  public static let pressBreach = Parameter(
    "press.breach", 0.5, in: 0...1, unit: "chance", .designChoice,
    "Chance that the press reports a breach that becomes known, or a fine")

  static let pressGroup: [Parameter] = [pressReach, pressSeverity, pressComplaints, pressBreach]

  public static let complaintRate = Parameter(
    "complaint.rate", 0.05, in: 0...1, unit: "chance per lie", .designChoice,
    "Chance that a blow as bad as a detected lie makes a customer complain")
  public static let complaintDistance = Parameter(
    "complaint.power_distance", -0.2, in: -0.5...0.5, unit: "log", .designChoice,
    "Change of the logarithm of that chance per standard deviation of power distance")
  public static let complaintCost = Parameter(
    "complaint.cost", 0.5, in: 0...10, unit: "going rates per complaint", .designChoice,
    "What handling a complaint costs the firm")

  static let complaintGroup: [Parameter] = [complaintRate, complaintDistance, complaintCost]
  static let repairGroup: [Parameter] = [repairGain, repairSteps]

  public static let signalQuality = Parameter(
    "signal.quality", 1, in: 0...1, .designChoice,
    "Share of the firm's records that are right: lowers what all of them tell")
  public static let signalBias = Parameter(
    "signal.bias", 0.5, in: 0...2, .direction("FUSTER2022"),
    "Power of a cohort's share of the customers, against an even share, by which what data tell"
      + " of it falls")
  public static let signalDecay = Parameter(
    "signal.decay", 0.02, in: 0...0.2, unit: "share per step", .designChoice,
    "Share of what data tell that is lost in a step without new ones")

  public static let localeError = Parameter(
    "signal.locale_error", 0.05, in: 0...0.5, unit: "share of customers", .designChoice,
    "Share of customers whose device and place speak of another culture than their own")

  static let dataGroup: [Parameter] = [signalQuality, signalBias, signalDecay, localeError]

  public static let churnSludge = Parameter(
    "churn.sludge", 0.58, in: 0...2, unit: "logit", .direction("LUGURI2021_S2"),
    "Fall of the churn hazard where leaving is mildly obstructed; the pull of obstruction")
  public static let churnThwarted = Parameter(
    "churn.thwarted", 0.5, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust, and as much reactance, of being kept from leaving")

  static let sludgeGroup: [Parameter] = [churnSludge, churnThwarted]
}
