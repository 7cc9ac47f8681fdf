// The site that server.h serves: pages, API and events of one open data directory.
// Thread-safe. Start at WebSite's constructor, then tell_changes().
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "faces/http/answer_cache.h"
#include "faces/http/events.h"
#include "faces/http/guard.h"
#include "faces/http/services.h"
#include "faces/http/site.h"

namespace gehor::http {

struct SiteOptions {
  std::string access_key;          // empty: nobody needs one
  std::vector<std::string> hosts;  // names by which it may be called, lower case
};

class WebSite final : public Site {
 public:
  WebSite(SiteOptions options, Services& services);

  // The figures may have changed; a job has. Listeners hear of it.
  void tell_status();
  void tell_job(const pipeline::Job& job);

  Decision decide(const Head& head) override;
  Message answer(const Decision& decision) override;
  void answer_later(const Decision& decision, std::function<void(Message)> done) override;
  Message refuse(int status, std::string_view code, const Sentence& words) override;
  Message events_begin() override;
  std::shared_ptr<void> subscribe(Push push) override;

 private:
  Decision decide_api(const Head& head, const std::string& path);
  Response respond(const Decision& decision);
  Response open_session(const Request& request);
  Result<Message> status_event();

  SiteOptions options_;
  Services& services_;
  Sessions sessions_;
  AnswerCache cache_;
  std::shared_ptr<Events> events_;
};

}  // namespace gehor::http
