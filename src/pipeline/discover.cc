#include "pipeline/discover.h"

#include <algorithm>
#include <numeric>
#include <thread>

#include "pipeline/topic_matters.h"
#include "privacy/redact.h"
#include "stats/change.h"
#include "structure/language.h"
#include "structure/topics/topic_finder.h"

namespace gehor::pipeline {
namespace {

using structure::TopicFinder;

constexpr std::uint64_t kSample = 24'000;  // of all languages together
constexpr std::size_t kBatch = 8'192;      // texts placed at once
constexpr std::size_t kFewestWeeks = 6;    // for a trend
constexpr std::size_t kExamples = 3;

// Runs work(first, last, thread) over pieces of [0, count).
void in_pieces(std::size_t count, unsigned threads,
               const std::function<void(std::size_t, std::size_t, std::size_t)>& work) {
  const std::size_t pieces = std::max<std::size_t>(1, std::min<std::size_t>(threads, count / 64));
  std::vector<std::thread> helpers;
  for (std::size_t t = 1; t < pieces; ++t) {
    helpers.emplace_back(work, count * t / pieces, count * (t + 1) / pieces, t);
  }
  work(0, count / pieces, 0);
  for (std::thread& helper : helpers) helper.join();
}

void make_ready(DiscoverText& text) {
  if (!text.masked) text.text = privacy::redact(text.text).text;
  text.masked = true;
  if (text.language.empty()) text.language = structure::detect_language(text.text).code;
}

// Weeks since 1970, from Monday to Sunday.
std::int64_t week_of(Date day) {
  constexpr int kMondayOffset = 3;  // 1970-01-01 was a Thursday
  const std::int64_t days = std::chrono::sys_days(day).time_since_epoch().count() + kMondayOffset;
  return days >= 0 ? days / 7 : (days - 6) / 7;
}

struct Example {
  int certainty = 0;  // in hundredths
  std::uint64_t chance = 0;
  std::uint64_t person = 0;
  std::string id;
  bool operator<(const Example& b) const {
    return certainty != b.certainty ? certainty > b.certainty
           : chance != b.chance     ? chance < b.chance
                                    : id < b.id;
  }
};

struct Tally {
  std::uint64_t contacts = 0;
  std::map<std::string, std::uint64_t> languages;
  std::map<std::int64_t, std::uint64_t> weeks;
  std::vector<Example> examples;  // the best first, of different people

