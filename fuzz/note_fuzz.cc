// The note beside an upload, as a damaged disk gives it back.
#include "fuzz/fuzzer.h"
#include "pipeline/staging.h"

namespace gehor::pipeline {
namespace {

GEHOR_FUZZ(input) {
  const auto staged = staged_from_note(input.rest());
  if (!staged) return;
  GEHOR_REQUIRE(staged->expires() > staged->received);
  const auto again = staged_from_note(note_of(*staged));
  GEHOR_REQUIRE(again.has_value());
  GEHOR_REQUIRE(again->file == staged->file && again->uploader == staged->uploader &&
                again->bytes == staged->bytes && again->received == staged->received &&
                again->key == staged->key && again->choices == staged->choices &&
                again->imports == staged->imports);
}

}  // namespace
}  // namespace gehor::pipeline
