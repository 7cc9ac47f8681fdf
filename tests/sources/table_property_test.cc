// Random tables in random dialects read back as they were, and no bytes, however broken, do harm.
#include <gmock/gmock.h>

#include <random>

#include "tests/sources/table_support.h"
#include "tests/support/shared_data.h"

namespace gehor::test {
namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

std::u16string random_text(Random& random, bool only_latin1) {
  static const std::vector<std::u16string> kPieces = {
      u"a", u"räksmörgås", u"Øre", u" ",    u"\"", u"\"\"", u",",   u";",    u"\t",
      u"|", u"\n",         u"1",   u"2,5",  u"'",  u"\\",   u"x y", u"£",    u"é",
      u"-", u"2026-01-02", u"=",   u"sep=", u"{",  u"[1]",  u"ß",   u"\r\n", u"#"};
  static const std::vector<std::u16string> kWide = {u"€", u"日本", u"\U0001F600", u"Ł", u"—"};
  std::u16string text;
  for (std::size_t n = below(random, 6); n > 0; --n) {
    text += !only_latin1 && below(random, 5) == 0 ? kWide[below(random, kWide.size())]
                                                  : kPieces[below(random, kPieces.size())];
  }
  return text;
}

std::string utf8(std::u16string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned c = text[i];
    if (c >= 0xD800 && c < 0xDC00) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6), put(0x80 | (c & 63));
    } else if (c < 0x10000) {
      put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 63)), put(0x80 | (c & 63));
    } else {
      put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 63)), put(0x80 | (c >> 6 & 63));
      put(0x80 | (c & 63));
    }
  }
  return out;
}

enum class Coding { kUtf8, kUtf8Mark, kUtf16Le, kUtf16Be, kWindows };

std::string encoded(std::u16string_view text, Coding coding) {
  std::string out;
  switch (coding) {
    case Coding::kUtf8: return utf8(text);
    case Coding::kUtf8Mark: return "\xEF\xBB\xBF" + utf8(text);
    case Coding::kWindows:
      for (const char16_t c : text) out += static_cast<char>(c);
      return out;
    case Coding::kUtf16Le:
    case Coding::kUtf16Be:
      for (const char16_t c : std::u16string(u"\uFEFF") + std::u16string(text)) {
        const char low = static_cast<char>(c & 0xFF);
        const char high = static_cast<char>(c >> 8);
        out += coding == Coding::kUtf16Le ? low : high;
        out += coding == Coding::kUtf16Le ? high : low;
      }
  }
  return out;
}

TEST(TableProperty, RandomTablesReadBackEqual) {
  Random random(20261122);
  for (int round = 0; round < 1500; ++round) {
    const char16_t delimiter = u",;\t|"[below(random, 4)];
    const auto coding = static_cast<Coding>(below(random, 5));
    const std::u16string end = std::vector<std::u16string>{u"\n", u"\r\n"}[below(random, 2)];
    const bool always_quote = below(random, 3) == 0;
    const std::size_t width = 2 + below(random, 6);
    const std::size_t height = 5 + below(random, 40);
    const bool windows = coding == Coding::kWindows;

    const auto quoted = [&](const std::u16string& field) {
      const bool must = field.find_first_of(std::u16string{delimiter, u'"', u'\n', u'\r'}) !=
                        std::u16string::npos;
      if (!must && !always_quote) return field;
      std::u16string out = u"\"";
      for (const char16_t c : field) out += c == u'"' ? u"\"\"" : std::u16string(1, c);
      return out + u"\"";
    };
    // An id and a time keep the first columns typed; the rest is anything at all.
    std::u16string file;
    std::vector<Cells> expected;
    for (std::size_t i = 0; i <= height; ++i) {
      Cells cells;
      for (std::size_t j = 0; j < width; ++j) {
        std::u16string field;
        const std::string number = std::to_string(j == 0 ? 1000 + i : j);
        const std::u16string digits(number.begin(), number.end());
        if (i == 0) {
          field = (j == 0 ? u"id" : u"fält ") + (j == 0 ? u"" : digits);
        } else if (j == 0) {
          field = digits;
        } else {
          field = random_text(random, windows);
        }
        cells.push_back(utf8(field));
        if (j > 0) file += delimiter;
        file += quoted(field);
      }
      file += end;
      if (i > 0) expected.push_back(cells);
    }
    sources::TableOptions options;
    options.delimiter = static_cast<char>(delimiter);  // sniffing has tests of its own
    options.header = true;
    if (windows) options.encoding = "windows-1252";
    const std::string bytes = encoded(file, coding);
    const ReadTable t = read_bytes(bytes, options);
    ASSERT_EQ(t.cells(), expected) << "round " << round << "\n" << utf8(file);
    ASSERT_EQ(t.problems(), 0u);
    for (std::size_t i = 1; i < t.rows.size(); ++i) {
      ASSERT_GT(t.rows[i].byte_begin, t.rows[i - 1].byte_end);
    }
    ASSERT_EQ(t.rows.back().byte_end + encoded(end, windows ? coding : Coding::kUtf8).size() *
                                           (t.info.encoding.starts_with("utf-16") ? 2 : 1),
              bytes.size());
  }
}

