import Canvas
import DeskOperations

/// SummaryScreen.
struct SummaryScreen: Screen {
  init(date: CivilDate) {}
  func title(_ context: Context) -> String { context.words("Tổng hợp cuối ngày", "End of day") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
