/// Whether what a comparison says holds over the plausible ranges of the design choices: numbers
/// that no publication tells the size of.
public struct Robustness: Sendable, Hashable {
  /// Of every run.
  public let customers, replicates: Int
  /// Customers of the cheap runs that tell which design choices matter here at all.
  public let screened: Int
  /// How many runs it took, one for each strategy in each replicate, the cheap ones counted apart.
  public let runs, cheapRuns: Int
  /// How many design choices the registry has, and how many of them change nothing here: all
  /// strategies come out equal to the bit at either end.
  public let choices, idle: Int
  /// Ends that the other values do not allow, for example correlations that cannot hold together.
  public let impossible: [Place]
  /// Who is ahead on each goal while nothing is moved.
  public let leads: [Lead]
  /// The design choices that were moved: first those that turn a lead round, then those that make
  /// one uncertain, each by how far they move one.
  public let moves: [Move]

  /// A parameter at a value.
  public struct Place: Sendable, Hashable {
    public let path: String
    public let value: Double

    public init(path: String, value: Double) {
      self.path = path
      self.value = value
    }
  }

  /// The lead of one strategy over another on one goal.
  public struct Lead: Sendable, Hashable {
    /// Metric id.
    public let goal: String
    /// The strategy with the highest mean, and the baseline, or the next best where that leads.
    public let leader, other: String
    /// The leader less the other.
    public let difference: Contrast

    public init(goal: String, leader: String, other: String, difference: Contrast) {
      self.goal = goal
      self.leader = leader
      self.other = other
      self.difference = difference
    }
  }

  /// What becomes of a lead. Raw values are the names in documents.
  public enum Finding: String, Sendable, Hashable {
    case holds
    /// It was clear and is not, or another has a higher mean while one of the two was not clear.
    case unsure
    /// A strategy that was clearly behind is clearly ahead.
    case flips
  }

  /// One lead with one parameter at an end of its range.
  public struct Outcome: Sendable, Hashable {
    public let goal: String
    public let finding: Finding
    /// The strategy that is ahead there.
    public let leader: String
    /// What has become of the difference between the two of the lead.
    public let difference: Contrast

    public init(goal: String, finding: Finding, leader: String, difference: Contrast) {
      self.goal = goal
      self.finding = finding
      self.leader = leader
      self.difference = difference
    }
  }

  /// One end of a range.
  public struct End: Sendable, Hashable {
    public let value: Double
    /// One for each lead, in their order; empty at an end that changes nothing.
    public let outcomes: [Outcome]

    public init(value: Double, outcomes: [Outcome]) {
      self.value = value
      self.outcomes = outcomes
    }
  }

  /// One design choice, moved with all others at their values.
  public struct Move: Sendable, Hashable {
    public let path: String
    /// Its value in the scenario.
    public let value: Double
    /// Low before high; the end that is the scenario's own value is left out.
    public let ends: [End]
    /// How far it moves a lead at most, in leads: 1 takes it away or doubles it.
    public let reach: Double

    public init(path: String, value: Double, ends: [End], reach: Double) {
      self.path = path
      self.value = value
      self.ends = ends
      self.reach = reach
    }

    /// The worst that becomes of any lead.
    public var finding: Finding {
      let all = ends.flatMap(\.outcomes).map(\.finding)
      return all.contains(.flips) ? .flips : all.contains(.unsure) ? .unsure : .holds
    }
  }

  public init(
    customers: Int, replicates: Int, screened: Int, runs: Int, cheapRuns: Int, choices: Int,
    idle: Int, impossible: [Place], leads: [Lead], moves: [Move]
  ) {
    self.customers = customers
    self.replicates = replicates
    self.screened = screened
    self.runs = runs
    self.cheapRuns = cheapRuns
    self.choices = choices
    self.idle = idle
    self.impossible = impossible
    self.leads = leads
    self.moves = moves
  }

  /// Design choices that turn a lead round somewhere in their range.
  public var flips: [Move] { moves.filter { $0.finding == .flips } }
}
