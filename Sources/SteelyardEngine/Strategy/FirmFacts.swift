/// What a firm knows without knowing any customer: its market, its prices and its own last step.
public struct FirmFacts: Sendable, BitwiseCopyable {
  /// Steps since the start.
  public let step: Int
  /// The season's factor on everybody's need, 0...2; 1 without seasons.
  public let season: Float
  /// The published price, in currency units.
  public let listPrice: Float
  /// Cost of one unit, in currency units.
  public let unitCost: Float
  /// Mean willingness to pay in the market, in currency units.
  public let marketMean: Float
  /// Standard deviation of willingness to pay in the market, in currency units.
  public let marketDeviation: Float
  /// Standard deviation of what the firm's own estimates explain of willingness to pay, over
  /// customers who let it use all that it collects, in currency units: smaller than the market's,
  /// since estimates keep to the mean.
  public let explainedDeviation: Float
  /// Standard deviation of the noise that is put on estimates for privacy's sake, in currency units;
  /// 0 where there is none.
  public let noiseDeviation: Float
  /// Rise of price that lowers the odds of a purchase e-fold in such a market, in currency units.
  public let choiceScale: Float
  /// The firm's own last step that is over; nothing before the first.
  public let last: LastStep

  init(
    step: Int, season: Float = 1, listPrice: Float, unitCost: Float, marketMean: Float,
    marketDeviation: Float, explainedDeviation: Float, noiseDeviation: Float = 0,
    choiceScale: Float,
    last: LastStep = LastStep()
  ) {
    self.step = step
    self.season = season
    self.listPrice = listPrice
    self.unitCost = unitCost
    self.marketMean = marketMean
    self.marketDeviation = marketDeviation
    self.explainedDeviation = explainedDeviation
    self.noiseDeviation = noiseDeviation
    self.choiceScale = choiceScale
    self.last = last
  }

  /// Standard deviation of the firm's own estimates over the same customers, noise included, in
  /// currency units.
  public var estimateDeviation: Float {
    guard noiseDeviation > 0 else { return explainedDeviation }
    return (explainedDeviation * explainedDeviation + noiseDeviation * noiseDeviation).squareRoot()
  }
}

/// What a firm counts over all its customers in one step.
public struct LastStep: Sendable, Hashable, BitwiseCopyable {
  /// Customers at the end of the step.
  public var active = 0
  /// Customers who came with a need; counted for strategies that read
  /// ``ObservationFields/lastStep`` alone, as are ``meanPrice`` and ``conversion``.
  public var visits = 0
  public var purchases = 0
  public var complaints = 0
  /// Sum of the prices offered to visitors, in currency units.
  var offered = 0.0

  init() {}

  /// Mean price offered to visitors, in currency units; 0 where nobody came.
  public var meanPrice: Float { visits == 0 ? 0 : Float(offered / Double(visits)) }
  /// Purchases over visits, 0...1; 0 where nobody came.
  public var conversion: Float { visits == 0 ? 0 : Float(Double(purchases) / Double(visits)) }
}
