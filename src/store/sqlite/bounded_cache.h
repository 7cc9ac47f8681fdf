// A map that forgets what was not asked for lately, so that its size is bounded.
//
// Two halves: new entries go to the young one; when that is full the old one is dropped and the
// young one becomes old. What is found in the old half moves to the young. Every operation takes
// constant time on average, and at most `capacity` entries are kept. One thread at a time.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace gehor::sqlite {

template <typename Key, typename Value, typename Hasher = std::hash<Key>>
class BoundedCache {
 public:
  // `capacity` at least 2.
  explicit BoundedCache(std::size_t capacity) : half_(capacity / 2) {}

  // The pointer holds until the next call of any function.
  const Value* find(const Key& key) {
    if (const auto at = young_.find(key); at != young_.end()) return &at->second;
    const auto at = old_.find(key);
    if (at == old_.end()) return nullptr;
    const Value value = at->second;
    old_.erase(at);
    return put(key, value);
  }

  const Value* put(const Key& key, const Value& value) {
    if (young_.size() >= half_) {
      old_ = std::move(young_);
      young_.clear();
    }
    return &young_.insert_or_assign(key, value).first->second;
  }

  void clear() {
    young_.clear();
    old_.clear();
  }

  std::size_t size() const { return young_.size() + old_.size(); }

 private:
  using Map = std::unordered_map<Key, Value, Hasher>;

  std::size_t half_;
  Map young_;
  Map old_;
};

}  // namespace gehor::sqlite
