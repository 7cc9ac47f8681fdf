#include "tests/faults/scene.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/support/temp_dir.h"

namespace gehor::test {

using nlohmann::json;

std::string contacts_csv(int from, int rows, bool change) {
  std::string csv = "Case number,Opened,Closed,Department,Reason,Customer number,Rating,Text\n";
  for (int i = from; i < from + rows; ++i) {
    const std::string day = (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1);
    const std::string opened =
        i % 400 == 17 ? "soon" : "2026-03-" + day + " 09:" + std::to_string(10 + i % 50);
    const bool other = change && i % 3 == 0;
    csv += "C-" + std::to_string(100'000 + i) + "," + opened + ",2026-03-" + day + " 15:00," +
           (i % 3 == 0   ? "Billing"
            : i % 3 == 1 ? "Network"
                         : "Sales") +
           "," +
           (i % 4 == 0   ? "Unclear invoice"
            : i % 4 == 1 ? "Outage"
                         : "Moving") +
           ",K-" + std::to_string(5'000 + i % 40) + "," +
           std::to_string(1 + (i + (other ? 2 : 0)) % 5) + ",The bill " + std::to_string(i) +
           (other ? " is what I expected now\n" : " was not what I expected\n");
  }
  return csv;
}

namespace {

// Without the pseudonyms: each data directory has its own.
std::string contacts_of(const std::string& told) {
  std::vector<std::string> contacts;
  const json document = json::parse(told, nullptr, false);
  for (json one : document.at("contacts")) {
    for (const char* own : {"contact", "customer"}) one.erase(own);
    contacts.push_back(one.dump());
  }
  std::sort(contacts.begin(), contacts.end());
  std::string all;
  for (const std::string& one : contacts) all += one + "\n";
  return all;
}

}  // namespace

Seen look(const Room& room, bool with_imports) {
  Seen seen;
  const Ended figures =
      room.run({"measure", "contacts", "customers", "csat", "fcr", "resolution_time",
                "unknown_customer", "--by", "owner", "--json"});
  const Ended words = room.run({"contacts", "--limit", "100000", "--json"});
  seen.said = figures.err + words.err;
  seen.signal = figures.signal != 0 ? figures.signal : words.signal;
  if (figures.status != 0 || words.status != 0) {
    seen.problem = "it does not start: " + figures.err + words.err;
    return seen;
  }
  const json told = json::parse(figures.out, nullptr, false);
  if (told.is_discarded()) {
    seen.problem = "no JSON: " + figures.out;
    return seen;
  }
  seen.data = told["rows"].dump() + contacts_of(words.out);
  if (!with_imports) return seen;
  const Ended imports = room.run({"imports", "--json"});
  if (imports.status != 0) seen.problem = "it does not list its imports: " + imports.err;
  json kept;
  const json listed = json::parse(imports.out, nullptr, false);
  for (json one : listed.at("imports")) {
    for (const char* moment : {"import", "received", "superseded_by"}) one.erase(moment);
    kept.push_back(one);
  }
  seen.imports = kept.dump();
  return seen;
}

std::string fault_of_message(const Ended& ended) {
  std::istringstream lines(ended.err);
  int errors = 0;
  std::string said;
  for (std::string line; std::getline(lines, line);) {
    // What was kept is told of too: warnings, and rows that were refused.
    if (line.starts_with("warning: ") || line.find(": field \"") != std::string::npos) continue;
    ++errors;
    said += line + "\n";
  }
  if (errors == 0) return "it says nothing";
  if (errors > 1) return "it says more than a line: " + said;
  // Words of a library's inside, which nobody can act on.
  for (const char* inside : {"INTERNAL", "FATAL", "TransactionContext", "std::", "\": {"}) {
    if (said.find(inside) != std::string::npos) return "it speaks of its inside: " + said;
  }
  return {};
}

int rounds(const char* name, int usual, int slow) {
  if (const char* told = std::getenv(name)) return std::atoi(told);
  return std::getenv("GEHOR_SLOW") != nullptr ? slow : usual;
}

}  // namespace gehor::test
