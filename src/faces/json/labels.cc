#include "faces/json/labels.h"

#include <nlohmann/json.hpp>

#include "base/sentence_json.h"
#include "base/time.h"
#include "faces/json/figures.h"

namespace gehor::faces {
namespace {

using nlohmann::json;

json said_json(const std::optional<std::string>& said) {
  if (!said) return nullptr;
  return said->empty() ? "unknown" : *said;
}

}  // namespace

json label_json(const GivenLabel& label) {
  return {{"contact", to_hex(label.contact)},
          {"reasons", label.reasons ? json(reasons_of(*label.reasons)) : json(nullptr)},
          {"owner", said_json(label.owner)},
          {"arises_at", said_json(label.arises_at)},
          {"cause", said_json(label.cause)},
          {"kind", said_json(label.kind)},
          {"who", label.who},
          {"at", format_instant(label.at)},
          {"how", label.draw == 0 ? "chosen" : "random"},
          {"draw", label.draw == 0 ? json(nullptr) : json(label.draw)}};
}

json worth_labelling_json(const pipeline::WorthLabelling& contact) {
  return {{"contact", to_hex(contact.contact)},
          {"id", text_json(contact.id)},
          {"text", contact.text},
          {"language", text_json(contact.language)},
          {"guess", text_json(contact.guess)},
          {"probability", number_json(contact.probability)},
          {"or_else", text_json(contact.or_else)},
          {"topic", text_json(contact.topic)}};
}

json next_labels_json(const pipeline::NextLabels& next) {
  json contacts = json::array();
  for (const auto& contact : next.contacts) contacts.push_back(worth_labelling_json(contact));
  return {{"contacts", contacts},
          {"looked_at", next.looked_at},
          {"by", next.by_model ? "model" : "topics"}};
}

json draw_json(const office::Draw& draw) {
  const double eligible = static_cast<double>(draw.eligible);
  return {{"draw", draw.id},
          {"at", format_instant(draw.at)},
          {"who", draw.who},
          {"from", text_json(draw.from)},
          {"to", text_json(draw.to)},
          {"where", draw.where},
          {"contacts", draw.contacts},
          {"eligible", draw.eligible},
          {"drawn", draw.drawn},
          {"probability",
           draw.eligible == 0 ? json(nullptr) : json(static_cast<double>(draw.drawn) / eligible)}};
}

json shares_json(const pipeline::ShareEstimates& shares) {
  json rows = json::array();
  for (const pipeline::ShareEstimate& row : shares.rows) {
    const auto limits = [](const std::optional<double>& share, const stats::Interval& interval) {
      return share ? json{{"value", *share}, {"low", interval.low}, {"high", interval.high}}
                   : json(nullptr);
    };
    rows.push_back({{"value", row.value},
                    {"share", limits(row.share, row.interval)},
                    {"of_labels", limits(row.of_labels, row.of_labels_interval)},
                    {"predicted", row.predicted},
                    {"more", row.more ? json(*row.more) : json(nullptr)}});
  }
  return {{"by", shares.by},
          {"problems_only", shares.problems_only},
          {"half_width", shares.half_width},
          {"from", text_json(shares.frame.from)},
          {"to", text_json(shares.frame.to)},
          {"where", shares.frame.where},
          {"contacts", shares.contacts},
          {"labels", shares.labels},
          {"chosen", shares.chosen},
          {"unlabelled", shares.unlabelled},
          {"unanswered", shares.unanswered},
          {"draws", shares.draws},
          {"rows", rows},
          {"warnings", sentences_json(shares.warnings)}};
}

}  // namespace gehor::faces
