public import SteelyardModel
internal import SteelyardNumerics

/// Who lets the firm use which data, by the customers' rights, screen and law.
///
/// Without rights (control level 0) nobody is asked; with an opt-out (1 and 2) everybody is in
/// until they use it, hidden away or plainly offered, by itself or in a preference centre; with
/// granular consent (3 and 4) every category is asked for. The law overrides what a firm would do
/// by itself: see ``Law``.
///
///     logit P(accept) = base + sector + screen + c concern + d (sensitivity - 1)
///                       + endowed + r (1 - 1/2^n)
///
/// and what following customers adds, see ``Tracking``. Base and sector: ATT2021. Screen: hidden refusal and purposes one by one (NOUWENS2020), a box
/// to tick (UTZ2019), going on counts as accepting (ARIDOR2023). Endowed: who took their
/// data back and so starts private (ACQUISTI2013). n counts how often the request came back to one who refused: asking
/// ends only with a yes, so nagging wears refusals down (design choice). Concern tells
/// behaviour little (BARUH2017).
///
/// An opt-out is used by those to whom it is worth its trouble, .23 % where it is buried
/// (JOHNSON2020), each after a while:
///
///     share = offered exp(-c concern), times the share left where buried
public struct Consent: Sendable {
  /// How data come to be collected.
  public enum Interface: Sendable { case implied, optOut, optIn }

  /// What the law asks. Raw values are the names used in scenarios.
  public enum Law: String, CaseIterable, Sendable, Hashable {
    /// Nothing.
    case none
    /// There has to be an opt-out, which may be buried.
    case optOut = "opt_out"
    /// As opt-out, and sensitive and biometric data are asked for.
    case sectoral
    /// Everything is asked for. A firm without granular consent shows a banner on which going on
    /// counts as accepting, except for sensitive and biometric data.
    case optIn = "opt_in"
  }

  /// How a request looks.
  public struct Screen: Sendable, Hashable {
    /// Refusing is not on the first screen.
    public var hidesReject: Bool
    /// Purposes are shown one by one first.
    public var isGranular: Bool
    /// A box has to be ticked to accept.
    public var isUnticked: Bool

    public init(hidesReject: Bool = false, isGranular: Bool = false, isUnticked: Bool = false) {
      self.hidesReject = hidesReject
      self.isGranular = isGranular
      self.isUnticked = isUnticked
    }
  }

  /// How most data come to be collected.
  public let interface: Interface
  /// Bits of the categories that are asked for; the rest is in until opted out.
  public let asked: UInt16
  /// Whether each category is answered by itself, or one answer serves all that are asked.
  public let isPerCategory: Bool
  /// Share of customers of mean concern who will opt out sooner or later, 0...1.
  public let optOutShare: Float
  /// Chance per step that one of them gets round to it.
  public let optOutPace: Float
  private let logits: [Double]
  /// What the screen adds to each of them.
  private let steering: [Double]
  private let concern, endowed, nagging: Double
  /// What following customers adds to the slope of concern, by category.
  private let followed: [Double]

