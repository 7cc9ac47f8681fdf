// A few customers' own words, drawn at random: to hear them, not to prove anything.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "faces/http/api/extract.h"
#include "faces/http/api/query.h"
#include "faces/http/api/read_api.h"
#include "faces/json/figures.h"
#include "faces/json/score_scales.h"
#include "pipeline/read_words.h"

namespace gehor::http::api {
namespace {

using measures::ContactLine;
using nlohmann::json;

constexpr std::size_t kShortest = 40, kLongest = 280;  // code points of what quotes well
constexpr std::uint64_t kDrawnPerVoice = 20;

struct Voice {
  ContactLine line;
  Extract words;
  bool quotable = false;  // neither too short nor cut inside a sentence
};

// The longest of what the customer said in one piece.
std::string customers_words(const pipeline::ReadContact& read) {
  std::string best;
  for (const pipeline::ReadableWords& part : read.words) {
    if (!part.customer_said()) continue;
    if (part.words.text.size() > best.size()) best = part.words.text;
  }
  return best;
}

Result<std::vector<Voice>> heard(pipeline::Workspace& workspace,
                                 const std::vector<ContactLine>& lines) {
  std::vector<Hash128> ids;
  ids.reserve(lines.size());
  for (const ContactLine& line : lines) ids.push_back(line.contact);
  GEHOR_TRY(const auto read, pipeline::read_contacts(workspace, ids));
  std::vector<Voice> voices;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Extract words = extract(customers_words(read[i]), kLongest);
    if (words.text.empty()) continue;
    const bool quotable = words.whole_sentences && utf8_length(words.text) >= kShortest;
    voices.push_back({lines[i], std::move(words), quotable});
  }
  // In the order of the draw, those that quote well first.
  std::stable_partition(voices.begin(), voices.end(), [](const Voice& v) { return v.quotable; });
  return voices;
}

class Chosen {
 public:
  explicit Chosen(std::size_t most) : most_(most) {}
  bool full() const { return voices_.size() >= most_; }
  // False where the customer, or the very same text, is heard already.
  bool add(const Voice& voice) {
    if (full() || !texts_.insert(voice.words.text).second) return false;
    if (!voice.line.customer.is_zero() && !customers_.insert(voice.line.customer).second) {
      return false;
    }
    voices_.push_back(voice);
    return true;
  }
  const std::vector<Voice>& voices() const { return voices_; }

 private:
  std::size_t most_;
  std::vector<Voice> voices_;
  std::set<Hash128> customers_;
  std::set<std::string> texts_;
};

json voice_json(const Voice& voice, const faces::ScoreScales& scales) {
  const ContactLine& line = voice.line;
  json mood = nullptr;
  if (line.mood != 0) mood = line.mood > 0 ? "satisfied" : "dissatisfied";
  return {{"contact", to_hex(line.contact)},
          {"text", voice.words.text},
          {"cut", voice.words.cut},
          {"day", faces::text_json(line.day)},
          {"channel", line.channel},
          {"owner", faces::text_json(line.owner)},
          {"reasons", faces::reasons_of(line.reasons)},
          {"language", faces::text_json(line.language)},
          {"score", faces::number_json(line.csat_raw)},
          {"scale", scales.of(line.source)},
          {"mood", mood}};
}

}  // namespace

Result<Response> voices(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(const measures::Question question,
            question_of(request, {"from", "to", "where", "counted", "n", "seed"}));
  GEHOR_TRY(const std::uint64_t n, request.parameters.number("n", 3, 1, 20));
  GEHOR_TRY(const std::uint64_t seed,
            request.parameters.number("seed", 1, 0, 9'007'199'254'740'991));
  const measures::Selection& selection = question.selection;
  measures::FactReader& facts = workspace.reader();
  GEHOR_TRY(const auto with_words, facts.count(selection, {"with_text"}));
  GEHOR_TRY(const auto drawn, facts.draw(selection, seed, kDrawnPerVoice * n));
  GEHOR_TRY(const auto candidates, heard(workspace, drawn));

  Chosen chosen(n);
  // One who is satisfied is heard too, where there is one: what works is worth hearing.
  bool satisfied = false;
  for (const Voice& voice : candidates) {
    if (voice.line.mood > 0 && voice.quotable && !satisfied) satisfied = chosen.add(voice);
  }
  if (!satisfied && !selection.counted) {
    for (const char* quantity : {"csat_satisfied", "nps_promoters"}) {
      measures::Selection happy = selection;
      happy.counted = measures::Counted{quantity, ""};
      GEHOR_TRY(const auto lines, facts.draw(happy, seed, kDrawnPerVoice));
      GEHOR_TRY(const auto happy_voices, heard(workspace, lines));
      if (!happy_voices.empty() && !satisfied) satisfied = chosen.add(happy_voices.front());
    }
  }
  for (const Voice& voice : candidates) chosen.add(voice);

  // The satisfied one last: it is no opening.
  std::vector<Voice> list = chosen.voices();
  if (satisfied && !list.empty()) std::rotate(list.begin(), list.begin() + 1, list.end());
  GEHOR_TRY(const auto scales, faces::ScoreScales::read(workspace));
  json voices = json::array();
  for (const Voice& voice : list) voices.push_back(voice_json(voice, scales));
  return Response::json(
      faces::dump({{"voices", voices},
                   {"drawn_from", with_words.empty() ? 0 : with_words[0].counts[0]},
                   {"seed", seed}}));
}

}  // namespace gehor::http::api
