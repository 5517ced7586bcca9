internal import SteelyardModel

/// Rules compiled to flat lists of operations over columns.
///
/// What is the same for all customers is in *slots*, computed once per batch; what differs is in
/// *registers*, columns of as many rows as one round takes.
struct RuleProgram: Sendable {
  /// What one instruction does, with a, b and c.
  enum Operation: Sendable, Hashable {
    case copy, negate, not, absolute, root, exp, log, tanh
    case add, subtract, multiply, divide, least, most
    case less, atMost, equal, unequal, both, either, named
    /// b where a holds, else c.
    case choose
    /// a b + c, rounded twice as written; c - a b; a b - c.
    case scale, scaleFrom, scaleLess
    /// a brought between b and c.
    case clamp
    /// Of the table that begins at slot b and has that many slots, the one of name a.
    case look(Int)
  }

  /// Where a value is.
  struct Operand: Sendable, Hashable {
    /// Whether in a register, else in a slot.
    let isRow: Bool
    let index: Int

    static let none = Operand(isRow: false, index: 0)
  }

  struct Instruction: Sendable, Hashable {
    let operation: Operation
    var a = Operand.none
    var b = Operand.none
    var c = Operand.none
    /// Register or slot.
    var result: Int
  }

  /// A field and the slot or register that it goes to.
  struct Load: Sendable {
    let field: RuleField
    var index: Int
    /// The first of three slots that thirds of the estimates get instead of their names.
    var thirds: Int?
  }

  /// All slots, constants in place.
  var slots: [Float] = []
  /// Facts about the market, read once per batch.
  var facts: [Load] = []
  /// Instructions from slots to slots.
  var once: [Instruction] = []
  /// Facts about customers, read in every round.
  var columns: [Load] = []
  /// Copies of slots to registers of results, filled once per batch.
  var fills: [Instruction] = []
  /// Instructions to registers, run in every round.
  var each: [Instruction] = []
  /// Registers of the results, one for each rule.
  var results: [Int] = []
  var registers = 0

  /// Numbers of a round, all slots and registers together: they fit into the nearest cache.
  static let room = 2_048
  /// Most customers in one round, and fewest for which a round is worth its trouble.
  static let longest = 1_024
  static let shortest = 32

  /// Whether rounds take more room than usual.
  var isLarge: Bool { slots.count + Self.shortest * registers > Self.room }

  /// Customers in one round.
  var rows: Int {
    isLarge
      ? Self.shortest : min(Self.longest, (Self.room - slots.count) / max(1, registers))
  }
}
