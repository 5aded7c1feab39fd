public import DeskOperations

extension Words {
  /// The register of dossiers with the fifteen columns of its form.
  public func table(of register: DossierRegister, in scope: ReportScope, _ rules: Rulebook)
    -> ReportTable
  {
    let dates = self("Ngày, tháng, năm", "Day")
    let handing = self("Trả kết quả", "Result")
    let handed = self("Trả kết quả", "Handed over")
    func column(
      _ number: Int, _ vietnamese: String, _ english: String, in group: String? = nil,
      _ kind: ReportTable.Kind = .text, short: String? = nil
    ) -> ReportTable.Column {
      ReportTable.Column(
        "c\(number)", self(vietnamese, english), short: short, group: group,
        number: "\(number)", kind: kind)
    }
    var table = table(
      "register", self("Sổ theo dõi hồ sơ", "Register of dossiers"), of: scope, rules,
      columns: [
        column(1, "STT", "No.", .number), column(2, "Mã hồ sơ", "Code"),
        column(3, "Tên TTHC", "Procedure"),
        column(4, "Số lượng hồ sơ (bộ)", "Sets", .number),
        column(5, "Tên cá nhân, tổ chức", "Applicant"),
        column(6, "Địa chỉ, số điện thoại", "Address, telephone"),
        column(7, "Cơ quan chủ trì giải quyết", "Agency"),
        column(8, "Nhận hồ sơ", "Received", in: dates, .moment),
        column(9, "Hẹn trả kết quả", "Due", in: dates, .moment),
        column(10, "Chuyển hồ sơ đến cơ quan giải quyết", "Handed over", in: dates, .moment),
        column(11, "Nhận kết quả từ cơ quan giải quyết", "Result came", in: dates, .moment),
        column(12, "Ngày, tháng, năm", "Day", in: handing, .moment, short: handed),
        column(13, "Phương thức nhận kết quả", "Way", in: handing),
        column(14, "Ký nhận", "Signed by", in: handing), column(15, "Ghi chú", "Remarks"),
      ])
    table.officialNumber = self("Mẫu số 07", "Form 07")
    table.rows = register.rows.map { row in
      let party = [row.applicant.address, row.applicant.phone].compactMap(\.self)
      var cells =
        [
          .number(row.number.number), .text(row.code.description), .text(row.procedureName),
          .number(row.sets), .text(row.applicant.name), .text(party.joined(separator: "; ")),
          .text(row.agency ?? ""),
        ] as [ReportTable.Value]
      cells += [row.receivedAt, row.due, row.passedAt, row.resultAt, row.returnedAt]
        .map { $0.map { .moment($0) } ?? .none }
      cells += [
        .text(row.returnMethod.wording), .text(row.recipient ?? ""),
        .text(row.remarks.map(\.wording).joined(separator: "; ")),
      ]
      var shown = cells.map { ReportTable.Cell($0) }
      shown[1].dossiers = [row.code]
      return ReportTable.Row(shown)
    }
    table.notes = [
      self(
        "Hồ sơ tiếp nhận trong kỳ, theo số thứ tự trong sổ; không dòng nào bị bỏ, thay đổi về sau ghi ở cột Ghi chú.",
        "The dossiers received in the period, by their number; no line is taken out, later changes stand in the last column."
      ),
      "Mẫu số 07, Thông tư 03/2025/TT-VPCP, Phụ lục I.",
    ]
    return table
  }
}
