import COpenRouter
import OpenRouterBase

/// A model that has handles of libopenrouter inside, which are made after it, and may not be there.
protocol PreparedModel: ~Copyable, Model {
  /// Makes them. What a model that failed has is given back with it.
  mutating func prepare() -> openrouter_status
}
