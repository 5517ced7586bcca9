/// How a firm talks with its customers, as somebody wrote it.
public struct VoiceDraft: Sendable {
  /// Share of customers asked for feedback in a step, 0 to 1.
  public var feedback: Double?
  public var acts: Bool?
  /// 0 to 1 each.
  public var education: Double?
  public var commitment: Double?

  public init() {}
}

/// How a firm watches itself, as somebody wrote it.
public struct GovernanceDraft: Sendable {
  /// Names of what internal audits look at.
  public var scope: [String]?
  /// Cases that people can review in a step, as a share of the customers.
  public var reviewCapacity: Double?
  /// 0 to 1.
  public var training: Double?
  /// Share of complaints taken up, 0 to 1.
  public var complaintHandling: Double?
  /// Names of what the ethics policy forbids.
  public var forbids: [String]?

  public init() {}
}
