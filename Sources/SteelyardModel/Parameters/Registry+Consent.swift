// Consent, and what privacy is worth.

extension Parameter {
  public static let consentBase = Parameter(
    "consent.base", -0.16, in: -3...3, unit: "logit", .evidence("ATT2021"),
    "Log odds of accepting a plain request for data")
  public static let consentSector = Parameter(
    "consent.sector", 0, in: -1...1, unit: "logit", .evidence("ATT2021"),
    "What the line of business adds to those log odds")
  public static let consentHideReject = Parameter(
    "consent.hide_reject", 0.94, in: 0...3, unit: "logit", .evidence("NOUWENS2020"),
    "Change when refusing is not on the first screen")
  public static let consentGranular = Parameter(
    "consent.granular", -0.59, in: -3...0, unit: "logit", .evidence("NOUWENS2020"),
    "Change when choices are shown purpose by purpose")
  public static let consentUnticked = Parameter(
    "consent.unticked", -4.2, in: -8...0, unit: "logit", .evidence("UTZ2019"),
    "Change when a box has to be ticked to accept")
  public static let consentContinued = Parameter(
    "consent.continued", 2.1, in: 0...4, unit: "logit", .evidence("ARIDOR2023"),
    "Change when going on counts as accepting and refusing is one click away")
  public static let consentEndowed = Parameter(
    "consent.endowed", -2.3, in: -5...0, unit: "logit", .evidence("ACQUISTI2013"),
    "Change for those who took their data back before")
  public static let consentRepeat = Parameter(
    "consent.repeat", 0.6, in: -1...3, unit: "logit", .designChoice,
    "Change in the end when a request comes back until it is accepted; half at the first repeat")
  public static let consentConcern = Parameter(
    "consent.concern", -0.3, in: -2...0, unit: "logit", .direction("BARUH2017"),
    "Change per standard deviation of privacy concern")
  public static let consentSensitivity = Parameter(
    "consent.sensitivity", -0.3, in: -2...0, unit: "logit", .designChoice,
    "Change per unit of a data category's sensitivity above a location's")
  public static let optOutShare = Parameter(
    "consent.opt_out", 0.05, in: 0...0.5, .designChoice,
    "Share of customers of mean concern to whom a plainly offered opt-out is worth its trouble")
  public static let optOutBuried = Parameter(
    "consent.opt_out_buried", 0.046, in: 0...1, unit: "share", .evidence("JOHNSON2020"),
    "Share of those left when the opt-out is buried: .23 % of all")
  public static let optOutPace = Parameter(
    "consent.opt_out_pace", 0.05, in: 0...1, unit: "chance per step", .designChoice,
    "Chance that such a customer gets round to opting out in a step")

  static let consentGroup: [Parameter] = [
    consentBase, consentSector, consentHideReject, consentGranular, consentUnticked,
    consentContinued, consentEndowed, consentRepeat, consentConcern, consentSensitivity,
    optOutShare, optOutBuried, optOutPace,
  ]

  public static let privacyLocation = Parameter(
    "privacy.location", 1.82, in: 0.1...20, unit: "US dollars per month", .evidence("PRINCE2022"),
    "Median price at which customers sell their location where no law sets a norm")
  public static let privacySpread = Parameter(
    "privacy.spread", 0.83, in: 0.1...2, unit: "log", .direction("WINEGAR2019"),
    "Scale of the logistic distribution of the logarithm of that price")
  public static let privacyConcernSlope = Parameter(
    "privacy.concern", 0.3, in: 0...1, unit: "log", .direction("BARUH2017"),
    "Rise of the logarithm of that price per standard deviation of privacy concern")
  public static let privacyEndowment = Parameter(
    "privacy.endowment", 1.73, in: 0...5, unit: "logit", .evidence("ACQUISTI2013"),
    "Fall of the log odds of staying private when privacy has to be bought")
  public static let privacyZeros = Parameter(
    "privacy.zeros", 0.4, in: 0...0.9, .direction("BERESFORD2012"),
    "Share of customers who pay nothing at all for privacy")
  public static let privacyHorizon = Parameter(
    "privacy.horizon", 2.36, in: 0.1...24, unit: "months", .evidence("ACQUISTI2013"),
    "Months whose worth a choice made once weighs")
  public static let privacyLaw = Parameter(
    "privacy.law", 2.72, in: 1...5, .evidence("PRINCE2022"),
    "Factor on that price where the law asks for consent first: Germany against the United States")
  public static let privacyIncome = Parameter(
    "privacy.income", 1, in: 0...2, .designChoice,
    "Power of a country's income by which that price grows")
  public static let privacyWorried = Parameter(
    "privacy.worried", 0.74, in: 0.3...0.95, .evidence("WRP2021"),
    "Share of all customers who say that use of their data for marketing worries them")
  public static let privacyStated = Parameter(
    "privacy.stated", 0.6, in: 0...0.95, .designChoice,
    "Correlation of the trait privacy concern with stated worry")
  public static let privacyRuleOfLaw = Parameter(
    "privacy.rule_of_law", -0.15, in: -0.5...0, unit: "standard deviations",
    .direction("WRP2021"),
    "Shift of stated worry per standard deviation of general trust, which stands for rule of law")

  public static let privacyExchange = Parameter(
    "privacy.exchange", 1, in: 0.01...30_000, unit: "currency per dollar", .designChoice,
    "What a dollar of those prices is in the scenario's currency, for the cost of privacy")

  static let privacyGroup: [Parameter] = [
    privacyLocation, privacySpread, privacyConcernSlope, privacyEndowment, privacyZeros,
    privacyHorizon, privacyLaw, privacyIncome, privacyWorried, privacyStated, privacyRuleOfLaw,
    privacyExchange,
  ]

  /// How well each data category tells willingness to pay, alone; indexed by `DataCategory`.
}
