import Foundation

/// One figure: what was measured, and what it should be.
struct Row: Encodable {
  let name: String
  /// Nil where it could not be measured here.
  var value: Double?
  let unit: String
  /// In words, for example "≥ 0.8"; nil where nothing is asked of it.
  var target: String?
  /// Whether it is met; nil where there is no target or no value.
  var met: Bool?
  /// What bounds it, or why there is no value.
  var note: String?
  let machine = Machine.name

  init(
    _ name: String, _ value: Double?, _ unit: String, _ target: Target? = nil, _ note: String? = nil
  ) {
    self.name = name
    self.value = value
    self.unit = unit
    self.target = target?.words
    self.note = note
    met = value.flatMap { value in target.map { $0.isMet(by: value) } }
  }

  enum Target {
    case atLeast(Double)
    case atMost(Double)

    var words: String {
      switch self {
      case .atLeast(let bound): "≥ \(Row.text(bound))"
      case .atMost(let bound): "≤ \(Row.text(bound))"
      }
    }

    func isMet(by value: Double) -> Bool {
      switch self {
      case .atLeast(let bound): value >= bound
      case .atMost(let bound): value <= bound
      }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case name, value, unit, target, met, machine, note
  }

  /// Every key is written, null where there is nothing.
  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(name, forKey: .name)
    try keys.encode(value, forKey: .value)
    try keys.encode(unit, forKey: .unit)
    try keys.encode(target, forKey: .target)
    try keys.encode(met, forKey: .met)
    try keys.encode(machine, forKey: .machine)
    try keys.encode(note, forKey: .note)
  }

  /// Three digits that count.
  static func text(_ value: Double) -> String {
    let size = abs(value)
    guard size > 0, size.isFinite else { return size == 0 ? "0" : "\(value)" }
    let digits = max(0, 2 - Int(log10(size).rounded(.down)))
    let shown = String(format: "%.\(min(digits, 6))f", value)
    return shown.contains(".")
      ? String(shown.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed()) : shown
  }

  /// The row as it is printed, in columns.
  var line: String {
    let verdict = met.map { $0 ? "met" : "NOT MET" } ?? (value == nil ? "not measured" : "")
    let shown = value.map { Self.text($0) } ?? "-"
    let columns = [(name, 62), (shown, 9), (unit, 30), (target ?? "", 10), (verdict, 13)]
    let line = columns.map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }
      .joined(separator: " ")
    return (line + (note ?? "")).replacing(/\s+$/, with: "")
  }
}

/// The machine, without its name.
enum Machine {
  static let name: String = {
    let processor = field("/proc/cpuinfo", "model name") ?? "unknown processor"
    let memory = field("/proc/meminfo", "MemTotal").flatMap { Double($0.split(separator: " ")[0]) }
    let size = memory.map { ", \(Int(($0 / 1_048_576).rounded())) GiB" } ?? ""
    return "\(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores\(size)"
  }()

  private static func field(_ path: String, _ key: String) -> String? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix(key) }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// Takes rows down: one line each as they come, and a file at the end.
final class Table {
  private var rows: [Row] = []

  func add(_ row: Row) {
    rows.append(row)
    print(row.line)
    fflush(nil)
  }

  /// Adds what a measurement gives, or the reason why there is nothing.
  func add(_ name: String, _ unit: String, _ target: Row.Target? = nil, _ measure: () throws -> Row)
  {
    do {
      add(try measure())
    } catch {
      add(Row(name, nil, unit, target, "\(error)"))
    }
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try rows.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
    try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
  }
}
