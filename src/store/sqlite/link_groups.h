// Joins identities that turn out to be one customer's, many at once. For office.cc, inside its
// transaction; throws what SOCI throws.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "office/identity_groups.h"
#include "office/office.h"
#include "store/sqlite/soci.h"

namespace gehor::sqlite {

// Each group is one customer's. Who stands for several that turn out to be one: an identity that
// stood for others before, so that the fewest facts change; of several, and where there is none,
// the smallest hash, so that the order of the files does not matter. `since`: microseconds since
// 1970; `parse` reads what stands in the table. Gives the links that are new: whoever stood for
// their identity before stands for their customer from now on.
Result<std::vector<office::IdentityLink>> link_groups(
    soci::session& sql, const office::IdentityGroups& groups, std::int64_t since,
    const std::function<Result<Hash128>(const std::string&)>& parse);

}  // namespace gehor::sqlite
