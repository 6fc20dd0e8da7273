import COpenRouter
import OpenRouterBase

/// A model that contains handles of libopenrouter. They are made after it, and any of them may be missing.
protocol PreparedModel: ~Copyable, Model {
  /// Makes the handles. If that fails, the model frees those that were made.
  mutating func prepare() -> openrouter_status
}
