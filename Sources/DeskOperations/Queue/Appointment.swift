/// An appointment's identity: its number is only unique within its day.
public struct AppointmentID: Hashable, Comparable, Sendable, Codable {
  /// The day it is for.
  public var date: CivilDate
  /// Its number on that day, from 1.
  public var number: Int

  /// The appointment with that number of a day.
  public init(date: CivilDate, number: Int) {
    self.date = date
    self.number = number
  }

  /// Earlier days first, then lower numbers.
  public static func < (left: AppointmentID, right: AppointmentID) -> Bool {
    (left.date, left.number) < (right.date, right.number)
  }
}

/// A time given to somebody (lịch hẹn).
public struct Appointment: Hashable, Sendable, Codable {
  /// Its identity.
  public var id: AppointmentID
  /// When the person is expected.
  public var time: TimeOfDay
  /// The id of the service group.
  public var group: String
  /// The field or errand; nil for any.
  public var service: String?
  /// Who is expected.
  public var name: String
  /// How to reach them.
  public var phone: String?

  /// The booked moment.
  public var moment: Moment { Moment(id.date, time) }
}

/// What somebody asks for who wants a time.
public struct AppointmentOrder: Hashable, Sendable {
  /// When the person will come.
  public var moment: Moment
  /// What for; an empty group is found by its service.
  public var errand: Errand
  /// Who comes.
  public var name: String
  /// How to reach them.
  public var phone: String?

  /// A wish for a time.
  public init(moment: Moment, errand: Errand, name: String, phone: String? = nil) {
    self.moment = moment
    self.errand = errand
    self.name = name
    self.phone = phone
  }
}
