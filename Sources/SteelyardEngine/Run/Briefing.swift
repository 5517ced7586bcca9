internal import SteelyardModel

/// What a step brings to one firm, by arm: put together once a step, read by all blocks. Whatever
/// is empty is none.
struct Briefing: Sendable {
  var news: [News] = []
  /// By arm and category, logarithm of its share of sales.
  var sales: [[Float]] = []
  /// What is put forward.
  var shelves: [Shelf?] = []
  /// What each arm knows, and what it counted in its last step.
  var memories: [Memory] = []
  var last: [LastStep] = []
}
