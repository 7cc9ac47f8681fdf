#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

namespace gehor::test {
namespace {

TEST(TempDir, IsPrivateAndGoesWithEverythingInIt) {
  std::filesystem::path where;
  {
    const TempDir dir;
    where = dir.path();
    EXPECT_EQ(std::filesystem::status(where).permissions(), std::filesystem::perms::owner_all);
    const auto file = dir.write("a/b/c.txt", std::string_view("x\0y\r\n", 5));
    EXPECT_EQ(read_file(file), std::string_view("x\0y\r\n", 5));
    std::filesystem::permissions(where / "a" / "b", std::filesystem::perms::none);
  }
  EXPECT_FALSE(std::filesystem::exists(where));
}

TEST(TempDir, TwoAreNeverTheSame) {
  const TempDir one;
  const TempDir two;
  EXPECT_NE(one.path(), two.path());
}

TEST(SharedData, IsFoundWhereTheEnvironmentSays) {
  const TempDir dir;
  dir.write("cities/small.csv", "id\n");
  setenv("GEHOR_SHARED", dir.path().c_str(), 1);
  const auto there = shared_data("cities/small.csv");
  const auto absent = shared_data("cities/other.csv");
  unsetenv("GEHOR_SHARED");
  ASSERT_TRUE(there.has_value());
  EXPECT_EQ(read_file(*there), "id\n");
  EXPECT_FALSE(absent.has_value());
}

}  // namespace
}  // namespace gehor::test
