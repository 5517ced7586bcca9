/// A firm's place in the market in one step, as one worker sees it: who serves its customers there
/// and the scratch of the block in hand.
struct Stall {
  /// The strategies in force: one, or several among whom its customers are shared out.
  let arms: [Arm]
  let work: Work

  /// The only arm of a firm in a market with others.
  var arm: Arm { arms[0] }
  /// Whether the firm is in the market yet.
  var isOpen: Bool { arm.opens <= work.step }
}
