internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ctrl-C and its like: the first is a request to stop cleanly, the same again stops at once.
///
/// The simulator asks ``isRequested`` before every block of 4,096 customers. Where it is too busy to ask for most of a
/// second, as while it makes a million customers, the program ends without it: until results are
/// written there is nothing to clean up.
enum Interruption {
  /// The signal that came first, 0 before.
  private static let received = Atomic<Int32>(0)
  /// Whether there is something to clean up.
  private static let isWriting = Atomic<Bool>(false)

  /// Whether somebody wants the program to stop.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// Listens from now on.
  static func listen() {
    // A signal handler may not make a lazy value: this makes both.
    received.store(0, ordering: .relaxed)
    isWriting.store(false, ordering: .relaxed)
    handle(SIGALRM) { _ in Interruption.giveUpWaiting() }
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) {
      handle(signal) { Interruption.note($0) }
    }
  }

  /// - Throws: The ending that an interruption means, once there is one.
  static func check() throws(Ending) {
    if isRequested { throw ending }
  }

  /// The ending that an interruption means.
  static var ending: Ending {
    Ending(.interrupted(by: received.load(ordering: .relaxed)), "interrupted")
  }

  /// Does something that has to be cleaned up when it is interrupted, and so may take its time.
  static func whileWriting<Result>(
    _ body: () throws(Ending) -> Result
  ) throws(Ending) -> Result {
    let before = isWriting.exchange(true, ordering: .sequentiallyConsistent)
    defer { isWriting.store(before, ordering: .sequentiallyConsistent) }
    return try body()
  }
}

// MARK: Signal handlers

// They run between any two instructions of the program: nothing but atomic operations and a few
// system calls is allowed in them.
extension Interruption {
  private static func note(_ signal: Int32) {
    _ = received.compareExchange(expected: 0, desired: signal, ordering: .relaxed)
    // How long the request may go unheard.
    let patience = timeval(tv_sec: 0, tv_usec: 800_000)
    var timer = itimerval(it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: patience)
    // 0 is ITIMER_REAL, whose type Swift gets wrong on Linux.
    _ = setitimer(0, &timer, nil)
  }

  private static func giveUpWaiting() {
    if isWriting.load(ordering: .sequentiallyConsistent) { return }
    let message: StaticString = "\ninterrupted\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(128 + received.load(ordering: .relaxed))
  }

  /// Whether whoever started the program wants the signal ignored, as `nohup` does.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var present = sigaction()
    guard sigaction(signal, nil, &present) == 0 else { return true }
    return unsafeBitCast(present.handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The handler is for one signal: what the next does is up to the system.
  private static func handle(
    _ signal: Int32, with handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    action.handler = handler
    action.sa_flags = Int32(truncatingIfNeeded: Int(SA_RESETHAND))
    sigaction(signal, &action, nil)
  }
}

extension sigaction {
  fileprivate var handler: (@convention(c) (Int32) -> Void)? {
    get {
      #if canImport(Glibc)
        __sigaction_handler.sa_handler
      #else
        __sigaction_u.__sa_handler
      #endif
    }
    set {
      #if canImport(Glibc)
        __sigaction_handler.sa_handler = newValue
      #else
        __sigaction_u.__sa_handler = newValue
      #endif
    }
  }
}
