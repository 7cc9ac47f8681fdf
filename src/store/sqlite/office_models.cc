#include "store/sqlite/office_models.h"

#include <chrono>

#include "store/sqlite/database.h"

namespace gehor::sqlite {

Result<std::int32_t> add_model(soci::session& sql, const office::ModelEntry& model,
                               const std::string& sealed) {
  int version = 0;
  sql << query("office_next_model_version"), soci::use(model.taxonomy), soci::into(version);
  const std::int64_t learned = model.learned.time_since_epoch().count();
  soci::blob bytes(sql);
  bytes.write(0, sealed.data(), sealed.size());
  sql << query("office_add_model"), soci::use(model.taxonomy), soci::use(version),
      soci::use(learned), soci::use(model.card), soci::use(model.sealing_key), soci::use(bytes);
  return version;
}

Result<std::vector<office::ModelEntry>> list_models(soci::session& sql) {
  std::vector<office::ModelEntry> all;
  office::ModelEntry entry;
  std::int64_t learned = 0;
  int kept = 0;
  soci::statement statement =
      (sql.prepare << query("office_models"), soci::into(entry.taxonomy), soci::into(entry.version),
       soci::into(learned), soci::into(entry.card), soci::into(entry.sealing_key),
       soci::into(kept));
  statement.execute();
  while (statement.fetch()) {
    entry.learned = Instant(std::chrono::microseconds(learned));
    entry.kept = kept != 0;
    all.push_back(entry);
  }
  return all;
}

Result<std::string> sealed_model(soci::session& sql, const std::string& taxonomy,
                                 std::int32_t version) {
  int kept = 0;
  sql << query("office_model_is_kept"), soci::use(taxonomy), soci::use(version), soci::into(kept);
  if (!sql.got_data()) {
    return Error{ErrorCode::kNotFound,
                 say("model {} of \"{}\" is not kept any more", version, taxonomy)};
  }
  soci::blob bytes(sql);
  sql << query("office_sealed_model"), soci::use(taxonomy), soci::use(version), soci::into(bytes);
  std::string sealed(bytes.get_len(), '\0');
  if (!sealed.empty()) bytes.read(0, sealed.data(), sealed.size());
  return sealed;
}

}  // namespace gehor::sqlite
