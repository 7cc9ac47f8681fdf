// Small tools of the scripts in this folder. Start at kTools.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "json_lines.h"
#include "results.h"
#include "store/duckdb/database.h"

namespace {

using namespace gehor;  // NOLINT: one file, at the top of everything

using Words = std::vector<std::string>;

Result<std::string> whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (in) text << in.rdbuf();
  if (!in) return Error{ErrorCode::kIo, "This file could not be read.", {path, 0, ""}};
  return text.str();
}

Result<duckdb::Database> database_of(const std::string& file) {
  duckdb::DatabaseOptions options;
  options.memory_limit = "2GB";
  options.threads = 2;
  return duckdb::Database::open(file, options);
}

Status load(const Words& words) {
  GEHOR_TRY(duckdb::Database database, database_of(words[1]));
  GEHOR_TRY(duckdb::Connection connection, database.connect());
  GEHOR_CHECK(connection.run(words[0]));
  return connection.run("CHECKPOINT");
}

Status run(const Words& words) {
  GEHOR_TRY(duckdb::Database database, database_of(words[1]));
  GEHOR_TRY(duckdb::Connection connection, database.connect());
  return connection.run(words[0]);
}

Status ask(const Words& words) {
  GEHOR_TRY(duckdb::Database database, database_of(words[1]));
  GEHOR_TRY(duckdb::Connection connection, database.connect());
  GEHOR_TRY(duckdb::Cursor rows, connection.query(words[0]));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    for (std::size_t i = 0; i < rows.column_count(); ++i) {
      std::cout << (i > 0 ? "\t" : "") << rows.text(i);
    }
    std::cout << "\n";
  }
}

Status watch(const Words& words) {
  std::vector<char*> command;
  for (std::size_t i = 1; i < words.size(); ++i) {
    command.push_back(const_cast<char*>(words[i].c_str()));
  }
  command.push_back(nullptr);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(command[0], command.data());
    std::perror(command[0]);
    _exit(127);
  }
  int status = 0;
  rusage usage = {};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) {
    return Error{ErrorCode::kIo, "The command could not be started."};
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::ofstream(words[0]) << took.count() << " " << usage.ru_maxrss / 1024 << " " << code << "\n";
  if (code != 0) std::exit(code);
  return {};
}

Status row(const Words& words) {
  GEHOR_TRY(const auto made,
            bench::row_from_words(words, std::getenv("GEHOR_BENCH_QUICK") != nullptr));
  std::cout << bench::to_json(made) << "\n";
  return {};
}

Status lines(const Words& words) {
  GEHOR_TRY(const std::string document, whole_file(words[0]));
  for (std::size_t i = 1; i < words.size(); ++i) {
    GEHOR_TRY(const auto found, bench::json_lines(document, words[i]));
    for (const std::string& line : found) std::cout << line << "\n";
  }
  return {};
}

Status show(const Words& words, bool markdown) {
  GEHOR_TRY(const std::string text, whole_file(words[0]));
  std::istringstream in(text);
  const auto rows = bench::read_results(in);
  if (markdown) {
    bench::print_markdown(std::cout, rows);
    return {};
  }
  bench::print_table(std::cout, rows);
  std::cout.flush();
  if (bench::any_broken(rows)) std::exit(1);
  return {};
}

struct Tool {
  const char* name;
  const char* usage;
  std::size_t least;  // words
  Status (*run)(const Words&);
};

const Tool kTools[] = {
    {"load", "SQL DATABASE: runs it in a fresh database, with two threads, to its checkpoint", 2,
     load},
    {"run", "SQL DATABASE: runs it in a database that is there", 2, run},
    {"ask", "SQL DATABASE: prints the answer, columns of text, tabs between", 2, ask},
    {"watch", "FILE COMMAND...: runs it; FILE gets \"seconds peak_mib status\"", 2, watch},
    {"row", "FIGURE KEY=VALUE...: one line of results (results.h)", 1, row},
    {"lines", "JSON_FILE SPEC...: an answer as lines (json_lines.h)", 2, lines},
    {"table", "RESULTS: the table; status 1 when a promise is broken", 1,
     [](const Words& words) { return show(words, false); }},
    {"markdown", "RESULTS: the same for docs/performance.md", 1,
     [](const Words& words) { return show(words, true); }},
};

}  // namespace

int main(int argc, char** argv) {
  const std::string_view name = argc > 1 ? argv[1] : "";
  const Words words(argv + std::min(argc, 2), argv + argc);
  for (const Tool& tool : kTools) {
    if (name != tool.name || words.size() < tool.least) continue;
    const Status done = tool.run(words);
    if (!done.ok()) std::cerr << "gehor_bench: " << describe(done.error()) << "\n";
    return done.ok() ? 0 : 1;
  }
  for (const Tool& tool : kTools)
    std::cerr << "gehor_bench " << tool.name << " " << tool.usage << "\n";
  return 2;
}
