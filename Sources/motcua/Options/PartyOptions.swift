import ArgumentParser
import DeskOperations

/// Where and as whom the applicant can be found, in words of the command line.
struct PartyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Số định danh, CCCD hoặc hộ chiếu.", valueName: "text"))
  var personalID: String?

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "text"))
  var phone: String?

  @Option(help: ArgumentHelp("Địa chỉ.", valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp("Thư điện tử.", valueName: "text"))
  var email: String?

  /// What is known of somebody so far, with what the options say in its place.
  func completing(_ known: Intake.Party) -> Intake.Party {
    var party = known
    party.personalID = personalID ?? known.personalID
    party.phone = phone ?? known.phone
    party.address = address ?? known.address
    party.email = email ?? known.email
    return party
  }
}
