extension Desk {
  func booking(
    _ order: AppointmentOrder, _ circumstances: Circumstances
  ) throws(Refusal) -> Appointment {
    guard let name = try CleanField.line(order.name, .name, limit: 100) else {
      throw .missing(.name)
    }
    guard order.moment > circumstances.at else {
      throw .dayPassed(.appointment, order.moment.date)
    }
    guard circumstances.rules.isOpen(at: order.moment) else {
      throw .closedThen(order.moment)
    }
    let errand = try errand(
      group: order.errand.group, service: order.errand.service, circumstances)
    let date = order.moment.date
    return Appointment(
      id: AppointmentID(date: date, number: queue.nextBooking(on: date)), time: order.moment.time,
      group: errand.group, service: errand.service, name: name,
      phone: try CleanField.line(order.phone, .phone, limit: 30))
  }

  func cancellingAppointment(
    _ id: AppointmentID, _ circumstances: Circumstances
  ) throws(Refusal) -> AppointmentID {
    _ = try appointment(id, circumstances)
    try circumstances.requireReason()
    return id
  }

  /// The appointment that somebody has come for: of today, and not taken up before.
  func appointmentToKeep(
    _ id: AppointmentID, _ circumstances: Circumstances
  ) throws(Refusal) -> Appointment {
    let appointment = try appointment(id, circumstances)
    guard id.date == circumstances.at.date else { throw .appointmentOnOtherDay(appointment.moment) }
    return appointment
  }

  private func appointment(
    _ id: AppointmentID, _ circumstances: Circumstances
  ) throws(Refusal) -> Appointment {
    guard let appointment = queue.appointments.first(where: { $0.id == id }) else {
      throw .unknownAppointment(id)
    }
    if let ticket = queue.ticket(for: id) { throw .appointmentTakenUp(ticket.id) }
    return appointment
  }
}

extension DeskQueue {
  /// The ticket with which an appointment was taken up.
  public func ticket(for appointment: AppointmentID) -> Ticket? {
    tickets.first { ticket in
      guard case .queue(.taken(let taking))? = ticket.history.first?.change else { return false }
      return taking.appointment == appointment
    }
  }
}

extension Appointment {
  /// Whether somebody who comes now is called as of the booked moment.
  func isKept(at now: Moment, _ circumstances: Circumstances) -> Bool {
    let window = circumstances.rules.settings.queue.appointments
    return moment.advanced(bySeconds: -60 * window.early) <= now
      && now <= moment.advanced(bySeconds: 60 * window.late)
  }
}

extension DeskSettings {
  /// From when a ticket waits on a day: the night before it is not the desk's time.
  public func waitingSince(_ ticket: Ticket, on date: CivilDate) -> Moment {
    let opening = openingHours.sessions[date.weekday]?.first?.start
    guard ticket.id.date < date, let opening else { return ticket.waitsFrom }
    return max(ticket.waitsFrom, Moment(date, opening))
  }
}

extension Rulebook {
  /// Whether the doors are open at a moment.
  public func isOpen(at moment: Moment) -> Bool {
    if case .dayOff = calendar.reason(for: moment.date) { return false }
    return (settings.openingHours.sessions[moment.date.weekday] ?? []).contains {
      $0.start <= moment.time && moment.time < $0.end
    }
  }
}
