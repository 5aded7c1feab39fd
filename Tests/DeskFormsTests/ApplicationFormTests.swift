import DeskForms
import DeskOperations
import Foundation
import Testing

/// The application forms that the citizen only reads through and signs.
@Suite struct ApplicationFormTests {
  static let names = [
    "to-khai-khai-sinh", "to-khai-khai-tu", "to-khai-lai-khai-tu", "to-khai-ket-hon",
    "to-khai-lai-ket-hon", "to-khai-tinh-trang-hon-nhan", "to-khai-lai-khai-sinh",
    "to-khai-cai-chinh", "to-khai-ban-sao-trich-luc", "to-khai-nhan-cha-me-con",
    "to-khai-khai-sinh-nhan-cha-me-con", "to-khai-giam-ho", "to-khai-cham-dut-giam-ho",
    "to-khai-cu-tru", "don-huu-tri-xa-hoi", "don-khuyet-tat", "to-khai-mai-tang-bao-tro",
    "to-khai-mai-tang-huu-tri", "de-nghi-ho-kinh-doanh",
  ]

  private static let letters =
    "aăâeêioôơuưyáắấéếíóốớúứýàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵđ"

  /// Somebody of whom everything is known.
  private func citizen(_ name: String = "Nguyễn Thị Ước Mẫu") -> ApplicationDetails.Citizen {
    ApplicationDetails.Citizen(
      name: name, birth: CivilDate("1990-02-01"), sex: .female,
      personalID: "001190000001", idIssued: CivilDate("2021-08-15"),
      address: "Thôn Ví Dụ, xã Mẫu, tỉnh Mẫu", phone: "0999 111 222", email: "mau@example.vn")
  }

  private func submitter() -> ApplicationDetails.Citizen {
    ApplicationDetails.Citizen(
      name: "Đỗ Văn Thử", birth: CivilDate("1985-12-31"), sex: .male,
      personalID: "001085000002", idIssued: CivilDate("2022-03-04"),
      address: "Thôn Thử, xã Mẫu", phone: "0999 555 666", email: "thu@example.vn")
  }

  private func details(
    _ name: String, of applicant: ApplicationDetails.Citizen,
    by submitter: ApplicationDetails.Citizen? = nil
  ) throws -> ApplicationDetails {
    let form = try #require(
      try SampleForms.library().applications.first { $0.id.rawValue == name })
    return ApplicationDetails(
      procedure: try #require(form.procedures?.first), applicant: applicant, submitter: submitter,
      date: try #require(CivilDate("2026-11-20")))
  }

  /// A desk that knows every procedure the forms serve.
  private func setting(at moment: String = "2026-11-20T08:00") throws -> FormSetting {
    var setting = try SampleForms.setting(at: moment)
    let codes = Set(try SampleForms.library().applications.flatMap { $0.procedures ?? [] })
    setting.rulebook.catalogue = try Catalogue(
      codes.sorted().map { code in
        Procedure(
          code: code, name: "Thủ tục mẫu \(code)", field: "Hộ tịch", status: .current,
          source: "https://example.org", verified: [])
      })
    return setting
  }

  private func render(
    _ details: ApplicationDetails, as format: FormFormat, at moment: String = "2026-11-20T08:00"
  ) throws -> RenderedForm {
    try SampleForms.library().render(
      .application(details), in: try setting(at: moment), as: format)
  }

