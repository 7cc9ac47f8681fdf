#include "structure/topics/language_topics.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "structure/topics/proposals.h"

namespace gehor::structure {
namespace {

constexpr double kLeastWorth = 0.03;  // nats per text: smaller topics are slivers
// Fewer do not show which words belong together; then each copy counts, and a form is a topic.
constexpr std::size_t kFewestDistinct = 50;
constexpr int kSettle = 2;  // times that the sample is placed by its own topics

// Texts of the same features once, in their order; `same_as`: of each text, which of them it is.
SparseTexts distinct_texts(const SparseTexts& texts, std::vector<std::uint32_t>& same_as) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> known;
  SparseTexts distinct;
  distinct.feature_count = texts.feature_count;
  same_as.clear();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto features = texts.of(i);
    const auto next = static_cast<std::uint32_t>(distinct.size());
    const auto [place, is_new] =
        known.try_emplace(std::vector<std::uint32_t>(features.begin(), features.end()), next);
    if (is_new) {
      distinct.features.insert(distinct.features.end(), features.begin(), features.end());
      distinct.ends.push_back(distinct.features.size());
    }
    same_as.push_back(place->second);
  }
  return distinct;
}

Partition without_empty(Partition partition) {
  std::vector<std::uint32_t> number(partition.topics, 0);
  for (const std::uint32_t topic : partition.topic_of) number[topic] = 1;
  std::uint32_t count = 0;
  for (std::uint32_t& n : number) n = n != 0 ? count++ : 0;
  for (std::uint32_t& topic : partition.topic_of) topic = number[topic];
  partition.topics = count;
  return partition;
}

}  // namespace

// Groups of texts that proposals are for. An item is a distinct text in one group.
struct LanguageTopics::Members {
  GroupedTexts items;
  std::vector<TopicNamer::Texts> texts_of_item, texts_of_group;  // copies too

