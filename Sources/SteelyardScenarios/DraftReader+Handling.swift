import SteelyardModel

extension DraftReader {
  /// The keys of `data` that say how data are handled.
  func handling(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let place = place.appending(path: \.handling)
    return [
      Field("purposes") { $0.purposes($1, into: place) },
      Field("cookies", into: place.appending(path: \.usesCookies)) { $0.truth($1) },
      Field("cross_device", into: place.appending(path: \.followsDevices)) { $0.truth($1) },
      Field("identity", into: place.appending(path: \.identity)) {
        $0.choice($1, of: StrategySpec.Identity.self)
      },
      Field("privacy") { $0.fields($1, privacy(of: place)) },
      Field("federated", into: place.appending(path: \.isFederated)) { $0.truth($1) },
      Field("balance", into: place.appending(path: \.balance)) { $0.number($1) },
      Field("local", into: place.appending(path: \.isLocal)) { $0.truth($1) },
      Field("silos", into: place.appending(path: \.silos)) { $0.number($1) },
      Field("keep_withdrawn", into: place.appending(path: \.keepsWithdrawn)) { $0.truth($1) },
    ]
  }

  private mutating func purposes(
    _ spot: Spot, into place: WritableKeyPath<DraftReader, HandlingDraft>
  ) {
    if plain(spot.tree) == StrategySpec.Handling.undeclared {
      self[keyPath: place].isUndeclared = true
    } else if let names = names(
      spot, wanted: "a list of purposes, `[]` for none, or `undeclared`", each: "a purpose")
    {
      self[keyPath: place].purposes = names
    }
  }

  private func privacy(of place: WritableKeyPath<DraftReader, HandlingDraft>) -> [Field] {
    [
      Field("on", into: place.appending(path: \.isPrivate)) { $0.truth($1) },
      Field("epsilon", into: place.appending(path: \.epsilon)) { $0.number($1) },
      Field("budget", into: place.appending(path: \.budget)) { $0.number($1) },
      Field("overspend", into: place.appending(path: \.overspends)) { $0.truth($1) },
    ]
  }

  /// What is done for cultures, and who personalizes.
  func care(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let culture = place.appending(path: \.culture)
    let care = [
      Field("localized", into: culture.appending(path: \.isLocalized)) { $0.truth($1) },
      Field("disclosure", into: culture.appending(path: \.adaptsDisclosure)) { $0.truth($1) },
      Field("support", into: culture.appending(path: \.supportsLanguage)) { $0.truth($1) },
      Field("sensitivity_testing", into: culture.appending(path: \.testsSensitivity)) {
        $0.truth($1)
      },
    ]
    return [
      Field("culture") { $0.fields($1, care) },
      Field("vendor") { $0.vendor($1, into: place.appending(path: \.vendor)) },
    ]
  }

  /// A vendor by its kind alone, or as a mapping.
  private mutating func vendor(
    _ spot: Spot, into place: WritableKeyPath<DraftReader, VendorDraft>
  ) {
    if case .scalar = spot.tree.content {
      let kind = choice(spot, of: StrategySpec.Vendor.Kind.self)
      if let kind { self[keyPath: place].kind = kind }
      return
    }
    fields(
      spot,
      [
        Field("kind", into: place.appending(path: \.kind)) {
          $0.choice($1, of: StrategySpec.Vendor.Kind.self)
        },
        Field("takes_data", into: place.appending(path: \.takesData)) { $0.truth($1) },
        Field("abroad", into: place.appending(path: \.isAbroad)) { $0.truth($1) },
      ])
  }
}