  /// - Parameters:
  ///   - rights: what customers may decide.
  ///   - tracking: how customers are followed.
  ///   - also: what the sector's rules say has to be asked for under any law.
  public init(
    _ parameters: ParameterSet, rights: Rights, screen: Screen = Screen(), law: Law = .none,
    tracking: Tracking? = nil, also: DataCategories = DataCategories([])
  ) {
    let special = DataCategories([.sensitive, .biometric]).bits
    let isGranular = rights.contains(.granular)
    let asksAll = isGranular || law == .optIn
    let isImplied = !rights.hasOptOut && law == .none
    interface = asksAll ? .optIn : isImplied ? .implied : .optOut
    asked =
      asksAll
      ? DataCategories(bits: .max).bits : (law == .sectoral ? special : 0) | also.bits
    isPerCategory = isGranular || screen.isGranular
    let offered = isImplied ? 0 : parameters[.optOutShare]
    optOutShare = Float(
      rights.isOptOutPlain ? offered : offered * parameters[.optOutBuried])
    optOutPace = Float(parameters[.optOutPace])
    concern = parameters[.consentConcern]
    endowed = parameters[.consentEndowed]
    nagging = parameters[.consentRepeat]
    let none = DataCategory.allCases.map { _ in 0.0 }
    followed = tracking?.concern ?? none
    let shifts = tracking?.consent ?? none
    let isContinued = law == .optIn && !isGranular && !screen.isUnticked
    let steering = DataCategory.allCases.map { category in
      Self.shift(of: screen, goesOn: isContinued && special & category.bit == 0, parameters)
    }
    self.steering = steering
    logits = DataCategory.allCases.indices.map { position in
      parameters[.consentBase] + parameters[.consentSector] + steering[position]
        + parameters[.consentSensitivity]
        * (parameters[Parameter.sensitivity[position]] - 1) + shifts[position]
    }
  }

  /// What a screen adds, logit. Where going on counts as accepting, refusing is off the first
  /// screen already.
  private static func shift(of screen: Screen, goesOn: Bool, _ parameters: ParameterSet) -> Double {
    let hiding = screen.hidesReject ? parameters[.consentHideReject] : 0
    return (goesOn ? max(hiding, parameters[.consentContinued]) : hiding)
      + (screen.isGranular ? parameters[.consentGranular] : 0)
      + (screen.isUnticked ? parameters[.consentUnticked] : 0)
  }

  /// Chance to accept a request for one category, 0...1.
  ///
  /// - Parameters:
  ///   - concern: privacy concern in standard deviations.
  ///   - category: position in `DataCategory.allCases`.
  ///   - repeats: how often the request has come back after a refusal.
  ///   - isEndowed: whether the data were private before by default.
  ///   - informed: what the customer has been taught adds, logit, see ``Education``.
  public func acceptance(
    concern score: Float, category: Int, repeats: Int = 0, isEndowed: Bool = false,
    informed: Double = 0
  ) -> Float {
    let worn = nagging * (1 - 1 / Double(1 << min(max(0, repeats), 30)))
    let logit =
      logits[category] + (concern + followed[category]) * Double(score) + (isEndowed ? endowed : 0)
      + worn + informed
    return Float(Elementary.logistic(Float(logit)))
  }

  /// The same at a neutral interface: both answers on the first screen, no box set and none to
  /// set, and no wear by asking again. Equal to the bit where the screen and the asking are so.
  public func freeAcceptance(
    concern score: Float, category: Int, isEndowed: Bool = false, informed: Double = 0
  ) -> Float {
    let steered = steering[category]
    guard steered != 0 else {
      return acceptance(
        concern: score, category: category, isEndowed: isEndowed, informed: informed)
    }
    let logit =
      logits[category] - steered + (concern + followed[category]) * Double(score)
      + (isEndowed ? endowed : 0) + informed
    return Float(Elementary.logistic(Float(logit)))
  }

  /// The category that decides where one answer serves all that are asked: the one accepted
  /// least readily; nil where nothing is asked.
  public func deciding(in data: UInt16) -> Int? {
    DataCategories(bits: data & asked).members.map(\.position)
      .min { logits[$0] < logits[$1] }
  }

  /// Share of customers like this one who will opt out sooner or later, 0...1.
  public func optOutShare(concern score: Float) -> Float {
    min(1, optOutShare * Elementary.exp(Float(-concern) * score))
  }

  /// Chance to opt out in this step, 0...1.
  ///
  /// - Parameter uniform: a draw that stays with the customer: whether the opt-out is worth its
  ///   trouble to them.
  public func optOut(concern score: Float, uniform: Float) -> Float {
    uniform < optOutShare(concern: score) ? optOutPace : 0
  }
}

extension DataCategory {
  /// Position in `DataCategory.allCases`.
  fileprivate var position: Int { bit.trailingZeroBitCount }
}
