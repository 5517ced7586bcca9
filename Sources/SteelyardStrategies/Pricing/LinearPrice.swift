public import SteelyardEngine
public import SteelyardModel
internal import SteelyardNumerics

/// A price for each customer from a line of demand that the firm learns: linear Thompson sampling
/// with the estimate of willingness to pay as context.
///
/// With price u and estimate w, both in list prices, w against the market's mean, a visit buys
/// with chance theta x, x = (1, u, w, u w). Ridge regression over all visits so far gives
/// A = lambda 1 + sum x x', b = lambda theta0 + sum x y, and theta ~ Normal(A^-1 b, v A^-1) is
/// drawn once a step, through the Cholesky factor of A (S. Agrawal and N. Goyal, *ICML* 2013).
/// Profit (u - c)(alpha + beta u) is largest at u = (c - alpha / beta) / 2 where beta < 0.
///
/// A price that only follows its own estimate can stop learning (A. V. den Boer and B. Zwart,
/// *Management Science* 60 (2014) 770-783), so half the customers at random are asked a share d
/// more and half as much less, where d falls with the fourth root of steps: enough for regret of
/// order sqrt n (N. B. Keskin and A. Zeevi, *Operations Research* 62 (2014) 1142-1167).
public struct LinearPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "linear_bandit",
    meaning: "A price for each customer from a line of demand by price and estimate that is learnt",
    parameters: [
      Parameter("floor", 0.6, in: 0.1...1, unit: "list prices", .designChoice, "Lowest price"),
      Parameter("cap", 1.6, in: 1...10, unit: "list prices", .designChoice, "Highest price"),
      Parameter(
        "spread", 0.1, in: 0...0.5, unit: "share of the price", .designChoice,
        "Price experiment in the first step: so much more for some, as much less for others"),
      Parameter(
        "exploration", 1, in: 0...5, unit: "standard deviations", .designChoice,
        "Weight of what is not known yet in the draw of a step; 1 is Thompson sampling"),
      Parameter(
        "ridge", 10, in: 0.001...10_000, unit: "visits", .designChoice,
        "Visits that the first guess of demand counts for"),
      Parameter(
        "forgetting", 0.01, in: 0...0.5, unit: "share per step", .designChoice,
        "Share of what was learnt that is forgotten in a step, since markets change"),
    ], isPersonal: true, upkeep: .learns)

  private let floor, cap, spread: Float
  private let exploration, ridge, forgetting: Double

  /// Length of x, and of the upper half of x x'.
  private static let order = 4
  private static let half = 10
  /// Positions in knowledge: half of A without the ridge, b without it, the draw of theta.
  private static let sums = half
  private static let draw = half + order
  /// First guess of demand: half of the visitors buy at the list price, none at twice of it, and
  /// who would pay one list price more behaves as at one list price less.
  private static let guess: [Double] = [1, -0.5, 0.5, 0]

  public init(_ spec: PartSpec) {
    floor = Float(spec["floor"])
    cap = Float(spec["cap"])
    spread = Float(spec["spread"])
    exploration = spec["exploration"]
    ridge = spec["ridge"]
    forgetting = spec["forgetting"]
  }

  public var framing: PriceFraming { floor == cap ? .cost : .personal }

  public var initialKnowledge: [Double] {
    [Double](repeating: 0, count: Self.draw) + Self.guess
  }

  public var evidenceCount: Int { Self.draw }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let (alpha, beta) = (theta(0, observed), theta(1, observed))
    let (alphaByEstimate, betaByEstimate) = (theta(2, observed), theta(3, observed))
    let (list, cost) = (observed.listPrice, observed.unitCost / observed.listPrice)
    let d = spread / Float(1 + observed.step).squareRoot().squareRoot()
    for row in 0..<observed.count {
      let w = (observed.estimatedWillingness(row) - observed.marketMean) / list
      let best = best(alpha + alphaByEstimate * w, beta + betaByEstimate * w, cost)
      let tried = best * (row % 2 == 0 ? 1 + d : 1 - d)
      offers.setPrice(list * min(cap, max(floor, tried)), row)
    }
  }

  /// Half of the rows are asked more and half less; before that, the line of demand itself is drawn
  /// from a density, but for the first step.
  public func priceChances(
    of rows: [Int], _ observed: borrowing Observation
  ) -> [OfferChance] {
    if exploration > 0 && observed.step > 0 { return rows.map { _ in .unknown(.continuous) } }
    let all = observed.count
    var found: [OfferChance] = []
    for row in rows {
      // Customers stand in a random order: rows of even number are one more where the count is odd.
      let dearer = Double((all + 1) / 2) / Double(all)
      let isOne = price(row, dearer: true, observed) == price(row, dearer: false, observed)
      found.append(
        isOne ? .certain : .drawn(row % 2 == 0 ? dearer : 1 - dearer, draw: row % 2))
    }
    return found
  }

  /// What one row would be asked on one side of the price experiment, in list prices.
  private func price(_ row: Int, dearer: Bool, _ observed: borrowing Observation) -> Float {
    let w = (observed.estimatedWillingness(row) - observed.marketMean) / observed.listPrice
    let d = spread / Float(1 + observed.step).squareRoot().squareRoot()
    let best = best(
      theta(0, observed) + theta(2, observed) * w, theta(1, observed) + theta(3, observed) * w,
      observed.unitCost / observed.listPrice)
    return min(cap, max(floor, best * (dearer ? 1 + d : 1 - d)))
  }

  /// One number of the draw that is in force.
  private func theta(_ index: Int, _ observed: borrowing Observation) -> Float {
    let isKnown = observed.knowledgeCount > 0
    return Float(isKnown ? observed.knowledge(Self.draw + index) : Self.guess[index])
  }

  /// The price that earns most on a line of demand, in list prices, within floor and cap.
  private func best(_ alpha: Float, _ beta: Float, _ cost: Float) -> Float {
    guard beta < 0 else { return cap }
    return min(cap, max(floor, (cost - alpha / beta) / 2))
  }

  public func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) {
    let list = Double(observed.listPrice)
    for row in 0..<outcomes.count where outcomes.visited(row) {
      let u = Double(outcomes.price(row)) / list
      let w = Double(observed.estimatedWillingness(row) - observed.marketMean) / list
      add([1, u, w, u * w], bought: outcomes.bought(row), to: &evidence)
    }
  }

  private func add(_ x: InlineArray<4, Double>, bought: Bool, to evidence: inout Numbers) {
    var place = 0
    for i in 0..<Self.order {
      for j in 0...i {
        evidence[place] += x[i] * x[j]
        place += 1
      }
      if bought { evidence[Self.sums + i] += x[i] }
    }
  }

  public func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {
    for index in 0..<Self.draw {
      knowledge[index] = (1 - forgetting) * knowledge[index] + evidence[index]
    }
    let normals = (0..<Self.order).map { random.normal($0) }
    guard let theta = posterior(knowledge, normals) else { return }
    for index in 0..<Self.order { knowledge[Self.draw + index] = theta[index] }
  }

  /// A draw of theta from what is believed of it; nil where numbers are too large to tell.
  private func posterior(_ knowledge: borrowing Numbers, _ normals: [Double]) -> [Double]? {
    let order = Self.order
    var matrix = [Double](repeating: 0, count: order * order)
    var right = [Double](repeating: 0, count: order)
    var place = 0
    for i in 0..<order {
      for j in 0...i {
        matrix[i * order + j] = knowledge[place]
        matrix[j * order + i] = knowledge[place]
        place += 1
      }
      matrix[i * order + i] += ridge
      right[i] = ridge * Self.guess[i] + knowledge[Self.sums + i]
    }
    guard let factor = try? Cholesky.lower(matrix, order: order),
      let mean = try? Cholesky.solve(factor, right),
      let noise = try? Cholesky.solveUpper(factor, normals)
    else { return nil }
    // A yes or no varies by at most one half.
    return (0..<order).map { mean[$0] + 0.5 * exploration * noise[$0] }
  }
}
