// How traits are distributed, correlated and shifted by culture.

extension Parameter {
  private static func spread(_ trait: Trait, _ value: Double, _ unit: String, _ meaning: String)
    -> Parameter
  {
    Parameter(
      "traits.\(trait.rawValue).spread", value, in: 0...2, unit: unit, .designChoice, meaning)
  }

  public static let needRateSpread = spread(
    .needRate, 0.5, "log", "Standard deviation of the logarithm of the need rate")
  public static let fairnessSensitivitySpread = spread(
    .fairnessSensitivity, 0.4, "log",
    "Standard deviation of the logarithm of fairness sensitivity")
  public static let lossAversionSpread = spread(
    .lossAversion, 0.3, "log", "Standard deviation of the logarithm of personal loss aversion")
  public static let susceptibilitySpread = spread(
    .nudgeSusceptibility, 0.4, "log",
    "Standard deviation of the logarithm of nudge susceptibility")
  public static let reactanceSpread = spread(
    .reactanceProneness, 0.5, "log",
    "Standard deviation of the logarithm of reactance proneness")
  public static let effortSpread = spread(
    .shoppingEffort, 0.5, "log", "Standard deviation of the logarithm of shopping effort")
  public static let tasteSpread = spread(
    .taste, 1, "logit", "Spread of how far one's taste lies from the popular range")
  public static let literacySpread = spread(
    .literacy, 1, "logit", "Spread of digital literacy")
  public static let propensitySpread = spread(
    .trustPropensity, 0.6, "logit", "Spread of trust propensity")
  public static let vulnerabilitySpread = spread(
    .vulnerability, 1, "logit", "Spread of vulnerability")

  static let traitGroup: [Parameter] = [
    needRateSpread, fairnessSensitivitySpread, lossAversionSpread, susceptibilitySpread,
    reactanceSpread, effortSpread, tasteSpread, literacySpread, propensitySpread,
    vulnerabilitySpread,
  ]

  /// The shift of a trait's latent score per standard deviation of a culture dimension.
  public struct CultureSlope: Sendable {
    public let trait: Trait
    public let dimension: CultureDimension
    public let parameter: Parameter

    init(
      _ trait: Trait, _ dimension: CultureDimension, _ value: Double,
      _ source: Parameter.Source = .designChoice
    ) {
      self.trait = trait
      self.dimension = dimension
      parameter = Parameter(
        "culture.\(trait.rawValue).\(dimension.rawValue)", value, in: -0.2...0.2,
        unit: "standard deviations", source,
        "Shift of \(trait.plain) per standard deviation of \(dimension.plain)")
    }
  }

  /// All culture slopes. For each trait the squared slopes sum to at most 0.1: within-culture
  /// variance dominates.
  public static let cultureSlopes: [CultureSlope] = [
    CultureSlope(.trustPropensity, .generalTrust, 0.2, .direction("JOHNSON_MISLIN2011")),
    CultureSlope(.privacyConcern, .uncertaintyAvoidance, 0.15),
    CultureSlope(.privacyConcern, .individualism, 0.1),
    CultureSlope(.fairnessSensitivity, .powerDistance, -0.1),
    CultureSlope(.fairnessSensitivity, .uncertaintyAvoidance, 0.1),
    CultureSlope(.reactanceProneness, .individualism, 0.2),
    CultureSlope(.nudgeSusceptibility, .powerDistance, 0.1),
    CultureSlope(.lossAversion, .individualism, 0.1, .direction("WANG2017")),
    CultureSlope(.lossAversion, .powerDistance, 0.05, .direction("WANG2017")),
    CultureSlope(.shoppingEffort, .longTermOrientation, 0.1),
  ]

  static let cultureGroup: [Parameter] = cultureSlopes.map(\.parameter)

  /// The correlation of two traits' latent scores within a culture and cohort.
  public struct TraitCorrelation: Sendable {
    public let first: Trait
    public let second: Trait
    public let parameter: Parameter

    init(_ first: Trait, _ second: Trait, _ value: Double) {
      self.first = first
      self.second = second
      parameter = Parameter(
        "correlation.\(first.rawValue).\(second.rawValue)", value, in: -0.6...0.6,
        .designChoice, "Correlation of \(first.plain) with \(second.plain)")
    }
  }

  /// All correlations that are not zero.
  public static let traitCorrelations: [TraitCorrelation] = [
    TraitCorrelation(.income, .value, 0.2),
    TraitCorrelation(.income, .literacy, 0.3),
    TraitCorrelation(.priceSensitivity, .shoppingEffort, 0.3),
    TraitCorrelation(.literacy, .nudgeSusceptibility, -0.3),
    TraitCorrelation(.privacyConcern, .trustPropensity, -0.3),
    TraitCorrelation(.fairnessSensitivity, .reactanceProneness, 0.2),
  ]

  static let correlationGroup: [Parameter] = traitCorrelations.map(\.parameter)
}
