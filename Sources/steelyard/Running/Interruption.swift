internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and its like: the first is a request to stop cleanly, the second stops at once.
enum Interruption {
  /// The signal that came first, 0 before.
  private static let received = Atomic<Int32>(0)

  /// Whether somebody wants the program to stop.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// Listens from now on.
  static func listen() {
    // A handler may not make a lazy value: this makes it.
    received.store(0, ordering: .relaxed)
    for signal in [SIGINT, SIGTERM, SIGHUP] { listen(for: signal) }
  }

  /// - Throws: The ending that an interruption means.
  static func check() throws(Ending) {
    let signal = received.load(ordering: .relaxed)
    if signal != 0 { throw Ending(.interrupted(by: signal), "interrupted") }
  }

  private static func listen(for signal: Int32) {
    var present = sigaction()
    guard sigaction(signal, nil, &present) == 0, !present.isIgnored else { return }
    // Reset: the second signal does what the system does without a handler.
    var action = sigaction(handler: { Interruption.note($0) }, flags: Int(SA_RESETHAND))
    sigaction(signal, &action, nil)
  }

  /// Runs in a signal handler: nothing but an atomic operation is allowed here.
  private static func note(_ signal: Int32) {
    _ = received.compareExchange(expected: 0, desired: signal, ordering: .relaxed)
  }
}

extension sigaction {
  /// Whether whoever started the program wants the signal ignored, as `nohup` does.
  fileprivate var isIgnored: Bool {
    #if canImport(Glibc)
      unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      unsafeBitCast(__sigaction_u.__sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }

  fileprivate init(handler: @escaping @convention(c) (Int32) -> Void, flags: Int) {
    self.init()
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #else
      __sigaction_u.__sa_handler = handler
    #endif
    sa_flags = Int32(truncatingIfNeeded: flags)
  }
}
