internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One worker's scratch for one firm: the block in hand, seen through the batch in hand, and what its blocks
/// add up to. Only its worker touches it between two barriers.
final class Work: @unchecked Sendable {
  /// Customers of the batch in hand.
  private(set) var rows = 0..<0
  /// Customers of the block that it belongs to.
  private(set) var block = 0..<0
  private(set) var step = 0
  /// Whether there are other firms in the market, each with a scratch of its own.
  let hasRivals: Bool

  // Who is here and what they draw.
  /// Chance of a need.
  let needChance: Scratch<Float>
  let isActive, needs: Scratch<Bool>
  let churnDraw, awareDraw, optOutDraw: Scratch<Float>
  /// Rows with a need who still are customers, ascending; the first ``visits`` of the column.
  let visitors: Scratch<UInt32>
  var visits = 0
  /// Gumbel noise of the outside option and of the firm, by visit; where firms compete by row, that
  /// of the outside option in the first firm's scratch alone.
  let outsideNoise, firmNoise: Scratch<Float>
  // What the firm sees and offers, in currency units.
  let price: Scratch<Float>
  /// Intensity by kind of nudge, negative for an untrue claim; only kinds in ``kinds`` are
  /// filled in.
  let nudges: [Scratch<Float>]
  /// What the nudges of an offer come to: the strongest, and the strongest untrue claim.
  let pressure, falseClaim: Scratch<Float>
  /// By arm.
  private let desks: [Desk]
  /// Utility at the neutral interface and what nudges add, logit, of those who visit.
  let neutral, push: Scratch<Float>
  // What is chosen and how it turns out.
  let buys, buysUnpushed, misses, detects: Scratch<Bool>
  /// Whether the choice, among all firms and the outside option, would have been another one
  /// had nobody pushed.
  let swayed: Scratch<Bool>
  /// Whether the customer would have bought had the firm neither pushed nor sent a message; only
  /// where ``Phase/isMarketed(_:_:)``.
  let buysUnmarketed: Scratch<Bool>
  let quality, surplus: Scratch<Float>
  /// What pushes took of the surplus of a choice among several firms, in currency units, where it is
  /// this firm's doing.
  let taken: Scratch<Double>
  /// By visit.
  let qualityDraw, missDraw, detectDraw: Scratch<Float>
  // What is found out: a friend's price in currency units (infinite for none) and the friend's
  // weight.
  let learnt, learntWeight: Scratch<Float>
  let met: Met
  // What was judged.
  let learnsPersonal: Scratch<Bool>
  /// Bits of ``Phase/Mark``, and the chance that the own price is judged unfair, 0...1.
  let marks: Scratch<UInt8>
  let unfair: Scratch<Float>
  // What else happened, for whom it happened to; false and 0 for everybody else.
  let joins, leaves, complains, unsubscribes, approved, rejected, flagged: Scratch<Bool>
  /// Whether a message gave away that private data are used.
  let notices: Scratch<Bool>
  /// Who is sent no messages; only filled in where ``isMuted``.
  let silent: Scratch<Bool>
  /// What messages do to the utility of a purchase, logit.
  let pull: Scratch<Float>
  /// Messages received and answered, requests for consent answered and accepted.
  let messages, clicks, requests, grants: Scratch<UInt8>
  /// Log odds of opening a message and of unsubscribing, then the chances, by reader.
  let clickOdds, leaveOdds: Scratch<Float>
  /// What serving a customer costs beside the goods, in currency units.
  let serving: Scratch<Double>
  /// What a purchase brings in, and what the goods and serving cost, in currency units.
  let paid, outlay: Scratch<Double>
  /// 1 for visitors who were let in.
  let weighed: Scratch<UInt8>
  /// 1 for rows to list; rows drawn for in a sparse phase, and up to four draws for each. Within a
  /// phase also for other passing things of every row.
  let marked: Scratch<UInt8>
  let drawn: Scratch<UInt32>
  let draw0, draw1, draw2, draw3: Scratch<Float>
  /// How deep the personalization of the messages was, 0...1.
  let depth: Scratch<Float>
  /// Weight of a bad outcome in the sector's own sense.
  let harm: Scratch<Float>
  /// Category bought, and category recommended to a visitor; ``State/nothing`` for none.
  let category, recommended: Scratch<UInt8>
  /// What friends think of the firm, 0...1; below 0 where nobody talked.
  let opinion: Scratch<Float>
  /// Sum of the severities dealt to trust, in lies.
  let blow: Scratch<Float>