  Members(std::uint32_t groups, const std::vector<Partition>& votes, const SparseTexts& distinct)
      : texts_of_group(groups), distinct_(distinct), votes_(votes) {
    items.texts.feature_count = distinct.feature_count;
    items.groups.topics = groups;
    items.votes.resize(votes.size());
    for (std::size_t c = 0; c < votes.size(); ++c) items.votes[c].topics = votes[c].topics;
  }
  // Text number `text`, which is the distinct text `same_as`.
  void add(std::uint32_t text, std::uint32_t same_as, std::uint32_t group) {
    const auto next = static_cast<std::uint32_t>(texts_of_item.size());
    const auto [place, is_new] = known_.try_emplace({same_as, group}, next);
    if (is_new) {
      const auto features = distinct_.of(same_as);
      items.texts.features.insert(items.texts.features.end(), features.begin(), features.end());
      items.texts.ends.push_back(items.texts.features.size());
      items.groups.topic_of.push_back(group);
      for (std::size_t c = 0; c < votes_.size(); ++c) {
        items.votes[c].topic_of.push_back(votes_[c].topic_of[same_as]);
      }
      texts_of_item.emplace_back();
    }
    texts_of_item[place->second].push_back(text);
    texts_of_group[group].push_back(text);
  }
  TopicNamer::Texts texts_of(const std::vector<std::uint32_t>& some) const {
    TopicNamer::Texts texts;
    for (const std::uint32_t item : some) {
      texts.insert(texts.end(), texts_of_item[item].begin(), texts_of_item[item].end());
    }
    return texts;
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> known_;
  const SparseTexts& distinct_;
  const std::vector<Partition>& votes_;
};

void LanguageTopics::add(std::string_view text, std::uint64_t person, std::string_view reason) {
  texts_.push_back(text);
  people_.push_back(person);
  reasons_.push_back(reason);
}

void LanguageTopics::prepare() {
  read_ = Vocabulary::read(texts_, code_);
  SparseTexts all;
  vocabulary_ = Vocabulary::learn(read_, all);
  features_ = distinct_texts(all, same_as_);
  distinct_ = features_.size();
  if (distinct_ < kFewestDistinct) {
    features_ = std::move(all);
    std::iota(same_as_.begin(), same_as_.end(), 0U);
  }
  options_.topics = static_cast<std::uint32_t>(
      std::min<std::size_t>(options_.topics, std::max<std::size_t>(2, features_.size() / 2)));
  chains_.resize(kChains);
}

void LanguageTopics::walk(std::size_t chain) {
  chains_[chain] = sample_partition(features_, vocabulary_.scale(), options_, 1 + chain);
}

// What most chains say, without slivers, each text where its topic's own words put it.
Partition LanguageTopics::agree(std::uint32_t most_topics) {
  Partition agreed = agreed_partition(chains_, options_.topics, kChains + 1);
  scores_ = TopicScores(features_, agreed, vocabulary_.scale(), options_);
  agreed = merged_partition(features_, std::move(agreed), scores_.weights(),
                            most_topics != 0 ? most_topics : options_.topics, kLeastWorth);
  std::vector<float> scratch;
  for (int round = 0; round <= kSettle; ++round) {
    scores_ = TopicScores(features_, agreed, vocabulary_.scale(), options_);
    if (round == kSettle) break;
    for (std::size_t i = 0; i < features_.size(); ++i) {
      agreed.topic_of[i] = scores_.place(features_.of(i), scratch).topic;
    }
    agreed = without_empty(std::move(agreed));
  }
  return agreed;
}

void LanguageTopics::settle(std::uint32_t most_topics) {
  const Partition topics = agree(most_topics);
  const TopicNamer namer(read_, people_, code_);
  propose_for_topics(topics, namer);
  propose_for_reasons(namer);
  // What only learning needed.
  read_ = {};
  features_ = {};
  texts_ = {};
  reasons_ = {};
  people_ = {};
  same_as_ = {};
  chains_ = {};
}

void LanguageTopics::propose_for_topics(const Partition& topics, const TopicNamer& namer) {
  Members members(topics.topics, chains_, features_);
  for (std::uint32_t i = 0; i < same_as_.size(); ++i) {
    members.add(i, same_as_[i], topics.topic_of[same_as_[i]]);
  }
  for (const auto& texts : members.texts_of_group) names_.push_back(namer.name(texts));
  for (TopicProposal& proposal : proposals_for(members, namer)) {
    const bool named = std::none_of(proposal.topics.begin(), proposal.topics.end(),
                                    [&](std::uint32_t topic) { return names_[topic].empty(); });
    if (named) proposals_.push_back(std::move(proposal));
  }
}

void LanguageTopics::propose_for_reasons(const TopicNamer& namer) {
  std::set<std::string_view> known(reasons_.begin(), reasons_.end());
  known.erase("");
  const std::vector<std::string_view> names(known.begin(), known.end());
  if (names.empty()) return;
  Members members(static_cast<std::uint32_t>(names.size()), chains_, features_);
  for (std::uint32_t i = 0; i < same_as_.size(); ++i) {
    if (reasons_[i].empty()) continue;
    const auto place = std::lower_bound(names.begin(), names.end(), reasons_[i]);
    members.add(i, same_as_[i], static_cast<std::uint32_t>(place - names.begin()));
  }
  for (TopicProposal& proposal : proposals_for(members, namer)) {
    for (const std::uint32_t reason : proposal.topics) proposal.reasons.emplace_back(names[reason]);
    proposal.topics.clear();
    proposals_.push_back(std::move(proposal));
  }
}

std::vector<TopicProposal> LanguageTopics::proposals_for(const Members& members,
                                                         const TopicNamer& namer) const {
  std::vector<TopicProposal> proposals;
  for (const GroupMerge& merge : merges_among(members.items, scores_.weights())) {
    TopicProposal proposal;
    proposal.topics = {merge.first, merge.second};
    proposal.language = code_;
    proposal.nats = merge.nats;
    proposal.together = merge.together;
    proposal.phrases =
        namer.shared(members.texts_of_group[merge.first], members.texts_of_group[merge.second]);
    proposals.push_back(std::move(proposal));
  }
  for (const GroupSplit& split : splits_of(members.items, vocabulary_.scale())) {
    TopicProposal proposal;
    proposal.what = TopicProposal::What::kSplit;
    proposal.topics = {split.group};
    proposal.language = code_;
    proposal.nats = split.nats;
    proposal.agreement = split.agreement;
    const auto first = members.texts_of(split.halves[0]);
    const auto second = members.texts_of(split.halves[1]);
    proposal.halves = {{namer.name_beside(first, second), first.size()},
                       {namer.name_beside(second, first), second.size()}};
    if (proposal.halves[0].phrases.empty() || proposal.halves[1].phrases.empty()) continue;
    if (first.size() < second.size()) std::swap(proposal.halves[0], proposal.halves[1]);
    proposals.push_back(std::move(proposal));
  }
  return proposals;
}

TopicScores::Place LanguageTopics::place(std::string_view text, WordReader& reader,
                                         std::vector<std::uint32_t>& features,
                                         std::vector<float>& scores) const {
  vocabulary_.features_of(text, reader, features);
  return scores_.place(features, scores);
}

}  // namespace gehor::structure
