import SteelyardModel
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// What strategies cost, item by item.
@Suite struct CostSheetTests {
  /// Random strategies; equal numbers give equal ones.
  private static func specs(_ count: Int) -> [StrategySpec] {
    var random = SystemlessRandom(state: 7)
    return (0..<count).map { _ in
      let part = Catalogue.pricing.randomElement(using: &random) ?? OnePrice.self
      let kinds = NudgeKind.allCases.shuffled(using: &random).prefix(
        .random(in: 0...3, using: &random))
      var spec = StrategySpec(
        name: "x", pricing: PartSpec(part.descriptor),
        nudges: kinds.map { PartSpec(PlainNudge.descriptor(of: $0)) },
        transparency: .random(in: 0...4, using: &random),
        control: .random(in: 0...4, using: &random),
        collected: DataCategories(bits: .random(in: 0...511, using: &random)),
        messages: .random(in: 0...1, using: &random))
      spec.messageFrequency = .random(in: 0...14, using: &random)
      spec.security = .random(in: 0...1, using: &random)
      spec.storesAbroad = .random(using: &random)
      spec.audits = .random(in: 0...52, using: &random)
      spec.recommendation.kind = .random(using: &random) ? .none : .popular
      return spec
    }
  }

  private static let parameters = ParameterSet(sector: .retail)

  @Test func aSpecAndItsPracticeCostTheSame() {
    for spec in Self.specs(200) + Catalogue.builtIn.compositions.map(\.spec) {
      let sheet = CostSheet(of: spec, Self.parameters)
      #expect(sheet == CostSheet(of: Composition(spec).practice, Self.parameters))
      #expect(sheet.lines.map(\.name) == CostItem.all.map(\.name))
    }
  }

  /// Written out once more: what every customer and step costs, in the order of the items.
  @Test func runningCostsAreWhatTheyWereToTheBit() {
    let p = Self.parameters
    for spec in Self.specs(200) {
      let practice = Composition(spec).practice
      let prices = spec.pricing.isPersonal ? p[.costPersonalPrice] : 0
      let messages = practice.messages * practice.messageFrequency * p[.costMessages]
      let levels =
        prices + messages + Double(practice.nudges) * p[.costNudge] + Double(practice.transparency)
        * p[.costTransparency] + Double(practice.control) * p[.costControl]
      let data =
        Double(practice.collected.members.count) * p[.costData]
        * (practice.storesAbroad ? 1 - p[.costAbroad] : 1)
      let recommending = practice.recommendation.kind == .none ? 0 : p[.costRecommendation]
      let moving = practice.priceUpkeep == .moves ? p[.costMovingPrice] : 0
      let learning = practice.priceUpkeep == .learns ? p[.costLearntPrice] : 0
      let written =
        levels + data + practice.security * p[.costSecurity] + recommending + moving + learning
      #expect(CostSheet(of: practice, p).stepCost.bitPattern == written.bitPattern)
    }
  }

  @Test func everyItemCostsSomethingToSetUpToRunAndToKnow() {
    for item in CostItem.all {
      let numbers = [item.running, item.setUp, item.expertise]
      for parameter in numbers {
        #expect(parameter.defaultValue > 0, "\(item.name)")
        #expect(Registry.parameter(parameter.path) == parameter)
      }
    }
    #expect(Set(CostItem.all.map(\.name)).count == CostItem.all.count)
  }

  /// What costs little is work all the same, once to set up and every step.
  @Test func whatIsWorkCosts() {
    let p = Self.parameters
    func line(_ name: String, _ change: (inout StrategySpec) -> Void) -> CostSheet.Line? {
      var spec = StrategySpec(name: "x", pricing: PartSpec(OnePrice.descriptor))
      change(&spec)
      return CostSheet(of: spec, p).lines.first { $0.name == name }
    }
    let learns = line("learnt prices") { $0.pricing = PartSpec(ThompsonPrice.descriptor) }
    #expect(learns?.running == p[.costLearntPrice] && learns?.setUp == p[.setUpLearntPrice])
    let moves = line("moving prices") { $0.pricing = PartSpec(TimePrice.descriptor) }
    #expect(moves?.running == p[.costMovingPrice] && moves?.setUp == p[.setUpMovingPrice])
    let screens = line("consent screens") { spec in
      spec.consent.isGranular = true
      spec.consent.repeatEvery = 4
    }
    #expect(screens?.running == 2 * p[.costConsent] && screens?.setUp == 2 * p[.setUpConsent])
    let told = line("explanations") { $0.explanation.kind = .cost }
    #expect(told?.running == p[.costExplanation] && told?.setUp == p[.setUpExplanation])
    let handled = line("complaint handling") { $0.governance.complaintHandling = 0.5 }
    #expect(handled?.running == 0.5 * p[.costComplaints] && handled?.setUp == p[.setUpComplaints])
    for name in ["learnt prices", "moving prices", "consent screens", "explanations"] {
      #expect(line(name) { _ in }?.isUsed == false)
    }
  }