TEST(TableProperty, SniffedTablesReadBackEqual) {
  Random random(7);
  int right = 0;
  constexpr int kRounds = 400;
  for (int round = 0; round < kRounds; ++round) {
    const char delimiter = ",;\t|"[below(random, 4)];
    std::string file;
    std::vector<Cells> expected;
    for (int i = 0; i < 30; ++i) {
      Cells cells = {std::to_string(i), "2026-03-" + std::to_string(10 + below(random, 20)),
                     std::to_string(below(random, 90)) + "," + std::to_string(below(random, 10)),
                     below(random, 2) == 0 ? "Hej, jag väntar; tack" : "ok"};
      std::string line;
      for (const std::string& cell : cells) {
        if (!line.empty()) line += delimiter;
        const bool must = cell.find(delimiter) != std::string::npos;
        line += must ? "\"" + cell + "\"" : cell;
      }
      file += line + "\n";
      expected.push_back(cells);
    }
    const ReadTable t = read_bytes(std::string("id") + delimiter + "datum" + delimiter + "belopp" +
                                   delimiter + "fritext\n" + file);
    right += t.cells() == expected && t.info.delimiter == delimiter ? 1 : 0;
  }
  EXPECT_EQ(right, kRounds);
}

std::vector<std::string> seeds() {
  std::vector<std::string> all = {
      "id,name,text\n1,a,\"x, y\"\n2,b,\"line\nbreak\"\n3,c,\"say \"\"hi\"\"\"\n",
      "sep=;\r\nid;när;betyg\r\n1;2026-01-02;4\r\n2;2026-01-03;5\r\n",
      "Report for March\n\nid\tscore\ttext\n1\t5\tfine\n2\t4\tok\n3\t4\t\"q\"\n",
      "[{\"id\":1,\"via\":{\"channel\":\"mail\"},\"tags\":[\"a\",\"b\"]},\n{\"id\":2,\"t\":\"\\u00e5\"}]",
      "{\"id\":1,\"a\":\"x\"}\n{\"id\":2,\"b\":[1,2,{\"c\":null}]}\n{\"id\":3}\n",
      "{\"count\":2,\"tickets\":[{\"id\":1,\"s\":\"x\"},{\"id\":2,\"s\":\"y\"}]}",
      "{\n  \"id\": 1\n}\n{\n  \"id\": 2\n}\n",
      "id|text\r1|a\r2|\"b\nc\"\r",
  };
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("id\ttext\r\n1\t\"a\r\nb\"\r\n2\tc\r\n")) wide += c, wide += '\0';
  all.push_back(wide);
  return all;
}

std::string mutated(Random& random, const std::vector<std::string>& all) {
  static const std::string kNasty = "\"\"\"\\,;\t|\r\n\n{}[]:'\0\xFF\xC3\x80 0a";
  std::string bytes = all[below(random, all.size())];
  for (std::size_t n = 1 + below(random, 12); n > 0; --n) {
    const std::size_t at = below(random, bytes.size() + 1);
    switch (below(random, 6)) {
      case 0: bytes.insert(at, 1, kNasty[below(random, kNasty.size())]); break;
      case 1: bytes.erase(at, 1 + below(random, 4)); break;
      case 2:
        if (at < bytes.size()) bytes[at] = kNasty[below(random, kNasty.size())];
        break;
      case 3: bytes.resize(at); break;
      case 4: bytes.insert(at, bytes.substr(below(random, bytes.size() + 1), 40)); break;
      default:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random());
    }
    if (bytes.empty()) bytes = "x";
  }
  return bytes;
}

