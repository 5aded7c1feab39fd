import ArgumentParser
import DeskApp
import DeskFiles
import DeskForms
import Runtime

/// A command whose troubles come out as one sentence in the language asked for.
protocol DeskCommand: ParsableCommand {
  /// The language in which it answers.
  var words: Words { get }

  /// Does what the command is for.
  func perform() throws
}

extension DeskCommand {
  /// Runs the command and puts the troubles of files and forms into words.
  func run() throws {
    do {
      try perform()
    } catch {
      guard let sentence = words.sentence(for: error) else { throw error }
      let isDamage =
        (error as? StoreTrouble)?.isDamage ?? (error as? ArchiveTrouble)?.isDamage
        ?? (error as? FormTrouble)?.isDamage ?? false
      throw CommandFailure(status: isDamage ? .damaged : .refused, sentence: sentence)
    }
  }
}

/// A command that changes something at the desk.
protocol ActingCommand: DeskCommand {
  var acting: ActingOptions { get }
}

extension ActingCommand {
  var words: Words { acting.output.words }
}

/// A command that only asks.
protocol QueryCommand: DeskCommand {
  var query: QueryOptions { get }
}

extension QueryCommand {
  var words: Words { query.output.words }
}

extension FormTrouble {
  /// Whether the files are not what they must be, rather than without an answer for that day.
  var isDamage: Bool {
    switch problem {
    case .notInForce, .noApplication: false
    default: true
    }
  }
}

extension StoreTrouble {
  /// Whether files are not what they must be, rather than out of reach for now.
  var isDamage: Bool {
    switch self {
    case .brokenReference, .duplicateProcedure, .duplicatePerson, .brokenJournal, .brokenBook,
      .newerFormat, .tooLarge, .missingJournal, .journalShort:
      true
    case .missingFolder, .notADesk, .folderNotEmpty, .cannotRead, .cannotWrite, .diskFull,
      .lockBusy, .journalMovedOn, .personExists, .olderFormat:
      false
    }
  }
}

extension ArchiveTrouble {
  /// Whether the archive is not what it must be, rather than the wish.
  var isDamage: Bool {
    switch self {
    case .cutOff, .flawed, .otherHead, .notABackup: true
    case .noTool, .toolFailed, .alreadyThere, .insideDesk, .noFolder, .unfitName, .notAsWritten:
      false
    }
  }
}