  void add(const DiscoverText& text, float probability) {
    ++contacts;
    ++languages[text.language];
    if (text.day) ++weeks[week_of(*text.day)];
    Example example{static_cast<int>(100 * probability), text_hash(text.id), text.person, text.id};
    if (examples.size() == kExamples && !(example < examples.back())) return;
    const auto same = std::find_if(examples.begin(), examples.end(),
                                   [&](const Example& e) { return e.person == example.person; });
    if (same != examples.end()) {
      if (!(example < *same)) return;
      examples.erase(same);
    }
    examples.insert(std::lower_bound(examples.begin(), examples.end(), example),
                    std::move(example));
    if (examples.size() > kExamples) examples.pop_back();
  }
};

// The later half of the weeks against the earlier one, by shares of all contacts.
void find_trends(const std::vector<Tally>& tallies, std::vector<FoundTopic>& topics) {
  std::map<std::int64_t, std::uint64_t> all;
  for (const Tally& tally : tallies) {
    for (const auto& [week, count] : tally.weeks) all[week] += count;
  }
  if (all.empty()) return;
  const std::int64_t first = all.begin()->first, last = all.rbegin()->first;
  const auto weeks = static_cast<std::size_t>(last - first + 1);
  if (weeks < kFewestWeeks) return;
  const std::int64_t middle = first + static_cast<std::int64_t>(weeks / 2);
  const auto halves = [&](const std::map<std::int64_t, std::uint64_t>& counts) {
    std::pair<double, double> sums{0, 0};
    for (const auto& [week, count] : counts) {
      (week < middle ? sums.first : sums.second) += static_cast<double>(count);
    }
    return sums;
  };
  const auto [all_before, all_now] = halves(all);
  if (all_before == 0 || all_now == 0) return;
  std::vector<double> p_values;
  std::vector<std::size_t> tested;
  std::vector<bool> up;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    std::vector<double> by_week(weeks, 0);
    for (const auto& [week, count] : tallies[i].weeks) {
      by_week[static_cast<std::size_t>(week - first)] = static_cast<double>(count);
    }
    const auto dispersion = stats::dispersion_of_steps(by_week);
    if (!dispersion) continue;
    const auto [before, now] = halves(tallies[i].weeks);
    const auto change = stats::count_change(now, all_now, before, all_before, *dispersion);
    if (!change) continue;
    topics[i].trend = TopicTrend::kSteady;
    if (before > 0) topics[i].ratio = change->ratio;
    tested.push_back(i);
    up.push_back(change->p_up < change->p_down);
    p_values.push_back(std::min(1.0, 2 * std::min(change->p_up, change->p_down)));
  }
  const std::vector<bool> believed = stats::believed(p_values);
  for (std::size_t t = 0; t < tested.size(); ++t) {
    if (!believed[t]) continue;
    topics[tested[t]].trend = up[t] ? TopicTrend::kGrowing : TopicTrend::kFalling;
  }
}

Result<std::vector<structure::TopicText>> sample_of(DiscoverTexts& texts,
                                                    const DiscoverOptions& options) {
  std::vector<DiscoverText> drawn;
  GEHOR_CHECK(texts.sample(kSample, [&](DiscoverText&& text) -> Status {
    drawn.push_back(std::move(text));
    if (options.progress && drawn.size() % 1'000 == 0) {
      options.progress({"reading a sample", drawn.size(), 0, drawn.size()});
    }
    return {};
  }));
  in_pieces(drawn.size(), options.threads, [&](std::size_t from, std::size_t to, std::size_t) {
    for (std::size_t i = from; i < to; ++i) make_ready(drawn[i]);
  });
  // In an order that is the texts' own, so that neither files nor directories matter.
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < drawn.size(); ++i) order.emplace_back(text_hash(drawn[i].text), i);
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return drawn[a.second].text < drawn[b.second].text;
  });
  std::vector<structure::TopicText> sample;
  for (const auto& [hash, i] : order) {
    sample.push_back({std::move(drawn[i].text), std::move(drawn[i].language), drawn[i].person,
                      std::move(drawn[i].reason)});
  }
  return sample;
}

// The second pass: where every text belongs.
Status place_all(DiscoverTexts& texts, const TopicFinder& finder, const DiscoverOptions& options,
                 const std::function<Status(const DiscoverText&,
                                            const std::optional<TopicFinder::Placed>&)>& placed) {
  std::vector<DiscoverText> batch;
  std::vector<std::optional<TopicFinder::Placed>> places;
  std::vector<TopicFinder::Scratch> scratches(std::max(1U, options.threads));
  std::uint64_t done = 0;
  const auto flush = [&]() -> Status {
    places.assign(batch.size(), std::nullopt);
    in_pieces(batch.size(), options.threads, [&](std::size_t from, std::size_t to, std::size_t t) {
      for (std::size_t i = from; i < to; ++i) {
        make_ready(batch[i]);
        places[i] = finder.place(batch[i].text, batch[i].language, scratches[t]);
      }
    });
    for (std::size_t i = 0; i < batch.size(); ++i) GEHOR_CHECK(placed(batch[i], places[i]));
    done += batch.size();
    batch.clear();
    if (options.progress) options.progress({"placing texts", done, texts.expected(), done});
    return {};
  };
  GEHOR_CHECK(texts.all([&](DiscoverText&& text) -> Status {
    batch.push_back(std::move(text));
    return batch.size() == kBatch ? flush() : Status{};
  }));
  return flush();
}

// The same matter in other languages.
void link(std::vector<FoundTopic>& topics) {
  for (FoundTopic& topic : topics) {
    if (topic.matter.empty()) continue;
    for (std::uint32_t other = 0; other < topics.size(); ++other) {
      if (topics[other].matter == topic.matter && topics[other].language != topic.language) {
        topic.same_as.push_back(other);
      }
    }
  }
}

