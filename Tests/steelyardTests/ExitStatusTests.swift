import Testing

extension CommandLineTests {
  /// What scripts rely on: the exit status, and a message that says what to do.
  @Suite("exit status")
  struct ExitStatusTests {
    /// A command line, how it ends, and what it must say.
    struct Case: CustomTestStringConvertible {
      let arguments: String
      let status: Int32
      let says: String

      init(_ arguments: String, _ status: Int32, _ says: String) {
        (self.arguments, self.status, self.says) = (arguments, status, says)
      }

      var testDescription: String { "steelyard \(arguments)" }
    }

    static let wrongUsage = [
      Case(
        "rnu small.yaml", 64,
        "found `rnu`, wanted `init`, `run`, `report`, `compare`, `explain`, `check`, `afford`, `evidence`, `calibrate`, `audit`, `list`, `show`, `diff` or `schema`; did you mean `run`?"
      ),
      Case(
        "help rnu", 64,
        "found `rnu`, wanted `init`, `run`, `report`, `compare`, `explain`, `check`, `afford`, `evidence`, `calibrate`, `audit`, `list`, `show`, `diff` or `schema`"
      ),
      Case("init", 64, "Missing expected argument '<file>'"),
      Case("init --sector hospitalty new.yaml", 64, "did you mean `hospitality`?"),
      Case("init --cultures Norway new.yaml", 64, "did you mean `NOR` (Norway)?"),
      Case("init --cultures USA,USA new.yaml", 64, "wanted each culture once"),
      Case("init --cultures USA, new.yaml", 64, "wanted codes of culture profiles"),
      Case("schema small.yaml", 64, "Unexpected argument 'small.yaml'"),
      Case("small.yaml", 64, "did you mean `steelyard run small.yaml`?"),
      Case("run", 64, "Missing expected argument '<scenario>'"),
      Case("run small.yaml other.yaml", 64, "Unexpected argument 'other.yaml'"),
      Case("run small.yaml --brief --format json", 64, "--brief is for tables alone"),
      Case("run small.yaml --date 2026-01-01", 64, "--date needs --out"),
      Case("run small.yaml --frmat json", 64, "Did you mean '--format'?"),
      Case("run small.yaml --seed -1", 64, "'-1' is invalid for '--seed <n>': wanted a whole"),
      Case("run small.yaml --seed x", 64, "from 0 to 18446744073709551615"),
      Case("run small.yaml --seed", 64, "--seed"),
      Case("run small.yaml --steps 1.5", 64, "'1.5' is invalid for '--steps <n>': wanted a whole"),
      Case("run small.yaml --customers 99999999999999999999", 64, "wanted a whole number"),
      Case("run small.yaml --workers 0", 64, "wanted a whole number from 1 to 1024"),
      Case("run small.yaml --workers -2", 64, "wanted a whole number from 1 to 1024"),
      Case("run small.yaml --format xml", 64, "wanted `table`, `json` or `csv`"),
      Case("run small.yaml --format jsn", 64, "did you mean `json`?"),
      Case("run small.yaml --set foo", 64, "wanted PATH=VALUE, for example trust.gain=0.05"),
      Case("run small.yaml --set =1", 64, "wanted PATH=VALUE"),
      Case("run small.yaml --set trust.gain=", 64, "wanted PATH=VALUE"),
      Case("run small.yaml --until-halfwidth trust", 64, "wanted METRIC=NUMBER with a number"),
      Case("run small.yaml --until-halfwidth trust=-1", 64, "with a number above 0"),
      Case("run small.yaml --until-halfwidth trsut=1", 64, "did you mean `trust`?"),
      Case("run small.yaml --until-halfwidth share=1", 64, "a market like this has no `share`"),
      Case("run small.yaml --max-replicates 9", 64, "only with --until-halfwidth"),
      Case(
        "run small.yaml --until-halfwidth trust=1 --max-replicates 4", 64,
        "--max-replicates: found 4, wanted a whole number from 5 to 10000"),
      Case("run small.yaml --margin trust=x", 64, "wanted METRIC=NUMBER"),
      Case("run small.yaml --robust-customers 9", 64, "--robust-customers: only with --robust"),
      Case(
        "run small.yaml --robust --robust-replicates 1", 64,
        "--robust-replicates: found 1, wanted a whole number from 2 to 10000"),
      Case("compare a.json", 64, "Missing expected argument '<second.json>'"),
      Case("compare a.json b.json --metrics trsut", 64, "did you mean `trust`?"),
      Case("compare a.json b.json --margin trust=0", 64, "wanted METRIC=NUMBER"),
      Case(
        "compare a.json b.json --metrics profit --margin trust=1", 64,
        "--margin trust: not compared; ask for it with --metrics"),
      Case("check small.yaml --workers 2", 64, "Unknown option '--workers'"),
      Case("list", 64, "Missing expected argument '<topic>'"),
      Case("list metrcs", 64, "did you mean `metrics`?"),
      Case("list metrics --format csv", 64, "wanted `table`, `json` or `markdown`"),
    ]