  /// A rule that goes with time or load has to be kept up; one that goes by customers costs what
  /// personal prices cost.
  @Test func rulesThatMoveCost() throws {
    for (text, upkeep) in [
      ("list_price * season", PriceUpkeep.moves), ("list_price + conversion * unit_cost", .moves),
      ("willingness", .none), ("list_price * 2", .none),
    ] {
      let rule = try Rule(text, as: .number(.money))
      #expect(PartSpec(RulePrice.descriptor, ["price": .rule(rule)]).upkeep == upkeep, "\(text)")
    }
  }

  /// An audit is paid for each thing that it looks at, as the firm is charged; acting on feedback
  /// is counted at its most.
  @Test func budgetsCountScopesAndActing() {
    let p = Self.parameters
    var spec = StrategySpec(name: "x", pricing: PartSpec(OnePrice.descriptor))
    func running(_ name: String) -> Double? {
      CostSheet(of: spec, p).lines.first { $0.name == name }?.running
    }
    spec.audits = 4
    spec.governance.scope = Set(StrategySpec.Governance.Scope.allCases)
    #expect(running("internal audits") == 4.0 / 52 * 3 * p[.auditCost])
    spec.governance.scope = []
    #expect(running("internal audits") == 4.0 / 52 * p[.auditCost])
    spec.voice.acts = true
    #expect(running("acting on feedback") == 0)
    spec.voice.feedback = 0.1
    #expect(running("acting on feedback") == 4 * p[.costFeedbackAct])
    #expect(CostSheet(of: spec, p).stepCost < CostSheet(of: spec, p).running)
  }

  @Test func nothingCostsNothing() {
    var spec = StrategySpec(
      name: "x", pricing: PartSpec(OnePrice.descriptor), transparency: 0, control: 0)
    spec.security = 0
    let sheet = CostSheet(of: spec, Self.parameters)
    #expect(sheet.stepCost == 0 && sheet.running == 0 && sheet.setUp == 0)
    #expect(sheet.expertise == 0 && !sheet.lines.contains { $0.isUsed })
  }

  /// However a firm goes from one strategy to others, in the end it has paid for the most of each
  /// item once, and going back is free.
  @Test func whatIsSetUpIsPaidOnce() {
    let specs = Self.specs(60)
    for start in stride(from: 0, to: 60, by: 3) {
      let sheets = specs[start..<start + 3].map { CostSheet(of: $0, Self.parameters) }
      var (installed, paid) = (CostSheet.none, 0.0)
      for sheet in sheets + sheets {
        let step = sheet.setUp(beyond: installed)
        #expect(step >= 0)
        paid += step
        installed = sheet.largest(with: installed)
        #expect(sheet.setUp(beyond: installed) == 0)
      }
      let most = CostItem.all.indices.map { index in
        sheets.map { $0.lines[index].setUp }.max() ?? 0
      }
      #expect(abs(paid - most.reduce(0, +)) < 1e-12)
    }
  }

  /// More of anything never costs less.
  @Test func moreCostsMore() {
    for spec in Self.specs(100) where spec.transparency < 4 && spec.control < 4 {
      let sheet = CostSheet(of: spec, Self.parameters)
      var more = spec
      more.transparency += 1
      more.control += 1
      more.collected = DataCategories(bits: .max)
      let other = CostSheet(of: more, Self.parameters)
      #expect(other.stepCost > sheet.stepCost && other.setUp > sheet.setUp)
      #expect(other.expertise >= sheet.expertise)
    }
  }
}

/// A generator that gives the same numbers every time (splitmix64, Steele et al. 2014).
struct SystemlessRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
