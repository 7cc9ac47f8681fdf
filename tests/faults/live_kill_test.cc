// A server killed at any moment while systems send contacts: what was acknowledged is there, once
// and in its newest version; what was not is there as a whole or not at all; and sending
// everything again ends where a run without a kill ends.
//
// GEHOR_KILLS: tries (3; with GEHOR_SLOW 70, and each sender then sends three times as much: what
// takes the time is the steps in which contacts come into the figures).
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <thread>

#include <nlohmann/json.hpp>

#include "tests/faults/scene.h"
#include "tests/http/served.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using nlohmann::json;
using std::chrono::microseconds;
using test::Ended;
using test::Room;
using test::Server;

constexpr int kSenders = 3;
constexpr int kMost = 4;  // contacts in one body

bool is_slow_run() { return std::getenv("GEHOR_SLOW") != nullptr; }

std::size_t bodies_of_each() { return is_slow_run() ? 60 : 20; }

int tries() { return test::rounds("GEHOR_KILLS", 3, 70); }

struct Sent {
  std::string id;
  int version = 0;
};

std::string text_of(const Sent& sent) {
  return "version " + std::to_string(sent.version) + " of " + sent.id + " ";
}

std::string json_of(const Sent& sent) {
  json contact{{"id", sent.id},
               {"created", "2026-03-14T09:30:00+01:00"},
               {"customer", "K" + std::string(1, sent.id.back())},
               {"owner", sent.version % 2 == 0 ? "Billing" : "Network"},
               {"channel", "phone"},
               {"text", text_of(sent)},
               {"csat", 1 + sent.version % 5}};
  if (sent.version > 0) contact["closed"] = "2026-03-14T11:00:00+01:00";
  return contact.dump();
}

// The bodies that a sender sends, always the same: new contacts, and newer versions of old ones.
std::vector<std::vector<Sent>> bodies_of(int sender) {
  std::mt19937 random(static_cast<unsigned>(sender));
  std::vector<std::vector<Sent>> bodies;
  std::vector<Sent> known;
  while (bodies.size() < bodies_of_each()) {
    std::vector<Sent> body;
    for (unsigned i = 0; i <= random() % kMost; ++i) {
      if (!known.empty() && random() % 3 == 0) {
        Sent& old = known[random() % known.size()];
        ++old.version;
        body.push_back(old);
      } else {
        known.push_back({"c" + std::to_string(sender) + "x" + std::to_string(known.size()), 0});
        body.push_back(known.back());
      }
    }
    bodies.push_back(std::move(body));
  }
  return bodies;
}

// What one sender got acknowledged, and what it had begun to send.
struct Told {
  std::map<std::string, int> acknowledged, sent;
  std::size_t bodies = 0;
};

// Sends until the connection breaks. Every seventh waits for the outcome.
Told send_all(int port, int sender) {
  Told told;
  test::Client client(port);
  const auto bodies = bodies_of(sender);
  for (std::size_t b = 0; b < bodies.size(); ++b) {
    std::string body = "[";
    for (const Sent& sent : bodies[b]) {
      body += (body.size() > 1 ? "," : "") + json_of(sent);
      told.sent[sent.id] = sent.version;
    }
    body += "]";
    const std::string target =
        "/api/v1/contacts?source=s" + std::to_string(sender) + (b % 7 == 6 ? "&wait=true" : "");
    if (!client.send("POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                     "\r\nContent-Type: application/json\r\nContent-Length: " +
                     std::to_string(body.size()) + "\r\n\r\n" + body)) {
      return told;
    }
    const test::Answer answer = client.receive(std::chrono::seconds(60));
    if (answer.status == 0) return told;  // the server is gone
    EXPECT_TRUE(answer.status == 200 || answer.status == 202) << answer.status << answer.body;
    for (const Sent& sent : bodies[b]) told.acknowledged[sent.id] = sent.version;
    ++told.bodies;
  }
  return told;
}

std::vector<Told> send_from_all(int port) {
  std::vector<Told> told(kSenders);
  std::vector<std::thread> senders;
  for (int s = 0; s < kSenders; ++s) {
    senders.emplace_back(
        [&told, port, s] { told[static_cast<std::size_t>(s)] = send_all(port, s); });
  }
  for (std::thread& sender : senders) sender.join();
  return told;
}

