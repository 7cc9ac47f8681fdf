// The taxonomies that are built in are complete: names and phrases in the five languages, owners,
// causes, and no phrase that would speak for two reasons.
#include "structure/taxonomy/starter.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "structure/taxonomy/phrase.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {
namespace {

constexpr std::string_view kFive[] = {"sv", "nb", "da", "fi", "en"};

std::vector<Taxonomy> starters() {
  std::vector<Taxonomy> all;
  for (const StarterTaxonomy& starter : starter_taxonomies()) {
    auto taxonomy = parse_taxonomy(starter.toml, std::string(starter.id) + ".toml");
    EXPECT_TRUE(taxonomy.ok()) << (taxonomy.ok() ? "" : describe(taxonomy.error()));
    if (taxonomy.ok()) all.push_back(std::move(*taxonomy));
  }
  return all;
}

void expect_five(const Names& names, const std::string& whose) {
  for (const std::string_view language : kFive) {
    EXPECT_TRUE(names.contains(language)) << whose << " has no name in " << language;
  }
}

TEST(StarterTaxonomies, AreThereForSixTradesAndWhatTheyShare) {
  std::vector<std::string_view> ids;
  for (const StarterTaxonomy& starter : starter_taxonomies()) ids.push_back(starter.id);
  EXPECT_THAT(ids, ::testing::ElementsAre("bank", "common", "energy", "health_care", "municipality",
                                          "shop", "telecom"));
}

TEST(StarterTaxonomies, HaveAsManyReasonsAsAManagementCanTake) {
  for (const Taxonomy& taxonomy : starters()) {
    EXPECT_GE(taxonomy.reasons.size(), 15U) << taxonomy.id;
    EXPECT_LE(taxonomy.reasons.size(), 35U) << taxonomy.id;
  }
}

TEST(StarterTaxonomies, NameEverythingInFiveLanguages) {
  for (const Taxonomy& taxonomy : starters()) {
    expect_five(taxonomy.names, taxonomy.id);
    for (const Department& department : taxonomy.departments) {
      expect_five(department.names, taxonomy.id + " " + department.id);
    }
    for (const Reason& reason : taxonomy.reasons) {
      const std::string whose = taxonomy.id + " " + reason.id;
      expect_five(reason.names, whose);
      EXPECT_NE(reason.owner, kUnknownDepartment) << whose;
      EXPECT_FALSE(reason.causes.empty()) << whose;
      for (const Cause& cause : reason.causes) expect_five(cause.names, whose + " " + cause.id);
    }
  }
}

TEST(StarterTaxonomies, HavePhrasesInFiveLanguages) {
  for (const Taxonomy& taxonomy : starters()) {
    for (const Reason& reason : taxonomy.reasons) {
      for (const std::string_view language : kFive) {
        const auto at = reason.phrases.find(language);
        EXPECT_TRUE(at != reason.phrases.end() && at->second.size() >= 4)
            << taxonomy.id << " " << reason.id << " " << language;
      }
    }
  }
}

// The words of a phrase, in any order, as one text.
std::string words_of(const std::string& written, const std::string& language) {
  std::vector<std::string> words;
  for (const PhraseWord& word : read_phrase(written, language).words) {
    words.push_back((word.open_begin ? "*" : "") + word.lower + (word.open_end ? "*" : ""));
  }
  std::sort(words.begin(), words.end());
  return fmt::format("{}: {}", language, fmt::join(words, " "));
}

TEST(StarterTaxonomies, SayNoPhraseOfTwoReasons) {
  for (const Taxonomy& taxonomy : starters()) {
    std::map<std::string, std::string> reason_of;
    for (const Reason& reason : taxonomy.reasons) {
      for (const auto& [language, phrases] : reason.phrases) {
        for (const std::string& phrase : phrases) {
          const auto [at, is_new] = reason_of.emplace(words_of(phrase, language), reason.id);
          EXPECT_TRUE(is_new || at->second == reason.id)
              << taxonomy.id << " " << at->first << ": " << at->second << " and " << reason.id;
        }
      }
    }
  }
}

}  // namespace
}  // namespace gehor::structure
