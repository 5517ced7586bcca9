import Testing

@testable import SteelyardModel

@Suite struct CSVTableTests {
  private func rows(_ text: String) -> [[String: String]] { CSVTable(parsing: text).rows }

  @Test func readsRowsByColumnName() {
    #expect(rows("a,b\n1,2\n3,4\n") == [["a": "1", "b": "2"], ["a": "3", "b": "4"]])
  }

  @Test func theLastLineNeedsNoEnd() {
    #expect(rows("a,b\n1,2") == [["a": "1", "b": "2"]])
    #expect(rows("a,b\n1,") == [["a": "1"]])
  }

  @Test func emptyFieldsAreAbsent() {
    #expect(rows("a,b,c\n,2,\n") == [["b": "2"]])
    #expect(rows("a,b\n\"\",2\n") == [["b": "2"]])
  }

  @Test func quotedFieldsHoldCommasAndLines() {
    #expect(rows("a,b\n\"1,5\",2\n") == [["a": "1,5", "b": "2"]])
    #expect(rows("a,b\n\"x\ny\",2\n") == [["a": "x\ny", "b": "2"]])
    #expect(rows("a,b\n\"x\r\ny\",2\n") == [["a": "x\r\ny", "b": "2"]])
  }

  @Test func doubledQuotesAreOne() {
    #expect(rows("a,b\n\"say \"\"hi\"\"\",2\n") == [["a": "say \"hi\"", "b": "2"]])
    #expect(rows("a,b\n\"\"\"\",2\n") == [["a": "\"", "b": "2"]])
    #expect(rows("a,b\n\"x\"\",y\",2\n") == [["a": "x\",y", "b": "2"]])
  }

  @Test func linesMayEndInCRLF() {
    let wanted = [["a": "1", "b": "2"], ["a": "3", "b": "4"]]
    #expect(rows("a,b\r\n1,2\r\n3,4\r\n") == wanted)
    #expect(rows("a,b\r\n1,2\r\n3,4") == wanted)
  }

  @Test func shortAndLongLinesKeepWhatHasAColumn() {
    #expect(rows("a,b\n1\n1,2,3\n") == [["a": "1"], ["a": "1", "b": "2"]])
  }

  @Test func nothingHasNoRows() {
    #expect(rows("").isEmpty)
    #expect(rows("a,b\n").isEmpty)
    #expect(rows("a,b").isEmpty)
  }
}