  @Test func `the shipped index serves procedures that exist, each by one form`() throws {
    let library = try SampleForms.library()
    #expect(library.applications.map(\.id.rawValue) == ApplicationFormTests.names)
    let codes = library.applications.flatMap { $0.procedures ?? [] }
    #expect(codes.count == Set(codes).count && codes.count >= 10)
    let file = try #require(
      FileManager.default.contents(atPath: SampleForms.repository + "/data/procedures.json"))
    let data = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
    let procedures = try #require(data["procedures"] as? [[String: Any]])
    let known = Set(procedures.compactMap { $0["code"] as? String })
    #expect(Set(codes).subtracting(known).isEmpty)
    let mostUsed = procedures.filter { $0["priority"] as? Int == 1 }
      .compactMap { $0["code"] as? String }
    #expect(Set(codes).intersection(mostUsed).count >= 10)
    for form in library.applications {
      #expect(!form.source.isEmpty && !(form.unverified ?? "").isEmpty, "\(form.id.rawValue)")
    }
  }

  @Test(arguments: names)
  func `looks as kept with everything known and with nothing known`(name: String) throws {
    let full = try details(name, of: citizen(), by: submitter())
    try expectPicture("application-\(name)", try render(full, as: .text).text)
    let blank = try details(name, of: ApplicationDetails.Citizen())
    try expectPicture("application-\(name)-blank", try render(blank, as: .text).text)
  }

  @Test(arguments: names, FormFormat.allCases)
  func `says what is known, leaves the rest to be written, and comes out the same later`(
    name: String, format: FormFormat
  ) throws {
    let full = try details(name, of: citizen(), by: submitter())
    let form = try render(full, as: format)
    #expect(form.notices.isEmpty)
    for value in ["NGUYỄN THỊ ƯỚC MẪU", "01/02/1990", "001190000001", "20 tháng 11 năm 2026"] {
      #expect(form.text.contains(value), "\(value) is missing")
    }
    #expect(try render(full, as: format, at: "2027-02-01T08:00") == form)
    let blank = try render(try details(name, of: ApplicationDetails.Citizen()), as: format)
    #expect(blank.notices.isEmpty)
    for value in ["NGUYỄN", "1990", "Nam<", "số ,", "cấp ngày <", "ngày 20/11"] {
      #expect(!blank.text.contains(value), "\(value) was invented")
    }
    let sign = format == .text ? "......" : #"class="dots"></i>"#
    let left = blank.text.ranges(of: sign).count
    #expect(left > form.text.ranges(of: sign).count || name.contains("ket-hon"))
  }

  @Test(arguments: names)
  func `what people wrote cannot become part of the page or run over its edge`(
    name: String
  ) throws {
    let long = String(repeating: "Nguyễnthị", count: 34)
    let hostile =
      "<script>alert('x')</script> {{code}} {{{email}}} [...] \"&\" </td> \u{202E}\u{1B}[2J ^ | || --- > \(long)"
    var citizen = citizen(hostile)
    citizen.personalID = hostile
    citizen.address = hostile
    citizen.phone = hostile
    citizen.email = hostile
    let hostileDetails = try details(name, of: citizen, by: citizen)
    let html = try render(hostileDetails, as: .html).text
    #expect(!html.contains("<script") && !html.contains("<SCRIPT"))
    for cell in ["td", "tr", "table", "p", "ol", "li", "section", "i", "span", "div"] {
      #expect(
        html.ranges(of: "<\(cell)>").count + html.ranges(of: "<\(cell) ").count
          == html.ranges(of: "</\(cell)>").count, "\(cell)")
    }
    let text = try render(hostileDetails, as: .text)
    for page in [html] + text.pages {
      #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.value > 31 && $0 != "\u{202E}" })
    }
    for line in text.pages.flatMap({ $0.split(separator: "\n") })
    where WidthTests.columns(line) > 80 {
      Issue.record("\(name): \(WidthTests.columns(line)) columns: \(line)")
    }
    let words = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("<SCRIPT>") && words.contains("[...] \"&\""))
  }

  @Test(arguments: FormFormat.allCases)
  func `every accented letter stands on paper, in capitals too`(format: FormFormat) throws {
    let form = try render(
      try details("to-khai-cu-tru", of: citizen(ApplicationFormTests.letters)), as: format)
    #expect(form.text.contains(ApplicationFormTests.letters.uppercased()))
    #expect(form.text.contains(ApplicationFormTests.letters.prefix(20)))
  }

  @Test func `whoever asks is the one who asks, and the child stays blank`() throws {
    let page = try render(
      try details("to-khai-khai-sinh", of: citizen(), by: submitter()), as: .text
    ).text
    let parts = page.split(separator: "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:")
    try #require(parts.count == 2)
    #expect(parts[0].contains("tên người yêu cầu: NGUYỄN THỊ ƯỚC MẪU"))
    #expect(!parts[1].contains("NGUYỄN") && !parts[1].contains("01/02/1990"))
    #expect(!page.contains("Đỗ Văn Thử") && !page.contains("ĐỖ VĂN THỬ"))
  }

  @Test func `a bride and a groom stand in their own columns`() throws {
    var citizen = citizen()
    func cells() throws -> [Substring] {
      let html = try render(try details("to-khai-ket-hon", of: citizen), as: .html).text
      let row = try #require(html.split(separator: "<td>Họ, chữ đệm, tên</td>").last)
      return row.prefix { $0 != "\n" }.split(separator: "</td>").map { $0.dropFirst(4) }
    }
    #expect(try cells().prefix(2) == ["NGUYỄN THỊ ƯỚC MẪU", ""])
    citizen.sex = .male
    #expect(try cells().prefix(2) == ["", "NGUYỄN THỊ ƯỚC MẪU"])
    // Nobody is put on a side that nobody named.
    citizen.sex = nil
    #expect(try cells().prefix(2) == ["", ""])
  }

  @Test func `who brings an old person's paper is named as who was asked to`() throws {
    let page = try render(
      try details("don-huu-tri-xa-hoi", of: citizen(), by: submitter()), as: .text
    ).text
    let parts = page.split(separator: "II. Thông tin người giám hộ, người được ủy quyền")
    try #require(parts.count == 2)
    #expect(parts[0].contains("NGUYỄN THỊ ƯỚC MẪU") && !parts[0].contains("ĐỖ VĂN THỬ"))
    #expect(parts[1].contains("ĐỖ VĂN THỬ") && parts[1].contains("cấp ngày 04/03/2022"))
  }

  @Test func `a procedure without a form is told, with those that have one`() throws {
    let library = try SampleForms.library()
    let date = try #require(CivilDate("2026-11-20"))
    let details = ApplicationDetails(
      procedure: "9.999999", applicant: ApplicationDetails.Citizen(), date: date)
    let setting = try setting()
    let trouble = #expect(throws: FormTrouble.self) {
      try library.render(.application(details), in: setting, as: .text)
    }
    guard case .noApplication("9.999999", let served)? = trouble?.problem else {
      Issue.record("\(String(describing: trouble))")
      return
    }
    #expect(served.count == library.applications.flatMap { $0.procedures ?? [] }.count)
    #expect(served.contains("Thủ tục mẫu 1.001193 (1.001193)"))
    // None of them was in force before the first.
    var early = details
    early.procedure = "1.001193"
    early.date = try #require(CivilDate("2020-01-01"))
    let older = #expect(throws: FormTrouble.self) {
      try library.render(.application(early), in: setting, as: .text)
    }
    #expect(older?.problem == .noApplication(for: "1.001193", served: []))
  }

  @Test func `an office adds and changes forms without programming`() throws {
    let index = #"""
      {"forms": [], "applications": [
      {"id": "don-rieng", "title": "Đơn riêng", "procedures": ["2.000181"], "source": "Xã Mẫu",
       "validFrom": "2026-01-01", "templates":
       {"html": "don-rieng.html.mustache", "text": "don-rieng.txt.mustache"}},
      {"id": "khai-sinh-rieng", "title": "Tờ khai riêng", "procedures": ["1.001193"],
       "source": "Xã Mẫu", "validFrom": "2024-06-06", "templates":
       {"html": "don-rieng.html.mustache", "text": "don-rieng.txt.mustache"}}]}
      """#
    try OfficeFormsTests().withOffice([
      "forms.json": index, "don-rieng.html.mustache": "<p>{{applicant}}</p>",
      "don-rieng.txt.mustache": "Tên: {{applicantUpper}} [...]\n",
    ]) { library, _ in
      #expect(library.notices.isEmpty)
      for procedure in ["2.000181", "1.001193"] {
        let details = ApplicationDetails(
          procedure: procedure, applicant: citizen(),
          date: try #require(CivilDate("2026-11-20")))
        let page = try library.render(.application(details), in: try setting(), as: .text).text
        #expect(page == "Tên: NGUYỄN THỊ ƯỚC MẪU " + String(repeating: ".", count: 56) + "\n")
      }
      let death = try render(try details("to-khai-khai-tu", of: citizen()), as: .text)
      let same = try library.render(
        .application(try details("to-khai-khai-tu", of: citizen())), in: try setting(), as: .text)
      #expect(same == death)
    }
  }

  @Test(arguments: ["", #""procedures": [],"#])
  func `an application form for no procedure is told with its key`(procedures: String) throws {
    let index = #"""
      {"forms": [], "applications": [{"id": "x", "title": "X", \#(procedures) "source": "x",
      "validFrom": "2026-01-01", "templates": {"html": "slip.html.mustache", "text":
      "slip.txt.mustache"}}]}
      """#
    try OfficeFormsTests().withOffice(["forms.json": index]) { library, folder in
      #expect(
        library.notices == [
          FormTrouble(
            file: "\(folder)/forms.json", problem: .badIndex(key: "applications[0].procedures"))
        ])
      #expect(library.applications.count == ApplicationFormTests.names.count)
    }
  }

  @Test func `blanks fill the line evenly and keep room to write on`() throws {
    try OfficeFormsTests().withOffice([
      "slip-back.txt.mustache":
        "A [...] B [...]\n\(String(repeating: "x", count: 78)) [...]\n|: 12 *\n| [...] | b [...]\n"
    ]) { library, _ in
      #expect(library.notices.isEmpty)
      let date = try #require(CivilDate("2026-11-20"))
      let lines = try library.render(
        .slipBack(on: date), in: SampleForms.setting(), as: .text
      ).text.split(separator: "\n")
      let dots = { String(repeating: ".", count: $0) }
      #expect(lines[0] == "A \(dots(37)) B \(dots(38))")
      #expect(lines[1] == String(repeating: "x", count: 78))
      #expect(lines[2] == "  \(dots(10))")
      #expect(lines[3] == "\(dots(12)) b \(dots(65))")
    }
  }
}
