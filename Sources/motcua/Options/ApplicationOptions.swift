import ArgumentParser
import DeskOperations

/// What is known for the application form of a procedure, beside what a dossier says.
struct ApplicationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mã thủ tục, cho tờ khai.", valueName: "code"))
  var procedure: String?

  @Option(help: ArgumentHelp("Họ và tên người yêu cầu.", valueName: "text"))
  var name: String?

  @Option(name: .customLong("personal-id"), help: ArgumentHelp("Số căn cước.", valueName: "text"))
  var personalID: String?

  @Option(help: ArgumentHelp("Ngày sinh.", valueName: "date"))
  var birth: String?

  @Option(help: ArgumentHelp("Giới tính.", valueName: "male|female"))
  var sex: Sex?

  @Option(name: .customLong("id-issued"), help: ArgumentHelp("Ngày cấp thẻ.", valueName: "date"))
  var idIssued: String?

  @Option(help: ArgumentHelp("Nơi cư trú.", valueName: "text"))
  var address: String?

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "text"))
  var phone: String?

  @Option(help: ArgumentHelp("Thư điện tử.", valueName: "text"))
  var email: String?

  /// What goes on the form: what the dossier says, and before that what is given here.
  func details(of dossier: Dossier?, on date: CivilDate) throws -> ApplicationDetails {
    var details: ApplicationDetails
    if let dossier {
      details = ApplicationDetails(dossier, date: date)
      details.procedure = procedure ?? details.procedure
    } else if let procedure {
      details = ApplicationDetails(
        procedure: procedure, applicant: ApplicationDetails.Citizen(), date: date)
    } else {
      throw CommandFailure.usage(
        "Tờ khai cần --procedure MÃ, hoặc mã hồ sơ đã nhận: motcua form application MÃ.")
    }
    let known = details.applicant
    details.applicant = ApplicationDetails.Citizen(
      name: name ?? known.name, birth: try birth.map { try Reading.date($0, of: "--birth") },
      sex: sex, personalID: personalID ?? known.personalID,
      idIssued: try idIssued.map { try Reading.date($0, of: "--id-issued") },
      address: address ?? known.address, phone: phone ?? known.phone, email: email ?? known.email)
    return details
  }
}
