public import SteelyardEngine
public import SteelyardModel

/// A nudge of one's own: a ``NudgePart`` that scenarios may name.
public protocol NamedNudge: NudgePart {
  /// Name, parameters and meaning, as data; its family is `.nudge`.
  static var descriptor: PartDescriptor { get }
  /// Takes parameters that were checked against ``descriptor``.
  init(_ spec: PartSpec)
}

/// A strategy of one's own: any ``Strategy`` that scenarios may name as `kind`.
public protocol NamedStrategy: Strategy {
  /// Name, meaning and what the keys of a scenario start from, as data.
  static var composition: StrategyCatalogue.Composition { get }
  /// Takes a checked spec: the composition's, with what a scenario says replaced.
  init(_ spec: StrategySpec)
}

extension StrategyCatalogue {
  /// The catalogue with a way of pricing of one's own.
  ///
  /// - Precondition: its kind is not taken.
  public func adding(_ part: any PricingPart.Type) -> StrategyCatalogue {
    adding(part.descriptor, by: part)
  }

  /// The catalogue with a nudge of one's own.
  ///
  /// - Precondition: its kind is not taken.
  public func adding(_ part: any NamedNudge.Type) -> StrategyCatalogue {
    adding(part.descriptor, by: part)
  }

  /// The catalogue with a strategy of one's own.
  ///
  /// - Precondition: its id is not taken.
  public func adding(_ strategy: any NamedStrategy.Type) -> StrategyCatalogue {
    let given = strategy.composition
    precondition(composition(given.id) == nil, "two strategies are called \(given.id)")
    var spec = given.spec
    spec.implementation = Implementation(kind: given.id, type: strategy, start: given.spec)
    let own = Composition(id: given.id, meaning: given.meaning, spec: spec, card: given.card)
    return StrategyCatalogue(parts: parts, compositions: compositions + [own])
  }

  private func adding(
    _ descriptor: PartDescriptor, by type: any Any.Type
  ) -> StrategyCatalogue {
    let (family, kind) = (descriptor.family, descriptor.kind)
    precondition(part(family, kind) == nil, "two \(family.rawValue) parts are called \(kind)")
    var own = descriptor
    own.implementation = Implementation(kind: kind, type: type)
    return StrategyCatalogue(parts: parts + [own], compositions: compositions)
  }
}

extension StrategySpec {
  /// The strategy that a checked spec describes.
  ///
  /// Types of one's own are held to the spec's ethics policy, whatever they do by themselves.
  public func makeStrategy() -> any Strategy {
    let allowed = PolicyReview(self, catalogue: Catalogue.builtIn).spec
    let type = allowed.implementation?.type as? any NamedStrategy.Type
    let strategy: any Strategy = type?.init(allowed) ?? Composition(allowed)
    let own = [allowed.implementation] + ([allowed.pricing] + allowed.nudges).map(\.implementation)
    let isOwn = own.contains { $0 != nil }
    return isOwn && !governance.forbids.isEmpty
      ? GuardedStrategy(strategy, forbidding: governance.forbids) : strategy
  }
}

extension Catalogue {
  /// The type behind a way of pricing, or nil.
  static func pricing(of spec: PartSpec) -> (any PricingPart.Type)? {
    spec.implementation?.type as? any PricingPart.Type
      ?? pricing.first { $0.descriptor.kind == spec.kind }
  }

  /// The nudge that a spec describes, or nil.
  static func nudge(_ spec: PartSpec) -> (any NudgePart)? {
    if let type = spec.implementation?.type as? any NamedNudge.Type { return type.init(spec) }
    return NudgeKind.allCases.first { $0.rawName == spec.kind }.map { PlainNudge($0, spec) }
  }
}
