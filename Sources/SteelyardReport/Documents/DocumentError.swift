internal import Foundation

/// Why a document cannot be read.
public enum DocumentError: Error, Hashable, CustomStringConvertible {
  /// The text is not JSON; with what the parser has to say.
  case notJSON(String)
  /// The document names no schema.
  case noSchema(wanted: String)
  /// The document is of another kind or version.
  case otherSchema(found: String, wanted: String)
  /// A member is missing, or is not what it should be.
  case member(path: String, problem: String)

  public var description: String {
    switch self {
    case .notJSON(let reason): "found no JSON, wanted a document of results\(reason)"
    case .noSchema(let wanted):
      "found no member “schema”, wanted a document of results, \(wanted)"
    case .otherSchema(let found, let wanted):
      "found a document \(found.oneLine.shortened(to: 40)), wanted \(wanted)"
    case .member(let path, let problem): "\(path): \(problem)"
    }
  }

  /// From what the decoder complains of.
  ///
  /// - Parameter isParsed: whether the text is known to be JSON.
  init(_ error: any Error, isParsed: Bool) {
    guard let error = error as? DecodingError else {
      self = .notJSON("")
      return
    }
    switch error {
    case .keyNotFound(let key, let context):
      let path = Self.path(context.codingPath + [key])
      self = .member(path: path, problem: "missing")
    case .typeMismatch(let type, let context):
      let wanted = "wanted \(Self.name(of: type))"
      self = .member(path: Self.path(context.codingPath), problem: wanted)
    case .valueNotFound(let type, let context):
      let wanted = "found null, wanted \(Self.name(of: type))"
      self = .member(path: Self.path(context.codingPath), problem: wanted)
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .member(path: Self.path(context.codingPath), problem: context.debugDescription)
    case .dataCorrupted(let context) where isParsed:
      let problem = context.debugDescription.oneLine.shortened(to: 120)
      self = .member(path: "a number", problem: problem)
    case .dataCorrupted(let context):
      let reason = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
      self = .notJSON(reason.map { ": \($0)" } ?? "")
    @unknown default: self = .notJSON("")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue.oneLine.shortened(to: 40)
      }
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is Int.Type, is UInt64.Type: "a whole number"
    case is Double.Type: "a number"
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is any ArrayKind.Type: "a list"
    default: "an object"
    }
  }
}

/// Tells lists from other types.
private protocol ArrayKind {}
extension Array: ArrayKind {}
