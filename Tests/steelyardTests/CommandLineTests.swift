import Testing

/// The program from outside: one subprocess at a time, since the machine may be small.
@Suite("command line", .serialized)
struct CommandLineTests {}
