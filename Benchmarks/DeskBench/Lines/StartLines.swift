import DeskFiles

/// How long a command takes from its start to its end.
struct StartLines {
  let setting: Setting
  let tables: PeerTables

  func lines() throws -> [TableLine] {
    setting.tell("commands, each in turn")
    let empty = try FreshDesk(at: setting.work.file("start"), from: setting.data, open: 0)
    let peer = [try Program.path(of: "sqlite3"), tables.base, "SELECT field FROM dossiers LIMIT 1"]
    let place = ["--data", setting.desk.path, "--at", Setting.now]
    let commands: [(String, [String])] = [
      ("`motcua --help`", ["--help"]),
      ("`motcua queue list`, empty desk", ["queue", "list", "--data", empty.folder.path]),
      ("`motcua queue list`, desk of \(setting.dossiers)", ["queue", "list"] + place),
    ]
    var ours = commands.map { _ in Samples() }
    var theirs = Samples()
    for _ in 1...setting.rounds {
      for (index, command) in commands.enumerated() {
        ours[index].record(try Program.time([setting.motcua] + command.1))
      }
      theirs.record(try Program.time(peer))
    }
    return zip(commands, ours).map { command, samples in
      .time(command.0, samples.median, against: "sqlite3, one row", theirs.median)
    }
  }
}
