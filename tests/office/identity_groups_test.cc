// What an import gathers of identities that were named together.
#include "office/identity_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace gehor::office {
namespace {

using ::testing::ElementsAre;

TEST(IdentityGroups, KeepsEachGroupOnceInTheOrderOfItsFirstCall) {
  const Hash128 number{1, 11}, email{2, 22}, phone{3, 33};
  IdentityGroups groups;
  EXPECT_EQ(groups.size(), 0U);
  groups.add(std::array{number, email});
  groups.add(std::array{number, email, phone});
  groups.add(std::array{number, email});
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_THAT(groups.group(0), ElementsAre(number, email));
  EXPECT_THAT(groups.group(1), ElementsAre(number, email, phone));
}

TEST(IdentityGroups, TellsApartWhatDiffersInOneHalfOfOneIdentityOrInItsOrder) {
  IdentityGroups groups;
  groups.add(std::array{Hash128{1, 5}, Hash128{2, 6}});
  groups.add(std::array{Hash128{9, 5}, Hash128{2, 6}});
  groups.add(std::array{Hash128{1, 5}, Hash128{9, 6}});
  groups.add(std::array{Hash128{2, 6}, Hash128{1, 5}});
  EXPECT_EQ(groups.size(), 4U);
}

}  // namespace
}  // namespace gehor::office
