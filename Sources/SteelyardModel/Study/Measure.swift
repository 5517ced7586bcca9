/// One number read off the customers of one strategy, in a window of steps.
public struct Measure: Sendable, Hashable {
  /// What formulas call it.
  public let name: String
  public let subject: Subject
  public var per: Per
  /// The other variable of a correlation or a slope.
  public var with: Variable?
  public var statistic: Statistic
  /// Position of the strategy.
  public var strategy: Int
  /// Position of the world in the study; nil means the scenario as it stands.
  public var world: Int?
  /// First and last step of the window, both included.
  public var steps: ClosedRange<Int>
  /// Position of the only culture that counts; nil means all.
  public var culture: Int?
  /// The only cohort that counts; nil means all.
  public var cohort: Cohort?

  public init(
    name: String, subject: Subject, per: Per = .customer, with: Variable? = nil,
    statistic: Statistic = .mean, strategy: Int, world: Int? = nil, steps: ClosedRange<Int>,
    culture: Int? = nil, cohort: Cohort? = nil
  ) {
    self.name = name
    self.subject = subject
    self.per = per
    self.with = with
    self.statistic = statistic
    self.strategy = strategy
    self.world = world
    self.steps = steps
    self.culture = culture
    self.cohort = cohort
  }

  /// What is measured.
  public enum Subject: Sendable, Hashable {
    case variable(Variable)
    /// The answers to a question, by its position in the study.
    case question(Int)
  }

  /// A cohort by the position of its dimension in the plan and its own in the dimension.
  public struct Cohort: Sendable, Hashable {
    public let dimension: Int
    public let cohort: Int

    public init(dimension: Int, cohort: Int) {
      self.dimension = dimension
      self.cohort = cohort
    }
  }

  /// What a sum over the window is divided by. Raw values are the names used in scenarios.
  ///
  /// A mean divides the sum over all customers; any other statistic first divides customer by
  /// customer and leaves out those with a divisor of 0.
  public enum Per: String, CaseIterable, Sendable, Hashable {
    /// Nothing: counts and money are summed over the window, states are averaged over it.
    case customer
    /// The steps of the window.
    case step
    case need, visit, purchase, request, message

    /// The variable that is divided by; nil for customers and steps.
    public var variable: Variable? {
      switch self {
      case .customer, .step: nil
      case .need: .needs
      case .visit: .visits
      case .purchase: .purchases
      case .request: .requests
      case .message: .messages
      }
    }
  }

  /// How customers' numbers become one. Raw values are the names used in scenarios.
  public enum Statistic: String, CaseIterable, Sendable, Hashable {
    case mean, median
    /// Standard deviation over customers, with n - 1.
    case sd
    /// Gini coefficient over customers.
    case gini
    /// The value that a tenth of the customers are below.
    case tenth
    /// Pearson correlation over customers with the variable `with`.
    case correlation
    /// Least-squares slope over customers on the variable `with`.
    case slope

    /// Whether it takes a second variable.
    public var takesPair: Bool { self == .correlation || self == .slope }
  }
}
