#include "store/sqlite/office.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "privacy/seal.h"
#include "store/directory.h"
#include "store/sqlite/database.h"
#include "store/sqlite/link_groups.h"
#include "store/sqlite/office_labels.h"
#include "store/sqlite/office_models.h"
#include "store/sqlite/office_taxonomies.h"

namespace gehor::sqlite {
namespace {

namespace fs = std::filesystem;
using office::IdentityLink;
using office::Setting;
using office::Source;

constexpr std::array kMigrations{
    Migration{1, "office_migration_1"}, Migration{2, "office_migration_2"},
    Migration{3, "office_migration_3"}, Migration{4, "office_migration_4"},
    Migration{5, "office_migration_5"}};
constexpr DatabaseKind kOffice{"office_settings_of_file", kMigrations};

// Links that are remembered as new, and how far apart the marks of two beginnings are.
constexpr std::size_t kJoinedKept = 100'000;
constexpr std::uint64_t kMarksOfOne = std::uint64_t{1} << 20;
static_assert(kJoinedKept < kMarksOfOne);

std::int64_t micros(Instant at) { return at.time_since_epoch().count(); }
Instant instant(std::int64_t value) { return Instant(std::chrono::microseconds(value)); }

// One round of what a query gives; SOCI fills `row` and the body reads it.
template <typename Row>
void each(soci::statement& statement, Row&& body) {
  statement.execute();
  while (statement.fetch()) body();
}

class SqliteOffice final : public office::Office {
 public:
  explicit SqliteOffice(std::unique_ptr<Database> database) : db_(std::move(database)) {
    forget_what_was_joined();
  }

  Status begin(const std::optional<std::string>& directory_id);

  const std::string& directory_id() const override { return directory_id_; }

  Result<std::vector<Source>> sources() override;
  Result<std::optional<Source>> source_by_name(const std::string& name) override;
  Result<std::optional<Source>> source_by_fingerprint(const std::string& fingerprint) override;
  Result<Source> add_source(const std::string& name, const std::string& fingerprint,
                            Instant at) override;

  Status set(const std::string& scope, const std::string& key, const std::string& value,
             Instant at) override;
  Result<std::map<std::string, std::string>> settings(const std::string& scope,
                                                      Instant as_of) override;
  Result<std::vector<Setting>> history(const std::string& scope) override;

  Result<std::map<std::string, std::string>> department_names() override;
  Status learn_department(const std::string& short_name, const std::string& long_name,
                          Instant at) override;

  Result<std::vector<IdentityLink>> identity_links() override;
  Result<LinksSince> links_since(std::uint64_t mark) override;
  Status link(const office::IdentityGroups& groups, Instant at) override;
  Result<std::vector<Hash128>> identities_of(const Hash128& identity) override;
  Status forget(const std::vector<Hash128>& identities) override;

  Result<std::int32_t> add_model(const office::ModelEntry& model,
                                 const std::string& sealed) override {
    return db_->in_transaction([&] { return sqlite::add_model(sql(), model, sealed); });
  }
  Result<std::vector<office::ModelEntry>> models() override {
    return db_->guarded([&] { return list_models(sql()); });
  }
  Result<std::string> sealed_model(const std::string& taxonomy, std::int32_t version) override {
    return db_->guarded([&] { return sqlite::sealed_model(sql(), taxonomy, version); });
  }
  Status drop_model(const std::string& taxonomy, std::int32_t version) override;

  Status give_label(const GivenLabel& label) override {
    return db_->in_transaction([&] { return sqlite::give_label(sql(), label); });
  }
  Result<std::shared_ptr<const LabelsByContact>> labels() override;
  Result<LabelsByContact> labels_as_of(Instant as_of) override {
    return db_->guarded([&] { return labels_given_until(sql(), micros(as_of)); });
  }
  Result<office::LabelState> label_state() override {
    return db_->guarded([&] { return sqlite::label_state(sql()); });
  }
  Result<std::vector<Hash128>> contacts_labelled_after(std::int64_t last) override {
    return db_->guarded([&] { return labelled_after(sql(), last); });
  }
  Result<std::int32_t> add_draw(const office::Draw& draw,
                                const std::vector<Hash128>& contacts) override {
    return db_->in_transaction([&] { return sqlite::add_draw(sql(), draw, contacts); });
  }
  Result<std::vector<office::Draw>> draws() override {
    return db_->guarded([&] { return list_draws(sql()); });
  }
  Result<std::vector<Hash128>> contacts_drawn(std::int32_t draw) override {
    return db_->guarded([&] { return drawn_in(sql(), draw); });
  }
  Result<std::int32_t> draw_of(const Hash128& contact) override {
    return db_->guarded([&] { return sqlite::draw_of(sql(), contact); });
  }
  Result<std::uint64_t> forget_labels(const std::vector<Hash128>& contacts) override;

