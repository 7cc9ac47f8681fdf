#include "faces/http/web_site.h"

#include <exception>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "faces/http/api/work_api.h"
#include "faces/http/assets.h"
#include "faces/http/routes.h"
#include "faces/http/wire.h"
#include "measures/question.h"
#include "pipeline/derive.h"

namespace gehor::http {
namespace {

constexpr std::string_view kApi = "/api/";
constexpr std::string_view kSession = "/api/v1/session";
constexpr std::string_view kEvents = "/api/v1/events";
constexpr std::string_view kUploads = "/api/v1/uploads";
constexpr std::size_t kCacheBytes = std::size_t{64} << 20;

// A request on its way to its handler.
struct RoutedRequest final : Request {
  const Route* route = nullptr;
  std::uint64_t version = 0;  // of the figures, before it is answered
  std::string target;
  bool head_only = false, compressed = false;
  std::string peer, cookie;
};

Decision send(Message message) {
  Decision decision;
  decision.message = std::move(message);
  return decision;
}

Decision send(const Response& response) { return send(message_of(response)); }

// Receives an upload into the staging, then looks at it.
class UploadSink final : public BodySink {
 public:
  UploadSink(pipeline::Staging::Incoming incoming, Services& services, std::string encoding)
      : incoming_(std::move(incoming)), services_(services), encoding_(std::move(encoding)) {}

  Status append(const char* bytes, std::size_t count) override {
    return incoming_.append(bytes, count);
  }
  Message finish() override {
    try {
      auto response = [&]() -> Result<Response> {
        if (incoming_.size() == 0) {
          return Error{ErrorCode::kBadInput, "The file is empty."};
        }
        GEHOR_TRY(const auto staged, incoming_.finish());
        return api::received(staged, services_);
      }();
      return message_of(response.ok() ? *response : Response::error(response.error()), encoding_);
    } catch (const std::exception& e) {
      return message_of(Response::error(500, "internal", e.what()));
    }
  }

