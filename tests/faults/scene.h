// What the tests of faults share: the files that are imported, and what the program says of the
// data afterwards, which is all that is compared.
#pragma once

#include <string>
#include <vector>

#include "tests/faults/program.h"

namespace gehor::test {

// A file of `rows` contacts from number `from`: answered, rated, put off and repeated contacts of
// 40 customers. Of each 400 row 17 is refused. `change` alters the words and ratings of every
// third.
std::string contacts_csv(int from, int rows, bool change = false);

// All that the program says of the data, without what names the moment it was worked out.
struct Seen {
  std::string data;     // figures, and every contact with its words (an erased one has none)
  std::string imports;  // what was imported; empty where that was not asked for
  std::string problem;  // what it said where it could not say the rest; else empty

  std::string said;  // on stderr, by all that was asked
  int signal = 0;    // of what crashed

  bool operator==(const Seen& other) const {
    return data == other.data && imports == other.imports && problem == other.problem;
  }
  std::string told() const { return problem + data + imports; }
};
Seen look(const Room& room, bool with_imports = true);

// What every error of the program is: one line on stderr that is a sentence. Else what is wrong.
std::string fault_of_message(const Ended& ended);

// A number of the environment, else `usual`, or `slow` under GEHOR_SLOW.
int rounds(const char* name, int usual, int slow);

}  // namespace gehor::test
