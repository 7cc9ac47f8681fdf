#include "faces/http/events.h"

#include <utility>

namespace gehor::http {

Message Events::event(std::string_view name, std::string_view data) {
  std::string text = "event: ";
  text += name;
  text += "\ndata: ";
  for (const char c : data) {
    if (c == '\n') {
      text += "\ndata: ";
    } else if (c != '\r') {
      text += c;
    }
  }
  text += "\n\n";
  return std::make_shared<const std::string>(std::move(text));
}

std::string_view Events::head() {
  return "HTTP/1.1 200 OK\r\n"
         "Content-Type: text/event-stream\r\n"
         "Cache-Control: no-store\r\n"
         "X-Accel-Buffering: no\r\n"
         "X-Content-Type-Options: nosniff\r\n"
         "Connection: close\r\n\r\n";
}

std::shared_ptr<void> Events::subscribe(Site::Push push) {
  const std::lock_guard lock(mutex_);
  const auto at = pushes_.insert(pushes_.end(), std::move(push));
  return {nullptr, [self = shared_from_this(), at](void*) {
            const std::lock_guard inner(self->mutex_);
            self->pushes_.erase(at);
          }};
}

void Events::tell(const Message& message) {
  const std::lock_guard lock(mutex_);
  for (const auto& push : pushes_) push(message);
}

std::size_t Events::listeners() const {
  const std::lock_guard lock(mutex_);
  return pushes_.size();
}

}  // namespace gehor::http
