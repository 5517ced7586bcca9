import Foundation
import Glibc

/// A program that ran to its end, and what it used.
struct Child {
  let output: Data
  /// Seconds from start to end, and those in which a processor worked for it.
  let wall, cpu: Double
  /// The most memory it held, in bytes.
  let peak: Double
  /// Share of all processors that other programs took meanwhile.
  let others: Double

  /// Runs a program and waits for it; what it writes to standard error is shown.
  ///
  /// - Throws: ``Failure`` where it cannot be started or does not exit with 0.
  init(_ command: [String], environment: [String: String] = [:]) throws(Failure) {
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] = merged.map { strdup("\($0.key)=\($0.value)") }
    arguments.append(nil)
    variables.append(nil)
    defer { for text in arguments + variables { free(text) } }

    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure("no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    defer { posix_spawn_file_actions_destroy(&actions) }

    let busy = Self.busySeconds()
    let start = ContinuousClock.now
    var process = pid_t()
    let status = posix_spawnp(&process, command[0], &actions, nil, &arguments, &variables)
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      throw Failure("cannot start \(command[0])")
    }
    let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    output = (try? reader.readToEnd()) ?? Data()
    var (code, usage) = (Int32(0), rusage())
    while wait4(process, &code, 0, &usage) < 0 && errno == EINTR {}
    wall = Self.seconds(ContinuousClock.now - start)
    cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) * 1_024
    let cores = Double(ProcessInfo.processInfo.activeProcessorCount)
    others = max(0, (Self.busySeconds() - busy - cpu) / (wall * cores))
    guard code == 0 else { throw Failure("failed: \(command.joined(separator: " "))") }
  }

  /// Seconds in which processors worked since the system started, those taken by other systems on the
  /// same machine included; in hundredths.
  private static func busySeconds() -> Double {
    let text = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
    let ticks = text.prefix { $0 != "\n" }.split(separator: " ").dropFirst().compactMap {
      Double($0)
    }
    // In this order: user, nice, system, idle, waiting, interrupts twice, stolen, and guests again.
    guard ticks.count >= 8 else { return 0 }
    return (ticks[..<8].reduce(0, +) - ticks[3] - ticks[4]) / 100
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  private static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}

/// Why something could not be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