 private:
  pipeline::Staging::Incoming incoming_;
  Services& services_;
  std::string encoding_;
};

// Nobody reads what customers said without it being known. Not written down, not shown.
// What somebody searches for may be a person's name, which nobody could erase from the notes.
std::string without_words(std::string target) {
  const std::string_view name = "words=";
  for (std::size_t at = 0; (at = target.find(name, at)) != std::string::npos;) {
    const bool begins = at > 0 && (target[at - 1] == '?' || target[at - 1] == '&');
    at += name.size();
    if (!begins) continue;
    target.replace(at, std::min(target.find('&', at), target.size()) - at, "*");
  }
  return target;
}

Status note_reading(const RoutedRequest& request, pipeline::Workspace& workspace) {
  const bool one = !request.matched.empty();
  const std::string what = one ? "conversation" : request.path.substr(request.path.rfind('/') + 1);
  return workspace.office().note_reading(
      {workspace.clock().now(), request.caller, what,
       one ? request.matched.front() : without_words(request.target),
       one ? std::uint64_t{1} : std::uint64_t{0}});
}

// "ärenden 2026.csv" from its percent-encoded form.
std::string decoded_name(std::string_view encoded) {
  const auto path = path_of("/" + std::string(encoded));
  return path ? path->substr(1) : "upload";
}

}  // namespace

WebSite::WebSite(SiteOptions options, Services& services)
    : options_(std::move(options)),
      services_(services),
      sessions_(options_.access_key, services.clock),
      cache_(kCacheBytes),
      events_(std::make_shared<Events>()) {}

Message WebSite::refuse(int status, std::string_view code, const Sentence& words) {
  return message_of(Response::error(status, code, words));
}

Decision WebSite::decide(const Head& head) {
  if (head.host.empty()) return send(Response::error(400, "malformed", "The Host is missing."));
  if (const auto objection = foreign(head, options_.hosts)) {
    return send(Response::error(403, "foreign", *objection));
  }
  // Most requests by far: an answer that is there already.
  const bool get = head.method == "GET";
  const bool compressed = accepts(head.accept_encoding, "gzip");
  if (get && head.target.starts_with(kApi) && !sessions_.needed()) {
    if (Message ready = cache_.find(head.target, compressed, services_.station.version())) {
      return send(std::move(ready));
    }
  }
  const auto path = path_of(head.target);
  if (!path) return send(Response::error(400, "malformed", "The address can not be understood."));
  if (path->starts_with(kApi) || *path == "/api") return decide_api(head, *path);
  if (!get && head.method != "HEAD") {
    Response response = Response::error(405, "method", "Pages can only be read.");
    response.headers.emplace_back("Allow", "GET, HEAD");
    return send(response);
  }
  if (const Asset* asset = find_asset(*path)) return send(asset_message(*asset, head));
  const std::string_view last = std::string_view(*path).substr(path->rfind('/') + 1);
  if (last.find('.') != std::string_view::npos) {
    return send(Response::error(404, "not_found", "There is no such file."));
  }
  return send(page_message(head));
}

Decision WebSite::decide_api(const Head& head, const std::string& path) {
  const auto caller = sessions_.caller(head);
  if (!caller && path != kSession) {
    return send(Response::error(401, "sign_in",
                                "This server asks for the access key that it was started with."));
  }
  if (path == kEvents) {
    if (head.method != "GET") return send(Response::error(405, "method", "Events are read."));
    Decision decision;
    decision.kind = Decision::Kind::kEvents;
    return decision;
  }
  const bool with_body = head.method == "POST" || head.method == "PUT";
  if (path == kUploads && head.method == "POST") {
    auto incoming = services_.staging.begin(decoded_name(head.file_name), *caller);
    if (!incoming.ok()) return send(Response::error(incoming.error()));
    Decision decision;
    decision.kind = Decision::Kind::kReceive;
    decision.sink = std::make_unique<UploadSink>(std::move(incoming).value(), services_,
                                                 std::string(head.accept_encoding));
    return decision;
  }
  auto request = std::make_shared<RoutedRequest>();
  std::string allowed;
  request->route = find_route(head.method, path, request->matched, allowed);
  if (request->route == nullptr && path != kSession) {
    if (allowed.empty()) {
      return send(Response::error(404, "not_found", "The API has no such address."));
    }
    Response response = Response::error(405, "method", "This address does not take that.");
    response.headers.emplace_back("Allow", allowed);
    return send(response);
  }
  if (path == kSession && head.method != "POST" && head.method != "DELETE") {
    return send(Response::error(405, "method", "Sessions are opened and closed."));
  }
  // A form on a foreign page can send other types without asking first; JSON it can not.
  const std::string_view type = trim(head.content_type.substr(0, head.content_type.find(';')));
  const bool later = request->route != nullptr && request->route->later;
  if (with_body && type != "application/json" && !(later && type == "application/x-ndjson")) {
    return send(Response::error(415, "type", "The body must be application/json."));
  }
  const std::size_t mark = head.target.find('?');
  auto parameters = Parameters::parse(
      mark == std::string_view::npos ? std::string_view() : head.target.substr(mark + 1));
  if (!parameters.ok()) return send(Response::error(parameters.error()));
  request->method = std::string(head.method);
  request->path = path;
  request->parameters = std::move(parameters).value();
  request->caller = caller.value_or("");
  request->version = services_.station.version();
  request->target = std::string(head.target);
  request->head_only = head.method == "HEAD";
  request->compressed = accepts(head.accept_encoding, "gzip");
  request->peer = std::string(head.peer);
  request->cookie = std::string(head.cookie);
  if (request->route != nullptr && request->route->cached) {
    if (Message ready = cache_.find(head.target, request->compressed, request->version);
        ready && !request->head_only) {
      return send(std::move(ready));
    }
  }
  Decision decision;
  decision.kind = later ? Decision::Kind::kLater : Decision::Kind::kAnswer;
  decision.request = std::move(request);
  decision.accept_encoding = std::string(head.accept_encoding);
  return decision;
}

Response WebSite::open_session(const Request& asked) {
  const auto& request = static_cast<const RoutedRequest&>(asked);
  if (request.method == "DELETE") {
    Head head;
    head.cookie = request.cookie;
    sessions_.close(head);
    Response closed = Response::nothing();
    closed.headers.emplace_back("Set-Cookie", "gehor_session=; Path=/; HttpOnly; Max-Age=0");
    return closed;
  }
  const auto body = nlohmann::json::parse(request.body, nullptr, false);
  std::string key;
  if (body.is_object() && body.contains("token") && body["token"].is_string()) {
    key = body["token"].get<std::string>();
  }
  bool too_many = false;
  const auto cookie = sessions_.open(key, request.peer, too_many);
  if (too_many) {
    Response wait = Response::error(429, "too_many", "Too many wrong keys. Wait a minute.");
    wait.headers.emplace_back("Retry-After", "60");
    return wait;
  }
  if (!cookie) return Response::error(401, "wrong_key", "That is not the access key.");
  Response opened = Response::nothing();
  opened.headers.emplace_back("Set-Cookie", *cookie);
  return opened;
}

Response WebSite::respond(const Decision& decision) {
  const auto& request = static_cast<const RoutedRequest&>(*decision.request);
  if (request.route == nullptr) return open_session(request);
  const auto handled = [&]() -> Result<Response> {
    if (request.route->act) {
      GEHOR_CHECK(request.parameters.known(request.route->parameters));
      return request.route->act(request, services_);
    }
    if (const auto day = request.parameters.get("as_of"); day && request.route->dated) {
      // Works an edition out for this question alone: in a workspace of its own.
      measures::QuestionWords words;
      words.as_of = day;
      GEHOR_TRY(const auto question, measures::parse_question(words));
      GEHOR_TRY(const auto own, services_.station.fresh());
      GEHOR_TRY(const auto derived, pipeline::derive_as_of(*own, *question.as_of, {}));
      (void)derived;
      return request.route->read(request, *own);
    }
    GEHOR_TRY(const auto workspace, services_.station.read());
    GEHOR_TRY(Response response, request.route->read(request, *workspace));
    if (request.route->audited) GEHOR_CHECK(note_reading(request, *workspace));
    return response;
  }();
  return handled.ok() ? *handled : Response::error(handled.error());
}

Message WebSite::answer(const Decision& decision) {
  const auto& request = static_cast<const RoutedRequest&>(*decision.request);
  const auto make = [&]() -> AnswerCache::Made {
    Response response;
    try {
      response = respond(decision);
    } catch (const std::exception& e) {
      response = Response::error(500, "internal", e.what());
    }
    return {message_of(response, decision.accept_encoding, request.head_only),
            response.status == 200};
  };
  if (request.route == nullptr || !request.route->cached || request.head_only) {
    return make().message;
  }
  return cache_.find_or_make(request.target, request.compressed, request.version, make);
}

void WebSite::answer_later(const Decision& decision, std::function<void(Message)> done) {
  const auto& request = static_cast<const RoutedRequest&>(*decision.request);
  const auto answered = [done, encoding = decision.accept_encoding](const Response& response) {
    done(message_of(response, encoding));
  };
  try {
    if (const Status known = request.parameters.known(request.route->parameters); !known.ok()) {
      return answered(Response::error(known.error()));
    }
    request.route->later(request, services_, answered);
  } catch (const std::exception& e) {
    answered(Response::error(500, "internal", e.what()));
  }
}

Result<Message> WebSite::status_event() {
  GEHOR_TRY(const std::string body, api::status_json(services_));
  return Events::event("status", body);
}

void WebSite::tell_status() {
  if (events_->listeners() == 0) return;
  if (const auto event = status_event(); event.ok()) events_->tell(*event);
}

void WebSite::tell_job(const pipeline::Job& job) {
  events_->tell(Events::event("job", api::job_json(job)));
}

Message WebSite::events_begin() {
  std::string first(Events::head());
  first += "retry: 2000\n\n";
  if (const auto event = status_event(); event.ok()) first += **event;
  return std::make_shared<const std::string>(std::move(first));
}

std::shared_ptr<void> WebSite::subscribe(Push push) { return events_->subscribe(std::move(push)); }

}  // namespace gehor::http
