/// The schema of a run folder's tables: a tabular data package of the Frictionless specifications,
/// version 1 (Walsh and Pollock, specs.frictionlessdata.io).
public enum DataPackage {
  /// Name of its file, beside the tables.
  public static let file = "datapackage.json"

  /// Returns the document.
  ///
  /// - Parameters:
  ///   - tables: Those of the folder, each with its file.
  /// - Throws: An encoding error of Foundation; nothing is known to cause one.
  public static func encode(_ tables: [(table: DataTable, file: FolderFile)]) throws -> String {
    try JSONValue.object([
      "profile": .text("tabular-data-package"), "name": .text("steelyard-run"),
      "title": .text("Tables of a run of Steelyard"),
      "resources": .list(tables.map { resource($0.table, $0.file) }),
    ]).document()
  }

  private static func resource(_ table: DataTable, _ file: FolderFile) -> JSONValue {
    .object([
      "profile": .text("tabular-data-resource"), "name": .text(table.name),
      "path": .text(table.file), "description": .text(table.description),
      "format": .text("csv"), "mediatype": .text("text/csv"), "encoding": .text("utf-8"),
      "bytes": .integer(file.bytes), "hash": .text("sha256:\(file.sha256)"),
      "schema": schema(of: table),
    ])
  }

  private static func schema(of table: DataTable) -> JSONValue {
    var members: [String: JSONValue] = [
      "fields": .list(table.fields.map(field)), "missingValues": JSONValue([""]),
      // Empty key cells are missing values: what a key is for stays true, but not as a primary key.
      "uniqueKeys": .list([JSONValue(table.key)]),
    ]
    if let reference = table.reference {
      members["foreignKeys"] = .list([
        .object([
          "fields": JSONValue(reference.fields),
          "reference": .object([
            "resource": .text(reference.table), "fields": JSONValue(reference.fields),
          ]),
        ])
      ])
    }
    return .object(members)
  }

  private static func field(_ field: DataTable.Field) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .text(field.name), "type": .text(field.type.rawValue),
      "description": .text(field.description),
    ]
    if let unit = field.unit { members["unit"] = .text(unit) }
    return .object(members)
  }
}
