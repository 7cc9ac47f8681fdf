// What is usual for reasons: by the taxonomy, and by the labels that the model in force was learned
// from, which hold before it.
//
// What usual_in_force() gives is for one thread.
#pragma once

#include "base/result.h"
#include "facts/said_reasons.h"
#include "pipeline/aspects.h"
#include "pipeline/taxonomy_reader.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// Of one reason. Null: the taxonomy or the labels do not know it. A cause that labels say brings
// where it arises and who owns it, where the taxonomy knows that cause and labels say no other.
facts::UsualOfReason usual_of(const TaxonomyReader* taxonomy, const KnownReason* by_taxonomy,
                              const AspectWords* by_labels);

// For pipeline/rules.h: of reasons that sources and people name, by the taxonomy and the reason
// model in force now; null where neither is.
Result<facts::UsualOfReasons> usual_in_force(Workspace& workspace);

}  // namespace gehor::pipeline
