// gehor serve [--listen ADDRESS:PORT]
#include <CLI/CLI.hpp>

#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/cli/serve.h"

#ifndef GEHOR_VERSION
#define GEHOR_VERSION "0.1.0"
#endif

namespace gehor::cli {
namespace {

constexpr std::size_t kReaders = 4;
constexpr std::size_t kShortestKey = 16;

std::string random_key_text() {
  std::array<unsigned char, 24> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 64> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

// From a file, else from the environment: a command line can be seen by every user of the machine.
Result<std::string> access_key_of(const ServeFlags& flags) {
  std::string key;
  if (!flags.key_file.empty()) {
    std::ifstream in(flags.key_file);
    std::getline(in, key);
    if (!in && key.empty()) {
      return Error{ErrorCode::kIo,
                   "The file with the access key could not be read.",
                   {flags.key_file, 0, ""}};
    }
  } else if (const char* set = std::getenv("GEHOR_ACCESS_KEY"); set != nullptr) {
    key = set;
  }
  key = std::string(trim(key));
  if (!key.empty() && key.size() < kShortestKey) {
    return Error{ErrorCode::kInvalidArgument,
                 "The access key must have at least 16 characters. `openssl rand -base64 24` makes "
                 "a good one."};
  }
  return key;
}

}  // namespace

void add_serve_flags(CLI::App& command, ServeFlags& flags) {
  command
      .add_option("--listen", flags.listen,
                  "Address and port; anything but this machine's own address needs an access "
                  "key")
      ->capture_default_str();
  command.add_option("--host", flags.hosts, "A name by which the server may be called");
  command.add_option("--access-key-file", flags.key_file,
                     "File whose first line is the access key; else $GEHOR_ACCESS_KEY");
}

int serve(Context& context, const ServeFlags& flags, const std::vector<std::string>& words,
          const BeforeServing& before) {
  const http::EndSignals signals;  // before all that makes threads
  http::ServeOptions options;
  options.version = GEHOR_VERSION;
  if (Status valid = http::parse_listen(flags.listen, options.server); !valid.ok()) {
    return fail(context, valid.error());
  }
  options.server.ports_to_try = flags.ports_to_try;
  for (const std::string& host : flags.hosts) options.hosts.push_back(to_lower(host));
  auto key = access_key_of(flags);
  if (!key.ok()) return fail(context, key.error());
  options.access_key = std::move(key).value();
  const bool strangers = !http::is_loopback(options.server.address);
  const bool made = strangers && options.access_key.empty();
  if (made) options.access_key = random_key_text();

  auto station = context.open_station(context.data_directory, words, kReaders);
  if (!station.ok()) return fail(context, station.error());
  if (before) {
    auto workspace = (*station)->write();
    signals.let_through();  // it may take minutes
    const Status done = before(*workspace);
    signals.hold();
    if (!done.ok()) return fail(context, done.error());
  }
  pipeline::Jobs jobs(**station);
  auto commands = CommandServer::start(context.data_directory, **station, jobs, *context.clock);
  if (!commands.ok()) return fail(context, commands.error());
  const Status served = http::serve(
      signals, options, **station, jobs, *context.clock,
      [&](const std::string& address) {
        *context.out << "\nGehör is at " << address << "\n";
        if (made) {
          *context.out << "Access key for this time: " << options.access_key
                       << "\n(Keep one of your own with --access-key-file.)\n";
        }
        *context.out << "Ctrl-C ends it." << std::endl;
      },
      *context.err);
  if (!served.ok()) return fail(context, served.error());
  *context.out << "Ended.\n";
  return kDone;
}

void add_serve(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("serve", "The pages and the HTTP API, for a web browser");
  auto flags = std::make_shared<ServeFlags>();
  add_serve_flags(*command, *flags);
  command->callback([flags, &chosen] {
    chosen = [flags](Context& context) {
      return serve(context, *flags, {"gehor", "serve"}, nullptr);
    };
    chosen.alone = true;
  });
}

}  // namespace gehor::cli
