public import ArgumentParser
public import DeskApp
public import DeskOperations

extension Language: ExpressibleByArgument {}
extension AfterWait: ExpressibleByArgument {}
