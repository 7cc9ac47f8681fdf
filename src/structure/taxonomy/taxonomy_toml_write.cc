#include <string>

#include "base/toml_quoted.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {
namespace {

// Those of `by_language`, in the order in which the languages are written everywhere.
template <typename Map, typename Each>
void each_language(const Map& by_language, const Each& visit) {
  for (const std::string_view language : kTaxonomyLanguages) {
    if (const auto at = by_language.find(language); at != by_language.end()) {
      visit(language, at->second);
    }
  }
}

std::string written(const Names& names) {
  std::string out;
  each_language(names, [&out](std::string_view language, const std::string& name) {
    out += (out.empty() ? "{ " : ", ") + std::string(language) + " = " + toml_quoted(name);
  });
  return out + " }";
}

std::string line(std::string_view key, std::string_view value) {
  return std::string(key) + " = " + toml_quoted(value) + "\n";
}

// Inside the braces of a table.
std::string written(const Phrases& phrases) {
  std::string out;
  each_language(phrases, [&out](std::string_view language, const std::vector<std::string>& said) {
    out += ", phrases." + std::string(language) + " = [";
    for (const std::string& one : said) out += (out.back() == '[' ? "" : ", ") + toml_quoted(one);
    out += "]";
  });
  return out;
}

std::string written(const Cause& cause, const Reason& reason) {
  std::string out = "  { id = " + toml_quoted(cause.id) + ", names = " + written(cause.names);
  if (cause.arises_at != reason.arises_at) out += ", arises_at = " + toml_quoted(cause.arises_at);
  if (cause.owner != reason.owner) out += ", owner = " + toml_quoted(cause.owner);
  return out + written(cause.phrases) + " },\n";
}

std::string written(const Reason& reason) {
  std::string out = "\n[[reasons]]\n" + line("id", reason.id) + line("kind", name_of(reason.kind)) +
                    (reason.is_matter ? "is_matter = true\n" : "") +
                    line("arises_at", reason.arises_at) + line("owner", reason.owner) +
                    "names = " + written(reason.names) + "\n";
  if (!reason.causes.empty()) {
    out += "causes = [\n";
    for (const Cause& cause : reason.causes) out += written(cause, reason);
    out += "]\n";
  }
  each_language(reason.phrases,
                [&out](std::string_view language, const std::vector<std::string>& phrases) {
                  out += "phrases." + std::string(language) + " = [\n";
                  for (const std::string& one : phrases) out += "  " + toml_quoted(one) + ",\n";
                  out += "]\n";
                });
  return out;
}

}  // namespace

std::string to_toml(const Taxonomy& taxonomy) {
  std::string out = "# Why customers contact us, what usually causes it, and who can remove it.\n" +
                    line("id", taxonomy.id) + "names = " + written(taxonomy.names) + "\n";
  for (const Department& department : taxonomy.departments) {
    out += "\n[[departments]]\n" + line("id", department.id) +
           "names = " + written(department.names) + "\n";
  }
  for (const Reason& reason : taxonomy.reasons) out += written(reason);
  return out;
}

}  // namespace gehor::structure
