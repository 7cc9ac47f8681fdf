#include "pipeline/next_labels.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "pipeline/discover_texts.h"
#include "pipeline/in_parallel.h"
#include "pipeline/models.h"
#include "pipeline/read_words.h"
#include "pipeline/understand.h"
#include "structure/topics/topic_finder.h"

namespace gehor::pipeline {
namespace {

using structure::TextClassifier;
using structure::TopicFinder;
using Contacts = std::unordered_set<Hash128, Hash128Hasher>;

constexpr std::uint64_t kLookedAt = 20'000;  // contacts; read in about two seconds of one core
constexpr std::size_t kShown = 300;          // code points of a text
// Texts with so much of their words in common ask the same (Jaccard's index).
constexpr double kAlike = 0.5;

std::string beginning_of(const std::string& text) { return shorten(squeeze(text), kShown); }

struct Candidate {
  WorthLabelling shown;
  double worth = 0;   // more is more
  std::string group;  // of these not too many
  std::vector<std::uint64_t> words;
};

std::vector<std::uint64_t> words_of(const std::string& text) {
  std::vector<std::uint64_t> words;
  const std::string folded = fold_for_match(text);
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.push_back(text_hash(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    both += a[i] == b[j] ? 1 : 0;
    const bool left = a[i] <= b[j], right = b[j] <= a[i];
    i += left ? 1 : 0;
    j += right ? 1 : 0;
  }
  const std::size_t either = a.size() + b.size() - both;
  return either == 0 ? 1 : static_cast<double>(both) / static_cast<double>(either);
}

// The most worth, of different groups in turn, none like one that was taken.
std::vector<WorthLabelling> spread(std::vector<Candidate>& candidates, std::size_t wanted) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.worth > b.worth; });
  std::map<std::string, std::size_t> taken_of_group;
  std::vector<WorthLabelling> chosen;
  std::vector<std::vector<std::uint64_t>> taken;
  std::vector<bool> done(candidates.size());
  for (std::size_t most = 1; chosen.size() < wanted; most *= 2) {
    for (std::size_t i = 0; i < candidates.size() && chosen.size() < wanted; ++i) {
      if (done[i]) continue;
      Candidate& candidate = candidates[i];
      std::size_t& of_group = taken_of_group[candidate.group];
      if (of_group >= most) continue;
      done[i] = true;
      candidate.words = words_of(candidate.shown.text);
      const bool asked = std::any_of(taken.begin(), taken.end(), [&](const auto& other) {
        return likeness(candidate.words, other) >= kAlike;
      });
      if (asked) continue;
      ++of_group;
      taken.push_back(candidate.words);
      chosen.push_back(std::move(candidate.shown));
    }
    if (most > candidates.size()) break;
  }
  return chosen;
}

Result<std::vector<DiscoverText>> texts_to_look_at(Workspace& workspace,
                                                   const measures::Selection& selection) {
  GEHOR_TRY(const auto labels, workspace.office().labels());
  Contacts drawn;
  GEHOR_TRY(const auto draws, workspace.office().draws());
  for (const office::Draw& draw : draws) {
    GEHOR_TRY(const auto contacts, workspace.office().contacts_drawn(draw.id));
    drawn.insert(contacts.begin(), contacts.end());
  }
  std::vector<DiscoverText> texts;
  GEHOR_TRY(const auto source, contact_texts(workspace, selection));
  GEHOR_CHECK(source->sample(kLookedAt, [&](DiscoverText&& text) -> Status {
    const auto contact = hash_from_hex(text.id);
    if (contact && !labels->contains(*contact) && !drawn.contains(*contact)) {
      texts.push_back(std::move(text));
    }
    return {};
  }));
  return texts;
}

Candidate candidate_of(const DiscoverText& text) {
  Candidate candidate;
  candidate.shown.contact = *hash_from_hex(text.id);
  candidate.shown.text = beginning_of(text.text);
  candidate.shown.language = text.language;
  return candidate;
}

