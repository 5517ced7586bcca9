/// Everything that one run of one strategy in one replicate leaves behind.
public struct RunRecord: Sendable, Hashable {
  /// Sums over all customers.
  public var all: Tally
  /// Sums by culture, in the plan's order.
  public var cultures: [Tally]
  /// Sums by cohort dimension and cohort, in the plan's order.
  public var cohorts: [[Tally]]
  /// 10th percentile over customers of their mean trust in the scored steps, 0 to 1.
  public var trustTenth: Double
  /// Trust that each mechanism moved, in fixed-point steps summed over customers and scored
  /// steps, by position in ``Mechanism/ledger``. Their sum is exactly
  /// `all.trust - scoredSteps * all.trustStart`.
  public var ledger: [Int64]
  /// The run step by step.
  public var trace: [StepRecord]
  /// Price published in this run, in currency units.
  public var listPrice: Double
  /// Steps over which trust is scored: the last quarter, at least one.
  public var scoredSteps: Int

  /// The last quarter of a run's steps, at least one.
  public static func scoredSteps(of steps: Int) -> Int { max(1, (steps + 3) / 4) }

  /// Cost of one unit at the end, in currency units.
  public var unitCost = 0.0
  /// Fines paid, in currency units, and breaches that became known.
  public var fines = 0.0
  public var breaches = 0
  /// Breaches that happened, known or not.
  public var losses = 0
  /// Steps in which the firm had lost data and nobody knew.
  public var silentSteps = 0
  /// Complaints that a person decided about.
  public var answered = 0
  /// Whether prices differed between persons in any stage.
  public var isPersonal = false
  /// Recommendations seen by category; empty where there is only one.
  public var exposure: [Int] = []
  /// Choices by third of digital literacy, the lowest first: as many customers in the lowest as in
  /// the highest, whoever has literacy in common by their number.
  public var literacy: [ChoiceCount] = []
  /// The measures of the scenario's study by position; nil for those of other strategies and
  /// where nothing was there to measure.
  public var measures: [Double?] = []
  /// Trust by step and by culture in the plan's order, in fixed-point steps summed over customers;
  /// empty where all are of one culture.
  public var cultureTrust: [[Int64]] = []
  /// Sums by step and by group in the order of ``CellGroups``; empty where nobody asked for them.
  public var cells: [[CellRecord]] = []
  /// The run in stretches of steps, as many as were asked for.
  public var periods: [PeriodRecord] = []
  /// What the run left behind of the market's rivals, in its order.
  public var rivals: [RunRecord] = []

  /// Both cells of a firm that rolls out a strategy; nil for others.
  public var rollout: RolloutRecord?

  public init(
    all: Tally, cultures: [Tally], cohorts: [[Tally]], trustTenth: Double, ledger: [Int64],
    trace: [StepRecord], listPrice: Double, scoredSteps: Int
  ) {
    self.all = all
    self.cultures = cultures
    self.cohorts = cohorts
    self.trustTenth = trustTenth
    self.ledger = ledger
    self.trace = trace
    self.listPrice = listPrice
    self.scoredSteps = scoredSteps
  }
}

/// Choices of some customers, and those that pushes changed.
public struct ChoiceCount: Sendable, Hashable {
  public var customers = 0
  public var needs = 0
  public var autonomyLost = 0

  public init() {}
}

/// Sums over all customers in one step.
public struct StepRecord: Sendable, Hashable, BitwiseCopyable {
  public var active = 0
  /// Those of them who were customers of the firm at the start.
  public var retained = 0
  public var needs = 0
  public var purchases = 0
  public var spent = 0.0
  public var cost = 0.0
  /// Trust in fixed-point steps, over all customers and over active ones.
  public var trust: Int64 = 0
  public var trustActive: Int64 = 0
  /// Customers who learned in this step that prices are personal.
  public var learned = 0
  /// Detected false claims.
  public var detections = 0
  /// Data categories held, summed over the firm's customers.
  public var held = 0
  /// Customers who lost more privacy than was promised.
  public var overspent = 0
  /// Customers who complained, left, and joined.
  public var complaints = 0
  public var left = 0
  public var joined = 0
  /// Offers that showed a false claim or a dark pattern.
  public var deceptive = 0
  /// Bad outcomes in the sector's own sense.
  public var harms = 0
  /// What all customers cost alike: fines, set-up, internal audits, concessions and repair of
  /// breaches, in currency units; part of ``cost``.
  public var charge = 0.0
  /// Cost of goods sold, in currency units; part of ``cost``.
  public var goods = 0.0
  /// Messages that reached customers, and those of them that were opened.
  public var messages = 0
  public var clicks = 0
  /// Customers whom the firm planned messages for, and customers times kinds of nudge shown.
  public var addressed = 0
  public var nudged = 0
  /// What messages and nudges cost to run, in currency units; part of ``cost``.
  public var marketing = 0.0
  /// Gross margin of purchases that would not have been made without the step's messages and nudges,
  /// less that of purchases that would, with the same offers and the same luck, in currency units.
  public var lift = 0.0

  public init() {}

  /// Adds another block's sums; the caller fixes the order.
  public mutating func merge(_ other: StepRecord) {
    active += other.active
    retained += other.retained
    needs += other.needs
    purchases += other.purchases
    spent += other.spent
    cost += other.cost
    trust += other.trust
    trustActive += other.trustActive
    learned += other.learned
    detections += other.detections
    held += other.held
    overspent += other.overspent
    complaints += other.complaints
    left += other.left
    joined += other.joined
    deceptive += other.deceptive
    harms += other.harms
    charge += other.charge
    goods += other.goods
    messages += other.messages
    clicks += other.clicks
    addressed += other.addressed
    nudged += other.nudged
    marketing += other.marketing
    lift += other.lift
  }
}
