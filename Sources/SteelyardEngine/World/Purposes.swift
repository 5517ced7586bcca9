internal import SteelyardNumerics

/// What each draw is for. A new purpose takes a new number; a number is never reused, so that
/// adding a mechanism leaves every other draw as it was.
extension Purpose {
  /// Culture, cohorts and place in the network.
  static let place = Purpose(1)
  /// Latent trait scores.
  static let trait = Purpose(2)
  /// Links of the social network.
  static let link = Purpose(3)
  /// Need, churn, awareness and opt-out of one step, one lane each.
  static let week = Purpose(4)
  /// Gumbel noise of the outside option and up to three firms, one lane each.
  static let choice = Purpose(5)
  /// Quality, broken promise and detection of one step, one lane each.
  static let experience = Purpose(6)
  /// Which friend's price is found out, if any.
  static let discovery = Purpose(7)
  /// Answer to a request for data; one category to an index.
  static let consent = Purpose(8)
  /// Measurement error of a data category; one category to an index.
  static let signal = Purpose(9)
  /// Order of a block's customers at the firm's desk in one step; four places to an index.
  static let desk = Purpose(10)
  /// Which strategy a customer meets where several share a population.
  static let assignment = Purpose(11)
  /// Answer to a question of a study; one question to an index.
  static let question = Purpose(12)
  /// Opening, unsubscribing, number of messages and noticing in one step, one lane each.
  static let message = Purpose(13)
  /// Who does not know the firm at the start, and their favourite category, one lane each.
  static let prospect = Purpose(14)
  /// Whether a prospect joins in one step.
  static let arrival = Purpose(15)
  /// Recommendation hit, category bought, drift of taste and visibility, one lane each.
  static let range = Purpose(16)
  /// Bad outcome, complaint, press read and wish to leave of one step, one lane each.
  static let outcome = Purpose(17)
  /// Error of a firm's judgement of an applicant.
  static let screening = Purpose(18)
  /// What happens to the firm itself in one step: breach, discovery, audit, press; offences
  /// found by index.
  static let firm = Purpose(19)
  /// What is wrong with an observed locale, and what it says instead, one lane each.
  static let locale = Purpose(20)
  /// Noise on a customer's estimate; one release to an index.
  static let release = Purpose(70)
  /// Finding out that a declaration is broken, and taking offence at a text, in one step, one
  /// lane each.
  static let handling = Purpose(71)
  /// Being asked for feedback, and finding out that data are sold, in one step, one lane each.
  static let voice = Purpose(60)
  /// Whether a complaint is taken up, and whether a case is decided rightly, in one step, one
  /// lane each.
  static let review = Purpose(61)
  /// What an internal audit finds: false claims and unspoken sale of data, one lane each; one
  /// audit of a step to an index.
  static let internalAudit = Purpose(62)
  /// Whether a customer changes settings, and keeps up what is on record, one lane each.
  static let settings = Purpose(63)
  /// Whether an honest customer is flagged in one step.
  static let fraud = Purpose(64)
  /// When a customer comes to a strategy that is rolled out.
  static let rollout = Purpose(24)
  /// Who is flipped into which cohort of which dimension, one lane each.
  static let twin = Purpose(25)
  /// Who is in a panel.
  static let panel = Purpose(96)
  /// First purpose of the strategies' own domain: nothing above draws from it. Each part of a
  /// strategy has a purpose, 256 from this one and 256 from the next.
  static let strategy = Purpose(0x8000)
  /// What a strategy draws between steps.
  static let strategyStep = Purpose(0xc000)
}
