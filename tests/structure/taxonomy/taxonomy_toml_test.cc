// A taxonomy as a file: what is read, what is left open, what is refused and how it is said, and
// that an exported file reads back to the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A file with departments it and finance, and these lines behind.
std::string file_with(const std::string& rest) {
  return R"(id = "own"
names = { en = "Our own" }
[[departments]]
id = "it"
names = { en = "IT" }
[[departments]]
id = "finance"
names = { sv = "Ekonomi", en = "Finance" }
)" + rest;
}

Taxonomy parsed(const std::string& toml) {
  auto taxonomy = parse_taxonomy(toml, "own.toml");
  EXPECT_TRUE(taxonomy.ok()) << (taxonomy.ok() ? "" : describe(taxonomy.error()));
  return taxonomy.ok() ? *taxonomy : Taxonomy{};
}

std::string error_of(const std::string& toml) {
  const auto taxonomy = parse_taxonomy(toml, "own.toml");
  EXPECT_FALSE(taxonomy.ok());
  return taxonomy.ok() ? "" : describe(taxonomy.error());
}

TEST(TaxonomyFile, SaysReasonsWithTheirCausesOwnersAndPhrases) {
  const Taxonomy taxonomy = parsed(file_with(R"([[reasons]]
id = "invoice_wrong"
kind = "problem"
owner = "finance"
names = { sv = "Fel på fakturan", en = "Error on the invoice" }
causes = [
  { id = "wrong_amount", names = { en = "Wrong amount" } },
  { id = "file_lost", names = { en = "The file was lost" }, arises_at = "it" },
]
phrases.sv = ["fel på  fakturan"]
phrases.en = ["invoice is wrong", "overcharged"]
)"));
  ASSERT_EQ(taxonomy.reasons.size(), 1U);
  const Reason& reason = taxonomy.reasons[0];
  EXPECT_EQ(reason.kind, ReasonKind::kProblem);
  EXPECT_EQ(name_in(reason.names, "sv"), "Fel på fakturan");
  EXPECT_THAT(reason.phrases.at("sv"), ElementsAre("fel på fakturan"));
  EXPECT_THAT(reason.phrases.at("en"), ElementsAre("invoice is wrong", "overcharged"));
  ASSERT_EQ(reason.causes.size(), 2U);
  EXPECT_EQ(reason.causes[0].id, "wrong_amount");
  EXPECT_EQ(reason.causes[1].arises_at, "it");
  EXPECT_EQ(reason.causes[1].owner, "finance");
  ASSERT_NE(taxonomy.department("finance"), nullptr);
  EXPECT_EQ(taxonomy.department("marketing"), nullptr);
}

TEST(TaxonomyFile, WhatIsLeftOpenComesFromTheFirstCauseElseItIsUnknown) {
  const Taxonomy taxonomy = parsed(file_with(R"([[reasons]]
id = "login"
kind = "problem"
names = { en = "Login" }
causes = [{ id = "outage", names = { en = "Outage" }, owner = "it" }]
[[reasons]]
id = "strange"
kind = "question"
names = { en = "Strange" }
)"));
  EXPECT_EQ(taxonomy.reason("login")->owner, "it");
  EXPECT_EQ(taxonomy.reason("login")->arises_at, "it");
  EXPECT_EQ(taxonomy.reason("strange")->owner, kUnknownDepartment);
  EXPECT_TRUE(taxonomy.reason("strange")->causes.empty());
}

TEST(TaxonomyFile, ANameIsReadInTheNearestLanguage) {
  const Names names = {{"en", "Wish"}, {"nb", "Ønske"}};
  EXPECT_EQ(name_in(names, "nb"), "Ønske");
  EXPECT_EQ(name_in(names, "nn"), "Ønske");
  EXPECT_EQ(name_in(names, "fi"), "Wish");
}

TEST(TaxonomyFile, AnIncludedReasonIsAddedToAndLeftOut) {
  const Taxonomy taxonomy = parsed(R"(id = "own"
include = "common"
leave_out = ["praise"]
names = { en = "Our own" }
[[departments]]
id = "it"
names = { en = "Systems" }
[[reasons]]
id = "invoice_wrong"
owner = "it"
causes = [{ id = "file_lost", names = { en = "The file was lost" } }]
phrases.en = ["invoice from the moon"]
)");
  EXPECT_EQ(taxonomy.reason("praise"), nullptr);
  EXPECT_NE(taxonomy.reason("long_wait"), nullptr);
  EXPECT_EQ(name_in(taxonomy.department("it")->names, "en"), "Systems");
  const Reason* const reason = taxonomy.reason("invoice_wrong");
  ASSERT_NE(reason, nullptr);
  EXPECT_EQ(reason->owner, "it");
  EXPECT_EQ(reason->causes.front().id, "file_lost");
  EXPECT_GT(reason->causes.size(), 1U);
  EXPECT_EQ(reason->phrases.at("en").back(), "invoice from the moon");
  EXPECT_GT(reason->phrases.at("en").size(), 1U);
}

TEST(TaxonomyFile, ATradeIsIncludedWithWhatItIncludes) {
  const Taxonomy taxonomy =
      parsed("id = \"own\"\ninclude = \"shop\"\nnames = { en = \"Our own\" }\n");
  EXPECT_NE(taxonomy.reason("where_is_my_parcel"), nullptr);
  EXPECT_NE(taxonomy.reason("long_wait"), nullptr);
  EXPECT_EQ(name_in(taxonomy.names, "sv"), "Our own");
}

TEST(TaxonomyFile, ErrorsNameFileLineKeyAndWhatWasMeant) {
  EXPECT_THAT(error_of("id = \"own\"\nnames = { en = \"x\" }\nresons = []\n"),
              AllOf(HasSubstr("own.toml:3"), HasSubstr("resons"), HasSubstr("\"reasons\"")));
  EXPECT_THAT(
      error_of(file_with("[[reasons]]\nid = \"a\"\nkind = \"problem\"\nowner = \"finanse\"\n"
                         "names = { en = \"A\" }\n")),
      AllOf(HasSubstr("own.toml:12"), HasSubstr("reasons.a.owner"),
            HasSubstr("did you mean \"finance\"?")));
  EXPECT_THAT(error_of(file_with("[[reasons]]\nid = \"a\"\nkind = \"problm\"\n"
                                 "names = { en = \"A\" }\n")),
              HasSubstr("\"problem\""));
  EXPECT_THAT(error_of("include = \"comon\"\nid = \"own\"\n"), HasSubstr("\"common\""));
  EXPECT_THAT(error_of("id = \"own\"\ninclude = \"common\"\nleave_out = [\"prais\"]\n"
                       "names = { en = \"x\" }\n"),
              HasSubstr("\"praise\""));
  EXPECT_THAT(error_of("id = \n"), HasSubstr("not TOML"));
}

TEST(TaxonomyFile, AnOwnOneIsNotCalledAsOneThatIsBuiltIn) {
  EXPECT_TRUE(parse_own_taxonomy(file_with(""), "own.toml").ok());
  for (const char* const id : {"shop", "common", "none"}) {
    const std::string toml = "names = { en = \"Shop\" }\nid = \"" + std::string(id) + "\"\n";
    EXPECT_TRUE(parse_taxonomy(toml, "own.toml").ok());
    const auto own = parse_own_taxonomy(toml, "own.toml");
    ASSERT_FALSE(own.ok()) << id;
    EXPECT_THAT(describe(own.error()), HasSubstr("own.toml:2: field \"id\""));
    EXPECT_THAT(describe(own.error()), HasSubstr("our_" + std::string(id)));
  }
}

TEST(TaxonomyFile, RefusesWhatWouldBeUnderstoodInTwoWays) {
  const std::string reason = "[[reasons]]\nid = \"a\"\nkind = \"wish\"\nnames = { en = \"A\" }\n";
  EXPECT_THAT(error_of(file_with(reason + reason)), HasSubstr("given already"));
  EXPECT_THAT(error_of(file_with("[[departments]]\nid = \"it\"\nnames = { en = \"IT\" }\n")),
              HasSubstr("given already"));
  EXPECT_THAT(error_of(file_with("[[reasons]]\nid = \"Två ord\"\n")),
              HasSubstr("can not be an id"));
  EXPECT_THAT(error_of(file_with("[[reasons]]\nid = \"a\"\nkind = \"wish\"\n")),
              HasSubstr("names are missing"));
  EXPECT_THAT(error_of(file_with("[[reasons]]\nid = \"a\"\nnames = { en = \"A\" }\n")),
              HasSubstr("kind is missing"));
  EXPECT_THAT(error_of(file_with(reason + "names.sw = \"A\"\n")), HasSubstr("own.toml"));
}

TEST(TaxonomyFile, RefusesPhrasesThatTellNothing) {
  const std::string reason = "[[reasons]]\nid = \"a\"\nkind = \"wish\"\nnames = { en = \"A\" }\n";
  EXPECT_THAT(error_of(file_with(reason + "phrases.sv = [\"det är min\"]\n")),
              AllOf(HasSubstr("reasons.a.phrases.sv"), HasSubstr("says nothing")));
  EXPECT_THAT(error_of(file_with(reason + "phrases.en = [\"…\"]\n")), HasSubstr("says nothing"));
  EXPECT_THAT(error_of(file_with(reason + "phrases.en = [\"ab* cable\"]\n")),
              HasSubstr("three letters"));
  EXPECT_THAT(
      error_of(file_with(reason + "phrases.en = [\"a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4\"]\n")),
      HasSubstr("more than 12 words"));
  EXPECT_THAT(error_of(file_with(reason + "phrases.xx = [\"cable\"]\n")), HasSubstr("not known"));
}

TEST(TaxonomyFile, AnExportReadsBackToTheSame) {
  const std::string written = to_toml(parsed(R"(id = "own"
include = "common"
names = { en = "With \"quotes\" and \\" }
[[reasons]]
id = "late"
kind = "problem"
arises_at = "logistics"
owner = "it"
names = { en = "Late" }
causes = [
  { id = "one", names = { en = "One" }, owner = "sales" },
  { id = "two", names = { en = "Two" }, arises_at = "unknown", phrases.en = ["a \"second\" time", "twice*"] },
]
)"));
  const Taxonomy again = parsed(written);
  EXPECT_EQ(to_toml(again), written);
  EXPECT_EQ(again.reason("late")->causes[0].owner, "sales");
  EXPECT_EQ(again.reason("late")->causes[0].arises_at, "logistics");
  EXPECT_EQ(again.reason("late")->causes[1].arises_at, kUnknownDepartment);
  EXPECT_EQ(again.reason("late")->causes[1].phrases.at("en").size(), 2U);
  EXPECT_NE(again.reason("praise"), nullptr);
}

TEST(TaxonomyFile, PhrasesOfACauseAreCheckedAsThoseOfAReason) {
  const std::string begin =
      "[[reasons]]\nid = \"late\"\nkind = \"problem\"\nnames = { en = \"Late\" }\n"
      "causes = [{ id = \"strike\", names = { en = \"Strike\" }, ";
  EXPECT_THAT(error_of(file_with(begin + "phrases.xx = [\"strike\"] }]\n")),
              HasSubstr("reasons.late.causes.strike.phrases"));
  EXPECT_THAT(error_of(file_with(begin + "phrases.en = [\"st*\"] }]\n")),
              HasSubstr("three letters"));
}

}  // namespace
}  // namespace gehor::structure
