#include "sources/live/contact_json.h"

#include <array>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/suggestion.h"
#include "base/text.h"
#include "sources/mapping/apply_values.h"
#include "sources/mapping/lexicon.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {
namespace {

using nlohmann::json;

Error wrong(std::string field, Sentence reason) {
  return {ErrorCode::kBadInput, std::move(reason), {"", 0, std::move(field)}};
}

Error unknown_field(const std::string& path, const std::string& name,
                    const std::vector<std::string>& known) {
  return wrong(path + name, say("There is no field of this name. {}", did_you_mean(name, known)));
}

// A text, or a whole number that stands for one (ids, customer numbers).
Result<std::string> text_of(const std::string& field, const json& value) {
  if (value.is_string()) return std::string(trim(value.get_ref<const std::string&>()));
  if (value.is_number_integer()) return value.dump();
  return wrong(field, "It is a text.");
}

Result<std::vector<std::string>> texts_of(const std::string& field, const json& value) {
  std::vector<std::string> texts;
  const auto add = [&](const json& one) -> Status {
    if (!one.is_string() && !one.is_number_integer()) {
      return wrong(field, "It is a text, or a list of texts.");
    }
    GEHOR_TRY(std::string text, text_of(field, one));
    if (!text.empty()) texts.push_back(std::move(text));
    return {};
  };
  if (!value.is_array()) {
    GEHOR_CHECK(add(value));
    return texts;
  }
  for (const json& one : value) GEHOR_CHECK(add(one));
  return texts;
}

// ISO 8601, or seconds or milliseconds since 1970. Without an offset it is wall time of its source.
Result<SourceTime> time_of(const std::string& field, const json& value) {
  if (value.is_string() || value.is_number_integer()) {
    GEHOR_TRY(const std::string text, text_of(field, value));
    const TimestampReading reading = read_timestamp(text);
    if (reading.order_matters) {
      return wrong(field,
                   "Its day and month can be read in either order. Write it as "
                   "2026-03-14T09:30:00+01:00.");
    }
    if (reading.day_first) return *reading.day_first;
    if (reading.month_first) return *reading.month_first;
  }
  return wrong(field, "It is no time stamp. Write it as 2026-03-14T09:30:00+01:00.");
}

// One of our own names, or a word for it that an import would understand without a doubt.
template <typename Value>
std::optional<Value> word_of(const std::string& text, std::optional<Value> named,
                             const ValueReading<Value>& reading) {
  if (named) return named;
  if (!text.empty() && reading.certainty >= 1) return reading.meaning;
  return std::nullopt;
}

Result<Channel> channel_in(const std::string& field, const std::string& text) {
  const auto channel = word_of(text, channel_from(to_lower(text)),
                               gehor::sources::channel_of(text, MailMeans::kEmail));
  if (channel && *channel != Channel::kUnknown) return *channel;
  static const std::vector<std::string> known = {"phone",  "email",  "chat",     "form",
                                                 "social", "sms",    "letter",   "visit",
                                                 "bot",    "survey", "internal", "other"};
  return wrong(field, say("This is no channel. {}", did_you_mean(text, known)));
}

Result<State> state_in(const std::string& field, const std::string& text) {
  const auto state = word_of(text, state_from(to_lower(text)), gehor::sources::state_of(text));
  if (state && *state != State::kUnknown) return *state;
  return wrong(field, "It is open or closed.");
}

Result<Author> author_in(const std::string& field, const std::string& text) {
  const auto author = word_of(text, author_from(to_lower(text)), gehor::sources::author_of(text));
  if (author && *author != Author::kUnknown) return *author;
  return wrong(field, "It is customer, agent, bot or system.");
}

struct Scale {
  std::string_view name;
  SurveyKind kind;
  double min, max;
};
constexpr std::array<Scale, 3> kScales = {{{"csat", SurveyKind::kCsat, 1, 5},
                                           {"nps", SurveyKind::kNps, 0, 10},
                                           {"ces", SurveyKind::kCes, 1, 7}}};

// A number on the usual scale, or {"value": 8, "min": 1, "max": 10}.
Result<SourceScore> score_of(const std::string& field, const json& value, const Scale& scale) {
  SourceScore score;
  score.kind = scale.kind;
  score.scale_min = scale.min;
  score.scale_max = scale.max;
  const Error shape = wrong(field, "It is a number, or an object of value, min and max.");
  if (value.is_object()) {
    if (!value.contains("value")) return shape;
    for (const auto& [name, part] : value.items()) {
      if (!part.is_number()) return shape;
      if (name == "value") {
        score.raw = part.get<double>();
      } else if (name == "min") {
        score.scale_min = part.get<double>();
      } else if (name == "max") {
        score.scale_max = part.get<double>();
      } else {
        return unknown_field(field + ".", name, {"value", "min", "max"});
      }
    }
  } else if (value.is_number()) {
    score.raw = value.get<double>();
  } else {
    return shape;
  }
  if (!std::isfinite(score.raw) || !(score.scale_min < score.scale_max)) return shape;
  if (score.raw < score.scale_min || score.raw > score.scale_max) {
    return wrong(field,
                 say("It lies outside its scale, {} to {}.", score.scale_min, score.scale_max));
  }
  return score;
}

// Reads one object. The contact comes first; what hangs on it is made at the end, when its id and
// customer are known.
class ContactReader {
 public:
  Result<std::vector<SourceRecord>> read(const json& object) {
    if (!object.is_object()) return wrong("", "This is no JSON object.");
    contact_.kind = RecordKind::kContact;
    for (const auto& [name, value] : object.items()) {
      if (value.is_null()) continue;
      GEHOR_CHECK(field(name, value));
    }
    if (!contact_.external_id || contact_.external_id->empty()) {
      return wrong("id", "It is missing: by its id a contact is known again.");
    }
    if (!contact_.at) {
      return wrong("created", "It is missing: without it the contact can not be placed in time.");
    }
    std::vector<SourceRecord> records;
    records.reserve(1 + messages_.size() + scores_.size());
    records.push_back(contact_);
    for (std::size_t i = 0; i < messages_.size(); ++i) {
      // A message without an id is known by its place in the conversation.
      if (!messages_[i].external_id) {
        messages_[i].external_id = *contact_.external_id + "#" + std::to_string(i + 1);
      }
      records.push_back(belonging(std::move(messages_[i])));
    }
    for (const SourceScore& score : scores_) {
      SourceRecord answer;
      answer.kind = RecordKind::kSurveyAnswer;
      // A contact has one answer of each kind.
      answer.external_id = *contact_.external_id + "#" + std::string(name_of(score.kind));
      answer.at = contact_.at;
      answer.channel = contact_.channel;
      answer.score = score;
      records.push_back(belonging(std::move(answer)));
    }
    return records;
  }

