/// A strategy as data: a composition of parts, checked.
public struct StrategySpec: Sendable, Hashable {
  public var name: String
  /// How prices are set.
  public var pricing: PartSpec
  /// Nudges shown with every offer.
  public var nudges: [PartSpec]
  /// What customers are told.
  public var disclosures: Disclosures
  /// What customers decide about their data.
  public var rights: Rights
  /// What the firm collects where consent allows it.
  public var collected: DataCategories
  /// Depth of personalized messages, 0 none to 1 full.
  public var messages: Double
  /// Share of good security practice that is paid for, 0 to 1.
  public var security = 0.5
  /// Steps after which collected data are deleted, at least 1.
  public var retention = 104
  /// Whether collected data are sold to third parties.
  public var sellsData = false
  /// Whether collected data are stored outside the customers' country; where the law asks for
  /// consent, that takes asking (control level 3 or 4).
  public var storesAbroad = false
  /// How data are handled beyond that, what is done for cultures, and who personalizes.
  public var handling = Handling()
  public var culture = CulturalCare()
  public var vendor = Vendor()
  /// Personalized messages to a customer in a step, 0 to 14; none are sent where both
  /// ``messages`` and ``lightness`` are 0.
  public var messageFrequency = 1.0
  /// Strength of light personalization, which uses the name only and needs no data, 0 to 1.
  public var lightness = 0.0
  /// How much messages stand in the way of what the customer is doing, 0 not to 1 wholly.
  public var obtrusiveness = 0.0
  /// When and to whom messages are sent, and how many at most.
  public var messageOccasions = Occasions()
  /// Whether messages are sent that are personal in nothing, where depth and light are 0.
  public var sendsPlain = false
  /// What of the product range is put forward.
  public var recommendation = Recommendation()
  /// How consent is asked for.
  public var consent = ConsentInterface()
  /// What is said about why the price is what it is.
  public var explanation = Explanation()
  /// Sludge on leaving, 0 none, 1 mild, 2 aggressive.
  public var exitObstruction = 0.0
  /// What the firm does after it broke a promise or lost data.
  public var repair = Repair()
  /// Internal audits in a year, 0 to 52.
  public var audits = 0.0
  /// When the firm enters the market, and how it eases coming from another.
  public var entry = MarketEntry()
  /// What the firm has for it; the same in all its changes.
  public var budget = Budget.unlimited
  /// What the firm may add as far as the budget goes; nil where nothing is to be chosen.
  public var affordable: Affordable? {
    get { chosen.first }
    set { chosen = newValue.map { [$0] } ?? [] }
  }
  /// Boxed, since it holds strategies itself.
  private var chosen: [Affordable] = []
  /// How the firm talks with its customers about itself.
  public var voice = Voice()
  /// How the firm watches itself.
  public var governance = Governance()
  /// What customers may set by themselves.
  public var settings = Settings()
  /// Advice that is given with the offer.
  public var advice = Advice()
  /// Strictness of checks against fraud, 0 none to 1.
  public var fraudChecks = 0.0
  /// From when on how many of its customers meet it; nil for everybody from the start.
  public var rollout: Rollout?
  /// What replaces all of the above but the name from a step on, by rising step.
  public var changes: [Change] = []
  /// The Swift type that decides instead of the parts; nil for a composition.
  public var implementation: Implementation?

  /// - Parameters:
  ///   - transparency: level 0 hidden, 1 policy page, 2 just-in-time notice, 3 reasons, 4 radical.
  ///   - control: level 0 none, 1 buried opt-out, 2 plain opt-out, 3 preference centre, 4 full.
  public init(
    name: String, pricing: PartSpec, nudges: [PartSpec] = [], transparency: Int = 1,
    control: Int = 2, collected: DataCategories = DataCategories([]), messages: Double = 0
  ) {
    self.name = name
    self.pricing = pricing
    self.nudges = nudges
    disclosures = Disclosures(level: transparency)
    rights = Rights(level: control)
    self.collected = collected
    self.messages = messages
  }

  /// The highest level whose disclosures are all there; setting it takes its bundle.
  public var transparency: Int {
    get { disclosures.level }
    set { disclosures = Disclosures(level: newValue) }
  }

  /// The highest level whose rights are all there; setting it takes its bundle.
  public var control: Int {
    get { rights.level }
    set { rights = Rights(level: newValue) }
  }
}

