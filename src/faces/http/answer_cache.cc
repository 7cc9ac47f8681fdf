#include "faces/http/answer_cache.h"

#include <utility>

namespace gehor::http {

Message AnswerCache::find(std::string_view target, bool compressed, std::uint64_t version) {
  const std::lock_guard lock(mutex_);
  if (version != version_) return nullptr;
  const Messages& messages = compressed ? compressed_ : plain_;
  const auto found = messages.find(target);
  return found == messages.end() ? nullptr : found->second;
}

void AnswerCache::put(std::string_view target, bool compressed, std::uint64_t version,
                      Message message) {
  const std::lock_guard lock(mutex_);
  if (version < version_) return;
  // Newer figures, or full: what was kept goes. Pages ask for few different things.
  if (version > version_ || bytes_ + message->size() > most_bytes_) {
    plain_.clear();
    compressed_.clear();
    bytes_ = 0;
    version_ = version;
  }
  bytes_ += message->size() + target.size();
  (compressed ? compressed_ : plain_)[std::string(target)] = std::move(message);
}

}  // namespace gehor::http
