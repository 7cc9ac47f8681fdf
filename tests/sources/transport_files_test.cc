// From a path to tables: plain files, gzip, zip, standard input, and what is none of our business.
#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <thread>
#include <utility>

#include "tests/sources/table_support.h"
#include "tests/support/temp_dir.h"

namespace gehor::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Members = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view kTable = "id,text\n1,a\n2,b\n";

std::string packed(const Members& members, bool zip, bool encrypt = false) {
  std::string bytes(std::size_t{8} << 20, '\0');
  std::size_t used = 0;
  archive* out = archive_write_new();
  if (zip) {
    archive_write_set_format_zip(out);
    if (encrypt) {
      archive_write_set_options(out, "zip:encryption=traditional");
      archive_write_set_passphrase(out, "secret");
    }
  } else {
    archive_write_add_filter_gzip(out);
    archive_write_set_format_raw(out);
  }
  archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, name.c_str());
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    EXPECT_EQ(archive_write_header(out, entry), ARCHIVE_OK) << archive_error_string(out);
    if (!content.empty()) archive_write_data(out, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
  bytes.resize(used);
  return bytes;
}

std::string gzip(std::string_view content) { return packed({{"x", std::string(content)}}, false); }
std::string zip(const Members& members, bool encrypt = false) {
  return packed(members, true, encrypt);
}

std::string error_of(const std::string& path, const sources::InputLimits& limits = {}) {
  auto inputs = sources::open_inputs(path, limits);
  if (!inputs.ok()) return describe(inputs.error());
  for (auto& input : *inputs) {
    const ReadTable t = read_input(*input);
    if (!t.open_error.empty()) return t.open_error;
    if (!t.error.empty()) return t.error;
  }
  return "";
}

TEST(Files, APlainFile) {
  const TempDir dir;
  const std::string path = dir.write("a.csv", kTable);
  auto inputs = sources::open_inputs(path);
  ASSERT_TRUE(inputs.ok()) << describe(inputs.error());
  ASSERT_EQ(inputs->size(), 1u);
  const ReadTable t = read_input(*inputs->front());
  EXPECT_EQ(t.info.name, path);
  EXPECT_EQ(t.info.compression, "");
  EXPECT_EQ(t.info.bytes, kTable.size());
  EXPECT_EQ(t.bytes_read, kTable.size());
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a"}, Cells{"2", "b"}));
  EXPECT_EQ(read_input(*inputs->front()).cells(), t.cells()) << "a second reading is the same";
}

TEST(Files, TheFingerprintIsOfTheBytesNotOfTheName) {
  const TempDir dir;
  auto a = sources::open_inputs(dir.write("a.csv", kTable));
  auto b = sources::open_inputs(dir.write("b.txt", kTable));
  auto c = sources::open_inputs(dir.write("c.csv", "id,text\n1,a\n2,c\n"));
  ASSERT_TRUE(a.ok() && b.ok() && c.ok());
  EXPECT_EQ(a->front()->fingerprint().value(), b->front()->fingerprint().value());
  EXPECT_NE(a->front()->fingerprint().value(), c->front()->fingerprint().value());
  EXPECT_EQ(a->front()->fingerprint().value().size(), 64u);
}

TEST(Files, WhatIsNoFile) {
  const TempDir dir;
  EXPECT_THAT(error_of(dir / "absent.csv"), HasSubstr("absent.csv"));
  EXPECT_THAT(error_of(dir.path()), HasSubstr("folder"));
  EXPECT_THAT(error_of("/dev/null"), HasSubstr("device"));
  const std::string path = dir.write("closed.csv", kTable);
  ::chmod(path.c_str(), 0);
  if (::geteuid() != 0) {  // root may read everything
    EXPECT_THAT(error_of(path), HasSubstr("permission"));
  }
}

