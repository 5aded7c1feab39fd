import FoundationEssentials
import Glibc

/// Everything that can happen to a folder of JSON files, done to it: programs killed, files cut,
/// calls failing, the disk full, the power cut.
///
/// Run as `Torture full DATA` or `Torture quick DATA`, with the reference files in the folder DATA. It
/// prints one table and ends with 1 where anything acknowledged was lost, or half of anything kept.
@main
struct Torture {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("Torture: \(error)")
      exit(1)
    }
  }

  enum Failure: Error {
    case usage(String)
    case flaws(Int)
  }

  private static func run(_ arguments: [String]) throws {
    if let writer = Writer(arguments) {
      try writer.write()
      return
    }
    guard arguments.count == 2, let extent = Extent(rawValue: arguments[0]) else {
      throw Failure.usage("Torture full|quick DATA")
    }
    let desk = try TortureDesk(data: arguments[1])
    var table = Table()
    try table.add("programs killed") { try KillTrial(desk: desk, extent: extent).run() }
    try table.add("journal cut at a byte") { try CutTrial(desk: desk, extent: extent).run() }
    try table.add("a call that fails once") {
      try FailingCallTrial(desk: desk, extent: extent).run()
    }
    try table.add("full disk") { try FullDiskTrial(desk: desk, extent: extent).run() }
    try table.add("power cut") { try PowerCutTrial(desk: desk, extent: extent).run() }
    try table.add("killed, then power cut") {
      try PowerCutTrial(desk: desk, extent: extent).runAfterKills()
    }
    print(table.text)
    guard table.flaws.isEmpty else { throw Failure.flaws(table.flaws.count) }
  }
}
