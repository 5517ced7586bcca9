extension CostItem {
  /// What talking with customers and watching oneself costs, beside audits.
  static let voices: [CostItem] = [
    CostItem("feedback", .costFeedback, .setUpFeedback, .expertiseFeedback) {
      $0.voice.feedback
    },
    CostItem("education", .costEducation, .setUpEducation, .expertiseEducation) {
      $0.voice.education
    },
    CostItem("ethical commitment", .costCommitment, .setUpCommitment, .expertiseCommitment) {
      $0.voice.commitment
    },
    CostItem("review by people", .costReview, .setUpReview, .expertiseReview) {
      $0.governance.reviewCapacity
    },
    CostItem("training", .costTraining, .setUpTraining, .expertiseTraining) {
      $0.governance.training
    },
  ]
}
