import Canvas
import DeskOperations

/// HelpScreen.
struct HelpScreen: Screen {
  init(of title: String, bindings: [Binding]) {}
  func title(_ context: Context) -> String { context.words("Trợ giúp", "Help") }
  func bindings(_ context: Context) -> [Binding] { [] }
  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }
  mutating func handle(_ input: Input, _ context: Context) -> [Step] { [] }
  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {}
}