  /// What the step in hand brings to every arm, and what they counted in the block in hand.
  private var briefing = Briefing()
  private var visitSums: [LastStep]
  /// What was counted of the product range, by arm.
  private var counts: [RangeCounts]
  /// What customers named when they were asked, by arm and ``Feedback/Kind``.
  private var told: [[UInt64]]
  private let categories: Int
  /// Where all of the columns above are looked at.
  private let window = Window()

  /// Trust moved in this step by ledger entry, in fixed-point steps, of the arm being served.
  private(set) var ledger: Column<Int64>
  private(set) var ledgers: [Column<Int64>]
  /// Sums of the block in hand, by arm.
  private(set) var records: [StepRecord]
  /// Kinds of nudge shown in the block in hand, by arm.
  private var shown: [[Int]]
  /// Whether somebody in the block in hand is sent no messages, by arm.
  private var muted: [Bool]
  private var arm = 0

  /// Kinds of nudge that the arm being served shows in the block in hand.
  private(set) var kinds: [Int] = []
  /// What reaches the customers of the arm being served.
  private(set) var news = News.none
  /// What the arm being served has learnt to put forward; nil where it does not learn.
  private(set) var shelf: Shelf?

  /// Where the arm being served meets the block.
  private(set) var desk: Desk

  /// What the arm being served knows and takes down; nil where nothing was handed over.
  var memory: Memory? { briefing.memories.isEmpty ? nil : briefing.memories[arm] }

  /// Visits and prices of the block in hand, of the arm being served.
  var visitSum: LastStep {
    get { visitSums[arm] }
    set { visitSums[arm] = newValue }
  }

  /// What the arm being served knows without knowing any customer.
  func facts(_ member: Arm) -> FirmFacts {
    member.facts(at: step, last: briefing.last.isEmpty ? LastStep() : briefing.last[arm])
  }

  /// Sums of the block in hand, of the arm being served.
  var record: StepRecord {
    get { records[arm] }
    set { records[arm] = newValue }
  }

  /// - Parameters:
  ///   - size: rows of a block, at least 1.
  ///   - arms: how many share the population.
  ///   - categories: of the product range, at least 1.
  ///   - hasRivals: whether there are other firms in the market.
  ///   - friends: the most that anybody has.
  init(
    block size: Int, arms: Int = 1, categories: Int = 1, hasRivals: Bool = false,
    friends: Int = 0
  ) {
    met = Met(most: friends)
    self.categories = categories
    self.hasRivals = hasRivals
    counts = Array(repeating: RangeCounts(categories: categories), count: max(1, arms))
    told = Array(repeating: Self.silence, count: max(1, arms))
    ledgers = (0..<max(1, arms)).map { _ in
      Column(Mechanism.Entry.allCases.count, filledWith: 0)
    }
    ledger = ledgers[0]
    shown = [[Int]](repeating: [], count: ledgers.count)
    muted = [Bool](repeating: false, count: ledgers.count)
    records = [StepRecord](repeating: StepRecord(), count: ledgers.count)
    let window = window
    func column<Value: BitwiseCopyable>(_ value: Value) -> Scratch<Value> {
      Scratch(size, filledWith: value, in: window)
    }
    func flags() -> Scratch<Bool> { column(false) }
    func numbers(_ value: Float = 0) -> Scratch<Float> { column(value) }
    func sums() -> Scratch<Double> { column(0) }
    func bytes(_ value: UInt8 = 0) -> Scratch<UInt8> { column(value) }
    func indices() -> Scratch<UInt32> { column(0) }
    isActive = flags()
    needs = flags()
    needChance = numbers()
    (churnDraw, awareDraw, optOutDraw) = (numbers(), numbers(), numbers())
    visitors = indices()
    (outsideNoise, firmNoise) = (numbers(), numbers())
    price = numbers()
    nudges = NudgeKind.allCases.map { _ in numbers() }
    pressure = numbers()
    falseClaim = numbers()
    desks = (0..<max(1, arms)).map { _ in Desk(size) }
    desk = desks[0]
    visitSums = Array(repeating: LastStep(), count: max(1, arms))
    neutral = numbers()
    push = numbers()
    swayed = flags()
    buysUnmarketed = flags()
    buys = flags()
    buysUnpushed = flags()
    misses = flags()
    detects = flags()
    (qualityDraw, missDraw, detectDraw) = (numbers(), numbers(), numbers())
    quality = numbers()
    surplus = numbers()
    taken = sums()
    learnt = numbers(.infinity)
    learntWeight = numbers()
    learnsPersonal = flags()
    (joins, leaves, complains) = (flags(), flags(), flags())
    unsubscribes = flags()
    (approved, rejected, flagged) = (flags(), flags(), flags())
    notices = flags()
    silent = flags()
    pull = numbers()
    (serving, paid, outlay) = (sums(), sums(), sums())
    weighed = bytes()
    (marked, drawn) = (bytes(), indices())
    (draw0, draw1, draw2, draw3) = (numbers(), numbers(), numbers(), numbers())
    (messages, clicks, requests, grants) = (bytes(), bytes(), bytes(), bytes())
    (clickOdds, leaveOdds) = (numbers(), numbers())
    marks = bytes()
    unfair = numbers()
    category = bytes()
    recommended = bytes(State.nothing)
    harm = numbers()
    depth = numbers()
    opinion = numbers()
    blow = numbers()
  }