// Proposals on reasons first, those of the most common language if several propose the same; then
// on topics, by their numbers as they are given back.
std::vector<structure::TopicProposal> proposals_of(
    const TopicFinder& finder, const std::vector<std::optional<std::uint32_t>>& number) {
  std::vector<structure::TopicProposal> on_reasons, on_topics;
  for (structure::TopicProposal proposal : finder.proposals()) {
    if (proposal.topics.empty()) {
      const bool known = std::any_of(on_reasons.begin(), on_reasons.end(), [&](const auto& other) {
        return other.what == proposal.what && other.reasons == proposal.reasons;
      });
      if (!known) on_reasons.push_back(std::move(proposal));
      continue;
    }
    const bool given = std::all_of(proposal.topics.begin(), proposal.topics.end(),
                                   [&](std::uint32_t topic) { return number[topic].has_value(); });
    if (!given) continue;
    for (std::uint32_t& topic : proposal.topics) topic = *number[topic];
    std::sort(proposal.topics.begin(), proposal.topics.end());
    on_topics.push_back(std::move(proposal));
  }
  on_reasons.insert(on_reasons.end(), std::make_move_iterator(on_topics.begin()),
                    std::make_move_iterator(on_topics.end()));
  return on_reasons;
}

}  // namespace

std::string_view name_of(TopicTrend trend) {
  switch (trend) {
    case TopicTrend::kSteady: return "steady";
    case TopicTrend::kGrowing: return "growing";
    case TopicTrend::kFalling: return "falling";
    case TopicTrend::kUnknown: break;
  }
  return "";
}

Result<Discovery> discover(DiscoverTexts& texts, const DiscoverOptions& options) {
  GEHOR_TRY(const auto sample, sample_of(texts, options));
  Discovery found;
  found.sampled = sample.size();
  if (sample.size() < TopicFinder::kFewestTexts) {
    return Error{
        ErrorCode::kNotFound,
        say("there are {} texts to look at, and topics among fewer than {} would be chance; "
            "import more, or look at a longer period",
            sample.size(), TopicFinder::kFewestTexts)};
  }
  structure::TopicFinderOptions learning;
  learning.topics = options.topics;
  learning.threads = options.threads;
  if (options.progress) {
    learning.progress = [&](std::size_t done, std::size_t total) {
      options.progress({"looking for topics", done, total, 0});
    };
  }
  const TopicFinder finder = TopicFinder::learn(sample, learning);
  GEHOR_TRY(const std::vector<std::string> matters,
            matters_of(finder, sample, std::max(1U, options.threads)));
  std::vector<Tally> tallies(finder.topics().size() + 1);  // the last: no topic
  // What is told of each text has numbers by size, which are known at the end only.
  std::vector<std::uint32_t> places;
  std::vector<std::string> ids;
  GEHOR_CHECK(place_all(
      texts, finder, options,
      [&](const DiscoverText& text, const std::optional<TopicFinder::Placed>& place) -> Status {
        const std::size_t topic = place ? place->topic : finder.topics().size();
        tallies[topic].add(text, place ? place->probability : 0);
        ++found.contacts;
        ++found.languages[text.language];
        if (options.assigned) {
          places.push_back(static_cast<std::uint32_t>(topic));
          ids.push_back(text.id);
        }
        return {};
      }));
  found.no_topic = tallies.back().contacts;
  std::vector<FoundTopic> topics(finder.topics().size());
  find_trends(tallies, topics);
  std::vector<std::uint32_t> order(topics.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return tallies[a].contacts > tallies[b].contacts;
  });
  std::vector<std::optional<std::uint32_t>> number(topics.size() + 1);
  for (const std::uint32_t i : order) {
    if (tallies[i].contacts == 0) continue;
    FoundTopic topic = std::move(topics[i]);
    topic.phrases = finder.topics()[i].phrases;
    topic.language = finder.topics()[i].language;
    if (!matters.empty()) topic.matter = matters[i];
    topic.languages = tallies[i].languages;
    topic.contacts = tallies[i].contacts;
    for (const Example& example : tallies[i].examples) topic.examples.push_back(example.id);
    number[i] = static_cast<std::uint32_t>(found.topics.size());
    found.topics.push_back(std::move(topic));
  }
  link(found.topics);
  found.proposals = proposals_of(finder, number);
  if (options.assigned) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      GEHOR_CHECK(options.assigned(ids[i], number[places[i]]));
    }
  }
  if (found.topics.empty()) {
    found.warnings.push_back(
        say("No topic stands out: no language has {} texts, or nothing in them is said by several "
            "people.",
            TopicFinder::kFewestTexts));
  }
  return found;
}

}  // namespace gehor::pipeline
