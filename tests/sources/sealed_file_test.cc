#include "sources/transport/sealed_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <fstream>

#include "privacy/seal.h"
#include "tests/support/temp_dir.h"

namespace gehor::sources {
namespace {

FileDescriptor open_new(const std::filesystem::path& path) {
  return FileDescriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
}
FileDescriptor open_old(const std::filesystem::path& path) {
  return FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

std::string made(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) text += "row " + std::to_string(i) + "\n";
  text.resize(size);
  return text;
}

std::string all_of(const Blob& blob) {
  std::string text(static_cast<std::size_t>(blob.size()), '\0');
  std::size_t at = 0;
  while (at < text.size()) {
    const auto n = blob.read_at(at, text.data() + at, text.size() - at);
    if (!n.ok() || *n == 0) break;
    at += *n;
  }
  text.resize(at);
  return text;
}

TEST(SealedFile, GivesBackWhatWentInAtAnySize) {
  const Key256 key = privacy::random_key();
  for (const std::size_t size : {0UL, 1UL, 65'535UL, 65'536UL, 65'537UL, 131'072UL, 200'001UL}) {
    const test::TempDir room;
    const std::string text = made(size);
    SealedWriter writer(open_new(room / "f"), SecretKey(key), "f");
    for (std::size_t at = 0; at < size; at += 1000) {
      ASSERT_TRUE(writer.append(text.data() + at, std::min<std::size_t>(1000, size - at)).ok());
    }
    const auto written = writer.finish();
    ASSERT_TRUE(written.ok());
    EXPECT_EQ(all_of(**written), text) << size;
    const auto opened = open_sealed_file(open_old(room / "f"), key, "f");
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ((*opened)->size(), size);
    EXPECT_EQ(all_of(**opened), text) << size;
    if (size > 100) {
      EXPECT_EQ(test::read_file(room / "f").find("row 1"), std::string::npos);
    }
  }
}

TEST(SealedFile, ADamagedOrForeignOneIsRefused) {
  const Key256 key = privacy::random_key();
  const test::TempDir room;
  const std::string text = made(100'000);
  SealedWriter writer(open_new(room / "f"), SecretKey(key), "f");
  ASSERT_TRUE(writer.append(text.data(), text.size()).ok());
  ASSERT_TRUE(writer.finish().ok());
  char byte = 0;
  const auto other = open_sealed_file(open_old(room / "f"), privacy::random_key(), "f");
  EXPECT_FALSE((*other)->read_at(0, &byte, 1).ok());
  std::fstream damage(room / "f", std::ios::in | std::ios::out | std::ios::binary);
  damage.seekp(70'000);
  damage.put('\x7f');
  damage.close();
  const auto damaged = open_sealed_file(open_old(room / "f"), key, "f");
  EXPECT_TRUE((*damaged)->read_at(0, &byte, 1).ok());
  EXPECT_FALSE((*damaged)->read_at(80'000, &byte, 1).ok());
}

}  // namespace
}  // namespace gehor::sources
