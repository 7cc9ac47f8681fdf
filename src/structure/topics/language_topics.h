// The topics of one language's texts: learned in steps that TopicFinder spreads over threads.
//
// add() every text, then prepare(), walk() once for each chain, settle(). After that only place()
// and what was found; then any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "structure/topics/mixture.h"
#include "structure/topics/topic_names.h"
#include "structure/topics/topic_proposal.h"
#include "structure/topics/vocabulary.h"

namespace gehor::structure {

class LanguageTopics {
 public:
  static constexpr std::size_t kChains = 8;

  // `code`: ISO 639-1, or "" where nobody knows.
  explicit LanguageTopics(std::string code) : code_(std::move(code)) {}

  // `text` and `reason` must be there until settle(). `reason`: "" where it has none.
  void add(std::string_view text, std::uint64_t person, std::string_view reason);
  std::size_t size() const { return texts_.size(); }
  // Different texts, once prepared.
  std::size_t distinct() const { return distinct_; }
  const std::string& code() const { return code_; }

  void prepare();
  void walk(std::size_t chain);  // each chain by one thread
  // `most_topics`: at most so many; 0: as many as the texts gather in.
  void settle(std::uint32_t most_topics);

  // By number of the topic; none of one that has no name, which is none.
  const std::vector<std::vector<std::string>>& names() const { return names_; }
  // Topics by their numbers here.
  const std::vector<TopicProposal>& proposals() const { return proposals_; }
  TopicScores::Place place(std::string_view text, WordReader& reader,
                           std::vector<std::uint32_t>& features, std::vector<float>& scores) const;

 private:
  struct Members;
  Partition agree(std::uint32_t most_topics);
  void propose_for_topics(const Partition& topics, const TopicNamer& namer);
  void propose_for_reasons(const TopicNamer& namer);
  std::vector<TopicProposal> proposals_for(const Members& members, const TopicNamer& namer) const;

  std::string code_;
  std::vector<std::string_view> texts_, reasons_;
  std::vector<std::uint64_t> people_;
  ReadTexts read_;
  std::size_t distinct_ = 0;
  SparseTexts features_;                // of the distinct texts, or of all where these are few
  std::vector<std::uint32_t> same_as_;  // by text: which of them it is
  MixtureOptions options_;
  Vocabulary vocabulary_;
  std::vector<Partition> chains_;
  TopicScores scores_;
  std::vector<std::vector<std::string>> names_;
  std::vector<TopicProposal> proposals_;
};

}  // namespace gehor::structure