/// A part with a value for each of its parameters.
public struct PartSpec: Sendable, Hashable {
  /// The part's name in the catalogue.
  public let kind: String
  /// The Swift type behind a part that was added to the catalogue; nil for one that ships.
  public internal(set) var implementation: Implementation?
  /// Whether it makes prices differ between customers by what the firm knows of them.
  public let isPersonal: Bool
  /// What its prices take to run beside that.
  public let upkeep: PriceUpkeep
  var values: [String: PartValue]
  /// What the prices of a pricing part are bound to; nothing for any other part.
  public var constraint = PriceConstraint()
  /// When, to whom and how often it is shown; of nudges only.
  public var occasions = StrategySpec.Occasions()

  /// Values that are left out take the descriptor's defaults.
  public init(_ descriptor: PartDescriptor, _ values: [String: Double] = [:]) {
    self.init(descriptor, values.mapValues(PartValue.number))
  }

  /// The same where some values are rules.
  public init(_ descriptor: PartDescriptor, _ values: [String: PartValue]) {
    kind = descriptor.kind
    implementation = descriptor.implementation
    let defaults = descriptor.parameters.map { ($0.path, PartValue.number($0.defaultValue)) }
    self.values = Dictionary(uniqueKeysWithValues: defaults).merging(values) { $1 }
    isPersonal = descriptor.isPersonal || values.values.contains { $0.isPersonal }
    let moves = descriptor.family == .pricing && values.values.contains { $0.moves }
    upkeep = descriptor.upkeep == .none && moves ? .moves : descriptor.upkeep
  }

  /// The number that a parameter of the part is set to; 0 when it has no such parameter, or is a
  /// rule.
  public subscript(name: String) -> Double {
    if case .number(let number)? = values[name] { number } else { 0 }
  }

  /// The rule that a parameter of the part is set to, or nil.
  public func rule(_ name: String) -> Rule? {
    if case .rule(let rule)? = values[name] { rule } else { nil }
  }
}

/// What a part is called, does and needs, as data.
public struct PartDescriptor: Sendable, Hashable {
  /// What a part decides.
  public enum Family: String, CaseIterable, Sendable, Hashable {
    case pricing, nudge
  }

  public let family: Family
  /// The name used in scenarios.
  public let kind: String
  /// One line for a person.
  public let meaning: String
  /// Its parameters; paths are plain names, defaults are used when a scenario is silent.
  public let parameters: [Parameter]
  /// Whether it makes prices differ between customers by what the firm knows of them.
  public let isPersonal: Bool
  /// What its prices take to run beside that; of pricing parts only.
  public let upkeep: PriceUpkeep
  /// The Swift type behind it; nil for a part that ships with the program.
  public var implementation: Implementation?
  /// What of it may be a rule.
  public let rules: [RuleSlot]

  public init(
    family: Family, kind: String, meaning: String, parameters: [Parameter],
    isPersonal: Bool = false, upkeep: PriceUpkeep = .none, rules: [RuleSlot] = []
  ) {
    self.family = family
    self.kind = kind
    self.meaning = meaning
    self.parameters = parameters
    self.isPersonal = isPersonal
    self.upkeep = upkeep
    self.rules = rules
  }
}

/// Which parts and ready-made strategies a scenario may name. Handed in, since built-ins and
/// plug-ins live above this target.
public struct StrategyCatalogue: Sendable {
  public let parts: [PartDescriptor]
  public let compositions: [Composition]

  /// A ready-made strategy.
  public struct Composition: Sendable {
    /// The name used in scenarios as `kind`.
    public let id: String
    public let meaning: String
    public let spec: StrategySpec
    /// The strategy for a person who may choose it; nil where nobody wrote one.
    public let card: StrategyCard?

    public init(id: String, meaning: String, spec: StrategySpec, card: StrategyCard? = nil) {
      self.id = id
      self.meaning = meaning
      self.spec = spec
      self.card = card
    }
  }

  public init(parts: [PartDescriptor], compositions: [Composition]) {
    self.parts = parts
    self.compositions = compositions
  }

  /// The part of that family and kind, or nil.
  public func part(_ family: PartDescriptor.Family, _ kind: String) -> PartDescriptor? {
    parts.first { $0.family == family && $0.kind == kind }
  }

  /// The ready-made strategy of that id, or nil.
  ///
  /// Its parts are those of this catalogue, whoever added them.
  public func composition(_ id: String) -> Composition? {
    guard let found = compositions.first(where: { $0.id == id }) else { return nil }
    var spec = found.spec
    spec.pricing.implementation = part(.pricing, spec.pricing.kind)?.implementation
    for nudge in spec.nudges.indices {
      spec.nudges[nudge].implementation = part(.nudge, spec.nudges[nudge].kind)?.implementation
    }
    return Composition(id: found.id, meaning: found.meaning, spec: spec, card: found.card)
  }
}
