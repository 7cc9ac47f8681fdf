#include "store/sqlite/office_taxonomies.h"

#include <chrono>

#include "store/sqlite/database.h"

namespace gehor::sqlite {

Result<std::int32_t> add_taxonomy(soci::session& sql, const office::TaxonomyEntry& taxonomy,
                                  const std::string& toml) {
  int version = 0;
  sql << query("office_next_taxonomy_version"), soci::use(taxonomy.id), soci::into(version);
  const std::int64_t kept_at = taxonomy.kept_at.time_since_epoch().count();
  sql << query("office_add_taxonomy"), soci::use(taxonomy.id), soci::use(version),
      soci::use(kept_at), soci::use(taxonomy.from), soci::use(taxonomy.fingerprint),
      soci::use(toml);
  return version;
}

Result<std::vector<office::TaxonomyEntry>> list_taxonomies(soci::session& sql) {
  std::vector<office::TaxonomyEntry> all;
  office::TaxonomyEntry entry;
  std::int64_t kept_at = 0;
  int kept = 0;
  soci::statement statement =
      (sql.prepare << query("office_taxonomies"), soci::into(entry.id), soci::into(entry.version),
       soci::into(kept_at), soci::into(entry.from), soci::into(entry.fingerprint),
       soci::into(kept));
  statement.execute();
  while (statement.fetch()) {
    entry.kept_at = Instant(std::chrono::microseconds(kept_at));
    entry.kept = kept != 0;
    all.push_back(entry);
  }
  return all;
}

Result<std::string> taxonomy_text(soci::session& sql, const std::string& id, std::int32_t version) {
  std::string toml;
  sql << query("office_taxonomy_text"), soci::use(id), soci::use(version), soci::into(toml);
  if (!sql.got_data()) {
    return Error{ErrorCode::kNotFound,
                 say("version {} of the taxonomy \"{}\" is not kept any more", version, id)};
  }
  return toml;
}

Status drop_taxonomy(soci::session& sql, const std::string& id, std::int32_t version) {
  sql << query("office_drop_taxonomy"), soci::use(id), soci::use(version);
  return {};
}

}  // namespace gehor::sqlite
