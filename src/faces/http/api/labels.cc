// Labels: those there are, what to label next, what was drawn at random, and the shares by it.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/suggestion.h"
#include "faces/http/api/answer.h"
#include "faces/http/api/query.h"
#include "faces/http/api/read_api.h"
#include "faces/http/api/work_api.h"
#include "faces/json/labels.h"
#include "pipeline/draws.h"
#include "pipeline/label_shares.h"
#include "pipeline/labels.h"
#include "pipeline/next_labels.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;

constexpr std::uint64_t kMostAtOnce = 1'000, kMostDrawn = 100'000;
const Sentence kUnknownContact = "There is no contact with this address.";

Error wrong(std::string field, Sentence message) {
  return {ErrorCode::kInvalidArgument, std::move(message), {"", 0, std::move(field)}};
}

// The body, an object with no other keys than these.
Result<json> object_of(const Request& request, const std::vector<std::string>& known) {
  json body = json::parse(request.body, nullptr, false);
  if (!body.is_object()) return wrong("", "The body is a JSON object.");
  for (const auto& [name, value] : body.items()) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return wrong(name, say("There is no field \"{}\". {}", name, did_you_mean(name, known)));
    }
  }
  return body;
}

// Absent and null are alike.
Result<std::optional<std::string>> text_in(const json& body, const char* name) {
  const auto found = body.find(name);
  if (found == body.end() || found->is_null()) return std::optional<std::string>();
  if (!found->is_string()) return wrong(name, "It is a text.");
  return std::optional(found->get<std::string>());
}

Result<std::vector<std::string>> texts_in(const json& body, const char* name) {
  std::vector<std::string> texts;
  const auto found = body.find(name);
  if (found == body.end() || found->is_null()) return texts;
  if (!found->is_array()) return wrong(name, "It is a list of texts.");
  for (const json& text : *found) {
    if (!text.is_string()) return wrong(name, "It is a list of texts.");
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

Result<bool> yes_in(const json& body, const char* name, bool fallback) {
  const auto found = body.find(name);
  if (found == body.end() || found->is_null()) return fallback;
  if (!found->is_boolean()) return wrong(name, "It is true or false.");
  return found->get<bool>();
}

Result<Hash128> contact_of(const std::string& address) {
  if (const auto contact = hash_from_hex(address)) return *contact;
  return Error{ErrorCode::kNotFound, kUnknownContact};
}

Result<ContactLabel> label_in(const json& body) {
  pipeline::LabelWords words;
  GEHOR_TRY(words.reasons, texts_in(body, "reasons"));
  GEHOR_TRY(words.none, yes_in(body, "none", false));
  GEHOR_TRY(words.owner, text_in(body, "owner"));
  GEHOR_TRY(words.arises_at, text_in(body, "arises_at"));
  GEHOR_TRY(words.cause, text_in(body, "cause"));
  GEHOR_TRY(words.kind, text_in(body, "kind"));
  return pipeline::label_of(words);
}

// "2" or "1.5", in points.
Result<double> half_width_of(const std::string& text) {
  double points = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, points);
  if (read.ec != std::errc() || read.ptr != end || !(points >= 0.1 && points <= 49)) {
    return wrong("half_width", "It is a number of points, from 0.1 to 49.");
  }
  return points / 100;
}

json labels_json(const LabelsByContact& labels, std::uint64_t limit, std::uint64_t offset) {
  std::vector<const GivenLabel*> newest;
  for (const auto& [contact, label] : labels) newest.push_back(&label);
  std::sort(newest.begin(), newest.end(), [](const GivenLabel* a, const GivenLabel* b) {
    return a->at != b->at ? a->at > b->at : a->contact < b->contact;
  });
  json list = json::array();
  for (std::uint64_t i = offset; i < std::min<std::uint64_t>(newest.size(), offset + limit); ++i) {
    list.push_back(faces::label_json(*newest[i]));
  }
  return {{"labels", list}, {"total", newest.size()}, {"offset", offset}, {"limit", limit}};
}

}  // namespace