// Worth most where the two likeliest reasons are as likely (margin sampling: Scheffer, Decomain and
// Wrobel 2001); where a text may have several, where the likeliest is as likely as not.
void weigh(const TextClassifier& classifier, const TextClassifier::Answer& answer,
           Candidate& candidate) {
  std::size_t second = answer.likeliest == 0 ? 1 : 0;
  for (std::size_t label = 0; label < answer.probabilities.size(); ++label) {
    if (label != answer.likeliest && answer.probabilities[label] > answer.probabilities[second]) {
      second = label;
    }
  }
  const double first = answer.probabilities[answer.likeliest];
  candidate.worth = classifier.several() ? 1 - std::abs(2 * first - 1)
                                         : 1 - (first - answer.probabilities[second]);
  candidate.shown.guess = classifier.labels()[answer.likeliest];
  candidate.shown.probability = first;
  candidate.shown.or_else = classifier.labels()[second];
  candidate.group = candidate.shown.guess + "\n" + candidate.shown.or_else;
}

std::vector<Candidate> by_model(const Model& model, const std::vector<DiscoverText>& texts) {
  std::vector<Candidate> candidates(texts.size());
  std::vector<TextClassifier::Scratch> scratch(threads_at_most());
  in_stretches(texts.size(), [&](std::size_t begin, std::size_t end, std::size_t thread) {
    std::vector<std::string_view> masked;
    for (std::size_t i = begin; i < end; ++i) masked.push_back(texts[i].text);
    std::vector<TextClassifier::Answer> answers(masked.size());
    classify(model, masked, scratch[thread], answers);
    for (std::size_t i = begin; i < end; ++i) {
      candidates[i] = candidate_of(texts[i]);
      weigh(model.classifier, answers[i - begin], candidates[i]);
    }
  });
  return candidates;
}

// Some of each topic, the most typical first; in what fits none there may be anything.
std::vector<Candidate> by_topic(const std::vector<DiscoverText>& texts) {
  std::vector<Candidate> candidates;
  for (const DiscoverText& text : texts) candidates.push_back(candidate_of(text));
  if (texts.size() < TopicFinder::kFewestTexts) return candidates;
  std::vector<structure::TopicText> sample;
  for (const DiscoverText& text : texts) sample.push_back({text.text, text.language, text.person});
  structure::TopicFinderOptions options;
  options.threads = static_cast<unsigned>(threads_at_most());
  const TopicFinder finder = TopicFinder::learn(sample, options);
  std::vector<TopicFinder::Scratch> scratch(threads_at_most());
  in_parallel(texts.size(), [&](std::size_t i, std::size_t thread) {
    const auto placed = finder.place(texts[i].text, texts[i].language, scratch[thread]);
    if (!placed) return;
    candidates[i].worth = placed->probability;
    candidates[i].shown.topic = join(finder.topics()[placed->topic].phrases, ", ");
    candidates[i].group = std::to_string(placed->topic);
  });
  return candidates;
}

}  // namespace

Result<std::vector<WorthLabelling>> to_be_labelled(Workspace& workspace,
                                                   const std::vector<Hash128>& contacts) {
  GEHOR_TRY(const auto read, read_contacts(workspace, contacts));
  std::vector<WorthLabelling> shown(contacts.size());
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    shown[i].contact = contacts[i];
    for (const ReadableWords& said : read[i].words) {
      if (shown[i].id.empty()) shown[i].id = said.words.id;
      if (said.customer_said() && shown[i].text.empty()) {
        shown[i].text = beginning_of(text_to_read(said.words));
      }
    }
  }
  return shown;
}

Result<NextLabels> next_labels(Workspace& workspace, std::size_t wanted) {
  NextLabels next;
  GEHOR_TRY(const SharedModel model, model_in_force(workspace, std::string(kReasonTaxonomy)));
  next.by_model = model != nullptr;
  measures::Selection selection;
  // What a taxonomy, or the help desk, has named already is the less worth.
  if (!model) selection.where.push_back({"reason", {"unknown"}});
  GEHOR_TRY(auto texts, texts_to_look_at(workspace, selection));
  if (!model && texts.size() < wanted) {
    GEHOR_TRY(texts, texts_to_look_at(workspace, {}));
  }
  next.looked_at = texts.size();
  std::vector<Candidate> candidates = model ? by_model(*model, texts) : by_topic(texts);
  next.contacts = spread(candidates, wanted);
  std::vector<Hash128> contacts;
  for (const WorthLabelling& one : next.contacts) contacts.push_back(one.contact);
  GEHOR_TRY(const auto read, to_be_labelled(workspace, contacts));
  for (std::size_t i = 0; i < read.size(); ++i) next.contacts[i].id = read[i].id;
  return next;
}

}  // namespace gehor::pipeline
