// News for those who listen: event streams of the pages. Thread-safe.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string_view>

#include "faces/http/site.h"

namespace gehor::http {

class Events : public std::enable_shared_from_this<Events> {
 public:
  // One message of the stream, as text/event-stream has it; `data` is one line.
  static Message event(std::string_view name, std::string_view data);
  // The head of the stream's answer.
  static std::string_view head();

  std::shared_ptr<void> subscribe(Site::Push push);
  void tell(const Message& message);
  std::size_t listeners() const;

 private:
  mutable std::mutex mutex_;
  std::list<Site::Push> pushes_;
};

}  // namespace gehor::http