// The figures, and every contact with its words.
std::string state_of(const Room& room, json& contacts) {
  const Ended figures = room.run({"measure", "contacts", "customers", "csat", "fcr",
                                  "resolution_time", "--by", "owner", "--json"});
  const Ended words = room.run({"contacts", "--limit", "100000", "--json"});
  if (figures.status != 0 || words.status != 0) {
    return "it does not start: " + figures.err + words.err;
  }
  json told = json::parse(figures.out, nullptr, false);
  const json document = json::parse(words.out, nullptr, false);
  contacts = document.at("contacts");
  return told["rows"].dump() + contacts.dump();
}

class LiveKilled : public testing::Test {
 protected:
  test::TempDir room_;
};

TEST_F(LiveKilled, WhatWasAcknowledgedIsThereOnce) {
  const Room empty(room_.path() / "prepared");
  std::filesystem::create_directories(empty.folder());
  ASSERT_EQ(empty.run({"settings"}).status, 0);

  std::string state_after;
  microseconds whole{0};
  {
    const Room clean = empty.copy(room_.path() / "clean");
    Server server(clean);
    ASSERT_NE(server.port(), 0);
    const auto began = std::chrono::steady_clock::now();
    for (const Told& told : send_from_all(server.port())) {
      ASSERT_EQ(told.bodies, bodies_of_each());
    }
    whole = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - began);
    ASSERT_EQ(server.end(SIGTERM), 0);
    json contacts;
    state_after = state_of(clean, contacts);
    ASSERT_GT(contacts.size(), bodies_of_each()) << state_after;
  }

  std::mt19937_64 random(std::random_device{}());
  std::uint64_t acknowledged = 0, lost = 0, doubled = 0, different = 0;
  int midway = 0;
  for (int i = 0; i < tries(); ++i) {
    const Room room = empty.copy(room_.path() / "tried");
    std::vector<Told> told;
    {
      Server server(room);
      ASSERT_NE(server.port(), 0);
      const auto moment =
          microseconds(random() % static_cast<std::uint64_t>(whole.count() * 6 / 5));
      std::thread killer([&server, moment] {
        std::this_thread::sleep_for(moment);
        server.end(SIGKILL);
      });
      told = send_from_all(server.port());
      killer.join();
    }
    json contacts;
    const std::string state = state_of(room, contacts);
    ASSERT_TRUE(contacts.is_array()) << state;
    std::map<std::string, std::vector<std::string>> there;  // by id: the words of each
    for (const json& contact : contacts) {
      const auto& words = contact["words"].front();
      there[words.value("id", "")].push_back(words.value("text", ""));
    }
    bool all = true;
    for (const Told& one : told) {
      all = all && one.bodies == bodies_of_each();
      for (const auto& [id, version] : one.acknowledged) {
        ++acknowledged;
        const auto& found = there[id];
        doubled += found.size() > 1 ? 1 : 0;
        bool right = false;
        for (int v = version; v <= one.sent.at(id); ++v) {
          right = right || (found.size() == 1 &&
                            found.front().starts_with("version " + std::to_string(v) + " "));
        }
        EXPECT_TRUE(right) << id << " acknowledged in version " << version << ", found "
                           << json(found).dump();
        lost += right ? 0 : 1;
      }
    }
    midway += all ? 0 : 1;
    {
      Server server(room);
      ASSERT_NE(server.port(), 0);
      send_from_all(server.port());
      ASSERT_EQ(server.end(SIGTERM), 0);
    }
    const std::string end = state_of(room, contacts);
    EXPECT_TRUE(end == state_after) << end << "\nafter\n" << state_after;
    different += end == state_after ? 0 : 1;
  }
  std::cout << "live intake: " << tries() << " tries, " << midway << " killed midway, "
            << acknowledged << " acknowledged, " << lost << " lost, " << doubled << " doubled, "
            << different << " ended differently\n";
  EXPECT_EQ(doubled, 0U);
}

}  // namespace
}  // namespace gehor
