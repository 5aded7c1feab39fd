import Canvas
import DeskOperations

/// DeadlinesScreen.
struct DeadlinesScreen: Screen {

  func title(_ context: Context) -> String { context.words("Hạn trả kết quả", "Deadlines") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
