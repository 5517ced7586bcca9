public import SteelyardModel
internal import SteelyardNumerics

/// What friends say of the firm: it brings prospects and moves customers' trust.
///
/// With n friends who dealt with the firm in the previous step and m the mean of their trust, in
/// which one who distrusts (below 1/2) weighs k times one who trusts (CHEVALIER2006), a prospect
/// with a need tries the firm with chance
///
///     1 - exp(-r v q),  v = (n / u)^(.236 w)  q = (2 m)^(.417 w)
///
/// (one who left and has a need comes back with a share of that chance, a design choice), and
/// v = (1/2 / u)^(.236 w), q = 1 where nobody talks: advertising alone. The exponents are the
/// elasticities of YOU2015; w = 1 + c z of the culture's uncertainty avoidance (SCHUMANN2010).
/// Customers' trust moves a small share w s of the way to m. Talk explains little of what people
/// buy (BABIC2016: r = .09).
public struct WordOfMouth: Sendable {
  /// r and s, and k.
  public let arrival, pull, negative: Float
  /// Chance to come back against a prospect's to come.
  public let comeback: Float
  /// Exponents at w = 1, and u.
  public let volume, valence, usual: Float
  private let uncertainty: Double

  public init(_ parameters: ParameterSet) {
    arrival = Float(parameters[.arrivalRate])
    comeback = Float(parameters[.arrivalReturn])
    pull = Float(parameters[.wordTrust])
    negative = Float(parameters[.wordNegative])
    volume = Float(parameters[.wordVolume])
    valence = Float(parameters[.wordValence])
    usual = Float(parameters[.wordUsual])
    uncertainty = parameters[.wordUncertainty]
  }

  /// w: how much friends' words count in a culture, at least 0.1.
  public func weight(of culture: CultureProfile) -> Float {
    Float(max(0.1, 1 + uncertainty * culture.standardized(.uncertaintyAvoidance)))
  }

  /// What a customer hears in a step.
  public struct Talk: Sendable, Equatable {
    @usableFromInline var talking: Float = 0
    @usableFromInline var sum: Float = 0
    @usableFromInline var weights: Float = 0

    public init() {}

    /// Adds what a friend thinks.
    ///
    /// - Parameters:
    ///   - trust: the friend's, 0...1, or -1 for one with nothing to tell, which adds 0.
    ///   - negative: k.
    @inlinable @inline(__always)
    public mutating func add(_ trust: Float, negative: Float) {
      add(Word(trust, negative: negative))
    }

    /// Adds what a friend says.
    @inlinable @inline(__always)
    public mutating func add(_ word: Word) {
      talking += word.talks
      sum += word.weighted
      weights += word.weight
    }

    /// Friends who talk.
    @inlinable @inline(__always)
    public var friends: Float { talking }

    /// m, 0...1; one half where nobody talks.
    @inlinable @inline(__always)
    public var opinion: Float { weights > 0 ? sum / weights : 0.5 }
  }

  /// What one friend's word comes to; by arithmetic, since nobody can guess who talks.
  public struct Word: BitwiseCopyable, Sendable {
    /// 1 for who talks, else 0.
    public let talks: Float
    /// How much the word weighs, and its trust times that.
    public let weight, weighted: Float

    /// - Parameters:
    ///   - trust: the friend's, 0...1, or -1 for one with nothing to tell, whose word is 0.
    ///   - negative: k.
    @inlinable @inline(__always)
    public init(_ trust: Float, negative: Float) {
      talks = min(1, 1 + trust)
      weight = talks * (trust < 0.5 ? negative : 1)
      weighted = weight * trust
    }

    /// One that was taken apart before.
    @inlinable @inline(__always)
    public init(talks: Float, weight: Float, weighted: Float) {
      (self.talks, self.weight, self.weighted) = (talks, weight, weighted)
    }
  }

  /// Chance that a prospect with a need tries the firm, 0...1.
  ///
  /// - Parameter weight: the culture's, from ``weight(of:)``.
  public func joining(_ talk: Talk, weight: Float) -> Float {
    let friends = max(0.5, talk.friends)
    let logVolume = volume * weight * Elementary.log(friends / usual)
    let logValence = valence * weight * Elementary.log(max(0.02, 2 * talk.opinion))
    return 1 - Elementary.exp(-arrival * Elementary.exp(logVolume + logValence))
  }

  /// Friends up to whom ``most(weight:)`` is a bound.
  public static let bounded = 64

  /// A bound on ``joining(_:weight:)`` for whoever has at most ``bounded`` friends, whatever
  /// these say, so that most customers need not be asked about them.
  public func most(weight: Float) -> Float {
    let logs =
      volume * weight * Elementary.log(max(1, Float(Self.bounded) / usual))
      + valence * weight * Elementary.log(2)
    return 1.01 * (1 - Elementary.exp(-arrival * Elementary.exp(logs)))
  }

  /// Trust after friends' words, 0...1; unchanged where nobody talks.
  @inlinable @inline(__always)
  public func heard(_ trust: Float, _ talk: Talk, weight: Float) -> Float {
    talk.friends > 0 ? heard(trust, opinion: talk.opinion, weight: weight) : trust
  }

  /// Trust after friends of that opinion, 0...1, have talked.
  @inlinable @inline(__always)
  public func heard(_ trust: Float, opinion: Float, weight: Float) -> Float {
    trust + min(1, pull * weight) * (opinion - trust)
  }
}
