// Serving as a part of commands: `gehor serve`, and `gehor demo` after it has made its company.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "faces/cli/context.h"
#include "faces/cli/remote.h"
#include "faces/http/serve.h"

namespace CLI {
class App;
}

namespace gehor::cli {

struct ServeFlags {
  std::string listen = "127.0.0.1:8080";
  int ports_to_try = 1;
  std::vector<std::string> hosts;
  std::string key_file;
};
void add_serve_flags(CLI::App& command, ServeFlags& flags);

// Done with the open directory before anybody is let in.
using BeforeServing = std::function<Status(pipeline::Workspace&)>;

// Opens the directory and serves it until interrupted. Gives the exit status.
int serve(Context& context, const ServeFlags& flags, const std::vector<std::string>& words,
          const BeforeServing& before);

}  // namespace gehor::cli
