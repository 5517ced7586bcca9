// What is done for customers of different cultures.

extension Parameter {
  public static let localizedFit = Parameter(
    "care.localized_fit", 0.15, in: 0...1, unit: "share", .designChoice,
    "How much better a personal message fits in the customer's own language and style")
  public static let localizedMiss = Parameter(
    "care.localized_miss", 0.3, in: 0...1, unit: "share", .designChoice,
    "How much worse it fits in those of another culture, where the locale is wrong")
  public static let disclosureGap = Parameter(
    "care.disclosure_gap", 0.5, in: 0...1, .designChoice,
    "Share of the gap to low-context cultures in how much disclosure counts that wording it for"
      + " the culture closes")
  public static let disclosureMiss = Parameter(
    "care.disclosure_miss", 0.2, in: 0...1, unit: "share", .designChoice,
    "How much less a disclosure counts that was worded for another culture")
  public static let languageSupport = Parameter(
    "care.support", 0.2, in: 0...1, .designChoice,
    "Share of complaints that support in the customer's language settles before they are made")
  public static let offence = Parameter(
    "care.offence", 0.002, in: 0...0.05, unit: "chance per message or nudge", .designChoice,
    "Chance that a localized text offends one whose culture it was written for")
  public static let offenceMiss = Parameter(
    "care.offence_miss", 4, in: 1...20, .designChoice,
    "How much likelier it offends one of another culture, where the locale is wrong")
  public static let offenceSeverity = Parameter(
    "care.offence_severity", 0.3, in: 0...1, unit: "lies", .designChoice,
    "Blow to trust of a text that offends")
  public static let offenceTested = Parameter(
    "care.testing", 0.7, in: 0...1, .designChoice,
    "Share of texts that would offend that are found when they are tried out beforehand")

  static let careGroup: [Parameter] = [
    localizedFit, localizedMiss, disclosureGap, disclosureMiss, languageSupport, offence,
    offenceMiss, offenceSeverity, offenceTested,
  ]
}