  Result<std::int32_t> add_taxonomy(const office::TaxonomyEntry& taxonomy,
                                    const std::string& toml) override {
    return db_->in_transaction([&] { return sqlite::add_taxonomy(sql(), taxonomy, toml); });
  }
  Result<std::vector<office::TaxonomyEntry>> taxonomies() override {
    return db_->guarded([&] { return list_taxonomies(sql()); });
  }
  Result<std::string> taxonomy_text(const std::string& id, std::int32_t version) override {
    return db_->guarded([&] { return sqlite::taxonomy_text(sql(), id, version); });
  }
  Status drop_taxonomy(const std::string& id, std::int32_t version) override {
    return db_->in_transaction([&] { return sqlite::drop_taxonomy(sql(), id, version); });
  }

  Status add_receipt(const std::string& id, const std::string& json, Instant at) override;
  Result<std::vector<std::string>> receipts() override;

  Status note_reading(const office::Reading& reading) override;
  Result<std::vector<office::Reading>> readings(std::uint64_t limit, std::uint64_t offset) override;

 private:
  soci::session& sql() { return db_->session(); }

  // These throw what SOCI throws: call them inside guarded() or in_transaction().
  std::optional<Source> find_source(std::string_view by, const std::string& value);
  Result<Hash128> parse(const std::string& hex) const;
  void forget_one(const std::string& identity);
  void forget_what_was_joined();
  Status empty_log();

