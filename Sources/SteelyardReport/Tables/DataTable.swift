/// A table of a run folder, as data: the header of its file and its entry in the schema are both
/// made from this.
public struct DataTable: Sendable, Hashable {
  /// Name of the table; its file has `.csv` after it.
  public let name: String
  public let description: String
  public let fields: [Field]
  /// Names of fields that no two rows share.
  public let key: [String]
  /// A table that rows refer to, and by which fields of the same names.
  public let reference: Reference?

  public struct Reference: Sendable, Hashable {
    public let table: String
    public let fields: [String]
  }

  /// One column.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let type: Kind
    /// What one is of; nil for what has no unit.
    public let unit: String?
    /// In words, and what an empty cell means where there can be one.
    public let description: String

    init(_ name: String, _ type: Kind, unit: String? = nil, _ description: String) {
      self.name = name
      self.type = type
      self.unit = unit
      self.description = description
    }
  }

  /// Types as in Table Schema.
  public enum Kind: String, Sendable, Hashable {
    case string, integer, number, boolean
  }

  init(
    _ name: String, _ description: String, key: [String], refersTo reference: Reference? = nil,
    _ fields: [Field]
  ) {
    self.name = name
    self.description = description
    self.fields = fields
    self.key = key
    self.reference = reference
  }

  /// Name of its file.
  public var file: String { "\(name).csv" }

  /// First line of its file.
  public var header: [UInt8] { Array((fields.map(\.name).joined(separator: ",") + "\n").utf8) }

  /// Lines of its file.
  ///
  /// - Precondition: as many cells in each row as fields.
  public func bytes(of rows: [[CSVCell]]) -> [UInt8] {
    rows.reduce(into: []) { bytes, cells in append(cells, to: &bytes) }
  }

  func append(_ cells: [CSVCell], to bytes: inout [UInt8]) {
    precondition(cells.count == fields.count, "a cell for every field")
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      cell.append(to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// Writes rows of a table as comma-separated values, in portions of some 64 KiB.
///
/// Fields are quoted as in RFC 4180 where they need it, lines end with a line feed alone, numbers
/// have the fewest digits that read back as the same number, undefined ones are empty: equal rows
/// give equal bytes, and no more than a portion is held.
public struct CSVWriter<Failure: Error>: ~Copyable {
  private var bytes: [UInt8]
  private let table: DataTable
  private let emit: ([UInt8]) throws(Failure) -> Void

  /// Begins with the header.
  ///
  /// - Parameter emit: takes the bytes in their order.
  public init(_ table: DataTable, to emit: @escaping ([UInt8]) throws(Failure) -> Void) {
    self.emit = emit
    self.table = table
    bytes = table.header
  }

  /// Adds a row.
  ///
  /// - Precondition: as many cells as the table has fields.
  public mutating func add(_ cells: [CSVCell]) throws(Failure) {
    table.append(cells, to: &bytes)
    guard bytes.count >= 1 << 16 else { return }
    try emit(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands over what is left.
  public mutating func finish() throws(Failure) {
    if !bytes.isEmpty { try emit(bytes) }
    bytes.removeAll()
  }
}

/// One cell of a row.
public enum CSVCell: Sendable, Hashable {
  case text(String)
  case whole(Int)
  case number(Double)
  /// A number that is one of 32 bits, in as few digits.
  case short(Float)
  case truth(Bool)
  case nothing

  /// The number, or nothing where it is undefined.
  public init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }

  public init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): CSVField.append(text, to: &bytes)
    case .whole(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .number(let number):
      if number.isFinite { bytes.append(contentsOf: "\(number)".utf8) }
    case .short(let number):
      if number.isFinite { bytes.append(contentsOf: "\(number)".utf8) }
    case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .nothing: break
    }
  }
}

/// Texts in comma-separated values.
enum CSVField {
  /// The text, in quotes if it holds a comma, a quote or a line break.
  ///
  /// Byte by byte: a quote that carries an accent is still a quote to who reads the file.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let special: [UInt8] = [UInt8(ascii: ","), quote, UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    guard text.utf8.contains(where: special.contains) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
