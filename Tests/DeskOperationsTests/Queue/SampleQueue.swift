import DeskOperations

/// A queue of two lines that overlap at counter 2, with two classes of priority.
enum SampleQueue {
  static func rules(overnight: QueueSettings.Overnight = .noShow) -> QueueSettings {
    var queue = QueueSettings(firstNumber: 1, lastNumber: 40)
    queue.groups = [
      .init(id: "A", name: "Hộ tịch", prefix: "A", counters: [1, 2]),
      .init(id: "B", name: "Đất đai", prefix: "B", firstNumber: 101, counters: [2, 3]),
    ]
    queue.groups[1].lastNumber = 160
    queue.priorities = [
      .init(id: "older", name: "Người cao tuổi", headStart: 20),
      .init(id: "disabled", name: "Người khuyết tật", headStart: 30),
    ]
    queue.overnight = overnight
    return queue
  }
}
