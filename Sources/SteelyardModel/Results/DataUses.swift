/// What a group of customers was asked for and what their data were used for, in one run.
public struct DataUses: Sendable, Hashable {
  /// Requests that were agreed to, and those that would have been at a neutral interface with the
  /// same luck, where no request comes back.
  public var consents = 0
  public var freeConsents = 0
  /// Uses of data - one category for one purpose in one step -, and those that the customer had
  /// been asked for, told the purpose of, and agreed to.
  public var uses = 0
  public var overtUses = 0
  /// What the customers would have wanted to be paid for data held without consent to all they are
  /// used for, and for all data held, in currency units; also after they left.
  public var unconsented = 0.0
  public var held = 0.0

  public init() {}

  /// Adds another group's sums; for money the caller fixes the order.
  public mutating func merge(_ other: DataUses) {
    consents += other.consents
    freeConsents += other.freeConsents
    uses += other.uses
    overtUses += other.overtUses
    unconsented += other.unconsented
    held += other.held
  }
}
