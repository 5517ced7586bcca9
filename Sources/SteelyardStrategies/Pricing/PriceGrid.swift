internal import SteelyardEngine
internal import SteelyardModel

/// Evenly spaced prices that a learning price tries, and what each has brought so far.
///
/// Of every price it keeps visits, purchases and money taken, and of the next step the
/// *tickets*: one price or several that are asked side by side. Customers stand at the desk in
/// another random order each step, so ticket number `row % tickets` makes a randomised trial of
/// equal groups, and the firm can tell afterwards who was asked what. What counts for a price is
/// what really happened to those meant to be asked it, whatever regulation or a fairness rule
/// made of it.
///
/// Layout of knowledge: visits, purchases and money by price, tickets, the list price.
struct PriceGrid: Sendable {
  /// Lowest and highest price, in list prices.
  let floor, cap: Double
  /// How many prices, at least 2, and how many of them side by side, at least 1.
  let count, tickets: Int
  /// Share of what was learnt that is forgotten in a step.
  let forgetting: Double

  init(_ spec: PartSpec, tickets: Int) {
    floor = min(spec["floor"], spec["cap"])
    cap = spec["cap"]
    count = max(2, Int(spec["prices"]))
    self.tickets = max(1, tickets)
    forgetting = spec["forgetting"]
  }

  /// Parameters that every price on a grid has.
  static let parameters: [Parameter] = [
    Parameter("floor", 0.6, in: 0.1...1, unit: "list prices", .designChoice, "Lowest price"),
    Parameter("cap", 1.6, in: 1...10, unit: "list prices", .designChoice, "Highest price"),
    Parameter(
      "prices", 9, in: 2...41, unit: "prices", .designChoice,
      "How many evenly spaced prices are tried, both ends included"),
    Parameter(
      "forgetting", 0.01, in: 0...0.5, unit: "share per step", .designChoice,
      "Share of what was learnt that is forgotten in a step, since markets change"),
  ]

  /// A price of the grid, in list prices.
  func multiple(_ index: Int) -> Double {
    floor + (cap - floor) * Double(index) / Double(count - 1)
  }

  /// The price nearest to the list price: the one to start from.
  var start: Int {
    (0..<count).min { abs(multiple($0) - 1) < abs(multiple($1) - 1) } ?? 0
  }

  var initialKnowledge: [Double] {
    [Double](repeating: 0, count: 3 * count) + [Double](repeating: Double(start), count: tickets)
      + [0]
  }

  var evidenceCount: Int { 3 * count }

  /// Asks everybody the price of their ticket.
  func price(_ observed: borrowing Observation, into offers: inout OfferBatch) {
    for ticket in 0..<tickets {
      let price = observed.listPrice * Float(multiple(self.ticket(observed, ticket)))
      for row in stride(from: ticket, to: observed.count, by: tickets) {
        offers.setPrice(price, row)
      }
    }
  }

  /// What came of it, by ticket.
  func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) {
    for row in 0..<outcomes.count where outcomes.visited(row) {
      let index = ticket(observed, row)
      evidence[index] += 1
      guard outcomes.bought(row) else { continue }
      evidence[count + index] += 1
      evidence[2 * count + index] += Double(outcomes.price(row))
    }
  }

  /// The price that a row is asked, as a position on the grid.
  @inline(__always)
  func ticket(_ observed: borrowing Observation, _ row: Int) -> Int {
    guard observed.knowledgeCount > 0 else { return start }
    return Int(observed.knowledge(3 * count + row % tickets))
  }

  /// Adds a step's evidence to what is known. With another list price the grid is another, and
  /// learning starts anew.
  func add(
    _ evidence: borrowing Numbers, to knowledge: inout Numbers, listPrice: Float
  ) {
    let list = 3 * count + tickets
    let isNew = knowledge[list] != 0 && knowledge[list] != Double(listPrice)
    knowledge[list] = Double(listPrice)
    for index in 0..<(3 * count) {
      let kept = isNew ? 0 : (1 - forgetting) * knowledge[index]
      knowledge[index] = kept + evidence[index]
    }
  }

  /// What is known of one price.
  func trials(_ index: Int, in knowledge: borrowing Numbers, _ facts: FirmFacts) -> Trials {
    let bought = knowledge[count + index]
    let asked = Double(facts.listPrice) * multiple(index)
    let paid = bought > 0 ? knowledge[2 * count + index] / bought : asked
    return Trials(
      visits: knowledge[index], bought: bought, margin: paid - Double(facts.unitCost))
  }

  /// What was known of every price when the tickets in force were drawn; nil before any were.
  func trials(_ observed: borrowing Observation) -> [Trials]? {
    guard observed.knowledgeCount > 3 * count + tickets else { return nil }
    let list = observed.knowledge(3 * count + tickets)
    guard list != 0 else { return nil }
    var found: [Trials] = []
    for index in 0..<count {
      let bought = observed.knowledge(count + index)
      let paid =
        bought > 0 ? observed.knowledge(2 * count + index) / bought : list * multiple(index)
      found.append(
        Trials(
          visits: observed.knowledge(index), bought: bought,
          margin: paid - Double(observed.unitCost)))
    }
    return found
  }

  /// Hands out tickets for the next step.
  func hand(_ ticket: Int, _ index: Int, in knowledge: inout Numbers) {
    knowledge[3 * count + ticket] = Double(index)
  }

  /// What came of asking one price.
  struct Trials {
    let visits, bought: Double
    /// What a purchase earns, in currency units.
    let margin: Double
  }
}
