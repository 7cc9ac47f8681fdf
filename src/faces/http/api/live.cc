#include <nlohmann/json.hpp>

#include "base/sentence_json.h"
#include "base/text.h"
#include "faces/http/api/answer.h"
#include "faces/http/api/live_api.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;
using pipeline::IntakeAnswer;
using pipeline::IntakeOutcome;

constexpr std::size_t kLongestSource = 100;
constexpr const char* kRetryAfter = "2";  // seconds

json outcome_json(const IntakeOutcome& outcome) {
  json document{{"id", outcome.id.empty() ? json(nullptr) : json(outcome.id)},
                {"result", name_of(outcome.kind)}};
  if (outcome.kind == IntakeOutcome::Kind::kRefused) {
    document["field"] = outcome.field.empty() ? json(nullptr) : json(outcome.field);
    document["reason"] = outcome.reason.english();
    document["said"] = said_json(outcome.reason);
  }
  return document;
}

Response response_of(const std::string& source, const IntakeAnswer& taken) {
  json list = json::array();
  std::size_t refused = 0;
  const IntakeOutcome* first_refused = nullptr;
  for (const IntakeOutcome& outcome : taken.contacts) {
    if (outcome.kind == IntakeOutcome::Kind::kRefused) {
      ++refused;
      if (first_refused == nullptr) first_refused = &outcome;
    }
    list.push_back(outcome_json(outcome));
  }
  json document{{"source", source},
                {"accepted", taken.contacts.size() - refused},
                {"refused", refused},
                {"in_figures", taken.in_figures},
                {"contacts", std::move(list)}};
  if (refused < taken.contacts.size()) return answer(document, taken.in_figures ? 200 : 202);
  json error = spoken_json(first_refused->reason);
  error["code"] = "bad_input";
  if (!first_refused->field.empty()) error["field"] = first_refused->field;
  document["error"] = std::move(error);
  return answer(document, 422);
}

// What the sender can not help: it sends the same again later.
Response failed(const Error& error) {
  Response response = Response::error(error);
  if (error.code == ErrorCode::kIo) response.status = 503;
  if (response.status == 503) response.headers.emplace_back("Retry-After", kRetryAfter);
  return response;
}

}  // namespace

void take_contacts(const Request& request, Services& services,
                   const std::function<void(const Response&)>& done) {
  const std::string source = squeeze(request.parameters.get("source").value_or("api"));
  const std::string wait = request.parameters.get("wait").value_or("false");
  const auto wrong = [&](Sentence message, const char* field) {
    done(Response::error(Error{ErrorCode::kInvalidArgument, std::move(message), {"", 0, field}}));
  };
  if (source.empty() || utf8_length(source) > kLongestSource) {
    return wrong("The name of a source has 1 to 100 characters.", "source");
  }
  if (wait != "true" && wait != "false") return wrong("It is true or false.", "wait");
  services.intake.take(source, request.body, wait == "true",
                       [source, done](const Result<IntakeAnswer>& taken) {
                         done(taken.ok() ? response_of(source, *taken) : failed(taken.error()));
                       });
}

}  // namespace gehor::http::api
