// The umbrella: one import for scripting in Swift. Its documentation catalogue holds the prose.

@_exported public import SteelyardBehaviour
@_exported public import SteelyardCommands
@_exported public import SteelyardEngine
@_exported public import SteelyardExperiments
@_exported public import SteelyardModel
@_exported public import SteelyardNumerics
@_exported public import SteelyardReport
@_exported public import SteelyardScenarios
@_exported public import SteelyardStatistics
@_exported public import SteelyardStrategies
