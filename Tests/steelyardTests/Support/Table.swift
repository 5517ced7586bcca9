import Foundation

/// Comma-separated values as RFC 4180 has them, read by a reader of the tests' own.
struct Table {
  let header: [String]
  let rows: [[String: String]]

  init(_ text: String) {
    var (records, record, field) = ([[String]](), [String](), String.UnicodeScalarView())
    var (isQuoted, before) = (false, Unicode.Scalar(0))
    func close() {
      record.append(String(field))
      field = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted && before == "\"" { field.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted: close()
      case "\n" where !isQuoted:
        close()
        records.append(record)
        record = []
      default: field.append(scalar)
      }
      before = scalar
    }
    let header = records.first ?? []
    self.header = header
    rows = records.dropFirst().map { record in
      Dictionary(uniqueKeysWithValues: zip(header, record))
    }
  }
}

extension [String: String] {
  /// The number in a cell; nil where it is empty.
  func number(_ field: String) -> Double? { self[field].flatMap(Double.init) }

  /// Whom a row is about.
  var group: String {
    ["culture", "dimension", "cohort"].map { self[$0] ?? "" }.joined(separator: "|")
  }
}

/// A document whose numbers are read to the last digit, which `JSONSerialization` does not do here.
enum ExactJSON: Decodable {
  case value(Any)

  static func object(_ text: String) throws -> [String: Any] {
    guard case .value(let value) = try JSONDecoder().decode(ExactJSON.self, from: Data(text.utf8))
    else { return [:] }
    return value as? [String: Any] ?? [:]
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .value(number)
    } else if let text = try? container.decode(String.self) {
      self = .value(text)
    } else if let truth = try? container.decode(Bool.self) {
      self = .value(truth)
    } else if let list = try? container.decode([ExactJSON].self) {
      self = .value(list.map(\.any))
    } else if let object = try? container.decode([String: ExactJSON].self) {
      self = .value(object.mapValues(\.any))
    } else {
      self = .value(NSNull())
    }
  }

  private var any: Any {
    switch self {
    case .value(let value): value
    }
  }
}
