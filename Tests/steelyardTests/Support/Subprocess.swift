import Foundation

/// A program being run, with a deadline so that a hang is a failure.
final class Subprocess {
  /// What is left of a program that has ended.
  struct Outcome {
    /// Exit status, or 128 and the signal that killed it, as shells say.
    let status: Int32
    /// Whether it was killed rather than ended by itself.
    let isKilled: Bool
    let output: String
    let errors: String
  }

  private let arguments: [String]
  private let scratch: Scratch
  private let output: OpenStream
  private let errors: OpenStream
  private var id: pid_t = 0

  /// Starts it.
  ///
  /// - Parameters:
  ///   - arguments: the program first.
  ///   - scratch: where it runs; stays as long as the program.
  ///   - environment: nothing else is passed on.
  init(
    _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:],
    output: Stream = .captured, errors: Stream = .captured
  ) throws {
    (self.arguments, self.scratch) = (arguments, scratch)
    (self.output, self.errors) = (try OpenStream(output), try OpenStream(errors))
    try spawn(environment)
  }

  private func spawn(_ environment: [String: String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      if let end = stream.childEnd {
        posix_spawn_file_actions_adddup2(&actions, end, number)
      } else {
        posix_spawn_file_actions_addclose(&actions, number)
      }
    }
    var attributes = try Self.ordinarySignals()
    defer { posix_spawnattr_destroy(&attributes) }
    // The C library's own way to change the directory is hidden from Swift.
    let words = ["/usr/bin/env", "-C", scratch.path] + arguments
    let names = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in names + variables { free(text) } }
    let error = posix_spawn(&id, words[0], &actions, &attributes, names, variables)
    guard error == 0 else { throw SubprocessError.system(error) }
  }

  /// All signals do what they usually do, however the tests themselves were started; and a group
  /// of its own, so that what it starts can be killed with it.
  private static func ordinarySignals() throws -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }

  func send(_ signal: Int32) { kill(id, signal) }

  /// Waits until it has written this to standard error.
  func waits(for text: String, seconds: Double = 60) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !errors.text.contains(text) {
      try await pause(until: deadline)
    }
  }

  /// Waits for its end; kills it at the deadline.
  func outcome(seconds: Double = 60) async throws -> Outcome {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while waitpid(id, &status, WNOHANG) == 0 {
      try await pause(until: deadline)
    }
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isKilled: signal != 0,
      output: output.text, errors: errors.text)
  }

  private func pause(until deadline: ContinuousClock.Instant) async throws {
    output.drain()
    errors.drain()
    if ContinuousClock.now > deadline {
      kill(-id, SIGKILL)
      waitpid(id, nil, 0)
      throw SubprocessError.timeout(
        arguments: arguments, output: output.text, errors: errors.text)
    }
    try await Task.sleep(for: .milliseconds(5))
  }
}
