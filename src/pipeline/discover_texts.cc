#include "pipeline/discover_texts.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "base/text.h"
#include "measures/question.h"
#include "pipeline/gate.h"

namespace gehor::pipeline {
namespace {

constexpr std::uint64_t kContactsOfPart = 20'000;
constexpr std::size_t kMostBytes = 4'000;  // of a contact; what it is about stands at its beginning

class ContactTexts final : public DiscoverTexts {
 public:
  ContactTexts(Workspace& workspace, measures::Selection selection, std::uint64_t contacts)
      : workspace_(workspace),
        selection_(std::move(selection)),
        contacts_(contacts),
        parts_(static_cast<std::uint32_t>(1 + contacts / kContactsOfPart)) {}

  std::uint64_t expected() const override { return contacts_; }

  Status sample(std::uint64_t wanted, const Each& each) override {
    std::uint64_t given = 0;
    for (std::uint32_t part = 0; part < parts_ && given < wanted; ++part) {
      GEHOR_CHECK(read(part, [&](DiscoverText&& text) {
        ++given;
        return each(std::move(text));
      }));
    }
    return {};
  }

  Status all(const Each& each) override {
    for (std::uint32_t part = 0; part < parts_; ++part) GEHOR_CHECK(read(part, each));
    return {};
  }

 private:
  Status read(std::uint32_t part, const Each& each) {
    GEHOR_TRY(const auto sealed, workspace_.reader().customer_words(selection_, part, parts_));
    DiscoverText text;
    const auto give = [&]() -> Status {
      if (text.text.empty()) return {};
      return each(std::move(text));
    };
    Hash128 contact;
    for (const measures::CustomerWords& words : sealed) {
      if (words.contact != contact) {
        GEHOR_CHECK(give());
        contact = words.contact;
        text = {};
        text.id = to_hex(contact);
        text.language = words.language;
        text.person = words.customer.is_zero() ? contact.low : words.customer.low;
        text.day = words.day;
        if (words.reasons.find(kReasonSeparator) == std::string::npos) text.reason = words.reasons;
        text.masked = true;
      }
      if (text.text.size() >= kMostBytes) continue;
      GEHOR_TRY(const auto key, workspace_.vault().find(words.key));
      if (!key) continue;  // erased
      GEHOR_TRY(const Words open, open_words(words.record, words.sealed, *key));
      for (const std::string& said : {open.subject, open.text}) {
        if (said.empty()) continue;
        if (!text.text.empty()) text.text += '\n';
        text.text += said;
      }
    }
    return give();
  }

  Workspace& workspace_;
  measures::Selection selection_;
  std::uint64_t contacts_;
  std::uint32_t parts_;
};

class TableTexts final : public DiscoverTexts {
 public:
  explicit TableTexts(sources::Input& input) : input_(input) {}

  Status find_columns() {
    GEHOR_TRY(const auto reader, input_.open({}));
    const std::vector<std::string>& columns = reader->info().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string name = fold_for_match(columns[i]);
      for (const auto& [known, column] :
           {std::pair<const char*, std::optional<std::size_t>*>{"text", &text_},
            {"id", &id_},
            {"language", &language_},
            {"customer", &customer_},
            {"date", &date_},
            {"reason", &reason_}}) {
        if (name == known && !*column) *column = i;
      }
    }
    if (!text_ && columns.size() == 1) text_ = 0;
    if (text_) return {};
    return Error{ErrorCode::kBadInput,
                 say("the file has no column \"text\"; its columns are: {}", join(columns, ", ")),
                 {input_.name(), 0, {}}};
  }

  std::uint64_t expected() const override { return rows_; }

  // Those with the smallest hashes of text and its occurrence: the order of rows does not matter.
  Status sample(std::uint64_t wanted, const Each& each) override {
    using Drawn = std::pair<std::uint64_t, DiscoverText>;
    const auto smaller = [](const Drawn& a, const Drawn& b) { return a.first < b.first; };
    std::priority_queue<Drawn, std::vector<Drawn>, decltype(smaller)> drawn(smaller);
    std::unordered_map<std::uint64_t, std::uint32_t> occurrences;
    rows_ = 0;
    GEHOR_CHECK(all([&](DiscoverText&& text) -> Status {
      ++rows_;
      const std::uint64_t hash = text_hash(text.text);
      const std::uint64_t place = text_hash(std::to_string(hash + occurrences[hash]++));
      if (drawn.size() < wanted) {
        drawn.emplace(place, std::move(text));
      } else if (place < drawn.top().first) {
        drawn.pop();
        drawn.emplace(place, std::move(text));
      }
      return {};
    }));
    while (!drawn.empty()) {
      DiscoverText text = drawn.top().second;
      drawn.pop();
      GEHOR_CHECK(each(std::move(text)));
    }
    return {};
  }

  Status all(const Each& each) override {
    GEHOR_TRY(const auto reader, input_.open({}));
    sources::Row row;
    for (;;) {
      GEHOR_TRY(const bool more, reader->next(row));
      if (!more) return {};
      if (row.problem || *text_ >= row.fields.size()) continue;
      const auto field = [&](const std::optional<std::size_t>& column) {
        return column && *column < row.fields.size() ? trim(row.fields[*column])
                                                     : std::string_view();
      };
      const std::string_view said = field(text_);
      if (said.empty()) continue;
      DiscoverText text;
      text.id = id_ ? std::string(field(id_)) : std::to_string(row.line);
      text.text = said.substr(0, kMostBytes);
      text.language = field(language_);
      text.reason = field(reason_);
      const std::string_view customer = field(customer_);
      text.person = customer.empty() ? text_hash(text.id) : text_hash(customer);
      if (const std::string_view day = field(date_); day.size() >= 10) {
        const auto parsed = measures::parse_day(std::string(day.substr(0, 10)), false);
        if (parsed.ok()) text.day = *parsed;
      }
      GEHOR_CHECK(each(std::move(text)));
    }
  }

 private:
  sources::Input& input_;
  std::optional<std::size_t> text_, id_, language_, customer_, date_, reason_;
  std::uint64_t rows_ = 0;
};

}  // namespace

std::uint64_t text_hash(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3U;
  }
  hash ^= hash >> 33U;
  hash *= 0xFF51AFD7ED558CCDU;
  return hash ^ (hash >> 33U);
}

Result<std::unique_ptr<DiscoverTexts>> contact_texts(Workspace& workspace,
                                                     const measures::Selection& selection) {
  measures::Selection all = selection;
  all.by.clear();
  GEHOR_TRY(const auto counts, workspace.reader().count(all, {"with_text"}));
  const std::uint64_t contacts = counts.empty() ? 0 : counts.front().counts.front();
  return std::unique_ptr<DiscoverTexts>(std::make_unique<ContactTexts>(workspace, all, contacts));
}

Result<std::unique_ptr<DiscoverTexts>> table_texts(sources::Input& input) {
  auto texts = std::make_unique<TableTexts>(input);
  GEHOR_CHECK(texts->find_columns());
  return std::unique_ptr<DiscoverTexts>(std::move(texts));
}

}  // namespace gehor::pipeline
