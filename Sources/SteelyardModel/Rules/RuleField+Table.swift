extension RuleField {
  /// Type, meaning and what has to be collected.
  public var description: Description {
    switch self {
    case .willingness, .isKnown, .segment, .purchases, .stepsSincePurchase, .lastPrice, .clicks,
      .locale:
      customer
    case .active, .visits, .purchasesLastStep, .meanPrice, .conversion, .complaints: lastStep
    default: market
    }
  }

  /// Facts about a customer.
  private var customer: Description {
    switch self {
    case .isKnown:
      .customer(
        .truth, .anything, "Whether the firm may use any data on the customer",
        neutral: "false")
    case .segment:
      .customer(
        .choice, .anything,
        "The third of the firm's estimates that the customer's own falls in: low, middle, high",
        neutral: "middle")
    case .purchases:
      .customer(
        .number(.count), .oneOf([.purchases]), "Purchases on record", neutral: "0")
    case .stepsSincePurchase:
      .customer(
        .number(.steps), .oneOf([.purchases]), "Steps since the last purchase on record",
        neutral: "step + 1")
    case .lastPrice:
      .customer(
        .number(.money), .oneOf([.purchases]), "Price of the last purchase on record",
        neutral: "list_price")
    case .clicks:
      .customer(
        .number(.count), .oneOf([.browsing]), "Messages opened, on record", neutral: "0")
    case .locale:
      .customer(
        .choice, .oneOf([.device, .location]),
        "The culture that device or place suggest, which is wrong for some: a culture's code",
        neutral: "none")
    default:
      .customer(
        .number(.money), .anything, "Estimate of the customer's willingness to pay",
        neutral: "market_mean")
    }
  }

  /// Facts that are the same for all customers.
  private var market: Description {
    switch self {
    case .unitCost: .fact(.number(.money), "Cost of one unit")
    case .marketMean: .fact(.number(.money), "Mean willingness to pay in the market")
    case .marketDeviation:
      .fact(.number(.money), "Standard deviation of willingness to pay in the market")
    case .estimateDeviation:
      .fact(.number(.money), "Standard deviation of the firm's own estimates")
    case .choiceScale:
      .fact(.number(.money), "Rise of price that lowers the odds of a purchase e-fold")
    case .step: .fact(.number(.steps), "Steps since the start")
    case .season: .fact(.number(.plainNumber), "The season's factor on everybody's need")
    case .sector: .fact(.choice, "Line of business of the scenario")
    default: .fact(.number(.money), "The published price")
    }
  }

  /// What the firm counted in the step before; 0 before the first.
  private var lastStep: Description {
    switch self {
    case .visits: .fact(.number(.count), "Customers who came with a need, last step")
    case .purchasesLastStep: .fact(.number(.count), "Purchases, last step")
    case .meanPrice: .fact(.number(.money), "Mean price offered to visitors, last step")
    case .conversion: .fact(.number(.plainNumber), "Purchases over visits, last step")
    case .complaints: .fact(.number(.count), "Complaints, last step")
    default: .fact(.number(.count), "The firm's customers at the end of the last step")
    }
  }
}

extension RuleField.Description {
  fileprivate static func customer(
    _ type: RuleType, _ need: RuleField.Need, _ meaning: String, neutral: String
  ) -> Self {
    Self(type: type, meaning: meaning, isPerCustomer: true, need: need, neutral: neutral)
  }

  fileprivate static func fact(_ type: RuleType, _ meaning: String) -> Self {
    Self(type: type, meaning: meaning, isPerCustomer: false, need: .nothing, neutral: "")
  }
}
