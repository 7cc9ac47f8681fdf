// Texts in the encodings that offices export, and files that mix them.
#include <gmock/gmock.h>

#include "tests/sources/table_support.h"

namespace gehor::test {
namespace {

using std::string_literals::operator""s;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string utf16(std::u16string_view text, bool big) {
  std::string bytes;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF);
    const char high = static_cast<char>(c >> 8);
    bytes += big ? high : low;
    bytes += big ? low : high;
  }
  return bytes;
}

const Cells kRow = {"1", "Åsa är på Øland"};

TEST(Encoding, Utf8WithAndWithoutMark) {
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    const ReadTable t = read_bytes(mark + "id;text\n1;Åsa är på Øland\n");
    EXPECT_EQ(t.info.encoding, "utf-8");
    EXPECT_THAT(t.info.columns, ElementsAre("id", "text"));
    EXPECT_THAT(t.cells(), ElementsAre(kRow));
    EXPECT_EQ(t.rows[0].byte_begin, 8 + mark.size());
    EXPECT_TRUE(t.says(mark.empty() ? "are valid" : "byte order mark"));
  }
}

TEST(Encoding, Utf16WithAndWithoutMark) {
  const std::u16string text = u"id\ttext\r\n1\tÅsa är på Øland\r\n2\tja \U0001F600 nej\r\n";
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      const std::string bytes = utf16(mark ? u"\uFEFF" + text : text, big);
      const ReadTable t = read_bytes(bytes);
      EXPECT_EQ(t.info.encoding, big ? "utf-16be" : "utf-16le");
      EXPECT_EQ(t.info.delimiter, '\t');
      EXPECT_THAT(t.cells(), ElementsAre(kRow, Cells{"2", "ja 😀 nej"}));
      const ReadRow& last = t.rows[1];
      EXPECT_EQ(bytes.substr(last.byte_begin, last.byte_end - last.byte_begin),
                utf16(u"2\tja \U0001F600 nej", big));
    }
  }
}

TEST(Encoding, Utf16CutInTheMiddleOfACharacter) {
  std::string bytes = utf16(u"\uFEFFid\tn\n1\ta\n2\tb\xD83D", false) + "x";
  const ReadTable t = read_bytes(bytes);
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"1", "a"}, Cells{"2", "b\uFFFD\uFFFD"}));
}

TEST(Encoding, Windows1252) {
  const std::string bytes = "id;text\r\n1;\xC5sa \xE4r p\xE5 \xD8land\r\n2;10 \x80 \x96 dyrt\r\n";
  const ReadTable t = read_bytes(bytes);
  EXPECT_EQ(t.info.encoding, "windows-1252");
  EXPECT_THAT(t.cells(), ElementsAre(kRow, Cells{"2", "10 € – dyrt"}));
  EXPECT_EQ(t.rows[1].raw, "2;10 € – dyrt");
  EXPECT_EQ(bytes.substr(t.rows[1].byte_begin, t.rows[1].byte_end - t.rows[1].byte_begin),
            "2;10 \x80 \x96 dyrt");
  EXPECT_TRUE(t.says("not valid UTF-8"));
}

TEST(Encoding, AFewBrokenBytesLeaveAFileUtf8) {
  std::string bytes = "id;text\n";
  for (int i = 0; i < 20; ++i) bytes += std::to_string(i) + ";två år\n";
  bytes += "20;tv\xE5 \xE5r\n21;två år\n";
  const ReadTable t = read_bytes(bytes);
  EXPECT_EQ(t.info.encoding, "utf-8");
  EXPECT_THAT(t.rows[20].fields, ElementsAre("20", "två år"));
  EXPECT_THAT(t.rows[21].fields, ElementsAre("21", "två år"));
  EXPECT_TRUE(t.says("2 bytes are not"));
}

TEST(Encoding, BrokenBytesFarBehindTheSampleAreStillRead) {
  std::string bytes = "id;text\n";
  while (bytes.size() < 3'000'000) bytes += "1;only plain letters here\n";
  bytes += "2;tv\xE5\n";
  const ReadTable t = read_bytes(bytes);
  EXPECT_EQ(t.rows.back().fields[1], "två");
}

TEST(Encoding, TheEncodingsOfOldMacAndDos) {
  std::string mac = "id;text\n";
  std::string dos = "id;text\n";
  for (int i = 0; i < 20; ++i) {
    mac += "1;f\x9Arsenad leverans, h\x8Alsa G\x9Aran p\x8C m\x8Cndag\n";
    dos += "1;f\x94rsenad leverans, h\x84lsa G\x94ran p\x86 m\x86ndag\n";
  }
  const ReadTable from_mac = read_bytes(mac);
  EXPECT_EQ(from_mac.info.encoding, "macintosh");
  EXPECT_EQ(from_mac.rows[3].fields[1], "försenad leverans, hälsa Göran på måndag");
  const ReadTable from_dos = read_bytes(dos);
  EXPECT_EQ(from_dos.info.encoding, "ibm850");
  EXPECT_EQ(from_dos.rows[3].fields[1], "försenad leverans, hälsa Göran på måndag");
}

TEST(Encoding, CurlyQuotesAreNotMistakenForDos) {
  std::string bytes = "id;text\n";
  for (int i = 0; i < 20; ++i) bytes += "1;\x93it\x92s late\x94 \x96 don\x92t\n";
  EXPECT_EQ(read_bytes(bytes).info.encoding, "windows-1252");
}

TEST(Encoding, ToldIsTaken) {
  sources::TableOptions options;
  options.encoding = "Latin1";
  const ReadTable t = read_bytes("id;text\n1;tv\xC3\xA5\n", options);
  EXPECT_EQ(t.info.encoding, "windows-1252");
  EXPECT_EQ(t.rows[0].fields[1], "tvÃ¥");
  options.encoding = "klingon";
  EXPECT_THAT(read_bytes("id;text\n", options).open_error, HasSubstr("klingon"));
}

TEST(Encoding, JsonInWindows1252) {
  const ReadTable t = read_bytes("[{\"text\":\"tv\xE5 \xE5r\"}]");
  EXPECT_EQ(t.info.format, "json");
  EXPECT_EQ(t.rows[0].fields[0], "två år");
}

TEST(Encoding, JsonInUtf16) {
  const ReadTable t = read_bytes(utf16(u"\uFEFF{\"text\":\"två\"}\n{\"text\":\"tre\"}\n", false));
  EXPECT_EQ(t.info.format, "jsonl");
  EXPECT_THAT(t.cells(), ElementsAre(Cells{"två"}, Cells{"tre"}));
}

}  // namespace
}  // namespace gehor::test
