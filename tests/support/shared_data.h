// Real files for tests, which lie outside the repository and may be absent.
//
// Use it so, so that a checkout alone can be tested too:
//   const auto file = gehor::test::shared_data("some-folder/some.csv");
//   if (!file) GTEST_SKIP() << "the shared file some.csv is not here";
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace gehor::test {

// The file or folder `relative` of the shared data: below $GEHOR_SHARED when that is set, else
// below ../shared/data beside the checkout. Nothing when it is not there.
std::optional<std::filesystem::path> shared_data(std::string_view relative);

}  // namespace gehor::test