TEST(TableProperty, BrokenBytesDoNoHarm) {
  Random random(99);
  const std::vector<std::string> all = seeds();
  sources::InputLimits limits;
  limits.max_row_bytes = 2000;
  limits.max_columns = 40;
  std::size_t opened = 0;
  std::size_t rows = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string bytes = mutated(random, all);
    const auto input = sources::memory_input("broken", bytes, limits);
    const ReadTable once = read_input(*input);
    const ReadTable again = read_input(*input);
    ASSERT_EQ(once.rows.size(), again.rows.size()) << bytes;
    ASSERT_EQ(once.cells(), again.cells()) << bytes;
    opened += once.open_error.empty() ? 1 : 0;
    rows += once.rows.size();
    std::uint64_t end = 0;
    for (const ReadRow& row : once.rows) {
      ASSERT_GE(row.byte_begin, end) << bytes;
      ASSERT_GE(row.byte_end, row.byte_begin) << bytes;
      ASSERT_LE(row.byte_end, bytes.size() + 1) << bytes;  // + 1: half a UTF-16 unit at the end
      end = row.byte_end;
      if (row.problem.empty()) {
        ASSERT_LE(row.fields.size(), 40u);
      }
    }
  }
  EXPECT_GT(opened, 15'000u);
  EXPECT_GT(rows, 40'000u);
}

TEST(TableProperty, NoNonBlankLineOfACsvFileIsLost) {
  // Whatever the quotes do, the rows' byte ranges cover every letter of the file but the header.
  Random random(5);
  const std::vector<std::string> all = {seeds()[0], seeds()[1]};
  for (int round = 0; round < 5000; ++round) {
    const std::string bytes = mutated(random, all);
    sources::TableOptions options;
    options.delimiter = ',';
    options.header = false;
    options.encoding = "windows-1252";
    const ReadTable t = read_bytes(bytes, options);
    if (!t.open_error.empty() || bytes.starts_with("sep=")) continue;
    std::string rest = bytes;
    for (const ReadRow& row : t.rows) {
      std::fill(rest.begin() + static_cast<std::ptrdiff_t>(row.byte_begin),
                rest.begin() + static_cast<std::ptrdiff_t>(row.byte_end), ' ');
    }
    ASSERT_EQ(rest.find_first_not_of(" \r\n\x1A"), std::string::npos) << bytes;
  }
}

struct RealFile {
  const char* path;
  const char* format;
  std::size_t rows;
  std::size_t columns;
  bool header;
};

class RealFiles : public ::testing::TestWithParam<RealFile> {};

TEST_P(RealFiles, HaveTheirRows) {
  const auto path = shared_data(GetParam().path);
  if (!path) GTEST_SKIP() << "the shared file " << GetParam().path << " is not here";
  auto inputs = sources::open_inputs(path->string());
  ASSERT_TRUE(inputs.ok());
  const ReadTable t = read_input(*inputs->front());
  EXPECT_EQ(t.info.format, GetParam().format);
  EXPECT_EQ(t.rows.size(), GetParam().rows);
  EXPECT_EQ(t.info.columns.size(), GetParam().columns);
  EXPECT_EQ(t.info.has_header, GetParam().header);
  EXPECT_EQ(t.problems(), 0u);
  for (const ReadRow& row : t.rows) ASSERT_EQ(row.fields.size(), GetParam().columns);
}

// Rows and columns as Python's csv and json modules count them.
INSTANTIATE_TEST_SUITE_P(
    Shared, RealFiles,
    ::testing::Values(RealFile{"nhs-fft/fft_neas.csv", "csv", 5096, 61, true},
                      RealFile{"baltimore-311/311_2014_2016.csv", "csv", 5638, 22, true},
                      RealFile{"nyc-311-2025-animals/311_Animals_short.csv", "csv", 4969, 20, true},
                      RealFile{"multidogo-turn/media/train.tsv", "csv", 11944, 6, true},
                      RealFile{"banking77/train.csv", "csv", 10003, 2, true},
                      RealFile{"xed-nordic/sv-projections.tsv", "csv", 4906, 2, false},
                      RealFile{"nordic-contacts/contacts.jsonl", "jsonl", 338, 10, true},
                      RealFile{"presidio-pii/generated_large.json", "json", 2109, 5, true}));

}  // namespace
}  // namespace gehor::test