  std::unique_ptr<Database> db_;
  std::string directory_id_;
  // What this object joined lately: the link at place i leads from the mark joined_from_ + i to the
  // next one.
  std::vector<IdentityLink> joined_;
  std::uint64_t joined_from_ = 0, links_mark_ = 0;
  // As they were at kept_state_; null: not read yet.
  std::shared_ptr<const LabelsByContact> kept_labels_;
  office::LabelState kept_state_;
};

// ---------------------------------------------------------------------------------------------

Status SqliteOffice::begin(const std::optional<std::string>& directory_id) {
  return db_->in_transaction([&]() -> Status {
    const std::string key = "directory_id";
    sql() << query("office_value"), soci::use(key), soci::into(directory_id_);
    if (sql().got_data()) {
      if (!directory_id || *directory_id == directory_id_) return {};
      return Error{ErrorCode::kCorrupt,
                   fmt::format("{} belongs to another data directory. Put back the one from a "
                               "backup of this directory.",
                               db_->file().string())};
    }
    directory_id_ =
        directory_id ? *directory_id : to_hex(keyed_hash(privacy::random_key(), "gehor office id"));
    sql() << query("office_add_value"), soci::use(key), soci::use(directory_id_);
    return {};
  });
}

// --- Sources -----------------------------------------------------------------------------------

std::optional<Source> SqliteOffice::find_source(std::string_view by, const std::string& value) {
  Source source;
  std::int64_t since = 0;
  sql() << query(by), soci::use(value), soci::into(source.id), soci::into(source.name),
      soci::into(source.fingerprint), soci::into(since);
  if (!sql().got_data()) return std::nullopt;
  source.since = instant(since);
  return source;
}

Result<std::vector<Source>> SqliteOffice::sources() {
  return db_->guarded([&]() -> Result<std::vector<Source>> {
    std::vector<Source> all;
    Source source;
    std::int64_t since = 0;
    soci::statement statement =
        (sql().prepare << query("office_sources"), soci::into(source.id), soci::into(source.name),
         soci::into(source.fingerprint), soci::into(since));
    each(statement, [&] {
      source.since = instant(since);
      all.push_back(source);
    });
    return all;
  });
}

Result<std::optional<Source>> SqliteOffice::source_by_name(const std::string& name) {
  return db_->guarded([&]() -> Result<std::optional<Source>> {
    return find_source("office_source_by_name", name);
  });
}

Result<std::optional<Source>> SqliteOffice::source_by_fingerprint(const std::string& fingerprint) {
  return db_->guarded([&]() -> Result<std::optional<Source>> {
    return find_source("office_source_by_fingerprint", fingerprint);
  });
}

Result<Source> SqliteOffice::add_source(const std::string& name, const std::string& fingerprint,
                                        Instant at) {
  if (name.empty()) {
    return Error{ErrorCode::kInvalidArgument, "A source needs a name. Give it one."};
  }
  return db_->in_transaction([&]() -> Result<Source> {
    if (const auto known = find_source("office_source_by_fingerprint", fingerprint)) {
      return Error{ErrorCode::kInvalidArgument,
                   fmt::format("These columns belong to the source \"{}\" already.", known->name)};
    }
    std::string unique = name;
    for (int number = 2; find_source("office_source_by_name", unique); ++number) {
      if (fingerprint.empty()) {
        return Error{ErrorCode::kInvalidArgument,
                     fmt::format("There is a source \"{}\" already. Choose another name.", name)};
      }
      unique = fmt::format("{} {}", name, number);
    }
    const std::int64_t since = micros(at);
    sql() << query("office_add_source"), soci::use(unique), soci::use(fingerprint),
        soci::use(since);
    return *find_source("office_source_by_name", unique);
  });
}

// --- Settings ----------------------------------------------------------------------------------

Status SqliteOffice::set(const std::string& scope, const std::string& key, const std::string& value,
                         Instant at) {
  if (key.empty()) {
    return Error{ErrorCode::kInvalidArgument, "A setting needs a name. Give it one."};
  }
  return db_->in_transaction([&]() -> Status {
    const std::int64_t set_at = micros(at);
    sql() << query("office_set"), soci::use(scope), soci::use(key), soci::use(value),
        soci::use(set_at);
    return {};
  });
}

Result<std::map<std::string, std::string>> SqliteOffice::settings(const std::string& scope,
                                                                  Instant as_of) {
  using Map = std::map<std::string, std::string>;
  return db_->guarded([&]() -> Result<Map> {
    Map in_force;
    std::string key;
    std::string value;
    const std::int64_t until = micros(as_of);
    soci::statement statement = (sql().prepare << query("office_settings_as_of"), soci::use(scope),
                                 soci::use(until), soci::into(key), soci::into(value));
    each(statement, [&] { in_force[key] = value; });
    return in_force;
  });
}

Result<std::vector<Setting>> SqliteOffice::history(const std::string& scope) {
  return db_->guarded([&]() -> Result<std::vector<Setting>> {
    std::vector<Setting> all;
    Setting setting;
    std::int64_t set_at = 0;
    soci::statement statement =
        (sql().prepare << query("office_history"), soci::use(scope), soci::into(setting.key),
         soci::into(setting.value), soci::into(set_at));
    each(statement, [&] {
      setting.set_at = instant(set_at);
      all.push_back(setting);
    });
    return all;
  });
}

// --- Departments -------------------------------------------------------------------------------

Result<std::map<std::string, std::string>> SqliteOffice::department_names() {
  using Map = std::map<std::string, std::string>;
  return db_->guarded([&]() -> Result<Map> {
    Map names;
    std::string short_name;
    std::string long_name;
    soci::statement statement = (sql().prepare << query("office_departments"),
                                 soci::into(short_name), soci::into(long_name));
    each(statement, [&] { names[short_name] = long_name; });  // what was learned last counts
    return names;
  });
}

Status SqliteOffice::learn_department(const std::string& short_name, const std::string& long_name,
                                      Instant at) {
  if (short_name.empty() || long_name.empty()) {
    return Error{ErrorCode::kInvalidArgument,
                 "A department needs both a short name and a long one."};
  }
  return db_->in_transaction([&]() -> Status {
    const std::int64_t since = micros(at);
    sql() << query("office_learn_department"), soci::use(short_name), soci::use(long_name),
        soci::use(since);
    return {};
  });
}

// --- Customers ---------------------------------------------------------------------------------

Result<Hash128> SqliteOffice::parse(const std::string& hex) const {
  if (const auto hash = hash_from_hex(hex)) return *hash;
  return Error{ErrorCode::kCorrupt,
               fmt::format("The file {} is damaged: a customer's identity in it can not be read. "
                           "Put back the one from a backup.",
                           db_->file().string())};
}

Result<std::vector<IdentityLink>> SqliteOffice::identity_links() {
  return db_->guarded([&]() -> Result<std::vector<IdentityLink>> {
    std::vector<IdentityLink> all;
    std::string identity;
    std::string customer;
    soci::statement statement =
        (sql().prepare << query("office_links"), soci::into(identity), soci::into(customer));
    statement.execute();
    while (statement.fetch()) {
      GEHOR_TRY(const Hash128 from, parse(identity));
      GEHOR_TRY(const Hash128 to, parse(customer));
      all.push_back({from, to});
    }
    return all;
  });
}

Result<office::Office::LinksSince> SqliteOffice::links_since(std::uint64_t mark) {
  LinksSince since;
  since.mark = links_mark_;
  if (mark >= joined_from_ && mark <= links_mark_) {
    since.all = false;
    since.links.assign(joined_.begin() + static_cast<std::ptrdiff_t>(mark - joined_from_),
                       joined_.end());
    return since;
  }
  GEHOR_TRY(since.links, identity_links());
  return since;
}

// Marks are never used twice, also not by another object: a mark of an office that is gone says
// nothing here.
void SqliteOffice::forget_what_was_joined() {
  static std::atomic<std::uint64_t> used{0};
  joined_.clear();
  joined_from_ = links_mark_ = used.fetch_add(kMarksOfOne) + kMarksOfOne;
}

Status SqliteOffice::link(const office::IdentityGroups& groups, Instant at) {
  std::vector<IdentityLink> fresh;
  GEHOR_CHECK(db_->in_transaction([&]() -> Status {
    GEHOR_TRY(fresh, link_groups(sql(), groups, micros(at),
                                 [this](const std::string& hex) { return parse(hex); }));
    return {};
  }));
  if (joined_.size() + fresh.size() > kJoinedKept) {
    forget_what_was_joined();
    return {};
  }
  joined_.insert(joined_.end(), fresh.begin(), fresh.end());
  links_mark_ += fresh.size();
  return {};
}

Result<std::vector<Hash128>> SqliteOffice::identities_of(const Hash128& identity) {
  return db_->guarded([&]() -> Result<std::vector<Hash128>> {
    std::string customer = to_hex(identity);
    const std::string hex = customer;
    std::string found;
    sql() << query("office_customer_of"), soci::use(hex), soci::into(found);
    if (sql().got_data()) customer = found;
    GEHOR_TRY(const Hash128 first, parse(customer));
    std::vector<Hash128> all{first};
    std::string other;
    soci::statement statement = (sql().prepare << query("office_identities_of_customer"),
                                 soci::use(customer), soci::into(other));
    statement.execute();
    while (statement.fetch()) {
      GEHOR_TRY(const Hash128 hash, parse(other));
      all.push_back(hash);
    }
    return all;
  });
}

// When the one that stood for the customer goes, the smallest of the others takes its place.
void SqliteOffice::forget_one(const std::string& identity) {
  sql() << query("office_remove_link"), soci::use(identity);
  std::string heir;
  {
    soci::statement first = (sql().prepare << query("office_identities_of_customer"),
                             soci::use(identity), soci::into(heir));
    if (!first.execute(true)) return;  // more rows may follow: the statement ends here anyway
  }
  sql() << query("office_remove_link"), soci::use(heir);
  sql() << query("office_move_links"), soci::use(heir), soci::use(identity);
}

Status SqliteOffice::forget(const std::vector<Hash128>& identities) {
  forget_what_was_joined();
  GEHOR_CHECK(db_->in_transaction([&]() -> Status {
    for (const Hash128& identity : identities) forget_one(to_hex(identity));
    return {};
  }));
  return empty_log();
}

Status SqliteOffice::drop_model(const std::string& taxonomy, std::int32_t version) {
  GEHOR_CHECK(db_->in_transaction([&]() -> Status {
    sql() << query("office_drop_model"), soci::use(taxonomy), soci::use(version);
    return {};
  }));
  return empty_log();
}

Result<std::shared_ptr<const LabelsByContact>> SqliteOffice::labels() {
  GEHOR_TRY(const office::LabelState state, label_state());
  if (!kept_labels_ || kept_state_ != state) {
    // Also those from a moment after now: the clock may have been set back.
    GEHOR_TRY(LabelsByContact read, labels_as_of(Instant::max()));
    kept_labels_ = std::make_shared<const LabelsByContact>(std::move(read));
    kept_state_ = state;
  }
  return kept_labels_;
}

Result<std::uint64_t> SqliteOffice::forget_labels(const std::vector<Hash128>& contacts) {
  if (contacts.empty()) return std::uint64_t{0};
  GEHOR_TRY(const std::uint64_t lines,
            db_->in_transaction([&] { return sqlite::forget_labels(sql(), contacts); }));
  GEHOR_CHECK(empty_log());
  return lines;
}

// The log still has the pages as they were before secure_delete cleared them.
Status SqliteOffice::empty_log() {
  return db_->guarded([&]() -> Status {
    int blocked = 0;
    int in_log = 0;
    int moved = 0;
    sql() << query("office_empty_wal"), soci::into(blocked), soci::into(in_log), soci::into(moved);
    if (blocked != 0) return sqlite_error(SQLITE_BUSY, db_->file(), "checkpoint");
    return {};
  });
}

// --- Receipts ----------------------------------------------------------------------------------

Status SqliteOffice::add_receipt(const std::string& id, const std::string& json, Instant at) {
  return db_->in_transaction([&]() -> Status {
    int found = 0;
    sql() << query("office_receipt_exists"), soci::use(id), soci::into(found);
    if (sql().got_data()) {
      return Error{ErrorCode::kInvalidArgument, fmt::format("There is a receipt {} already.", id)};
    }
    const std::int64_t made_at = micros(at);
    sql() << query("office_add_receipt"), soci::use(id), soci::use(json), soci::use(made_at);
    return {};
  });
}

Result<std::vector<std::string>> SqliteOffice::receipts() {
  return db_->guarded([&]() -> Result<std::vector<std::string>> {
    std::vector<std::string> all;
    std::string json;
    soci::statement statement = (sql().prepare << query("office_receipts"), soci::into(json));
    each(statement, [&] { all.push_back(json); });
    return all;
  });
}

Status SqliteOffice::note_reading(const office::Reading& reading) {
  return db_->in_transaction([&]() -> Status {
    const std::int64_t at = micros(reading.at);
    const auto contacts = static_cast<std::int64_t>(reading.contacts);
    sql() << query("office_add_reading"), soci::use(at), soci::use(reading.who),
        soci::use(reading.what), soci::use(reading.subject), soci::use(contacts);
    return {};
  });
}

Result<std::vector<office::Reading>> SqliteOffice::readings(std::uint64_t limit,
                                                            std::uint64_t offset) {
  return db_->guarded([&]() -> Result<std::vector<office::Reading>> {
    std::vector<office::Reading> all;
    const auto most = static_cast<std::int64_t>(limit);
    const auto first = static_cast<std::int64_t>(offset);
    std::int64_t at = 0, contacts = 0;
    office::Reading reading;
    soci::statement statement =
        (sql().prepare << query("office_readings"), soci::use(most), soci::use(first),
         soci::into(at), soci::into(reading.who), soci::into(reading.what),
         soci::into(reading.subject), soci::into(contacts));
    each(statement, [&] {
      reading.at = instant(at);
      reading.contacts = static_cast<std::uint64_t>(contacts);
      all.push_back(reading);
    });
    return all;
  });
}

}  // namespace

Result<std::unique_ptr<office::Office>> open_office(const fs::path& file) {
  GEHOR_TRY(auto database, Database::open(file, kOffice));
  auto office = std::make_unique<SqliteOffice>(std::move(database));
  GEHOR_CHECK(office->begin(store::DataDirectory::id_of(fs::absolute(file).parent_path())));
  return std::unique_ptr<office::Office>(std::move(office));
}

}  // namespace gehor::sqlite
