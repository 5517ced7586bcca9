internal import SteelyardBehaviour
internal import SteelyardModel

/// One customer of the reference simulation: state and accounts in one value.
struct ReferenceCustomer: Equatable {
  // State towards the firm; units as in ``State``.
  var trust: Float
  var ceiling: Float = 1
  var reference: Float = 1
  var fairness: Float
  var reactance: Float = 0
  var freshness: Float = 1
  var fatigue: Float = 0
  var habit: Float = 0
  var shock: Float = 0
  var estimate: Float
  var optOut: Float = 0
  var data: UInt16 = 0
  /// What they were asked for and agreed to of it.
  var agreed: Set<DataCategory> = []
  var age = 0
  var repeats = 0
  var lies = 0
  /// Estimates released with noise, and data taken back that were kept.
  var releases = 0
  var withdrawn: UInt16 = 0
  var favourite = 0
  // What the firm has on record.
  var recordedPurchases = 0
  var recordedClicks = 0
  var lastPurchase: Int?
  var lastPrice: Float?
  /// The category bought last, where purchases are on record.
  var lastBought: Int?
  // What was said, learnt and waited for.
  var grievance = Feedback.Kind.nothing
  var told = Feedback.Kind.nothing
  var doubts = 0
  var learnt: Float = 0
  var lostTrust: Float = 0
  var waiting: Set<Case> = []
  var granted: Set<Case> = []
  var isAdmitted = false
  var isRefused = false
  var isCleared = false
  // Standing.
  var isActive = true
  var isAware = false
  var wasAsked = false
  var hadNeed = false
  var isProspect = false
  var isUnsubscribed = false
  var isNewcomer = false
  var isPrivate = false
  /// What friends see of the last step, in currency units and trust; nil for nothing.
  var offered: Float?
  var paid: Float?
  var opinion: Float?
  // Accounts; money in currency units.
  var activeSteps = 0
  var needs = 0
  var offers = 0
  var purchases = 0
  var envyLatent = 0
  var envyDiscovered = 0
  var autonomyLost = 0
  var complaints = 0
  var harms = 0
  var applications = 0
  var approvals = 0
  /// Purchases stopped on suspicion of fraud.
  var flagged = 0
  /// Messages, and nudges by kind, in the window of their cap.
  var messagesInWindow = 0
  var nudgesInWindow = NudgeKind.allCases.map { _ in 0 }
  /// Purchases by category; empty where there is only one.
  var basket: [Int] = []
  /// Recommendations seen by category; empty where there are none.
  var seen: [Int] = []
  var offeredSum = 0.0
  var spent = 0.0
  var surplus = 0.0
  /// What pushes took of it.
  var manipulated = 0.0
  /// What it felt like beyond that, and gains from trade that were missed.
  var illusion = 0.0
  var missedTrade = 0.0
  /// Requests agreed to, as things were and at a neutral interface; uses of data, and those agreed to.
  var consents = 0
  var freeConsents = 0
  var uses = 0
  var overtUses = 0
  /// Sensitivities of data used without consent and of all held, summed over steps.
  var unconsented = 0.0
  var heldSum = 0.0
  /// Drawn valuations of offers not taken.
  var turnedAway = 0.0
  var cost = 0.0
  /// Trust over the scored steps, in steps of 2^-23.
  var trustSum: Int64 = 0

  init(trust: Float, fairness: Float, estimate: Float) {
    self.trust = trust
    self.fairness = fairness
    self.estimate = estimate
  }
}

/// What happens to one customer in one step.
struct ReferenceMoment {
  let customer: Int
  let step: Int
  /// The strategy met, with its numbers in this step, and what the step brings.
  let arm: Arm
  let news: News
  /// Whether they were a customer of the firm when the step began.
  let wasActive: Bool
  let hasNeed: Bool
  // Draws of the week.
  let churn, aware, optOut: Float
  /// In currency units.
  var price: Float = 0
  /// Intensity by kind, negative for an untrue claim.
  var nudges: [Float] = []
  /// How many kinds of nudge anybody in the customer's block is shown.
  var kindsShown = 0
  // Messages: whether none are sent.
  var isSilent = false
  var messages: Float = 0
  var clicks = 0
  var unsubscribes = false
  var notices = false
  var pull: Float = 0
  // Choice and what came of it.
  /// Utility at the neutral interface and what nudges add.
  var neutral: Float = 0
  var push: Float = 0
  var buys = false
  var buysUnpushed = false
  /// Whether they would have bought had this firm neither pushed nor sent a message.
  var buysUnmarketed = false
  /// Whether the choice would have been another one had no firm pushed.
  var isSwayed = false
  var surplus: Float = 0
  /// What pushes took of the choice, where it is this firm's doing.
  var taken = 0.0
  var quality: Float = 0
  var misses = false
  var detects = false
  var isApplicant = false
  var isApproved = false
  var isFlagged = false
  var isHarmed = false
  /// Category recommended and category bought, where there is a range, and the one bought before
  /// where both purchases are on record.
  var recommended: Int?
  var category: Int?
  var boughtBefore: Int?
  // Talk.
  var friend: Int?
  var learnt: Float?
  var talk = WordOfMouth.Talk()
  var joins = false
  var comesBack = false
  // Feelings.
  var learns = false
  var blow: Float = 0
  var leaves = false
  var complains = false
  /// What else happened, for tests that ask whether anything did.
  var happenings: Set<ReferenceHappening> = []
  /// What was named on being asked; nil for who was not asked.
  var named: Feedback.Kind?
  /// What is filed for review.
  var filed: [Case] = []
  /// What hurt most, how bad, and the severities found out that a word of ethics denies.
  var cause = Feedback.Kind.nothing
  var worst: Float = 0
  var found: Float = 0
  /// Trust moved by ledger entry, in steps of 2^-23.
  var moved = [Int64](repeating: 0, count: Mechanism.Entry.allCases.count)

  /// Whether they come to the firm with a need.
  var visits: Bool { hasNeed && wasActive }
  /// Whether they may take the firm's offer.
  var mayBuy: Bool { visits && (isApproved || !isApplicant) }
  /// The price in going rates.
  var rate: Float { price / arm.goingRate }
  /// The strongest push, 0...2.
  var pressure: Float { nudges.map(abs).max() ?? 0 }
}

/// What can happen to a customer and leaves little trace in their state.
enum ReferenceHappening: CaseIterable {
  case joins, leaves, isKeptFromLeaving, complains, isHarmed, isRejected, unsubscribes
  case isDeleted, optsOut, isAskedAgain, changesTaste, switches
  case isHeard, isIgnored, findsSale, isLetIn, isRefusedAgain, isMadeGood, isFlagged, isCleared
}
