// swift-tools-version: 6.2
import PackageDescription

/// The same strict settings for every Swift target: Swift 6 mode, warnings stop the build, and an
/// import is private to its file unless it says `public import`.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func house(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Tests stay unoptimized where what they test is optimized: each runs once.
func tests(
  _ name: String, of dependencies: [Target.Dependency], besides folders: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: folders,
    swiftSettings: strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))])
}

let package = Package(
  name: "motcua",
  products: [
    .executable(name: "motcua", targets: ["motcua"]),
    // For the benchmarks, which are a package of their own.
    .library(name: "DeskKit", targets: ["DeskFiles", "DeskOperations", "Vietnamese"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Without the trait for Foundation, which would grow the installed program.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    house("Vietnamese"),
    house("DeskOperations", uses: ["Vietnamese"]),
    house("Sheets", uses: ["DeskOperations", "Vietnamese"]),
    house("Canvas", uses: ["Vietnamese"]),
    house("DeskApp", uses: ["Canvas", "DeskOperations", "Vietnamese"]),
    .target(name: "CSearch", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    house(
      "DeskFiles",
      uses: [
        "CSearch", "DeskOperations", "Vietnamese",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    house("Exchange", uses: ["DeskFiles", "DeskOperations", "Vietnamese"]),
    house(
      "DeskForms",
      uses: ["DeskOperations", "Vietnamese", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "CNcurses", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    house("Terminal", uses: ["Canvas", "CNcurses", "Vietnamese"]),
    house(
      "Printing",
      uses: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    house(
      "Runtime",
      uses: [
        "Canvas", "DeskApp", "DeskFiles", "DeskForms", "DeskOperations", "Printing", "Sheets",
        "Terminal", "Vietnamese",
      ]),
    .executableTarget(
      name: "motcua",
      dependencies: [
        "DeskApp", "DeskFiles", "DeskForms", "DeskOperations", "Exchange", "Runtime", "Vietnamese",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "QueueBench",
      dependencies: [
        "DeskFiles", "DeskOperations", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Benchmarks/QueueBench", swiftSettings: strict),
    .executableTarget(
      name: "Torture", dependencies: ["DeskFiles", "DeskOperations"], path: "Benchmarks/Torture",
      swiftSettings: strict),
    // Numbers at random that are the same in every run, for the tests of several targets.
    .target(name: "Dice", path: "Tests/Dice", swiftSettings: strict),
    tests("VietnameseTests", of: ["Dice", "Vietnamese"]),
    // One text is drawn there as well: the report of a whole simulated day.
    tests(
      "DeskOperationsTests", of: ["DeskApp", "DeskOperations", "Dice", "Vietnamese"],
      besides: ["Card/Cases", "Queue/Pictures"]),
    tests("CanvasTests", of: ["Canvas", "Dice", "Vietnamese"]),
    tests(
      "DeskAppTests", of: ["Canvas", "DeskApp", "DeskOperations", "Dice", "Vietnamese"],
      besides: [
        "BoardTests/Pictures",
        "DossiersTests/Pictures", "CertificationTests/Pictures", "GuidanceTests/Pictures",
        "IntakeTests/Pictures", "Pictures",
        "SummaryTests/Pictures",
      ]),
    tests(
      "DeskFilesTests",
      of: ["DeskFiles", "DeskOperations", "Exchange", "Sheets", "Vietnamese"]),
    tests(
      "DeskFormsTests", of: ["DeskFiles", "DeskForms", "DeskOperations", "Dice", "Vietnamese"],
      besides: ["Pages"]),
    tests(
      "RuntimeTests",
      of: [
        "DeskApp", "DeskFiles", "DeskForms", "DeskOperations", "Printing", "Runtime", "Terminal",
      ]),
    tests(
      "PrintingTests",
      of: [
        "DeskApp", "DeskFiles", "DeskOperations", "Printing", "Runtime", "motcua",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    tests("LayeringTests", of: []),
    tests(
      "DeskTests",
      of: [
        "DeskFiles", "DeskOperations", "Printing", "QueueBench", "Torture", "motcua",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      besides: ["Cases", "Folders"]),
  ]
)
