internal import SteelyardEngine
public import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStrategies

/// Follows one customer of the first replicate through a strategy, and the same customer with the
/// same luck through another; or through the same strategy in another cohort.
///
/// Each strategy is met by everybody, from the first step to the last: what an assignment or a
/// roll-out would do to who meets it is left out.
public struct StoryRun: Sendable {
  private let scenario: Scenario
  private let strategies: [Int]
  private let choice: Choice
  /// The cohort that the customer is put into for a second life.
  private let flip: CohortChoice?

  /// Whose story it is.
  public enum Choice: Sendable, Hashable {
    /// The customer of that number, from 0 on.
    case number(Int)
    /// One of those meant, by a rule; of all where no filter is given.
    case pick(Pick, of: CustomerFilter?)
  }

  /// Which of many customers stands for them: by what the strategy does to mean trust in the last
  /// quarter, against the other strategy or, without one, against the customer's own propensity.
  public enum Pick: String, CaseIterable, Sendable, Hashable {
    /// As many fare better as fare worse.
    case median
    /// Nobody loses more, or gains more.
    case lost, gained
  }

  /// - Parameters:
  ///   - strategy: position of the strategy explained.
  ///   - other: position of the one beside it; nil for none.
  ///   - flip: tells beside it the same customer's life in another cohort, where no other strategy is
  ///     told; everything else of everybody stays.
  /// - Precondition: positions are of the scenario, `number` is one of its customers.
  public init(
    _ scenario: Scenario, strategy: Int, against other: Int?, _ choice: Choice,
    flipping flip: CohortChoice? = nil
  ) {
    self.scenario = scenario
    strategies = [strategy] + (other.map { [$0] } ?? [])
    self.flip = other == nil ? flip : nil
    self.choice = choice
  }

  /// How often the population runs, for a line that says how far it has come.
  public var runs: Int {
    let lives = strategies.count + (flip == nil ? 0 : 1)
    if case .number = choice { return lives } else { return lives + strategies.count }
  }

  /// Tells the story.
  ///
  /// - Parameters:
  ///   - workers: threads, at least 1. Changes speed, never the story.
  ///   - isCancelled: asked all the time.
  ///   - progress: called after every run.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: O(strategies x steps x customers x friends).
  public func run(
    workers: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> ExplainResult {
    var chosen = scenario
    for strategy in strategies {
      guard let search = AffordSearch(chosen, strategy: strategy) else { continue }
      let found = try search.run(workers: workers, memory: nil, isCancelled: isCancelled)
      chosen = chosen.choosing(found.best.position, of: strategy)
    }
    let world = try World(chosen, workers: workers, isCancelled: isCancelled)
    var done = 0
    func count() {
      done += 1
      progress(Experiment.Progress(done: done, total: runs))
    }
    let (customer, why) = try choose(in: world, count)
    var stories: [CustomerStory] = []
    for strategy in strategies {
      stories.append(try world.story(of: customer, strategy))
      count()
    }
    let twin = try flip.map { flip throws(ExperimentError) in
      let other = try world.flipping(customer, flip)
      stories.append(try other.story(of: customer, strategies[0]))
      count()
      return other.population.person(customer)
    }
    var result = ExplainResult(
      provenance: ScenarioDigest.provenance(of: scenario),
      person: world.population.person(customer), choice: why, stories: stories)
    result.twin = twin
    return result
  }

  private func choose(
    in world: World, _ count: () -> Void
  ) throws(ExperimentError) -> (customer: Int, why: String) {
    guard case .pick(let pick, let filter) = choice else {
      if case .number(let number) = choice {
        if let flip, members(of: flip, in: world).contains(number) {
          throw .isThere(customer: number, flip.text)
        }
        return (number, "Customer \(number), as asked.")
      }
      return (0, "")
    }
    let isThere = flip.map { members(of: $0, in: world) } ?? []
    let meant = world.population.customers(
      ofCulture: filter?.culture, inCohorts: filter?.cohorts ?? [:]
    ).filter { !isThere.contains($0) }
    guard !meant.isEmpty else { throw .nobody(filter?.text ?? "") }
    var trust: [[Double]] = []
    for strategy in strategies {
      trust.append(try world.meanTrust(strategy))
      count()
    }
    let change = meant.map { customer in
      trust[0][customer]
        - (trust.count > 1
          ? trust[1][customer] : world.population.propensity(of: customer))
    }
    let order = meant.indices.sorted { (change[$0], meant[$0]) < (change[$1], meant[$1]) }
    let position =
      switch pick {
      case .median: order[(order.count - 1) / 2]
      case .lost: order[0]
      case .gained: order[order.count - 1]
      }
    return (meant[position], why(pick, filter, of: meant.count))
  }

  /// Who is in a cohort already.
  private func members(of flip: CohortChoice, in world: World) -> Set<Int> {
    Set(world.population.customers(ofCulture: nil, inCohorts: [flip.dimension: flip.cohort]))
  }

  private func why(_ pick: Pick, _ filter: CustomerFilter?, of count: Int) -> String {
    let measure =
      strategies.count > 1
      ? "trust in the last quarter under the first strategy less that under the second"
      : "trust in the last quarter less the trust they are inclined to"
    let who = filter.map { " with \($0.text)" } ?? ""
    let rule =
      switch pick {
      case .median: "The median"
      case .lost: "The one who lost most"
      case .gained: "The one who gained most"
      }
    return "\(rule) of \(count) customers\(who) by \(measure)."
  }
}

extension StoryRun {
  /// The first replicate, and what it takes to run it.
  private struct World {
    let scenario: Scenario
    private(set) var population: Population
    private let listPrice: Double
    private let workers: Int
    private let isCancelled: @Sendable () -> Bool

