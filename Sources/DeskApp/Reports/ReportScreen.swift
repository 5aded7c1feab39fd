import Canvas

/// A screen that shows one report to scroll through; by default it asks and does nothing.
protocol ReportScreen: Screen {
  var report: ReportText { get set }
}

extension ReportScreen {
  func bindings(_ context: Context) -> [Binding] { [] }

  mutating func perform(_ action: Action, _ context: Context) -> [Step] { [] }

  mutating func handle(_ input: Input, _ context: Context) -> [Step] {
    report.handle(input, context)
    return []
  }

  func draw(on canvas: inout Canvas, in region: Region, _ context: Context) {
    report.draw(on: &canvas, in: region, context)
  }
}
