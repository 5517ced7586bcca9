internal import Foundation
internal import SteelyardModel

/// A JSON document as a value. Undefined numbers are explicit nulls.
enum JSONValue: Encodable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case integer(Int)
  /// Kept apart so that a seed of 64 bits stays exact.
  case natural(UInt64)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The number, or null where it is undefined.
  init(_ value: Double?) {
    self = value.map { $0.isFinite ? .number($0) : .null } ?? .null
  }

  /// The number to 12 significant digits: the libraries that it comes through may differ in the
  /// last bits from one processor to another.
  static func steady(_ value: Double?) -> JSONValue {
    JSONValue(value.map { Double(String(format: "%.11e", $0)) ?? $0 })
  }

  /// Texts in their order.
  init(_ texts: [String]) { self = .list(texts.map(JSONValue.text)) }

  /// An estimate: its mean, its interval as ``steady(_:)``, and how many it is of.
  init(_ estimate: Estimate) {
    self = .object([
      "mean": JSONValue(estimate.mean), "low": .steady(estimate.low),
      "high": .steady(estimate.high), "n": .integer(estimate.n),
    ])
  }

  /// A paired difference: its mean, its interval and p as ``steady(_:)``, and what else is said of
  /// it.
  init(_ contrast: Contrast) { self = .object(InferenceJSON.contrast(contrast)) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .natural(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// The document with sorted keys, indented, and a line break at the end: equal values give
  /// equal bytes.
  func document() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
