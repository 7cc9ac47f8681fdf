#include "faces/cli/bring_into_force.h"

#include "faces/cli/output.h"
#include "pipeline/derive.h"
#include "pipeline/understand_records.h"

namespace gehor::cli {

Status bring_into_force(Context& context, pipeline::Workspace& workspace) {
  ProgressLine line(context);
  GEHOR_CHECK(understand_records(workspace, [&](std::uint64_t done, std::uint64_t all) {
    line.show({"read contacts", done, all, done});
  }));
  GEHOR_CHECK(derive_if_stale(workspace, [&](std::uint64_t contacts) {
    line.show({"figures", 0, 0, contacts});
  }));
  line.clear();
  return {};
}

}  // namespace gehor::cli
