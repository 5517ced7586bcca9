/// Text and elements of an HTML page.
enum HTML {
  /// The text as content or value of an attribute: nothing in it can end one or begin a tag.
  ///
  /// Scalar by scalar: a combining mark after `<` makes it another character, but the same tag.
  static func escaped(_ text: String) -> String { escapedLine(text.oneLine) }

  /// The same of a line whose blanks count.
  static func escapedLine(_ line: String) -> String {
    var safe = ""
    for scalar in line.harmless.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// A page that needs nothing else, without scripts; it ends with a line break.
  static func page(_ title: String, style: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark">
    <title>\(escaped(title))</title>
    <style>\(style)</style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }

  /// An element around content that is HTML already.
  static func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], _ content: String
  ) -> String {
    let written = attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    return "<\(name)\(written)>\(content)</\(name)>"
  }

  /// A paragraph of plain text.
  static func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>\n" }

  /// A list of plain texts, each with a term in front.
  static func terms(_ terms: [(term: String, text: String)]) -> String {
    "<dl>\n"
      + terms.map { "<dt>\(escaped($0.term))</dt><dd>\(escaped($0.text))</dd>\n" }.joined()
      + "</dl>\n"
  }

  /// A table with a caption, headers that screen readers can tell, and cells that are HTML
  /// already; the first cell of each row is its header.
  static func table(_ caption: String, _ headers: [String], _ rows: [[String]]) -> String {
    let head = headers.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"\(escaped(caption))\">"
      + "<table>\n<caption><span>\(escaped(caption))</span></caption>\n"
      + "<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined())</tbody></table></div>\n"
  }

  /// A verdict with its colour; the word says it too.
  static func verdict(_ word: String, _ isGood: Bool) -> String {
    "<span class=\"\(isGood ? "good" : "bad")\">\(escaped(word))</span>"
  }
}

extension String {
  /// The text on one line, without what could command a terminal.
  var oneLine: String {
    split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" })
      .joined(separator: " ").harmless
  }
}
