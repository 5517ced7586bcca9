extension StrategySpec {
  /// When, to whom and how often a firm shows a nudge or sends its messages: in every step, to
  /// everybody and without a cap unless it says otherwise.
  public struct Occasions: Sendable, Hashable {
    /// The first step and the last.
    public var from = 0
    public var until = Self.end
    /// Every so many steps from the first on, at least 1.
    public var every = 1
    public var audience = Audience.everybody
    /// Steps without a purchase on record after which a customer counts as lapsed, at least 1.
    public var lapse = 8
    /// How often at most one customer gets it in a window, 1 to 255; 0 for no cap.
    public var atMost = 0
    /// Steps of a window; windows follow each other from step 0 on.
    public var within = 4

    /// No scenario has a later step.
    public static let end = 9_999

    public init() {}

    /// Who gets it, as far as the firm may see who is who: customers on whom it has no record to
    /// go by are in `everybody` alone. Raw values are the names used in scenarios.
    public enum Audience: String, CaseIterable, Sendable, Hashable {
      case everybody
      /// Without a purchase on record.
      case new
      /// With a purchase on record that is not long past.
      case regular
      /// With purchases on record, the last of them long past.
      case lapsed
      /// In the lowest, or in the highest, third of estimated willingness to pay.
      case lowEstimate = "low_estimate"
      case highEstimate = "high_estimate"

      /// Whether it goes by purchase records.
      public var readsRecords: Bool { self == .new || self == .regular || self == .lapsed }
    }

    /// Whether a step is one of its steps.
    @inlinable
    public func isDue(at step: Int) -> Bool {
      step >= from && step <= until && (step - from) % every == 0
    }

    /// The cap, if any.
    public var cap: Cap? { atMost > 0 ? Cap(times: atMost, window: within) : nil }
  }

  /// A bound on how often one customer gets something in a window of steps.
  public struct Cap: Sendable, Hashable {
    /// At least 0, at most 255.
    public let times: Int
    /// At least 1.
    public let window: Int

    /// Whatever is out of its range is brought to the nearest end.
    public init(times: Int, window: Int) {
      self.times = min(255, max(0, times))
      self.window = max(1, window)
    }
  }

  /// Caps on what reaches one customer.
  public struct Caps: Sendable, Hashable {
    /// By kind of nudge; no cap on the others.
    public var nudges: [NudgeKind: Cap] = [:]
    public var messages: Cap?

    public init() {}
  }
}

extension StrategySpec {
  /// The caps on its nudges and messages.
  public var caps: Caps {
    var caps = Caps()
    for nudge in nudges {
      guard let kind = NudgeKind(rawName: nudge.kind), let cap = nudge.occasions.cap else {
        continue
      }
      caps.nudges[kind] = cap
    }
    caps.messages = messageOccasions.cap
    return caps
  }
}