TEST(Files, EmptyFiles) {
  const TempDir dir;
  EXPECT_THAT(error_of(dir.write("a", "")), HasSubstr("the file is empty"));
  EXPECT_THAT(error_of(dir.write("b", "\xEF\xBB\xBF\r\n \n")), HasSubstr("the file is empty"));
  EXPECT_THAT(error_of(dir.write("c", gzip(""))), HasSubstr("the file is empty"));
}

TEST(Files, FilesThatAreNoTables) {
  using std::string_literals::operator""s;
  const TempDir dir;
  const auto says = [&](const std::string& bytes) { return error_of(dir.write("x.csv", bytes)); };
  EXPECT_THAT(says(zip({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}})),
              HasSubstr("Excel workbook: save it as CSV"));
  EXPECT_THAT(says(zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
              HasSubstr("LibreOffice"));
  EXPECT_THAT(says("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0')),
              HasSubstr("Excel"));
  EXPECT_THAT(says("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"), HasSubstr("PDF"));
  EXPECT_THAT(says("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), HasSubstr("picture"));
  EXPECT_THAT(says("<!DOCTYPE HTML><html><table>"), HasSubstr("web page"));
  EXPECT_THAT(says("<?xml version=\"1.0\"?><a/>"), HasSubstr("XML"));
  EXPECT_THAT(says("7z\xBC\xAF\x27\x1C\0\4"s), HasSubstr("unpack"));
  std::string noise;
  std::uint32_t state = 1;
  for (int i = 0; i < 4096; ++i)
    noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  EXPECT_THAT(says("x" + noise), HasSubstr("not a text file"));
}

TEST(Gzip, IsReadByContentNotByName) {
  const TempDir dir;
  auto inputs = sources::open_inputs(dir.write("a.csv", gzip(kTable)));
  ASSERT_TRUE(inputs.ok());
  const ReadTable t = read_input(*inputs->front());
  EXPECT_EQ(t.info.compression, "gzip");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a"}, Cells{"2", "b"}));
  EXPECT_EQ(t.bytes_read, t.info.bytes);
  EXPECT_EQ(t.rows[1].byte_begin, 12u) << "bytes of the unpacked file";
}

TEST(Gzip, SeveralBehindEachOtherAreOne) {
  const TempDir dir;
  EXPECT_EQ(error_of(dir.write("a.gz", gzip(kTable) + gzip("3,c\n"))), "");
  auto inputs = sources::open_inputs((dir / "a.gz").string());
  EXPECT_EQ(read_input(*inputs->front()).rows.size(), 3u);
}

TEST(Gzip, CutOffGivesTheRowsBeforeAndThenAnError) {
  std::string text = "id,text\n";
  std::uint32_t state = 1;
  for (int i = 0; i < 60'000; ++i) {
    state = state * 1664525 + 1013904223;
    text += std::to_string(i) + ",word" + std::to_string(state) + "\n";
  }
  std::string bytes = gzip(text);
  bytes.resize(bytes.size() / 2);
  const ReadTable t = read_bytes(bytes);
  ASSERT_GT(t.rows.size(), 20'000u) << t.open_error;
  EXPECT_LT(t.rows.size(), 40'000u);
  EXPECT_THAT(t.error, HasSubstr("cut off"));
  EXPECT_EQ(t.rows[20'000].fields[0], "20000");
}

// Every whole row before the cut is given, wherever it lies, and never a wrong one.
void expect_rows_before_every_cut(const std::string& bytes, std::size_t first_cut,
                                  std::size_t rows_at_last) {
  constexpr std::size_t kStep = 5;
  std::size_t before = 0;
  const std::size_t last_cut = bytes.size() - 1;
  for (std::size_t cut = first_cut + (last_cut - first_cut) % kStep; cut <= last_cut;
       cut += kStep) {
    const ReadTable t = read_bytes(bytes.substr(0, cut));
    if (!t.open_error.empty()) continue;  // not even the header
    EXPECT_THAT(t.error, HasSubstr("damaged or cut off")) << cut;
    const std::size_t whole = t.rows.size() - t.problems();
    EXPECT_LE(t.problems(), 1u) << cut;
    for (std::size_t i = 0; i < whole; ++i) {
      ASSERT_THAT(t.rows[i].fields,
                  ElementsAre(std::to_string(i), "the same words " + std::to_string(i * 7919)))
          << cut;
    }
    EXPECT_GE(whole + (40 - rows_at_last), before) << cut;
    before = whole;
  }
  EXPECT_GE(before, rows_at_last) << "the last byte is of the check sum";
}

std::string forty_rows() {
  std::string text = "id,text\n";
  for (int i = 0; i < 40; ++i) {
    text += std::to_string(i) + ",the same words " + std::to_string(i * 7919) + "\n";
  }
  return text;
}

TEST(Gzip, CutOffAnywhereGivesTheRowsBefore) {
  expect_rows_before_every_cut(gzip(forty_rows()), 60, 40);
}

TEST(Gzip, ACutInTheSecondOfTwoLosesNothingOfTheFirst) {
  const std::string first = gzip(forty_rows()), second = gzip("40,the last\n");
  const ReadTable t = read_bytes(first + second.substr(0, 12));
  EXPECT_EQ(t.rows.size() - t.problems(), 40u);
  EXPECT_THAT(t.error, HasSubstr("damaged or cut off"));
  EXPECT_EQ(read_bytes(first + std::string(512, '\0')).error, "") << "filled up with zeros";
  EXPECT_THAT(read_bytes(first + "more").error, HasSubstr("damaged"));
}

TEST(Gzip, TornUtf16) {
  std::string text = "\xFF\xFE";
  for (const char c : forty_rows()) (text += c) += '\0';
  const std::string bytes = gzip(text);
  const ReadTable t = read_bytes(bytes.substr(0, bytes.size() - 8));
  EXPECT_EQ(t.rows.size(), 40u) << t.open_error;
  EXPECT_EQ(t.problems(), 0u);
  EXPECT_THAT(t.error, HasSubstr("cut off"));
}

TEST(Gzip, JsonLinesCutOff) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "{\"id\":" + std::to_string(i * 7919) + ",\"t\":\"x\"}\n";
  const std::string bytes = gzip(text);
  const ReadTable t = read_bytes(bytes.substr(0, bytes.size() - 30));
  EXPECT_GT(t.rows.size(), 5u) << t.open_error;
  EXPECT_EQ(t.problems(), 1u);
  EXPECT_THAT(t.error, HasSubstr("cut off"));
}

TEST(Gzip, ABombIsRefused) {
  const std::string bytes = gzip("id,text\n1," + std::string(40'000'000, 'x') + "\n");
  EXPECT_LT(bytes.size(), 100'000u);
  const ReadTable t = read_bytes(bytes);
  EXPECT_THAT(t.open_error + t.error, HasSubstr("200 times its size"));
  sources::InputLimits limits;
  limits.max_decompressed_bytes = 1'000'000;
  const ReadTable u = read_bytes(bytes, {}, limits);
  EXPECT_THAT(u.open_error + u.error, HasSubstr("larger than the 1000000 bytes"));
}

TEST(Zip, EachMemberIsAnInput) {
  const TempDir dir;
  const std::string path = dir.write("a.zip", zip({{"sub/", ""},
                                                   {"sub/een.csv", std::string(kTable)},
                                                   {"__MACOSX/._een.csv", "junk"},
                                                   {"två.json", "[{\"id\":7}]"}}));
  auto inputs = sources::open_inputs(path);
  ASSERT_TRUE(inputs.ok()) << describe(inputs.error());
  ASSERT_EQ(inputs->size(), 2u);
  EXPECT_EQ((*inputs)[0]->name(), path + "/sub/een.csv");
  EXPECT_EQ((*inputs)[1]->name(), path + "/två.json");
  // The second before the first, and twice: each reading stands alone.
  EXPECT_THAT(read_input(*(*inputs)[1]).cells(), ElementsAre(Cells{"7"}));
  const ReadTable t = read_input(*(*inputs)[0]);
  EXPECT_EQ(t.info.compression, "zip");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a"}, Cells{"2", "b"}));
  EXPECT_EQ(read_input(*(*inputs)[1]).rows.size(), 1u);
  auto plain = sources::open_inputs(dir.write("een.csv", kTable));
  EXPECT_EQ((*inputs)[0]->fingerprint().value(), plain->front()->fingerprint().value());
}

TEST(Zip, WhatIsRefused) {
  const TempDir dir;
  const std::string table(kTable);
  EXPECT_THAT(error_of(dir.write("a.zip", zip({{"a.csv", table}}, true))), HasSubstr("encrypted"));
  EXPECT_THAT(error_of(dir.write("b.zip", zip({{"in.zip", zip({{"a.csv", table}})}}))),
              HasSubstr("itself an archive"));
  EXPECT_THAT(error_of(dir.write("c.zip", zip({{"in.gz", gzip(table)}}))),
              HasSubstr("itself an archive"));
  EXPECT_THAT(error_of(dir.write("d.zip", zip({{"sub/", ""}}))), HasSubstr("no file in the zip"));
  sources::InputLimits limits;
  limits.max_members = 3;
  EXPECT_THAT(
      error_of(dir.write("e.zip", zip({{"1", table}, {"2", table}, {"3", table}, {"4", table}})),
               limits),
      HasSubstr("more than 3 files"));
  EXPECT_THAT(
      error_of(dir.write("f.zip", zip({{"a.csv", "id,t\n1," + std::string(40'000'000, 'x')}}))),
      HasSubstr("200 times"));
}

TEST(Zip, DamagedIsSaidSo) {
  const TempDir dir;
  std::string text = "id,text\n";
  std::uint32_t state = 1;
  for (int i = 0; i < 60'000; ++i) {
    text += std::to_string(i) + "," + std::to_string(state = state * 1664525 + 1013904223) + "\n";
  }
  std::string bytes = zip({{"a.csv", text}});
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
  EXPECT_THAT(error_of(dir.write("a.zip", bytes)), HasSubstr("damaged"));
  bytes.resize(bytes.size() / 3);
  EXPECT_THAT(error_of(dir.write("b.zip", bytes)), HasSubstr("damaged or cut off"));
}

TEST(Zip, CutOffAnywhereGivesTheRowsBefore) {
  const std::string bytes = zip({{"a.csv", forty_rows()}});
  // Cut within the sizes behind the text, libarchive keeps what the text's last byte unpacks to:
  // the last row may be refused as torn, though it was all there.
  expect_rows_before_every_cut(bytes.substr(0, bytes.find("PK\x01\x02")), 100, 39);
}

TEST(Zip, DamageInTheMiddleGivesTheRowsBefore) {
  std::string text = "id,text\n";
  std::uint32_t state = 1;
  for (int i = 0; i < 60'000; ++i) {
    text += std::to_string(i) + "," + std::to_string(state = state * 1664525 + 1013904223) + "\n";
  }
  std::string bytes = zip({{"a.csv", text}});
  for (std::size_t i = 0; i < 200; ++i) bytes[bytes.size() / 2 + i] = '\xFF';
  const TempDir dir;
  auto inputs = sources::open_inputs(dir.write("a.zip", bytes));
  ASSERT_TRUE(inputs.ok());
  const ReadTable t = read_input(*inputs->front());
  EXPECT_GT(t.rows.size(), 25'000u);
  EXPECT_EQ(t.rows[25'000].fields[0], "25000");
  EXPECT_THAT(t.error, HasSubstr("damaged"));
  EXPECT_TRUE(inputs->front()->fingerprint().ok());
}

// Puts a pipe with `bytes` in the place of standard input.
class PipedInput {
 public:
  explicit PipedInput(std::string bytes) : kept_(::dup(STDIN_FILENO)) {
    int ends[2];
    if (::pipe(ends) != 0) std::abort();
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    writer_ = std::thread([out = ends[1], text = std::move(bytes)] {
      std::size_t done = 0;
      while (done < text.size()) {
        const ssize_t put = ::write(out, text.data() + done, text.size() - done);
        if (put <= 0) break;
        done += static_cast<std::size_t>(put);
      }
      ::close(out);
    });
  }
  ~PipedInput() {
    char rest[4096];
    while (::read(STDIN_FILENO, rest, sizeof rest) > 0) {  // so that the writer ends
    }
    writer_.join();
    ::dup2(kept_, STDIN_FILENO);
    ::close(kept_);
  }

 private:
  int kept_;
  std::thread writer_;
};

TEST(StandardInput, IsReadAsOftenAsNeeded) {
  const PipedInput piped{std::string(kTable)};
  auto inputs = sources::open_inputs("-");
  ASSERT_TRUE(inputs.ok()) << describe(inputs.error());
  const ReadTable t = read_input(*inputs->front());
  EXPECT_EQ(t.info.name, "-");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a"}, Cells{"2", "b"}));
  EXPECT_EQ(read_input(*inputs->front()).cells(), t.cells());
  EXPECT_EQ(inputs->front()->fingerprint().value().size(), 64u);
}

TEST(StandardInput, MayBeAZip) {
  const PipedInput piped(zip({{"a.csv", std::string(kTable)}, {"b.csv", "n,m\n1,2\n"}}));
  auto inputs = sources::open_inputs("-");
  ASSERT_TRUE(inputs.ok()) << describe(inputs.error());
  ASSERT_EQ(inputs->size(), 2u);
  EXPECT_EQ(read_input(*(*inputs)[1]).rows.size(), 1u);
  EXPECT_EQ(read_input(*(*inputs)[0]).rows.size(), 2u);
}

// Every file this process holds open that has no name any more.
std::vector<std::string> nameless_files() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    std::error_code error;
    const std::string target = std::filesystem::read_symlink(entry.path(), error);
    if (!target.ends_with("(deleted)")) continue;
    const int fd = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) continue;
    std::string bytes(std::size_t{4} << 20, '\0');
    const ssize_t got = ::pread(fd, bytes.data(), bytes.size(), 0);
    ::close(fd);
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    all.push_back(std::move(bytes));
  }
  return all;
}

TEST(StandardInput, LiesOnDiskEncryptedOnlyAndWithoutAName) {
  const TempDir dir;
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("TMPDIR", dir.path().c_str(), 1);
  std::string text = "id,text\n";
  for (int i = 0; i < 30'000; ++i) text += std::to_string(i) + ",unmistakable marker\n";
  {
    const PipedInput piped(text);
    auto inputs = sources::open_inputs("-");
    ASSERT_TRUE(inputs.ok());
    EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
    bool found = false;
    for (const std::string& bytes : nameless_files()) {
      found = found || bytes.size() > text.size();
      EXPECT_EQ(bytes.find("unmistakable"), std::string::npos);
    }
    EXPECT_TRUE(found) << "the spooled bytes must be somewhere, or this test shows nothing";
    EXPECT_EQ(read_input(*inputs->front()).rows.size(), 30'000u);
  }
  kept.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept.c_str(), 1);
}

TEST(StandardInput, HasALimitToo) {
  const PipedInput piped(std::string(300'000, 'x'));
  sources::InputLimits limits;
  limits.max_decompressed_bytes = 100'000;
  EXPECT_THAT(error_of("-", limits), HasSubstr("larger than the 100000 bytes"));
}

}  // namespace
}  // namespace gehor::test
