#include "base/text.h"

#include <gtest/gtest.h>

#include <ctime>

namespace gehor {
namespace {

TEST(Nearest, IsTheOneThatWasMeant) {
  const std::vector<std::string> known = {"channel", "owner", "reason"};
  EXPECT_EQ(nearest("chanel", known), "channel");
  EXPECT_EQ(nearest("onwer", known), "owner");
  EXPECT_EQ(nearest("xyz", known), "");
  EXPECT_EQ(nearest("", known), "");
}

// A megabyte in the place of a name once took seconds for each name there is.
TEST(Nearest, OfAVeryLongWordCostsNothing) {
  const std::vector<std::string> known(600, "America/Argentina/Buenos_Aires");
  const std::string word(std::size_t{1} << 20, 'a');
  const std::clock_t begin = std::clock();
  EXPECT_EQ(nearest(word, known), "");
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, 0.5);
}

TEST(FoldForMatch, OfWhatIsFoldedIsTheSame) {
  EXPECT_EQ(fold_for_match("  Ärende  Nr "), "arende nr");
  EXPECT_EQ(fold_for_match("a \xCC\x81 b"), "a b");  // an accent that stands alone
  EXPECT_EQ(fold_for_match("\xCC\x81 x"), "x");
  // A mark between damaged bytes stays: without it they would be another letter the next time.
  EXPECT_EQ(fold_for_match("\xCC\xCC\x80\xAF"), "\xCC\xCC\x80\xAF");
  EXPECT_EQ(fold_for_match(fold_for_match("\xCC\xCC\x80\xAF x")),
            fold_for_match("\xCC\xCC\x80\xAF x"));
}

}  // namespace
}  // namespace gehor
