/// One part of a step: what it is called and what it does to the batch in hand.
struct Phase: Sendable {
  let name: String
  let run: @Sendable (Arm, Work) -> Void

  /// The order of a step, the whole of it. Phases read what earlier ones left in the batch's
  /// scratch; friends are read as the previous step left them.
  static let order: [Phase] = [
    Phase(name: "arrive", run: arrive),
    Phase(name: "consent", run: consent),
    Phase(name: "observe", run: observe),
    Phase(name: "decide", run: decide),
    Phase(name: "choose", run: choose),
    Phase(name: "experience", run: experience),
    Phase(name: "talk", run: talk),
    Phase(name: "judge", run: judge),
    Phase(name: "stay or go", run: stayOrGo),
    Phase(name: "account", run: account),
  ]
}
