internal import SteelyardEngine
public import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStrategies

/// Follows customers of the first replicate through a strategy, and the same customers with the
/// same luck through another; or through the same strategy in another cohort.
///
/// Each strategy is met by everybody, from the first step to the last: what an assignment or a
/// roll-out would do to who meets it is left out.
public struct StoryRun: Sendable {
  private let scenario: Scenario
  private let strategies: [Int]
  private let choices: [Choice]
  /// The cohort that each customer is put into for a second life.
  private let flip: CohortChoice?

  /// Whose story one is.
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

    /// Where they stand among so many, from the one who lost most to the one who gained most.
    fileprivate func place(among count: Int) -> Int {
      switch self {
      case .median: (count - 1) / 2
      case .lost: 0
      case .gained: count - 1
      }
    }
  }

  /// - Parameters:
  ///   - strategy: position of the strategy explained.
  ///   - other: position of the one beside it; nil for none.
  ///   - choices: whose stories, at least one.
  ///   - flip: tells beside it the same customer's life in another cohort, where no other strategy is
  ///     told; everything else of everybody stays.
  /// - Precondition: positions are of the scenario, `number` is one of its customers.
  public init(
    _ scenario: Scenario, strategy: Int, against other: Int?, _ choices: [Choice],
    flipping flip: CohortChoice? = nil
  ) {
    self.scenario = scenario
    strategies = [strategy] + (other.map { [$0] } ?? [])
    self.flip = other == nil ? flip : nil
    self.choices = choices
  }

  /// How often the population runs, for a line that says how far it has come.
  public var runs: Int {
    let lives = strategies.count + (flip == nil ? 0 : choices.count)
    return isPicking ? lives + strategies.count : lives
  }

  private var isPicking: Bool {
    choices.contains { if case .pick = $0 { true } else { false } }
  }

  /// Tells the stories, in the order in which they were asked for.
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
  ) throws(ExperimentError) -> [ExplainResult] {
    let world = try World(
      try afforded(workers, isCancelled), workers: workers, isCancelled: isCancelled)
    var done = 0
    func count() {
      done += 1
      progress(Experiment.Progress(done: done, total: runs))
    }
    var trust: [[Double]] = []
    for strategy in strategies where isPicking {
      trust.append(try world.meanTrust(strategy))
      count()
    }
    var told: [(customer: Int, why: String)] = []
    for choice in choices { told.append(try customer(choice, in: world, trust)) }
    var lives: [[Int: CustomerStory]] = []
    for strategy in strategies {
      lives.append(try world.stories(of: Set(told.map(\.customer)), strategy))
      count()
    }
    var results: [ExplainResult] = []
    for (customer, why) in told {
      var stories = lives.compactMap { $0[customer] }
      let twin = try twin(of: customer, in: world, count)
      if let twin { stories.append(twin.story) }
      var result = ExplainResult(
        provenance: ScenarioDigest.provenance(of: scenario),
        person: world.population.person(customer), choice: why, stories: stories)
      result.twin = twin?.person
      results.append(result)
    }
    return results
  }

  /// The scenario with the best chosen that each of the strategies can pay for.
  private func afforded(
    _ workers: Int, _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(ExperimentError) -> Scenario {
    var chosen = scenario
    for strategy in strategies {
      guard let search = AffordSearch(chosen, strategy: strategy) else { continue }
      let found = try search.run(workers: workers, memory: nil, isCancelled: isCancelled)
      chosen = chosen.choosing(found.best.position, of: strategy)
    }
    return chosen
  }

  /// The same customer's life in another cohort; nil where none is asked for.
  private func twin(
    of customer: Int, in world: World, _ count: () -> Void
  ) throws(ExperimentError) -> (person: CustomerStory.Person, story: CustomerStory)? {
    guard let flip else { return nil }
    let other = try world.flipping(customer, flip)
    defer { count() }
    guard let story = try other.stories(of: [customer], strategies[0])[customer] else {
      return nil
    }
    return (other.population.person(customer), story)
  }

  /// Who is meant, and in words why.
  ///
  /// - Parameter trust: mean trust in the last quarter, by strategy and customer.
  private func customer(
    _ choice: Choice, in world: World, _ trust: [[Double]]
  ) throws(ExperimentError) -> (customer: Int, why: String) {
    let population = world.population
    let isThere = flip.map { members(of: $0, in: world) } ?? []
    switch choice {
    case .number(let number):
      if let flip, isThere.contains(number) {
        throw .isThere(customer: number, flip.text)
      }
      return (number, "Customer \(number), as asked.")
    case .pick(let pick, let filter):
      let meant = population.customers(
        ofCulture: filter?.culture, inCohorts: filter?.cohorts ?? [:]
      ).filter { !isThere.contains($0) }
      guard !meant.isEmpty else { throw .nobody(filter?.text ?? "") }
      let change = { (customer: Int) in
        trust[0][customer]
          - (trust.count > 1 ? trust[1][customer] : population.propensity(of: customer))
      }
      let order = meant.sorted { (change($0), $0) < (change($1), $1) }
      return (order[pick.place(among: order.count)], why(pick, filter, of: meant.count))
    }
  }

  /// Who is in a cohort already.
  private func members(of flip: CohortChoice, in world: World) -> Set<Int> {
    Set(world.population.customers(ofCulture: nil, inCohorts: [flip.dimension: flip.cohort]))
  }

  private func why(_ pick: Pick, _ filter: CustomerFilter?, of count: Int) -> String {
    let names = strategies.map { scenario.strategies[$0].name }
    let measure =
      names.count > 1
      ? "they trust in the last quarter under “\(names[0])” than under “\(names[1])”"
      : "they trust in the last quarter than they are inclined to"
    let who = filter.map { "\(count) customers with \($0.text)" } ?? "all customers"
    let rule =
      switch pick {
      case .median: "The median"
      case .lost: "The one who lost most"
      case .gained: "The one who gained most"
      }
    return "\(rule) of \(who) by how much more \(measure)."
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

    /// By customer.
    func stories(
      of customers: Set<Int>, _ strategy: Int
    ) throws(ExperimentError) -> [Int: CustomerStory] {
      let witnesses = customers.sorted().map { Witness(customer: $0) }
      let simulation = simulation(strategy, witnesses)
      guard simulation.run(isCancelled: isCancelled) != nil else { throw .cancelled }
      let name = scenario.strategies[strategy].name
      return Dictionary(
        witnesses.map { ($0.customer, CustomerStory(strategy: name, weeks: $0.weeks)) },
        uniquingKeysWith: { $1 })
    }

    private func simulation(_ strategy: Int, _ witnesses: [Witness] = []) -> Simulation {
      Simulation(
        scenario, population: population, strategies: [scenario.strategies[strategy].acting],
        positions: [strategy], rivals: scenario.market.rivals.map(\.strategy.acting),
        listPrice: listPrice, workers: workers, witnesses: witnesses)
    }
  }
}