 private:
  SourceRecord belonging(SourceRecord record) const {
    record.contact_id = contact_.external_id;
    record.identities = contact_.identities;
    return record;
  }

  Status field(const std::string& name, const json& value);
  Status text_field(const std::string& name, const json& value);
  Status identity(const std::string& name, const json& value, IdentityKind kind);
  Status messages(const json& list);
  Result<SourceRecord> message(const std::string& path, const json& object);

  SourceRecord contact_;
  std::vector<SourceRecord> messages_;
  std::vector<SourceScore> scores_;
};

const std::vector<std::string>& known_fields() {
  static const std::vector<std::string> names = {"id",
                                                 "created",
                                                 "first_response",
                                                 "closed",
                                                 "due",
                                                 "response_due",
                                                 "last_activity",
                                                 "channel",
                                                 "status",
                                                 "owner",
                                                 "team",
                                                 "agent",
                                                 "customer_group",
                                                 "language",
                                                 "reason",
                                                 "subject",
                                                 "text",
                                                 "customer_number",
                                                 "customer_email",
                                                 "customer_phone",
                                                 "customer",
                                                 "email",
                                                 "phone",
                                                 "messages",
                                                 "csat",
                                                 "nps",
                                                 "ces"};
  return names;
}

Status ContactReader::identity(const std::string& name, const json& value, IdentityKind kind) {
  GEHOR_TRY(const auto texts, texts_of(name, value));
  for (const std::string& text : texts) {
    if (kind == IdentityKind::kEmail && !looks_like_email(text)) {
      return wrong(name, "It is no e-mail address.");
    }
    if (kind == IdentityKind::kPhone && !looks_like_phone(text)) {
      return wrong(name, "It is no telephone number.");
    }
    contact_.identities.push_back({kind, text});
  }
  return {};
}

Status ContactReader::field(const std::string& name, const json& value) {
  const std::pair<std::string_view, std::optional<SourceTime>*> times[] = {
      {"created", &contact_.at},
      {"first_response", &contact_.first_response},
      {"closed", &contact_.closed},
      {"due", &contact_.due},
      {"response_due", &contact_.response_due},
      {"last_activity", &contact_.last_activity}};
  for (const auto& [known, to] : times) {
    if (name != known) continue;
    if (value.is_string() && trim(value.get_ref<const std::string&>()).empty()) return {};
    GEHOR_TRY(*to, time_of(name, value));
    return {};
  }
  for (const Scale& scale : kScales) {
    if (name != scale.name) continue;
    GEHOR_TRY(const SourceScore score, score_of(name, value, scale));
    scores_.push_back(score);
    return {};
  }
  if (name == "messages") return messages(value);
  if (name == "customer" || name == "customer_number") {
    return identity(name, value, IdentityKind::kNumber);
  }
  if (name == "email" || name == "customer_email") {
    return identity(name, value, IdentityKind::kEmail);
  }
  if (name == "phone" || name == "customer_phone") {
    return identity(name, value, IdentityKind::kPhone);
  }
  if (name == "reason") {
    GEHOR_TRY(const auto reasons, texts_of(name, value));
    for (const std::string& reason : reasons) contact_.reasons.push_back(squeeze(reason));
    return {};
  }
  return text_field(name, value);
}

Status ContactReader::text_field(const std::string& name, const json& value) {
  const std::pair<std::string_view, std::optional<std::string>*> texts[] = {
      {"id", &contact_.external_id},
      {"owner", &contact_.owner},
      {"team", &contact_.team},
      {"agent", &contact_.agent},
      {"customer_group", &contact_.customer_group},
      {"language", &contact_.language},
      {"subject", &contact_.subject},
      {"text", &contact_.text},
      {"channel", &contact_.channel_as_written},
      {"status", &contact_.state_as_written}};
  for (const auto& [known, to] : texts) {
    if (name != known) continue;
    GEHOR_TRY(std::string text, text_of(name, value));
    if (text.empty()) return {};
    *to = name == "text" || name == "subject" || name == "id" ? std::move(text) : squeeze(text);
    if (name == "channel") {
      GEHOR_TRY(contact_.channel, channel_in(name, **to));
    }
    if (name == "status") {
      GEHOR_TRY(contact_.state, state_in(name, **to));
    }
    return {};
  }
  return unknown_field("", name, known_fields());
}

Status ContactReader::messages(const json& list) {
  if (!list.is_array()) return wrong("messages", "It is a list of objects.");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string path = "messages[" + std::to_string(i) + "]";
    GEHOR_TRY(SourceRecord said, message(path, list[i]));
    messages_.push_back(std::move(said));
  }
  return {};
}

