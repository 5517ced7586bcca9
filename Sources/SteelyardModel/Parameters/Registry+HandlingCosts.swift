// What handling data with care, or following customers, costs; and care for cultures and a vendor.

extension Parameter {
  public static let costTracking = Parameter(
    "cost.tracking", 0.001, in: 0...0.1, unit: "going rates per way, customer and step",
    .designChoice, "Running cost of each way of following customers")
  public static let setUpTracking = Parameter(
    "setup.tracking", 0.02, in: 0...2, unit: "going rates per way and initial customer",
    .designChoice, "Set-up of each way of following customers")
  public static let expertiseTracking = Parameter(
    "expertise.tracking", 0.5, in: 0...1, .designChoice,
    "What a firm has to know to follow customers by cookies and across devices")

  public static let costIdentity = Parameter(
    "cost.identity", 0.0005, in: 0...0.1, unit: "going rates per degree, customer and step",
    .designChoice, "Running cost of pseudonyms; twice that for anonymous data")
  public static let setUpIdentity = Parameter(
    "setup.identity", 0.02, in: 0...2, unit: "going rates per degree and initial customer",
    .designChoice, "Set-up of pseudonyms; twice that for anonymous data")
  public static let expertiseIdentity = Parameter(
    "expertise.identity", 0.6, in: 0...1, .designChoice,
    "What a firm has to know to make data anonymous; half of it for pseudonyms")

  public static let costPrivacy = Parameter(
    "cost.differential_privacy", 0.001, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of differential privacy")
  public static let setUpPrivacy = Parameter(
    "setup.differential_privacy", 0.05, in: 0...2, unit: "going rates per initial customer",
    .designChoice, "Set-up of differential privacy")
  public static let expertisePrivacy = Parameter(
    "expertise.differential_privacy", 0.9, in: 0...1, .designChoice,
    "What a firm has to know for differential privacy")

  public static let costFederated = Parameter(
    "cost.federated", 0.003, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of models that travel instead of data")
  public static let setUpFederated = Parameter(
    "setup.federated", 0.1, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of models that travel instead of data")
  public static let expertiseFederated = Parameter(
    "expertise.federated", 0.9, in: 0...1, .designChoice,
    "What a firm has to know for models that travel instead of data")

  public static let costBalance = Parameter(
    "cost.balance", 0.001, in: 0...0.1, unit: "going rates per customer and step",
    .designChoice, "Running cost of wholly balanced training data")
  public static let setUpBalance = Parameter(
    "setup.balance", 0.03, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of wholly balanced training data")
  public static let expertiseBalance = Parameter(
    "expertise.balance", 0.6, in: 0...1, .designChoice,
    "What a firm has to know to balance training data wholly; less takes its share")

  public static let costLocal = Parameter(
    "cost.local", 0.001, in: 0...0.1, unit: "going rates per customer and step", .designChoice,
    "Running cost of keeping all data in the customers' country")
  public static let setUpLocal = Parameter(
    "setup.local", 0.02, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of keeping all data in the customers' country")
  public static let expertiseLocal = Parameter(
    "expertise.local", 0.3, in: 0...1, .designChoice,
    "What a firm has to know to keep all data in the customers' country")

  public static let costCulture = Parameter(
    "cost.culture", 0.001, in: 0...0.1, unit: "going rates per practice, customer and step",
    .designChoice,
    "Running cost of each of localized texts, adapted disclosure, support in the language and"
      + " sensitivity tests")
  public static let setUpCulture = Parameter(
    "setup.culture", 0.03, in: 0...2, unit: "going rates per practice and initial customer",
    .designChoice, "Set-up of each of them")
  public static let expertiseCulture = Parameter(
    "expertise.culture", 0.4, in: 0...1, .designChoice,
    "What a firm has to know for all four; fewer take their share")

  public static let costVendor = Parameter(
    "cost.vendor", 0.006, in: 0...0.1, unit: "going rates per customer and step", .designChoice,
    "What a vendor of personalization charges")
  public static let setUpVendor = Parameter(
    "setup.vendor", 0.02, in: 0...2, unit: "going rates per initial customer", .designChoice,
    "Set-up of a vendor's personalization")
  public static let expertiseVendor = Parameter(
    "expertise.vendor", 0.2, in: 0...1, .designChoice,
    "What a firm has to know to work with a vendor")

  static let handlingCostGroup: [Parameter] = [
    costTracking, setUpTracking, expertiseTracking, costIdentity, setUpIdentity,
    expertiseIdentity, costPrivacy, setUpPrivacy, expertisePrivacy, costFederated,
    setUpFederated, expertiseFederated, costBalance, setUpBalance, expertiseBalance, costLocal,
    setUpLocal, expertiseLocal, costCulture, setUpCulture, expertiseCulture, costVendor,
    setUpVendor, expertiseVendor,
  ]
}
