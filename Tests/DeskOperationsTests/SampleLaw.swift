import DeskOperations
import FoundationEssentials

/// The limits, books and grounds the sample desks work by; the articles are invented.
enum SampleLaw {
  /// A law with every part filled.
  static func make() throws -> Law {
    try JSONDecoder().decode(Law.self, from: Data(text.utf8))
  }

  /// The invented article behind a step.
  static func article(_ step: Refusal.Step) -> String { "Nghị định mẫu, Điều \(step.rawValue)" }

  private static let grounds = Refusal.Step.allCases.map { step in
    #"{"step": "\#(step.rawValue)", "article": "\#(article(step))"}"#
  }

  private static let text = """
    {
      "grounds": [\(grounds.joined(separator: ", "))],
      "asking": {
        "online": {"kind": "workingHours", "amount": 8},
        "paper": {"kind": "workingDays", "amount": 1},
        "afterCheck": {"kind": "workingDays", "amount": 3},
        "rounds": 1,
        "source": "Nghị định mẫu"
      },
      "extending": {"noticeWorkingDays": 1, "times": 1, "source": "Nghị định mẫu"},
      "handingOver": {"cutoff": "15:00", "morningUntil": "09:00", "source": "Nghị định mẫu"},
      "collecting": {
        "remindEvery": 7,
        "limits": [{"procedure": "1.000002", "days": 60, "source": "Nghị định mẫu"}]
      },
      "closing": {
        "checks": [
          {"kind": "openTickets", "blocks": true, "article": "Nghị định mẫu, Điều 1"},
          {"kind": "openCounters", "blocks": true, "article": "Nghị định mẫu, Điều 2"},
          {"kind": "withoutSlip", "blocks": true, "article": "Nghị định mẫu, Điều 3"},
          {"kind": "papersToHandOver", "blocks": true, "article": "Nghị định mẫu, Điều 4"}
        ],
        "source": "Đơn vị tự đặt", "booksSource": "Thông tư mẫu, Điều 10"
      },
      "books": {
        "register": "STD", "supplement": "HDHS", "refusal": "PTC", "apology": "PXL",
        "stop": "TBD", "receipt": "BL", "duty": "TRUC", "assist": "HT"
      },
      "refusalReasons": ["Không thuộc thẩm quyền", "Không đủ điều kiện"],
      "databases": [
        {"id": "dancu", "name": "Cơ sở dữ liệu mẫu về dân cư", "source": "Nghị định mẫu"}
      ],
      "exemptions": [
        {"id": "poor", "name": "Người thuộc hộ nghèo", "source": "Luật mẫu, Điều 11"},
        {"id": "merit", "name": "Người có công", "source": "Luật mẫu, Điều 11"}
      ],
      "receipts": {
        "form": "01BLP3-001", "symbol": "MA-26T",
        "copies": ["Lưu tại cơ quan thu", "Giao cho người nộp tiền", "Lưu nội bộ"],
        "kinds": [
          {"procedure": "2.000635", "kind": "fee", "source": "Thông tư mẫu"},
          {"field": "Hộ tịch", "kind": "charge", "source": "Thông tư mẫu"},
          {"field": "Chứng thực", "kind": "fee", "source": "Thông tư mẫu"},
          {"field": "Đất đai", "kind": "fee", "source": "Thông tư mẫu"}
        ],
        "payOverDay": 5, "payOverSource": "Thông tư mẫu", "source": "Thông tư mẫu"
      },
      "certification": {
        "registers": [
          {"symbol": "SCT/BS", "name": "Sổ chứng thực bản sao", "kept": "Vĩnh viễn"},
          {"symbol": "SCT/CK", "name": "Sổ chứng thực chữ ký", "kept": "Vĩnh viễn"}
        ],
        "kinds": [
          {
            "id": "copy", "name": "Bản sao từ bản chính", "procedure": "1.000006",
            "register": "SCT/BS",
            "perPage": [{"fromPage": 1, "amount": 2000}, {"fromPage": 3, "amount": 1000}],
            "maximumPerCopy": 200000, "source": "Thông tư mẫu"
          },
          {
            "id": "signature", "name": "Chữ ký", "procedure": "1.000006",
            "register": "SCT/CK", "perCase": 10000, "source": "Thông tư mẫu"
          }
        ]
      }
    }
    """
}