    static let invalidScenario = [
      Case("run small.yaml --customers 0", 65, "--customers 0: found 0, wanted"),
      Case("run small.yaml --customers -5", 65, "--customers -5: found -5, wanted"),
      Case("run small.yaml --replicates 0", 65, "--replicates 0: found 0, wanted"),
      Case("run small.yaml --set a.b=x", 65, "--set a.b=x: "),
      Case("run small.yaml --set a.b=1", 65, "--set a.b=1: found `a.b`, wanted a parameter"),
      Case("run small.yaml --set trust.gain=nan", 65, "--set trust.gain=nan: found nan, wanted"),
      Case("run small.yaml --customers 1000000000", 65, "GiB of memory"),
      Case("compare small.yaml small.yaml", 65, "small.yaml: found no JSON"),
      Case("check small.yaml --steps 0", 65, "--steps 0: found 0, wanted"),
    ]

    static let noSuchFile = [
      Case("run nothing.yaml", 66, "nothing.yaml: no such file"),
      Case("check nothing.yaml", 66, "nothing.yaml: no such file"),
      Case("compare none.json none.json", 66, "none.json: cannot read the file"),
      Case("run .", 66, ".: is a directory, wanted a scenario file"),
    ]

    static let cannotCreate = [
      Case("init small.yaml", 73, "small.yaml: there is something there already"),
      Case("init .", 73, ".: there is something there already"),
      Case("init none/new.yaml", 73, "none/new.yaml: cannot create the file: No such file"),
    ]

    @Test(
      "a problem has its status and its message",
      arguments: wrongUsage + invalidScenario + noSuchFile + cannotCreate)
    func problem(_ problem: Case) async throws {
      let outcome = try await Steelyard.start(
        problem.arguments.split(separator: " ").map(String.init),
        in: Scratch.withScenario()
      ).outcome()
      #expect(outcome.status == problem.status)
      #expect(outcome.errors.contains(problem.says))
      #expect(outcome.output == "")
    }

    @Test(
      "results that cannot be written are said to be so",
      arguments: [
        "run small.yaml", "list metrics", "check small.yaml", "schema", "--help", "run --help",
        "--version",
      ])
    func fullDevice(arguments: String) async throws {
      let scratch = try Scratch.withScenario()
      for stream in [Stream.path("/dev/full"), .closed] {
        let outcome = try await Steelyard.start(
          arguments.split(separator: " ").map(String.init), in: scratch, output: stream
        ).outcome()
        #expect(outcome.status == 74)
        #expect(outcome.errors.hasPrefix("cannot write the results to standard output: "))
      }
    }

    @Test(
      "a reader that goes away ends the program quietly",
      arguments: ["run small.yaml", "list parameters", "check small.yaml", "--help"])
    func brokenPipe(arguments: String) async throws {
      let outcome = try await Steelyard.start(
        arguments.split(separator: " ").map(String.init), in: Scratch.withScenario(),
        output: .brokenPipe
      ).outcome()
      #expect(outcome.status == 0)
      #expect(!outcome.isKilled)
      #expect(outcome.errors == "")
    }

    @Test("the first lines of a list can be had")
    func head() async throws {
      let outcome = try await Steelyard.shell(
        "{ \"$0\" list parameters; echo \"status $?\" >&2; } | head -1", in: Scratch())
      #expect(outcome.output.hasPrefix("parameter "))
      #expect(outcome.output.split(separator: "\n").count == 1)
      #expect(outcome.errors == "status 0\n")
    }

    @Test("closed standard streams harm nothing")
    func closedErrors() async throws {
      let scratch = try Scratch.withScenario()
      let outcome = try await Steelyard.shell(
        "\"$0\" run small.yaml --out results --format json <&- 2>&-", in: scratch)
      #expect(outcome.status == 0)
      #expect(try scratch.read("results/result.json") == outcome.output)
      let endless = try Scratch.withScenario(Scratch.endless)
      let filled = try await Steelyard.shell(
        """
        "$0" run small.yaml > /dev/null 2>&- &
        sleep 0.5; readlink /proc/$!/fd/2; kill -9 $!
        """, in: endless)
      #expect(filled.output == "/dev/null\n")
      let wrong = try await Steelyard.shell("\"$0\" run nothing.yaml 2>&-", in: scratch)
      #expect(wrong.status == 66)
    }
  }
}
