import Canvas
import DeskOperations

/// PreviewScreen.
struct PreviewScreen: Screen {
  init(_ request: FormRequest) {}
  func title(_ context: Context) -> String { context.words("Xem trước bản in", "Preview") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
