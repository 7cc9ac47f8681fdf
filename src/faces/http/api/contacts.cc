// Lists of contacts, and one conversation.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>

#include "base/text.h"
#include "faces/http/api/csv.h"
#include "faces/http/api/query.h"
#include "faces/http/api/read_api.h"
#include "faces/json/figures.h"
#include "faces/json/score_scales.h"
#include "pipeline/index_words.h"
#include "pipeline/read_words.h"
#include "pipeline/rules.h"
#include "pipeline/search.h"

namespace gehor::http::api {
namespace {

using measures::ContactLine;
using nlohmann::json;

constexpr std::uint64_t kMostAtOnce = 500;
constexpr std::uint64_t kOthers = 20;

// The time of day on the organisation's wall, "10:30"; null where the source gave a day only (which
// is kept as its midnight).
json clock_json(const std::optional<Instant>& at, const calendar::Zone& zone) {
  if (!at) return nullptr;
  const WallTime wall = zone.to_wall(*at);
  const auto since = wall - std::chrono::floor<std::chrono::days>(wall);
  if (since.count() == 0) return nullptr;
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(since).count();
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

Result<std::vector<pipeline::ReadContact>> read_all(pipeline::Workspace& workspace,
                                                    const std::vector<ContactLine>& lines) {
  std::vector<Hash128> ids;
  ids.reserve(lines.size());
  for (const ContactLine& line : lines) ids.push_back(line.contact);
  return pipeline::read_contacts(workspace, ids);
}

Result<json> rows_json(pipeline::Workspace& workspace, const std::vector<ContactLine>& lines,
                       const std::vector<pipeline::ReadContact>& read,
                       const faces::ScoreScales& scales) {
  GEHOR_TRY(const calendar::Zone zone, organisation_zone(workspace));
  json rows = json::array();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    rows.push_back(faces::contact_json(lines[i], read[i]));
    rows.back()["scale"] = scales.of(lines[i].source);
    rows.back()["clock"] = clock_json(lines[i].created, zone);
  }
  return rows;
}

// When it was said: the instant, and what the organisation's clock and calendar showed. A day
// without a time of day stays a day.
void add_when(json& words, const std::optional<SourceTime>& at, const calendar::Zone& source,
              const calendar::Zone& house) {
  words["at"] = words["day"] = words["clock"] = nullptr;
  if (!at) return;
  const std::chrono::microseconds since(at->micros);
  if (at->date_only) {
    words["at"] = words["day"] =
        format_date(Date(std::chrono::floor<std::chrono::days>(Instant(since))));
    return;
  }
  const Instant instant = at->has_zone ? Instant(since) : source.to_instant(WallTime(since));
  const auto wall = house.to_wall(instant).time_since_epoch();
  words["at"] = format_instant(instant);
  words["day"] = format_date(Date(std::chrono::floor<std::chrono::days>(Instant(wall))));
  words["clock"] = clock_json(instant, house);
}

// What a contact or a survey's answer says is the customer's own, where nobody says otherwise.
Author author_of(const pipeline::ReadableWords& part) {
  const bool own = part.kind == RecordKind::kContact || part.kind == RecordKind::kSurveyAnswer;
  return own && part.author == Author::kUnknown ? Author::kCustomer : part.author;
}

json words_json(const pipeline::ReadContact& read, const calendar::Zone& source,
                const calendar::Zone& house) {
  json list = json::array();
  for (const pipeline::ReadableWords& part : read.words) {
    json words{{"kind", name_of(part.kind)},
               {"author", name_of(author_of(part))},
               {"id", faces::text_json(part.words.id)},
               {"subject", faces::text_json(part.words.subject)},
               {"text", faces::text_json(part.words.text)}};
    add_when(words, part.at, source, house);
    list.push_back(std::move(words));
  }
  return list;
}

// Where the words that are searched for stand in each part.
void add_marks(json& list, const pipeline::ReadContact& read, const std::string& words,
               std::string_view language, const Key256& key) {
  const auto parts = structure::search_parts(words, key);
  const auto marks = [&](const std::string& text) {
    return faces::marks_json(structure::where_found(text, language, parts, key));
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Words& said = read.words[i].words;
    list[i]["marks"] = {{"subject", marks(said.subject)}, {"text", marks(said.text)}};
  }
}

// Those with the words of the address, with where they stand.
Result<Response> search(const pipeline::SearchRequest& wanted, pipeline::Workspace& workspace) {
  auto answer = pipeline::search(workspace, wanted);
  if (!answer.ok()) return about("words", answer.error());
  const std::vector<ContactLine>& lines = answer->found.lines;
  GEHOR_TRY(const auto scales, faces::ScoreScales::read(workspace));
  GEHOR_TRY(const auto read, read_all(workspace, lines));
  GEHOR_TRY(json rows, rows_json(workspace, lines, read, scales));
  const Key256 key = pipeline::search_key(workspace.vault());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    rows[i]["excerpt"] =
        faces::excerpt_json(pipeline::best_excerpt(read[i], lines[i].language, answer->parts, key));
  }
  return Response::json(faces::dump({{"contacts", rows},
                                     {"total", answer->found.total},
                                     {"offset", wanted.offset},
                                     {"limit", wanted.limit}}));
}

}  // namespace