Result<Response> labels(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_CHECK(request.parameters.known({"limit", "offset"}));
  GEHOR_TRY(const std::uint64_t limit, request.parameters.number("limit", 100, 1, kMostAtOnce));
  GEHOR_TRY(const std::uint64_t offset, request.parameters.number("offset", 0, 0, 1'000'000'000));
  GEHOR_TRY(const auto given, workspace.office().labels());
  return answer(labels_json(*given, limit, offset));
}

Result<Response> next_labels(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_CHECK(request.parameters.known({"n"}));
  GEHOR_TRY(const std::uint64_t n, request.parameters.number("n", 20, 1, kMostAtOnce));
  GEHOR_TRY(const auto next, pipeline::next_labels(workspace, n));
  return answer(faces::next_labels_json(next));
}

Result<Response> drawn_contacts(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_CHECK(request.parameters.known({"limit"}));
  GEHOR_TRY(const std::uint64_t limit, request.parameters.number("limit", 20, 1, kMostAtOnce));
  GEHOR_TRY(const auto draws, workspace.office().draws());
  GEHOR_TRY(std::vector<Hash128> waiting, drawn_unlabelled(workspace, draws));
  const std::size_t unlabelled = waiting.size();
  if (waiting.size() > limit) waiting.resize(limit);
  GEHOR_TRY(const auto shown, to_be_labelled(workspace, waiting));
  json list = json::array(), contacts = json::array();
  for (const office::Draw& draw : draws) list.push_back(faces::draw_json(draw));
  for (const auto& contact : shown) contacts.push_back(faces::worth_labelling_json(contact));
  return answer({{"draws", list}, {"unlabelled", unlabelled}, {"contacts", contacts}});
}

Result<Response> label_shares(const Request& request, pipeline::Workspace& workspace) {
  const Parameters& given = request.parameters;
  GEHOR_CHECK(given.known({"by", "problems", "from", "to", "where", "half_width"}));
  pipeline::SharesRequest wanted;
  wanted.by = given.get("by").value_or(wanted.by);
  const std::string problems =
      given.get("problems").value_or(wanted.by == "arises_at" ? "yes" : "no");
  if (problems != "yes" && problems != "no") return wrong("problems", "It is yes or no.");
  wanted.problems_only = problems == "yes";
  wanted.words = {given.get("from"), given.get("to"), given.all("where")};
  if (const auto half_width = given.get("half_width")) {
    GEHOR_TRY(wanted.half_width, half_width_of(*half_width));
  }
  GEHOR_TRY(const auto shares, pipeline::label_shares(workspace, wanted));
  return answer(faces::shares_json(shares));
}

Result<Response> give_label(const Request& request, Services& services) {
  GEHOR_TRY(const json body, object_of(request, {"contact", "reasons", "none", "owner", "arises_at",
                                                 "cause", "kind"}));
  GEHOR_TRY(const auto address, text_in(body, "contact"));
  if (!address) return wrong("contact", "Say which contact: its address.");
  GEHOR_TRY(const Hash128 contact, contact_of(*address));
  GEHOR_TRY(const ContactLabel label, label_in(body));
  const auto workspace = services.station.write();
  GEHOR_CHECK(workspace.prepared());
  GEHOR_TRY(const GivenLabel given,
            pipeline::label_contact(*workspace, contact, label, request.caller));
  return answer(faces::label_json(given), 201);
}

Result<Response> take_label_back(const Request& request, Services& services) {
  GEHOR_TRY(const Hash128 contact, contact_of(request.matched.front()));
  const auto workspace = services.station.write();
  GEHOR_CHECK(workspace.prepared());
  GEHOR_CHECK(pipeline::take_label_back(*workspace, contact, request.caller));
  return Response::nothing();
}

Result<Response> draw_contacts(const Request& request, Services& services) {
  GEHOR_TRY(const json body, object_of(request, {"contacts", "from", "to", "where"}));
  const auto wanted = body.find("contacts");
  if (wanted == body.end() || !wanted->is_number_unsigned() || *wanted < 1 ||
      *wanted > kMostDrawn) {
    return wrong("contacts", say("It is how many to draw: 1 to {}.", kMostDrawn));
  }
  pipeline::FrameWords words;
  GEHOR_TRY(words.from, text_in(body, "from"));
  GEHOR_TRY(words.to, text_in(body, "to"));
  GEHOR_TRY(words.where, texts_in(body, "where"));
  const auto workspace = services.station.write();
  GEHOR_CHECK(workspace.prepared());
  GEHOR_TRY(const pipeline::Frame frame, frame_of(*workspace, words));
  GEHOR_TRY(
      const office::Draw draw,
      pipeline::draw_contacts(*workspace, frame, wanted->get<std::uint64_t>(), request.caller));
  return answer(faces::draw_json(draw), 201);
}

}  // namespace gehor::http::api
