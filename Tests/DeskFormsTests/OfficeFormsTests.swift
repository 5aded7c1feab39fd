import DeskForms
import DeskOperations
import Foundation
import Testing

/// What an office does to its forms, and what it is told.
@Suite struct OfficeFormsTests {
  /// Runs with an office folder that holds these files, and the shipped forms behind it.
  func withOffice(
    _ files: [String: String], _ body: (FormLibrary, _ folder: String) throws -> Void
  ) throws {
    let folder = NSTemporaryDirectory() + "forms-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    try body(
      try FormLibrary(folder: folder, shipped: SampleForms.shippedFolder), folder)
  }

  func back(_ library: FormLibrary, _ format: FormFormat = .text) throws -> RenderedForm {
    try library.render(
      .slipBack(on: try #require(CivilDate("2026-11-20"))), in: SampleForms.setting(), as: format)
  }

  @Test func `an office without forms of its own uses the shipped ones`() throws {
    try withOffice([:]) { library, _ in
      #expect(library.notices.isEmpty)
      let ours = try back(library)
      let shipped = try back(SampleForms.library())
      #expect(ours == shipped)
    }
  }

  @Test func `an office changes the words of one file and keeps the rest`() throws {
    try withOffice([
      "slip-back.txt.mustache": "\u{FEFF}^ Gọi {{hotlineComplaints}}\r\ncho chúng tôi\r\n"
    ]) { library, _ in
      #expect(library.notices.isEmpty)
      let back = try back(library)
      #expect(back.text.split(separator: "\n").last == "cho chúng tôi")
      #expect(back.text.contains("Gọi 0999 000 123"))
      let dossier = try SampleForms.dossier(SampleForms.birthIntake())
      let slip = try library.render(
        .slip(dossier, copies: [.applicant]), in: SampleForms.setting(), as: .text)
      #expect(slip.pages.last == back.text)
      #expect(slip.notices.isEmpty)
    }
  }

  @Test(arguments: [
    ("Một\n{{#hours}}\nHai\n", 2, FormTrouble.Problem.unbalancedSection("hours")),
    ("Một\nHai {{/hours}}", 2, .unbalancedSection("hours")),
    ("Một\n\n{{#hours}}{{/deskEmail}}", 3, .unbalancedSection("deskEmail")),
    ("Một\n{{hotlineComplaint}}", 2, .unknownField("hotlineComplaint")),
    ("{{! a\nb }}\n{{deskEmail", 3, .unfinishedTag),
    ("{{{deskEmail}}}", 1, .forbiddenTag("{{{deskEmail}}")),
    ("{{& deskEmail}}", 1, .forbiddenTag("{{& deskEmail}}")),
    ("{{=<% %>=}}", 1, .forbiddenTag("{{=<% %>=}}")),
    ("{{% CONTENT_TYPE:TEXT}}", 1, .forbiddenTag("{{% CONTENT_TYPE:TEXT}}")),
    ("Một\n{{> ../../etc/passwd}}", 2, .badTemplateName("../../etc/passwd")),
    ("{{> slip-back.txt}}", 1, .includesItself("slip-back.txt")),
  ])
  func `a broken template is told with its line and the shipped one is used`(
    text: String, line: Int, problem: FormTrouble.Problem
  ) throws {
    try withOffice(["slip-back.txt.mustache": text]) { library, folder in
      let trouble = FormTrouble(
        file: "\(folder)/slip-back.txt.mustache", line: line, problem: problem)
      #expect(library.notices == [trouble])
      let back = try back(library)
      #expect(back.notices == [trouble])
      let shipped = try self.back(SampleForms.library())
      #expect(back.text == shipped.text)
      let html = try self.back(library, .html)
      #expect(html.notices.isEmpty)
    }
  }

  @Test func `a template with nothing in it is told, and prints no blank paper`() throws {
    try withOffice(["slip-back.html.mustache": " \n"]) { library, folder in
      let trouble = FormTrouble(file: "\(folder)/slip-back.html.mustache", problem: .empty)
      #expect(library.notices == [trouble])
      #expect(try back(library, .html).text.contains("0999 000 123"))
      // Who looks at the text hears of the page as well.
      let content = FormContent.slipBack(on: try #require(CivilDate("2026-11-20")))
      #expect(try library.notices(of: content, in: SampleForms.setting()) == [trouble])
    }
  }

  @Test func `what goes to different hands has nothing on its back`() throws {
    let library = try SampleForms.library()
    let oneSided = library.forms.filter { $0.oneSided ?? false }.map(\.id)
    #expect(Set(oneSided) == [.handOver, .handBack, .reminder, .feeReceipt])
  }

  @Test func `a template that is not UTF-8 is told`() throws {
    try withOffice([:]) { _, folder in
      let file = "\(folder)/back.html.mustache"
      try Data([0x47, 0xE0, 0x20]).write(to: URL(fileURLWithPath: file))
      let library = try FormLibrary(folder: folder, shipped: SampleForms.shippedFolder)
      #expect(library.notices == [FormTrouble(file: file, problem: .notUTF8)])
      let back = try back(library, .html)
      #expect(back.notices == library.notices)
    }
  }

  @Test func `two parts that include each other fall back to the shipped ones`() throws {
    try withOffice([
      "letterhead.txt.mustache": "{{> slip-back.txt}}",
      "slip-back.txt.mustache": "{{> letterhead.txt}}",
    ]) { library, _ in
      #expect(
        library.notices.map(\.problem).contains {
          if case .includesItself = $0 { true } else { false }
        })
      let dossier = try SampleForms.dossier(SampleForms.birthIntake())
      let slip = try library.render(
        .slip(dossier, copies: [.applicant]), in: SampleForms.setting(), as: .text)
      #expect(slip.text.contains("GIẤY TIẾP NHẬN HỒ SƠ"))
    }
  }

  @Test func `a part that nobody has is told`() throws {
    try withOffice(["slip-back.txt.mustache": "{{> stamp.txt}}"]) { library, _ in
      #expect(library.notices.map(\.problem) == [.missing])
      let back = try back(library)
      #expect(back.text.contains("ĐƯỜNG DÂY NÓNG"))
    }
  }

  @Test func `a broken index is told with its key`() throws {
    let form = #"{"id": "slip", "title": "Giấy hẹn", "source": "x", "validFrom": "hôm nay"}"#
    try withOffice(["forms.json": #"{"forms": [\#(form)]}"#]) { library, folder in
      let trouble = FormTrouble(
        file: "\(folder)/forms.json", problem: .badIndex(key: "forms[0].validFrom"))
      #expect(library.notices == [trouble])
      let back = try back(library)
      #expect(back.notices == [trouble])
    }
  }

  @Test func `a new version of a form is used from its first day`() throws {
    let index = #"""
      {"forms": [{"id": "slip-back", "title": "Mặt sau mới", "source": "x",
      "validFrom": "2026-12-01",
      "templates": {"html": "back.html.mustache", "text": "new-back.txt.mustache"}}]}
      """#
    try withOffice(["forms.json": index, "new-back.txt.mustache": "{{formTitle}}\n"]) {
      library, _ in
      let setting = try SampleForms.setting()
      let before = try library.render(
        .slipBack(on: try #require(CivilDate("2026-11-30"))), in: setting, as: .text)
      #expect(before.text.contains("ĐƯỜNG DÂY NÓNG"))
      let after = try library.render(
        .slipBack(on: try #require(CivilDate("2026-12-01"))), in: setting, as: .text)
      #expect(after.text == "Mặt sau mới\n")
    }
  }

  @Test func `an index may not name files outside its folder`() throws {
    let index = #"""
      {"forms": [{"id": "slip", "title": "x", "source": "x", "validFrom": "2026-01-01",
      "templates": {"html": "../slip.html.mustache", "text": "slip.txt.mustache"}}]}
      """#
    try withOffice(["forms.json": index]) { library, _ in
      #expect(library.notices.map(\.problem) == [.badTemplateName("../slip.html.mustache")])
    }
  }

  @Test func `an unknown form and a day before every version are told apart`() throws {
    let library = try SampleForms.library()
    let day = try #require(CivilDate("2026-11-20"))
    #expect(library.form(FormID(rawValue: "nope"), on: day) == nil)
    #expect(library.form(.slip, on: day)?.officialNumber == "Mẫu số 01")
    let early = try #require(CivilDate("2025-09-14"))
    #expect(throws: FormTrouble(file: "forms.json", problem: .notInForce(.slipBack, early))) {
      try library.render(.slipBack(on: early), in: SampleForms.setting(), as: .text)
    }
  }

  @Test func `without any forms the missing index is named`() throws {
    #expect(throws: FormTrouble(file: "/nonexistent/forms.json", problem: .missing)) {
      try FormLibrary(folder: "/nonexistent", shipped: nil)
    }
  }
}
