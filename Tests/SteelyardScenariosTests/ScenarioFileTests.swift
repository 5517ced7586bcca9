import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Files that are no scenario before a word of them is read.
@Suite struct ScenarioFileTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)
  let folder: URL

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: "steelyard-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func failure(reading path: String) -> ScenarioFileError? {
    do {
      _ = try reader.read(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func knowsAMissingFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "none.yaml").path
    let error = try #require(failure(reading: path))
    #expect(error == .missing(path) && error.exitCode == 66 && error.diagnostics.isEmpty)
    #expect(error.description == "\(path): no such file")
  }

  @Test func knowsADirectory() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = try #require(failure(reading: folder.path))
    #expect(error.exitCode == 66)
    #expect(error.description == "\(folder.path): is a directory, wanted a scenario file")
  }

  #if os(Linux)
    @Test func survivesAFileThatFailsToBeRead() throws {
      defer { try? FileManager.default.removeItem(at: folder) }
      let error = try #require(failure(reading: "/proc/self/mem"))
      #expect(error == .unreadable("/proc/self/mem", reason: "cannot be read"))
    }

    @Test func stopsReadingADeviceWithoutEnd() throws {
      defer { try? FileManager.default.removeItem(at: folder) }
      let error = try #require(failure(reading: "/dev/zero"))
      #expect(error.description == tooLarge("/dev/zero", 1_048_577))
    }
  #endif

  @Test func refusesAHugeFileUnread() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "huge.yaml").path
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 100_000_000)
    try handle.close()
    let error = try #require(failure(reading: path))
    #expect(error.exitCode == 65)
    #expect(error.description == tooLarge(path, 100_000_000))
  }

  @Test func readsAFileOfTheLargestSizeButNoLarger() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "full.yaml").path
    let body = ScenarioReaderTests.minimal + "#"
    let full = body + String(repeating: "x", count: ScenarioBytes.largest - body.utf8.count)
    try full.write(toFile: path, atomically: false, encoding: .utf8)
    #expect(failure(reading: path) == nil)
    try (full + "x").write(toFile: path, atomically: false, encoding: .utf8)
    #expect(failure(reading: path)?.description == tooLarge(path, 1_048_577))
    let text = #expect(throws: ScenarioFileError.self) {
      try reader.read(text: full + "x", name: path)
    }
    #expect(text?.description == tooLarge(path, 1_048_577))
  }

  private func tooLarge(_ path: String, _ size: Int) -> String {
    "\(path): found a file of \(size) bytes, wanted a scenario of at most 1048576 bytes"
  }

  @Test func showsAHundredComplaints() {
    let many = (0..<150).map { Diagnostic(file: "f", line: $0, column: 1, path: "", message: "m") }
    let lines = ScenarioFileError.invalid(many).description.split(separator: "\n")
    #expect(lines.count == 101 && lines.last == "… and 50 more")
  }
}