  /// Logarithm of a category's share of the sales of the arm being served.
  @inline(__always)
  func logSales(_ category: Int) -> Float {
    briefing.sales.isEmpty ? 0 : briefing.sales[arm][category]
  }

  /// Counts something of the product range for the arm being served.
  @inline(__always)
  func count(_ something: (inout RangeCounts) -> Void) { something(&counts[arm]) }

  /// What was counted of the product range since it was last taken.
  func takeSales(of arm: Int) -> RangeCounts {
    defer { counts[arm] = RangeCounts(categories: categories) }
    return counts[arm]
  }

  private static let silence = [UInt64](repeating: 0, count: Feedback.Kind.allCases.count)

  /// Counts an answer to the arm being served.
  @inline(__always)
  func tell(_ kind: UInt8) { told[arm][Int(kind)] += 1 }

  /// Answers by ``Feedback/Kind`` since they were last taken.
  func takeAnswers(to arm: Int) -> [UInt64] {
    defer { told[arm] = Self.silence }
    return told[arm]
  }

  /// Books and counts for this arm from now on.
  func serve(_ member: UInt8) {
    arm = Int(member)
    ledger = ledgers[arm]
    kinds = shown[arm]
    desk = desks[arm]
    news = briefing.news.isEmpty ? .none : briefing.news[arm]
    shelf = briefing.shelves.isEmpty ? nil : briefing.shelves[arm]
  }

  /// Notes which kinds of nudge the arm being served shows, one bit each.
  func show(_ kinds: UInt16) {
    shown[arm] = NudgeKind.allCases.indices.filter { kinds & (1 << UInt16($0)) != 0 }
    self.kinds = shown[arm]
  }

  /// Whether the arm being served sends no messages to somebody in the block in hand.
  var isMuted: Bool {
    get { muted[arm] }
    set { muted[arm] = newValue }
  }

  /// Starts a block of a step.
  func begin(_ step: Int, _ briefing: Briefing = Briefing()) {
    self.step = step
    self.briefing = briefing
    for arm in records.indices {
      records[arm] = StepRecord()
      visitSums[arm] = LastStep()
    }
    serve(0)
  }

  /// Takes a batch of a block in hand: its first row becomes row 0 of every column.
  func take(_ rows: Range<Int>, of block: Range<Int>) {
    self.rows = rows
    self.block = block
    assert(rows.lowerBound >= block.lowerBound && rows.upperBound <= block.upperBound)
    window.offset = rows.lowerBound - block.lowerBound
  }
}
