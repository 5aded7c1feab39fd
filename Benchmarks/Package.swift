// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only measuring needs is no dependency of the product.
// QueueBench lies beside it but belongs to the product's package, whose tests run it.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "motcua-benchmarks",
  dependencies: [
    .package(name: "motcua", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", path: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CVTerm", path: "CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "CPseudoTerminal", path: "CPseudoTerminal",
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
    .executableTarget(
      name: "DeskBench",
      dependencies: [
        "CPseudoTerminal", "CSQLite", "CVTerm",
        .product(name: "DeskKit", package: "motcua"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Histogram", package: "hdrhistogram-swift"),
      ],
      path: "DeskBench", swiftSettings: strict),
  ]
)
