#include "privacy/seal.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <thread>
#include <vector>

namespace gehor::privacy {
namespace {

std::string long_text() {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "Hej, jag väntar fortfarande på min leverans nummer " + std::to_string(i) + ". ";
  return text;
}

TEST(Seal, OpensWithItsKeyAndItsAssociatedBytesOnly) {
  const Key256 key = random_key();
  for (const std::string& plain : {std::string(), std::string("Hej"), std::string(47, 'a'),
                                   long_text(), std::string("\0\xFF\xFE", 3)}) {
    const std::string sealed = seal(key, plain, "contact 7");
    const Result<std::string> opened = open_sealed(key, sealed, "contact 7");
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(*opened, plain);
    EXPECT_FALSE(open_sealed(key, sealed, "contact 8").ok());
    EXPECT_FALSE(open_sealed(random_key(), sealed, "contact 7").ok());
  }
}

TEST(Seal, ShowsNothingOfTheText) {
  const Key256 key = random_key();
  const std::string sealed = seal(key, "PLANTED-MARKER", "");
  EXPECT_EQ(sealed.find("PLANTED"), std::string::npos);
  EXPECT_NE(sealed, seal(key, "PLANTED-MARKER", "")) << "a nonce is never used twice";
}

TEST(Seal, CompressesWhatGetsSmallerAndStoresTheRest) {
  const Key256 key = random_key();
  const std::string text = long_text();
  EXPECT_LT(seal(key, text, "").size(), text.size() / 3);
  std::string noise(500, '\0');
  const Key256 random = random_key();
  for (std::size_t i = 0; i < noise.size(); ++i) {
    noise[i] =
        static_cast<char>(random[i % 32] * static_cast<unsigned char>(i * 7 + 1) + (i * i >> 3));
  }
  EXPECT_LE(seal(key, noise, "").size(), noise.size() + kSealOverhead);
  EXPECT_EQ(seal(key, "kort", "").size(), 4 + kSealOverhead);
}

TEST(Seal, EveryDamageIsNoticed) {
  const Key256 key = random_key();
  const std::string sealed = seal(key, long_text(), "a");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string damaged = sealed;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_FALSE(open_sealed(key, damaged, "a").ok()) << "byte " << i;
  }
  for (std::size_t n = 0; n < sealed.size(); ++n) {
    EXPECT_FALSE(open_sealed(key, std::string_view(sealed).substr(0, n), "a").ok());
  }
  std::string newer = sealed;
  newer[0] = 9;
  EXPECT_EQ(open_sealed(key, newer, "a").error().code, ErrorCode::kNewerFormat);
}

TEST(Seal, ATextThatWouldBurstIsRefused) {
  const Key256 key = random_key();
  const std::string bomb = seal(key, std::string(10'000'000, 'a'), "");
  EXPECT_LT(bomb.size(), 5000U);
  EXPECT_FALSE(open_sealed(key, bomb, "", 1'000'000).ok());
  EXPECT_TRUE(open_sealed(key, bomb, "").ok());
}

TEST(Seal, ManyThreadsAtOnce) {
  const Key256 key = random_key();
  std::vector<std::thread> threads;
  std::vector<int> good(4, 0);
  for (std::size_t t = 0; t < good.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 500; ++i) {
        const std::string text = long_text() + std::to_string(i);
        const auto opened = open_sealed(key, seal(key, text, "x"), "x");
        if (opened.ok() && *opened == text) ++good[t];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, std::vector<int>(4, 500));
}

TEST(WrapKey, ComesBackUnderItsMasterOnly) {
  const Key256 master = random_key();
  const Key256 key = random_key();
  const std::string wrapped = wrap_key(master, key, "customer 5");
  EXPECT_EQ(wrapped.size(), 98U);
  EXPECT_EQ(
      wrapped.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
      std::string::npos);
  const Result<Key256> back = unwrap_key(master, wrapped, "customer 5");
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(*back, key);
  EXPECT_FALSE(unwrap_key(master, wrapped, "customer 6").ok());
  EXPECT_FALSE(unwrap_key(random_key(), wrapped, "customer 5").ok());
  EXPECT_FALSE(unwrap_key(master, wrapped.substr(1), "customer 5").ok());
  EXPECT_FALSE(unwrap_key(master, wrapped + "A", "customer 5").ok());
  EXPECT_FALSE(unwrap_key(master, "", "customer 5").ok());
  EXPECT_FALSE(unwrap_key(master, "not base64 at all!", "customer 5").ok());
}

TEST(DeriveKey, OnePurposeOneKey) {
  const Key256 master = random_key();
  EXPECT_EQ(derive_key(master, "search"), derive_key(master, "search"));
  std::set<Key256> keys = {master};
  for (const char* purpose : {"", "search", "search ", "Search", "pseudonym/email"}) {
    EXPECT_TRUE(keys.insert(derive_key(master, purpose)).second) << purpose;
  }
  EXPECT_NE(derive_key(random_key(), "search"), derive_key(master, "search"));
}

TEST(Key, ForgottenIsZero) {
  Key256 key = random_key();
  EXPECT_NE(key, random_key());
  forget_key(key);
  EXPECT_EQ(key, Key256{});
}

// Found by the fuzzer: the decoder takes any byte beyond ASCII for "_".
TEST(WrapKey, EachByteThatIsNoneOfItsOwnIsDamage) {
  const Key256 master = random_key(), key = random_key();
  std::string wrapped;
  do {
    wrapped = wrap_key(master, key);
  } while (wrapped.find('_') == std::string::npos);
  ASSERT_TRUE(unwrap_key(master, wrapped).ok());
  wrapped[wrapped.find('_')] = static_cast<char>(0xDF);
  EXPECT_FALSE(unwrap_key(master, wrapped).ok());
}

}  // namespace
}  // namespace gehor::privacy
