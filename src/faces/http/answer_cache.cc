#include "faces/http/answer_cache.h"

#include <utility>

namespace gehor::http {

Message AnswerCache::find(std::string_view target, bool compressed, std::uint64_t version) {
  const std::lock_guard lock(mutex_);
  return kept(target, compressed, version);
}

Message AnswerCache::kept(std::string_view target, bool compressed, std::uint64_t version) const {
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

Message AnswerCache::find_or_make(std::string_view target, bool compressed, std::uint64_t version,
                                  const std::function<Made()>& make) {
  const Asked asked(target, compressed, version);
  std::promise<Message> promise;
  std::shared_future<Message> of_another;
  {
    const std::lock_guard lock(mutex_);
    if (Message ready = kept(target, compressed, version)) return ready;
    const auto [making, first] = making_.try_emplace(asked);
    if (first) {
      making->second = promise.get_future().share();
    } else {
      of_another = making->second;
    }
  }
  if (of_another.valid()) {
    if (Message made = of_another.get()) return made;
    return make().message;
  }
  Made made;
  try {
    made = make();
  } catch (...) {
    end_making(asked, promise, nullptr);
    throw;
  }
  if (made.keep) put(target, compressed, version, made.message);
  end_making(asked, promise, made.keep ? made.message : nullptr);
  return made.message;
}

void AnswerCache::end_making(const Asked& asked, std::promise<Message>& promise, Message message) {
  {
    const std::lock_guard lock(mutex_);
    making_.erase(asked);
  }
  promise.set_value(std::move(message));
}

}  // namespace gehor::http
