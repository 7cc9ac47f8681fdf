// Answers that are kept until the figures change, and worked out once for all who ask.
#include "faces/http/answer_cache.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace gehor::http {
namespace {

Message message(const std::string& text) { return std::make_shared<const std::string>(text); }

TEST(AnswerCache, KeepsAnswersOfTheNewestFiguresOnly) {
  AnswerCache cache(1'000);
  EXPECT_EQ(cache.find("/a", false, 1), nullptr);
  const auto made = [&](std::uint64_t version, const std::string& text) {
    return *cache.find_or_make("/a", false, version, [&] {
      return AnswerCache::Made{message(text), true};
    });
  };
  EXPECT_EQ(made(1, "one"), "one");
  EXPECT_EQ(made(1, "another"), "one");
  EXPECT_EQ(cache.find("/a", true, 1), nullptr);
  EXPECT_EQ(made(2, "two"), "two");
  EXPECT_EQ(cache.find("/a", false, 1), nullptr);
  EXPECT_EQ(made(1, "late"), "late");  // whoever asked before they changed
  EXPECT_EQ(*cache.find("/a", false, 2), "two");
}

TEST(AnswerCache, OneWorksOutWhatManyAskForAtOnce) {
  AnswerCache cache(1'000);
  std::atomic<int> made = 0, given = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      const Message answer = cache.find_or_make("/a", true, 7, [&] {
        ++made;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        return AnswerCache::Made{message("seven"), true};
      });
      given += *answer == "seven" ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(made, 1);
  EXPECT_EQ(given, 8);
}

// An error is said to the one it happened to; the others find out themselves.
TEST(AnswerCache, WhatCanNotBeKeptIsGivenToNobodyElse) {
  AnswerCache cache(1'000);
  for (const bool throws : {false, true}) {
    std::atomic<int> made = 0, failed = 0, right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        try {
          const Message answer = cache.find_or_make("/b", false, 1, [&] {
            const int mine = ++made;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            if (throws && mine == 1) throw std::runtime_error("no");
            return AnswerCache::Made{message(std::to_string(mine)), false};
          });
          right += *answer != "" ? 1 : 0;
        } catch (const std::runtime_error&) {
          ++failed;
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(made, 4);
    EXPECT_EQ(failed, throws ? 1 : 0);
    EXPECT_EQ(right, throws ? 3 : 4);
    EXPECT_EQ(cache.find("/b", false, 1), nullptr);
  }
}

}  // namespace
}  // namespace gehor::http
