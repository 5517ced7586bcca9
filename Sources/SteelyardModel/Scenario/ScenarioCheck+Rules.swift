extension ScenarioCheck {
  /// The values that a draft gives for a part.
  mutating func values(
    _ given: [(name: String, value: PartDraft.Value)], of descriptor: PartDescriptor,
    at path: String
  ) -> [String: PartValue] {
    let slots = descriptor.rules.map(\.name)
    let known = descriptor.parameters.map(\.path)
    let names = known + slots.filter { !known.contains($0) }
    var values: [String: PartValue] = [:]
    for (name, value) in given {
      let place = "\(path).\(name)"
      guard names.contains(name) else {
        complain(
          place,
          "found \(Wording.name(name)), wanted a parameter of \(Wording.name(descriptor.kind)): "
            + Wording.choice(of: names) + hint(name, among: names))
        continue
      }
      values[name] = self.value(value, of: name, descriptor, at: place)
    }
    checkDistinct(given.map(\.name), "parameter") { "\(path).\($0)" }
    return values
  }

  /// Complains about what a part is nothing without.
  mutating func checkRequired(
    _ values: [String: PartValue], of descriptor: PartDescriptor, _ draft: PartDraft,
    at path: String
  ) {
    for slot in descriptor.rules where slot.isRequired && values[slot.name] == nil {
      // Whatever was given has been complained about.
      if !draft.parameters.contains(where: { $0.name == slot.name }) {
        complainMissing(slot.name, at: path)
      }
    }
  }

  private mutating func value(
    _ given: PartDraft.Value, of name: String, _ descriptor: PartDescriptor, at path: String
  ) -> PartValue? {
    let parameter = descriptor.parameters.first { $0.path == name }
    let slot = descriptor.rules.first { $0.name == name }
    switch (given, parameter, slot) {
    case (.number(let number), let parameter?, _):
      require(number, in: parameter.range, at: path)
      return .number(number)
    case (.number(let number), nil, let slot?):
      return rule(Rule.text(of: number, as: slot.wanted), slot, at: path)
    case (.text(let text, _), _, let slot?): return rule(text, slot, at: path)
    case (.text(let text, let isQuoted), _, nil):
      let quoted = isQuoted ? "the quoted text " : ""
      complain(
        path, "found \(quoted)\(Wording.name(text)), wanted a number, `true` or `false`")
      return nil
    case (_, nil, nil): return nil
    }
  }

  private mutating func rule(_ text: String, _ slot: RuleSlot, at path: String) -> PartValue? {
    do {
      return .rule(
        try Rule(text, as: slot.wanted, in: setting, knowing: profiles.map(\.code)))
    } catch {
      for fault in error.faults { complain(path, fault.message, place: fault.place) }
      return nil
    }
  }

  // MARK: Data

  /// Complains about fields that nothing is collected for.
  ///
  /// A rule that was in force before the draft is fine by itself; then it is what is collected
  /// that is wrong.
  mutating func checkCover(of spec: StrategySpec, _ draft: StrategyDraft, at path: String) {
    checkCover(
      of: spec.pricing, spec, draft.pricing == nil ? nil : "\(path).pricing", draft, at: path)
    // Nudges that could not be used are not in the spec.
    let isWhole = draft.nudges.map { $0.count == spec.nudges.count } ?? true
    for (index, nudge) in spec.nudges.enumerated() where isWhole {
      checkCover(
        of: nudge, spec, draft.nudges == nil ? nil : "\(path).nudges[\(index)]", draft, at: path)
    }
  }

  private mutating func checkCover(
    of part: PartSpec, _ spec: StrategySpec, _ place: String?, _ draft: StrategyDraft,
    at path: String
  ) {
    for (name, value) in part.values.sorted(by: { $0.key < $1.key }) {
      guard case .rule(let rule) = value else { continue }
      for use in rule.uses where !use.field.description.need.isMet(by: spec.collected) {
        if let place {
          complain("\(place).\(name)", use.field.isNotCovered, place: use.place)
        } else if draft.collect != nil {
          complain("\(path).data.collect", "too little for a rule: \(use.field.isNotCovered)")
        }
      }
    }
  }
}

extension RuleField {
  /// That a strategy does not collect what the field needs.
  fileprivate var isNotCovered: String {
    let wanted =
      switch description.need {
      case .nothing, .anything: "a data category"
      case .oneOf(let categories): Wording.choice(of: categories.map(\.rawValue))
      }
    return "found \(Wording.name(rawValue)), wanted \(wanted) in `data.collect`, which it takes"
  }
}
