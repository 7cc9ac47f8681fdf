// Several columns of the customer's words ("What was good?", "What could be better?", "Comments"):
// all of them are the contact's text, as paragraphs in the table's order.
#include <algorithm>

#include <fmt/format.h>

#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

constexpr std::size_t kMostTexts = 12;

// Two forms of one text ("body", "plain body") are one text.
bool says_the_same(const TableProfile& table, std::size_t a, std::size_t b) {
  for (const auto& [x, y] : {std::pair{a, b}, std::pair{b, a}}) {
    const PairFacts facts = table.pair(x, y);
    const std::uint64_t alike = facts.equal + facts.b_begins_with_a + facts.b_contains_a;
    if (facts.both > 0 && alike * 10 > facts.both * 8) return true;
  }
  return false;
}

}  // namespace

void more_texts(std::vector<Choice>& choices, const Context& context, RecordKind kind) {
  std::vector<std::size_t> texts;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    if (choices[c].field == Field::kText) texts.push_back(c);
  }
  if (texts.size() != 1 || kind == RecordKind::kMessage) return;
  const std::size_t first = texts[0];
  const bool survey = kind == RecordKind::kSurveyAnswer;
  for (std::size_t c = 0; c < choices.size() && texts.size() < kMostTexts; ++c) {
    const ColumnView& v = context.columns[c];
    if (choices[c].field != Field::kIgnore || choices[c].used || v.empty()) continue;
    // What the company answered, decided or noted for itself is not the customer's.
    constexpr Topics kOurs = bit(Topic::kAgent) | bit(Topic::kPrivate) | bit(Topic::kOutcome) |
                             bit(Topic::kStatus) | bit(Topic::kFile) | bit(Topic::kSentiment);
    if ((v.name.topics & kOurs) != 0) continue;
    const Evidence name = name_evidence(Field::kText, v.name, kind);
    const Evidence value = value_evidence(Field::kText, v, context, kind);
    if (value.points < -2 || name.points < 0) continue;
    const bool named = name.points >= 2.5 && (v.p->is_free_text() || value.points > -1.5);
    // In a survey a question is a heading of words, whatever it asks about.
    const bool asked = survey && v.p->is_free_text() && value.points > 0.5 &&
                       (v.name.topics == 0 || v.name.question || v.name.has(Topic::kQuestion) ||
                        name.points > 0 || v.name.words.size() >= 3);
    if (!named && !asked) continue;
    const bool same = std::any_of(texts.begin(), texts.end(), [&](std::size_t t) {
      return says_the_same(*context.table, t, c);
    });
    if (same) {
      choices[c].why = say("the same words as \"{}\"", context.columns[first].p->name);
      continue;
    }
    choices[c].field = Field::kText;
    choices[c].points = kEnough + std::max(0.5, name.points + value.points - kEnough);
    choices[c].runner_up = kEnough;
    choices[c].why = name.why;
    choices[c].why.add(value.why);
    choices[c].why.add(
        say("a further text beside \"{}\": they are kept together, as paragraphs in the order of "
            "the columns",
            context.columns[first].p->name));
    texts.push_back(c);
  }
}

}  // namespace gehor::sources::guessing