Result<SourceRecord> ContactReader::message(const std::string& path, const json& object) {
  if (!object.is_object()) return wrong(path, "It is an object.");
  SourceRecord record;
  record.kind = RecordKind::kMessage;
  for (const auto& [name, value] : object.items()) {
    if (value.is_null()) continue;
    const std::string place = path + "." + name;
    if (name == "created") {
      GEHOR_TRY(record.at, time_of(place, value));
      continue;
    }
    static const std::vector<std::string> known = {"id",   "created", "author",  "agent",
                                                   "text", "subject", "language"};
    std::optional<std::string> author;
    const std::pair<std::string_view, std::optional<std::string>*> texts[] = {
        {"id", &record.external_id}, {"author", &author},          {"agent", &record.agent},
        {"text", &record.text},      {"subject", &record.subject}, {"language", &record.language}};
    bool found = false;
    for (const auto& [field, to] : texts) {
      if (name != field) continue;
      found = true;
      GEHOR_TRY(std::string text, text_of(place, value));
      if (!text.empty()) *to = std::move(text);
    }
    if (!found) return unknown_field(path + ".", name, known);
    if (author) {
      GEHOR_TRY(record.author, author_in(place, *author));
    }
  }
  if (!record.at) return wrong(path + ".created", "It is missing: when the message was written.");
  if (record.author == Author::kUnknown) {
    return wrong(path + ".author", "It is missing: customer, agent, bot or system.");
  }
  return record;
}

LiveContact contact_from(const json& object) {
  LiveContact contact;
  if (object.is_object() && object.contains("id")) {
    const json& id = object["id"];
    if (id.is_string() || id.is_number_integer()) {
      contact.id = id.is_string() ? std::string(trim(id.get_ref<const std::string&>())) : id.dump();
    }
  }
  auto records = ContactReader().read(object);
  if (records.ok()) {
    contact.records = std::move(records).value();
    contact.json = object.dump(-1, ' ', false, json::error_handler_t::replace);
  } else {
    contact.refused = records.error();
  }
  return contact;
}

LiveContact no_json() {
  LiveContact contact;
  contact.refused = wrong("", "This is no JSON object.");
  return contact;
}

json parsed(std::string_view text) { return json::parse(text, nullptr, false); }

}  // namespace

LiveContact read_live_contact(std::string_view text) {
  const json object = parsed(text);
  return object.is_discarded() ? no_json() : contact_from(object);
}

Result<std::vector<LiveContact>> read_live_contacts(std::string_view body) {
  const Error too_many{
      ErrorCode::kBadInput,
      say("More than {} contacts came at once. Send them in several requests.", kMostLiveContacts)};
  std::vector<LiveContact> contacts;
  const json document = parsed(body);
  if (document.is_array()) {
    if (document.size() > kMostLiveContacts) return too_many;
    for (const json& object : document) contacts.push_back(contact_from(object));
  } else if (!document.is_discarded()) {
    contacts.push_back(contact_from(document));
  } else {
    for (const std::string_view line : split(body, '\n')) {
      if (trim(line).empty()) continue;
      if (contacts.size() == kMostLiveContacts) return too_many;
      contacts.push_back(read_live_contact(trim(line)));
    }
  }
  if (contacts.empty()) {
    return Error{ErrorCode::kBadInput,
                 "There is no contact in it. Send a JSON object, a list of them, or one a line."};
  }
  return contacts;
}

}  // namespace gehor::sources
