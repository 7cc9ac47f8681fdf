// The course of things: walks through the matters in order of time and decides what becomes of
// each. One thread; a million contacts take about two seconds.
#pragma once

#include <functional>

#include "simulate/history.h"
#include "simulate/plan.h"

namespace gehor::simulate {

// Exactly plan.options.contacts contacts. `progress` is told contacts done, when it is not empty.
History run_course(const Plan& plan, const OpeningHours& hours,
                   const std::function<void(std::uint64_t)>& progress = {});

}  // namespace gehor::simulate
