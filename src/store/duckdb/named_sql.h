// The named queries of sql/duckdb/, for the sources of store/duckdb. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "store/sql.h"

namespace gehor::duckdb {

// As it stands in its file; empty where there is none of this name.
inline std::string sql(std::string_view name) { return std::string(gehor::sql::get(name)); }

}  // namespace gehor::duckdb
