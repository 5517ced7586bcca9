/// How customers are synthesized.
public struct PopulationPlan: Sendable, Hashable {
  /// Number of customers, at least 1.
  public var customers: Int
  /// Culture profiles and their shares, in the scenario's order; shares sum to 1.
  public var cultures: [Share<CultureProfile>]
  /// Dimensions on which fairness is judged.
  public var cohorts: [CohortDimension]
  /// Shifts of traits by cohort.
  public var correlations: [CohortShift]
  /// Who knows whom.
  public var network: NetworkPlan
  /// Share of customers who do not know the firm at the start, 0 to 0.95.
  public var prospects: Double
  /// The file of the user's own culture profiles, as the scenario names it; nil for none. Their
  /// values are in ``cultures``.
  public var profilesFile: String?

  public init(
    customers: Int, cultures: [Share<CultureProfile>], cohorts: [CohortDimension],
    correlations: [CohortShift], network: NetworkPlan, prospects: Double = 0,
    profilesFile: String? = nil
  ) {
    self.customers = customers
    self.cultures = cultures
    self.cohorts = cohorts
    self.correlations = correlations
    self.network = network
    self.prospects = prospects
    self.profilesFile = profilesFile
  }
}

/// Something with its share of the whole, 0 to 1.
public struct Share<Subject: Sendable & Hashable>: Sendable, Hashable {
  public let subject: Subject
  public let share: Double

  public init(_ subject: Subject, _ share: Double) {
    self.subject = subject
    self.share = share
  }
}

/// A way to divide customers, for example by age; every customer is in one of its cohorts.
public struct CohortDimension: Sendable, Hashable {
  public let name: String
  /// Cohort names with shares that sum to 1.
  public let cohorts: [Share<String>]

  public init(name: String, cohorts: [Share<String>]) {
    self.name = name
    self.cohorts = cohorts
  }
}

/// A shift of one trait's latent score in one cohort.
public struct CohortShift: Sendable, Hashable {
  /// Position of the dimension in the plan, and of the cohort in the dimension.
  public let dimension: Int
  public let cohort: Int
  public let trait: Trait
  /// In standard deviations, -3 to 3.
  public let shift: Double

  public init(dimension: Int, cohort: Int, trait: Trait, shift: Double) {
    self.dimension = dimension
    self.cohort = cohort
    self.trait = trait
    self.shift = shift
  }
}

/// Who knows whom.
public struct NetworkPlan: Sendable, Hashable {
  /// The shape of a network.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A ring of neighbours with some links rewired (Watts and Strogatz 1998).
    case smallWorld = "small_world"
    /// Every link at random (Erdős and Rényi 1959).
    case random
    /// Newcomers prefer the well connected (Barabási and Albert 1999).
    case scaleFree = "scale_free"
    /// Nobody knows anybody.
    case none
  }

  public var kind: Kind
  /// Mean number of friends, even, 2 to 64.
  public var friends: Int
  /// Share of links rewired, 0 to 1; small world only.
  public var rewiring: Double
  /// Inbreeding homophily by culture and cohort (Coleman 1958): 0 friends at random, 1 all
  /// friends from one's own culture and cohorts.
  public var homophily: Double

  public init(kind: Kind, friends: Int, rewiring: Double, homophily: Double) {
    self.kind = kind
    self.friends = friends
    self.rewiring = rewiring
    self.homophily = homophily
  }
}
