#include "faces/http/serve.h"

#include <chrono>
#include <mutex>

#include "faces/http/web_site.h"

namespace gehor::http {
namespace {

constexpr std::size_t kReaders = 3;

std::string address_of(const ServerOptions& options, std::uint16_t port) {
  const bool v6 = options.address.find(':') != std::string::npos;
  std::string host = v6 ? "[" + options.address + "]" : options.address;
  if (host == "0.0.0.0" || host == "[::]") host = "localhost";
  return "http://" + host + ":" + std::to_string(port) + "/";
}

}  // namespace

Status serve(const EndSignals& signals, const ServeOptions& options, pipeline::Station& station,
             pipeline::Jobs& jobs, const Clock& clock,
             const std::function<void(const std::string& address)>& ready, std::ostream& said) {
  std::filesystem::path directory;
  KeyVault* vault = nullptr;
  {
    GEHOR_TRY(const auto workspace, station.read());
    directory = workspace->directory();
    vault = &workspace->vault();  // one for all workspaces
  }
  pipeline::Staging staging(directory, *vault, clock);
  GEHOR_CHECK(staging.clean_up());
  std::mutex said_mutex;
  const auto intake = pipeline::Intake::start(station, directory, *vault, clock, {},
                                              [&said, &said_mutex](const Sentence& words) {
                                                const std::lock_guard lock(said_mutex);
                                                said << "warning: " << words << std::endl;
                                              });
  Services services{station, jobs, staging, *intake, clock, options.version, {}};
  WebSite site({options.access_key, options.hosts}, services);
  station.on_change([&site] { site.tell_status(); });
  jobs.on_change([&site](const pipeline::Job& job) { site.tell_job(job); });
  ServerOptions server_options = options.server;
  server_options.workers = kReaders;
  GEHOR_TRY(const auto server, Server::start(server_options, site));
  ready(address_of(options.server, server->port()));
  auto cleaned = std::chrono::steady_clock::now();
  while (!signals.wait_for(std::chrono::seconds(60))) {
    if (std::chrono::steady_clock::now() - cleaned < std::chrono::hours(1)) continue;
    cleaned = std::chrono::steady_clock::now();
    if (const Status done = staging.clean_up(); !done.ok()) said << describe(done.error()) << "\n";
  }
  signals.let_through();
  if (const auto job = jobs.running(); job && job->state == pipeline::JobState::kRunning) {
    said << "Ending as soon as the " << pipeline::name_of(job->kind) << " of " << job->title
         << " is done. Interrupt again to give it up; nothing half-done is kept.\n";
  }
  intake->close();
  server->stop();
  intake->stop();
  station.on_change(nullptr);
  jobs.on_change(nullptr);
  return {};
}

}  // namespace gehor::http
