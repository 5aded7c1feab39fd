import DeskOperations
import Glibc

@testable import DeskFiles

/// A desk in a folder of its own, removed with the test that made it.
final class Workplace {
  let folder: DeskFolder
  /// The folder that holds the desk and its reference data.
  let root: String

  init() throws {
    var template = Array("/tmp/motcua-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.last }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let shipped = DeskFolder("\(root)/shipped")
    try Disk.real.makeFolder(shipped.formsFolder)
    for (name, text) in Workplace.reference {
      try Disk.real.replace(shipped.file(name), with: Array(text.utf8))
    }
    try Disk.real.replace("\(shipped.formsFolder)/slip.txt", with: Array("{{code}}\n".utf8))
    folder = try DeskFolder.create(at: "\(root)/desk", from: shipped.path)
  }

  /// Gives the desk somebody who is responsible for it: `trach`.
  func addSupervisor() throws {
    try change(
      folder.peopleFile, #""unit": "Văn phòng"}"#,
      to: #""unit": "Văn phòng"}, {"id": "trach", "name": "Phạm Thị Trách", "role": "supervisor"}"#)
  }

  /// One of several desks of the unit, with a letter of its own.
  convenience init(desk letter: String) throws {
    try self.init()
    try change(
      folder.settingsFile, #""unit": "H99.34.05"}"#,
      to: #""unit": "H99.34.05", "desk": "\#(letter)"}"#)
  }

  deinit { Workplace.remove(root) }

  static func remove(_ path: String) {
    for name in Disk.names(in: path) ?? [] { remove("\(path)/\(name)") }
    if rmdir(path) != 0 { _ = unlink(path) }
  }

  func store(disk: Disk = .real) throws -> DeskStore {
    try DeskStore(folder: folder, patience: 0, disk: disk)
  }

  func bytes(_ file: String) throws -> [UInt8] { try Disk.real.read(file) }

  func text(_ file: String) throws -> String { String(decoding: try bytes(file), as: UTF8.self) }

  /// Overwrites a file in place, as an editor or a broken disk would.
  func put(_ bytes: some Sequence<UInt8>, in file: String) throws {
    let descriptor = try Disk.real.open(file, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(descriptor) }
    try Disk.real.writeAll(Array(bytes), to: descriptor)
  }

  func change(_ file: String, _ old: String, to new: String) throws {
    try put(try text(file).replacing(old, with: new).utf8, in: file)
  }

  var today: String { folder.journalFile(of: morning.date) }
}

/// Friday 20 November 2026, 08:00.
let morning = Moment("2026-11-20T08:00:00+07:00") ?? Moment(localSeconds: 0)

/// A request to receive a dossier.
func receipt(_ number: Int, name: String = "Nguyễn Văn Mẫu") -> Request {
  Request(
    .receiveDossier(Intake(procedure: "1.001193", applicant: .init(name: name))),
    by: "mau", counter: 1, key: "key-\(number)")
}

func request(_ command: Command, _ key: String) -> Request {
  Request(command, by: "mau", counter: 1, key: key, reason: "Lý do mẫu")
}

/// The same numbers for the same seed, everywhere.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Workplace {
  static let reference: [(String, String)] = [
    (
      "procedures.json",
      """
      {
        "schemaVersion": 1,
        "procedures": [
          {
            "code": "1.001193",
            "name": "Đăng ký khai sinh",
            "field": "Hộ tịch",
            "statutoryTime": {"kind": "sameDay", "cutoff": "15:00"},
            "components": [{"name": "Tờ khai", "copies": 1, "kind": "original"}],
            "results": ["Giấy khai sinh"],
            "legalBasis": [],
            "priority": 1,
            "status": "current",
            "source": "mẫu",
            "verified": []
          },
          {
            "code": "2.000181", "name": "Cấp giấy phép mẫu", "field": "Công thương",
            "statutoryTime": {"kind": "workingDays", "amount": 5},
            "timeVariants": [{"case": "cần xác minh", "kind": "workingDays", "amount": 12}],
            "status": "current", "source": "mẫu", "verified": []
          },
          {
            "code": "2.000815", "name": "Chứng thực bản sao", "field": "Chứng thực",
            "status": "current", "source": "mẫu", "verified": []
          },
          {
            "code": "3.000722", "name": "Liên thông khai sinh", "field": "Hộ tịch",
            "statutoryTime": {"kind": "workingDays", "amount": 3}, "linked": true,
            "steps": [
              {
                "agency": "UBND xã", "name": "Khai sinh",
                "time": {"kind": "sameDay", "cutoff": "15:00"}
              },
              {
                "agency": "Công an xã", "name": "Cư trú", "after": "Khai sinh",
                "time": {"kind": "workingDays", "amount": 2}
              }
            ],
            "status": "current", "source": "mẫu", "verified": []
          }
        ]
      }

      """
    ),
    (
      "calendar.json",
      """
      {"schemaVersion": 1, "years": {"2026": [], "2027": []}}

      """
    ),
    (
      "people.json",
      """
      {
        "schemaVersion": 1,
        "note": "một dòng không ai đọc",
        "people": [
          {"id": "mau", "name": "Nguyễn Văn Mẫu", "role": "clerk", "nickname": "Mẫu"},
          {"id": "thu", "name": "Trần Thị Thử", "role": "officer", "unit": "Văn phòng"}
        ],
        "size": 1.50
      }

      """
    ),
    (
      "codes.json",
      """
      {
        "statuses": [{"code": 2, "name": "Được tiếp nhận"}, {"code": 4, "name": "Đang xử lý"}],
        "states": [
          {"state": "received", "code": 2},
          {"state": "processing", "code": 4}
        ]
      }

      """
    ),
    (
      "law.json",
      """
      {
        "asking": {
          "online": {"kind": "workingHours", "amount": 8},
          "paper": {"kind": "workingDays", "amount": 1},
          "afterCheck": {"kind": "workingDays", "amount": 3},
          "answer": {"kind": "calendarDays", "amount": 30},
          "rounds": 1,
          "source": "Luật mẫu, Điều 1"
        },
        "extending": {"noticeWorkingDays": 1, "times": 1, "source": "Luật mẫu, Điều 2"},
        "handingOver": {
          "cutoff": "15:00", "morningUntil": "09:00", "source": "Luật mẫu, Điều 3"
        },
        "books": {
          "register": "STD", "supplement": "HDHS", "refusal": "PTC", "apology": "PXL",
          "stop": "TBD", "receipt": "BL", "duty": "TRUC", "assist": "HT"
        },
        "databases": [
          {"id": "dancu", "name": "Cơ sở dữ liệu mẫu", "source": "Luật mẫu, Điều 4"}
        ],
        "exemptions": [{"id": "poor", "name": "Hộ nghèo", "source": "Luật mẫu, Điều 5"}],
        "certification": {
          "registers": [{"symbol": "SCT/BS", "name": "Sổ chứng thực bản sao"}],
          "kinds": [
            {
              "id": "copy", "name": "Bản sao", "procedure": "2.000815", "register": "SCT/BS",
              "perPage": [{"fromPage": 1, "amount": 2000}, {"fromPage": 3, "amount": 1000}],
              "time": {"period": {"kind": "sameDay"}, "source": "Luật mẫu, Điều 6"},
              "source": "Luật mẫu, Điều 7"
            }
          ]
        }
      }

      """
    ),
    ("reports.json", #"{"rules": [], "forms": [], "measures": []}"#),
    ("portal.json", "{}"),
    (
      "desk.json",
      """
      {
        "schemaVersion": 1, "format": 3,
        "unit": {
          "name": "TRUNG TÂM MẪU", "parent": "ỦY BAN MẪU", "shortName": "Mẫu",
          "place": "Xã Mẫu", "address": "Số 1"
        },
        "hotline": {"complaints": "0999 000 123", "support": "0999 000 456"},
        "counters": [
          {"number": 1, "name": "Hộ tịch", "fields": ["Hộ tịch"]},
          {"number": 2, "name": "Đất đai", "fields": []}
        ],
        "openingHours": {"friday": ["07:30-11:30", "13:00-17:00"]},
        "workingSessions": {
          "monday": ["07:30-11:30", "13:00-17:00"],
          "friday": ["07:30-11:30", "13:00-17:00"]
        },
        "deadlines": {
          "sameDayCutoff": "15:00", "dueTimeMode": "endOfDay",
          "afterCutoffCountsNextDay": false, "outsideHoursCountsNextDay": false,
          "afterWait": "restart"
        },
        "dossierCode": {"pattern": "{unit}-{yyMMdd}-{serial:4}", "unit": "H99.34.05"},
        "committedTimes": [],
        "targets": [],
        "queue": {"firstNumber": 1, "lastNumber": 999}
      }

      """
    ),
  ]
}
