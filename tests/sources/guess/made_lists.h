// The parts of made_files(), by what they are. Internal to the test files.
#pragma once

#include <vector>

#include "tests/sources/guess/made.h"

namespace gehor::test {

void add_contact_files(std::vector<MadeFile>& out);
void add_help_desk_files(std::vector<MadeFile>& out);
void add_survey_files(std::vector<MadeFile>& out);
void add_other_files(std::vector<MadeFile>& out);  // messages, purchases, customers, changes

}  // namespace gehor::test
