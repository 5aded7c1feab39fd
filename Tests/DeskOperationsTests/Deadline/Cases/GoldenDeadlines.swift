import DeskOperations
import Testing

/// Deadlines worked out by hand from Bộ luật Dân sự 2015, Điều 145–148, Nghị định 23/2015/NĐ-CP,
/// Điều 7 (the 15:00 cutoff), Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4 (after a supplement) and the
/// public calendar of 2026 and 2027.
let goldenDeadlines: [GoldenDeadline] = [
  .init(
    "A1", .workingDays(3), received: .at("2025-12-31T09:00"), due: .at("2026-01-07T17:00"),
    "New Year 1–2 January, then a weekend"),
  .init(
    "A2", .workingDays(2), received: .at("2026-01-08T09:00"), due: .at("2026-01-10T17:00"),
    "the make-up Saturday 10 January is a working day"),
  .init(
    "B1", .workingDays(3), received: .at("2026-02-12T10:00"), due: .at("2026-02-24T17:00"),
    "across Tết"),
  .init(
    "B3", .sameDay, received: .at("2026-02-13T15:30"), due: .at("2026-02-23T17:00"),
    "same-day procedure received after 15:00 on the last day before Tết"),
  .init(
    "B4", .calendarDays(10), received: .at("2026-02-09T09:00"), due: .at("2026-02-23T17:00"),
    "the tenth day falls in Tết: end of the next working day"),
  .init(
    "B6", .workingHours(8), received: .at("2026-02-13T15:00"), due: .at("2026-02-23T15:00"),
    "2 hours on Friday, 6 hours on the first day back"),
  .init(
    "C1", .workingDays(3), received: .at("2026-04-24T09:00"), due: .at("2026-05-04T17:00"),
    "27/4 off in place of Sunday 26/4, then 30/4–3/5"),
  .init(
    "D2", .workingDays(1), received: .at("2026-08-28T10:00"), due: .at("2026-09-03T17:00"),
    "National Day break 29/8–2/9"),
  .init(
    "E1", .workingDays(3), received: .at("2026-12-30T09:00"), due: .at("2027-01-05T17:00"),
    "across the year"),
  .init(
    "G1", .sameDay, received: .at("2026-03-10T15:30"), due: .at("2026-03-11T17:00"),
    "after 15:00: next working day"),
  .init(
    "G2", .sameDay, received: .at("2026-03-10T15:00"), due: .at("2026-03-10T17:00"),
    "15:00 exactly is not after 15:00"),
  .init(
    "G3", .sameDay, received: .at("2026-03-13T15:01"), due: .at("2026-03-16T17:00"),
    "after 15:00 on Friday"),
  .init(
    "H2", .sameDay, received: .at("2026-03-14T09:00"), due: .at("2026-03-16T17:00"),
    "not a working day: next working day"),
  .init(
    "H4", .workingHours(4), received: .at("2026-03-10T12:00"), due: .at("2026-03-10T17:00"),
    "lunch: starts at 13:00"),
  .init(
    "H5", .workingHours(8), received: .at("2026-03-14T09:00"), due: .at("2026-03-16T17:00"),
    "starts Monday 07:30"),
  .init(
    "I1", .calendarDays(5), received: .at("2026-03-10T09:00"), due: .at("2026-03-16T17:00"),
    "15/3 is a Sunday"),
  .init(
    "J1", .workingDays(3), received: .at("2026-02-13T09:00"), due: .at("2026-02-25T17:00"),
    "must not depend on the day on which it is typed in"),
  .init(
    "F1", .workingDays(3), received: .at("2027-02-02T09:00"), due: .at("2027-02-12T17:00"),
    "across Tết 2027"),
  .init(
    "K1", .workingDays(1), received: .at("2026-11-23T09:00"), due: .at("2026-11-25T17:00"),
    "24/11/2026 is a day off"),
  .init(
    "L2", .calendarDays(3), received: .at("2026-08-29T09:00"), due: .at("2026-09-03T17:00"),
    "the third day is 1/9"),
  .init(
    "S1", .workingDays(10), received: .at("2026-03-02T09:00"),
    waits: [Wait(from: .at("2026-03-05T10:00"), to: .at("2026-03-12T14:00"))],
    due: .at("2026-03-23T17:00"),
    restarted: .at("2026-03-26T17:00"),
    "five working days waited"),
  .init(
    "S2", .workingDays(10), received: .at("2026-03-02T09:00"),
    waits: [Wait(from: .at("2026-03-06T10:00"), to: .at("2026-03-09T10:00"))],
    due: .at("2026-03-17T17:00"),
    restarted: .at("2026-03-23T17:00"),
    "one working day waited across a weekend"),
  .init(
    "S5", .workingDays(10), received: .at("2026-03-02T09:00"),
    waits: [Wait(from: .at("2026-03-04T10:00"), to: .at("2026-03-04T16:00"))],
    due: .at("2026-03-16T17:00"),
    restarted: .at("2026-03-18T17:00"),
    "asked and completed on one day: nothing to give back"),
]

/// One deadline whose answer is known.
struct GoldenDeadline: CustomTestStringConvertible {
  let id: String
  let period: Period
  let received: Moment
  let waits: [Wait]
  let due: Moment
  let restarted: Moment
  let why: String

  init(
    _ id: String, _ period: Period, received: Moment, waits: [Wait] = [], due: Moment,
    restarted: Moment? = nil, _ why: String
  ) {
    self.id = id
    self.period = period
    self.received = received
    self.waits = waits
    self.due = due
    self.restarted = restarted ?? due
    self.why = why
  }

  var testDescription: String { "\(id): \(why)" }
}