Result<Response> contacts(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(measures::Question question,
            question_of(request,
                        {"from", "to", "where", "counted", "words", "order", "limit", "offset"}));
  GEHOR_TRY(const std::uint64_t limit, request.parameters.number("limit", 50, 1, kMostAtOnce));
  GEHOR_TRY(const std::uint64_t offset,
            request.parameters.number("offset", 0, 0, 1'000'000'000'000));
  if (const auto words = request.parameters.get("words")) {
    const std::string order = request.parameters.get("order").value_or("best");
    if (order != "best" && order != "newest") {
      return about("order", {ErrorCode::kInvalidArgument, "The order is best or newest."});
    }
    return search({*words, question.selection, order == "newest", limit, offset}, workspace);
  }
  GEHOR_TRY(const auto total, workspace.reader().count(question.selection, {"contacts"}));
  GEHOR_TRY(const auto lines, workspace.reader().contacts(question.selection, limit, offset));
  GEHOR_TRY(const auto scales, faces::ScoreScales::read(workspace));
  GEHOR_TRY(const auto read, read_all(workspace, lines));
  GEHOR_TRY(const json rows, rows_json(workspace, lines, read, scales));
  return Response::json(faces::dump({{"contacts", rows},
                                     {"total", total.empty() ? 0 : total[0].counts[0]},
                                     {"offset", offset},
                                     {"limit", limit}}));
}

Result<Response> contacts_csv(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(measures::Question question, question_of(request, {"from", "to", "where", "counted"}));
  // Without the words: those are read one conversation at a time, and that is written down.
  Csv csv({"contact", "created", "day", "channel", "owner", "reasons", "team", "customer_group",
           "language", "state", "promise", "score", "first_response_s", "resolution_s"});
  GEHOR_CHECK(
      workspace.reader().each_contact(question.selection, [&](const ContactLine& c) -> Status {
        csv.text(to_hex(c.contact)).text(c.created ? format_instant(*c.created) : "").text(c.day);
        csv.text(c.channel).text(c.owner).text(join(faces::reasons_of(c.reasons), " | "));
        csv.text(c.team).text(c.customer_group).text(c.language).text(c.state).text(c.promise);
        csv.number(c.csat_raw).whole(c.first_response_s).whole(c.resolution_s).end_row();
        return {};
      }));
  return Response::csv(csv.take(), "contacts.csv");
}

Result<Response> conversation(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_CHECK(request.parameters.known({"words"}));
  const Error unknown{ErrorCode::kNotFound, "There is no contact with this address."};
  const auto id = request.matched.empty() ? std::nullopt : hash_from_hex(request.matched[0]);
  if (!id) return unknown;
  GEHOR_TRY(const auto line, workspace.reader().contact(*id));
  if (!line) return unknown;
  GEHOR_TRY(const auto read, pipeline::read_contact(workspace, *id));
  GEHOR_TRY(const auto others, workspace.reader().other_contacts(*line, kOthers));
  GEHOR_TRY(const auto scales, faces::ScoreScales::read(workspace));
  GEHOR_TRY(const auto others_read, read_all(workspace, others));
  GEHOR_TRY(const json other_rows, rows_json(workspace, others, others_read, scales));
  GEHOR_TRY(const calendar::Zone zone, pipeline::zone_of_source(workspace, line->source));
  GEHOR_TRY(const auto sources, workspace.office().sources());

  json contact = faces::contact_json(*line, read);
  GEHOR_TRY(const calendar::Zone house, organisation_zone(workspace));
  contact["clock"] = clock_json(line->created, house);
  contact["scale"] = scales.of(line->source);
  contact["source"] = "";
  for (const auto& source : sources) {
    if (source.id == line->source) contact["source"] = source.name;
  }
  contact["customer_group"] = faces::text_json(line->customer_group);
  contact["first_response_s"] =
      line->first_response_s ? json(*line->first_response_s) : json(nullptr);
  std::optional<Instant> closed;
  if (line->created && line->resolution_s) {
    closed = *line->created + std::chrono::seconds(*line->resolution_s);
  }
  contact["closed"] = faces::instant_json(closed);
  contact["words"] = words_json(read, zone, house);
  if (const auto words = request.parameters.get("words")) {
    const Key256 key = pipeline::search_key(workspace.vault());
    add_marks(contact["words"], read, *words, line->language, key);
  }
  contact["others"] = other_rows;
  return Response::json(faces::dump(contact));
}

}  // namespace gehor::http::api