    init(
      _ scenario: Scenario, workers: Int, isCancelled: @escaping @Sendable () -> Bool
    ) throws(ExperimentError) {
      if isCancelled() { throw .cancelled }
      _ = try MemoryPlan(scenario, workers: workers, available: nil)
      do {
        population = try Population(
          scenario.population, parameters: scenario.parameters,
          key: StreamKey(seed: scenario.seed, replicate: 0), workers: workers)
      } catch {
        throw .numerics(error)
      }
      listPrice =
        switch scenario.market.listPrice {
        case .fixed(let price): price
        case .optimal: OptimalPrice.find(scenario.market, scenario.parameters, population)
        }
      self.scenario = scenario
      self.workers = workers
      self.isCancelled = isCancelled
    }

    /// The same world with one customer in another cohort.
    func flipping(_ customer: Int, _ flip: CohortChoice) throws(ExperimentError) -> World {
      var other = self
      do {
        other.population = try Population(
          population,
          flipping: [
            CohortFlip(customer: customer, dimension: flip.dimension, cohort: flip.cohort)
          ], scenario.parameters)
      } catch {
        throw .numerics(error)
      }
      return other
    }

    func meanTrust(_ strategy: Int) throws(ExperimentError) -> [Double] {
      let simulation = simulation(strategy)
      guard let trust = simulation.meanTrust(isCancelled: isCancelled) else { throw .cancelled }
      return trust
    }

    func story(of customer: Int, _ strategy: Int) throws(ExperimentError) -> CustomerStory {
      let witness = Witness(customer: customer)
      let simulation = simulation(strategy, [witness])
      guard simulation.run(isCancelled: isCancelled) != nil else { throw .cancelled }
      return CustomerStory(
        strategy: scenario.strategies[strategy].name, weeks: witness.weeks)
    }

    private func simulation(_ strategy: Int, _ witnesses: [Witness] = []) -> Simulation {
      Simulation(
        scenario, population: population, strategies: [scenario.strategies[strategy].acting],
        positions: [strategy], rivals: scenario.market.rivals.map(\.strategy.acting),
        listPrice: listPrice, workers: workers, witnesses: witnesses)
    }
  }
}
