import Steelyard

@main enum Main {
  static func main() {
    SteelyardProgram.run(
      catalogue: Catalogue.builtIn.adding(HappyHour.self).adding(Lottery.self))
  }
}
