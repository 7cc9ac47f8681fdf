// The office's tables of labels and draws. For office.cc, inside its transactions; throws what SOCI
// throws.
#pragma once

#include <cstdint>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "contact/label.h"
#include "office/office.h"
#include "store/sqlite/soci.h"

namespace gehor::sqlite {

// As the functions of office::Office with these names.
Status give_label(soci::session& sql, const GivenLabel& label);
Result<office::LabelState> label_state(soci::session& sql);
Result<std::int32_t> add_draw(soci::session& sql, const office::Draw& draw,
                              const std::vector<Hash128>& contacts);
Result<std::int32_t> draw_of(soci::session& sql, const Hash128& contact);
Result<std::uint64_t> forget_labels(soci::session& sql, const std::vector<Hash128>& contacts);

// Office::labels_as_of(), contacts_labelled_after(), draws() and contacts_drawn().
Result<LabelsByContact> labels_given_until(soci::session& sql, std::int64_t micros);
Result<std::vector<Hash128>> labelled_after(soci::session& sql, std::int64_t last);
Result<std::vector<office::Draw>> list_draws(soci::session& sql);
Result<std::vector<Hash128>> drawn_in(soci::session& sql, std::int32_t draw);

}  // namespace gehor::sqlite
