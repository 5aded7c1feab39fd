public import ArgumentParser
public import DeskApp
public import DeskOperations

extension Language: ExpressibleByArgument {}
extension AfterWait: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension PeriodFigures.Dimension: ExpressibleByArgument {}
extension ReturnMethod: ExpressibleByArgument {}
extension DossierStatus: ExpressibleByArgument {}
extension Procedure.OnlineLevel: ExpressibleByArgument {}
extension Person.Role: ExpressibleByArgument {}
extension SubChannel: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {}
extension Guidance.Means: ExpressibleByArgument {}
extension Assist.Kind: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
extension PrintSettings.Sides: ExpressibleByArgument {}
extension FeePayment.Kind: ExpressibleByArgument {}
extension FeePayment.Means: ExpressibleByArgument {}
extension ProcedureReview.Verdict: ExpressibleByArgument {}
extension HandOverLimit.Batch: ExpressibleByArgument {}
extension QueueBreakdown: ExpressibleByArgument {}
extension Dossier.Contact.Topic: ExpressibleByArgument {}
extension Dossier.Contact.Means: ExpressibleByArgument {}
extension LinePosition: ExpressibleByArgument {}
extension TicketClosed.Outcome: ExpressibleByArgument {}
