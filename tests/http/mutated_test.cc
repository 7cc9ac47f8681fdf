// Ten thousand damaged requests against the served program, from a seed: each is answered in whole
// or the connection ends, none is answered with a fault of ours, and the program goes on serving.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "tests/http/served.h"

namespace gehor::test {
namespace {

using Random = std::mt19937_64;

constexpr int kRequests = 10'000;

std::string request(const std::string& line, const std::string& host,
                    const std::string& headers = {}, const std::string& body = {}) {
  std::string text = line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers;
  const bool chunked = headers.find("chunked") != std::string::npos;
  if (!body.empty() && !chunked) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return text + "\r\n" + body;
}

const std::string kCsv =
    "id;opened;channel;department;score;text\n1;2026-01-02 10:00;phone;Delivery;4;where is it\n"
    "2;2026-01-03 11:30;e-mail;Finance;2;\"the bill; again\"\n3;2026-01-05 09:00;chat;Delivery;5;thanks\n";

std::vector<std::string> seeds(const Served& served, const std::string& upload,
                               const std::string& contact) {
  const std::string host = served.host(), json = "Content-Type: application/json\r\n";
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  return {
      request("GET /", host, "Accept-Encoding: gzip, br;q=0.5\r\n"),
      request("GET /api/v1/status", host),
      request(
          "GET /api/v1/measures?measure=csat&by=channel&from=2026-01&to=2026-Q1&where=channel%3Dphone",
          host),
      request("GET /api/v1/measures.csv?measure=volume&by=day&as_of=2026-02-01", host),
      request("GET /api/v1/overview?period=2026-01&compare=previous", host),
      request("GET /api/v1/contacts?limit=5&offset=0&counted=csat.numerator&measure=csat", host),
      request("GET /api/v1/contacts/0123456789abcdef0123456789abcdef", host,
              "Origin: http://" + host + "\r\n"),
      request("GET /api/v1/values?by=channel", host),
      request("GET /api/v1/voices?period=all", host),
      request("GET /api/v1/imports/1/refused?limit=10", host),
      request("GET /api/v1/audit?limit=10&offset=3", host),
      request("GET /api/v1/events", host, "Last-Event-ID: 12\r\nAccept: text/event-stream\r\n"),
      request("HEAD /index.html", host, "If-None-Match: \"0123\"\r\nRange: bytes=0-10\r\n"),
      request("PUT /api/v1/settings", host, json,
              R"({"key":"opening_hours","value":"mon-fri 08:00-17:00"})"),
      request("PUT /api/v1/settings", host, json + chunked,
              "6\r\n{\"key\"\r\n1b\r\n:\"goal_fcr\",\"value\":\"70 %\"}\r\n0\r\n\r\n"),
      request("POST /api/v1/session", host, json, R"({"token":"not the key"})"),
      request("DELETE /api/v1/session", host, "Cookie: a=1; gehor_session=0123456789\r\n"),
      request("POST /api/v1/uploads", host, "X-File-Name: %C3%A4renden.csv\r\n", kCsv),
      request(
          "POST /api/v1/uploads", host, "Expect: 100-continue\r\nX-File-Name: x.json\r\n",
          R"([{"id":1,"created":"2026-01-02T10:00:00Z","text":"hello"},{"id":2,"created":null}])"),
      request(
          "POST /api/v1/uploads/" + upload + "/guess", host, json,
          R"({"kind":"contact","columns":{"text":"ignore"},"delimiter":";","header":true,"zone":"Europe/Oslo"})"),
      request("POST /api/v1/uploads/" + upload + "/import", host, json, R"({"source":"cases"})"),
      request("GET /api/v1/uploads/" + upload, host),
      request("GET /api/v1/jobs/1", host, "Connection: close\r\n"),
      request("GET /api/v1/labels?limit=10&offset=0", host),
      request("GET /api/v1/labels/next?n=5", host),
      request("GET /api/v1/labels/shares?by=owner&half_width=2.5&problems=no", host),
      request("POST /api/v1/labels", host, json,
              R"({"contact":")" + contact +
                  R"(","reasons":["Late parcel"],"owner":"unknown","kind":"problem"})"),
      request("POST /api/v1/labels/drawn", host, json,
              R"({"contacts":2,"where":["channel=phone"]})"),
      request("DELETE /api/v1/labels/" + contact, host),
  };
}

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

std::string mutated(Random& random, const std::vector<std::string>& all) {
  static const std::vector<std::string> kNasty = {std::string(1, '\0'),
                                                  "\r\n",
                                                  "\n",
                                                  "\r",
                                                  "%",
                                                  "%00",
                                                  "%ff",
                                                  "&&",
                                                  "=",
                                                  "\xFF",
                                                  "\xC3",
                                                  "[[[[",
                                                  "{\"a\":",
                                                  "null",
                                                  "-1",
                                                  "1e999",
                                                  "../",
                                                  "//",
                                                  ": ",
                                                  " ",
                                                  "\t",
                                                  ",",
                                                  ";",
                                                  "\"",
                                                  "\\u0000",
                                                  "18446744073709551616",
                                                  "Content-Length: 7\r\n",
                                                  "Transfer-Encoding: chunked\r\n",
                                                  "Host: a\r\n",
                                                  "0\r\n\r\n",
                                                  "true",
                                                  "[]",
                                                  "{}",
                                                  "2026-13-45",
                                                  "9999999999",
                                                  "\xED\xA0\x80"};
  std::string bytes = all[below(random, all.size())];
  if (below(random, 4) == 0) bytes += all[below(random, all.size())];  // one behind the other
  for (std::size_t n = 1 + below(random, 6); n > 0; --n) {
    const std::size_t at = below(random, bytes.size() + 1);
    switch (below(random, 7)) {
      case 0: bytes.insert(at, kNasty[below(random, kNasty.size())]); break;
      case 1: bytes.erase(at, 1 + below(random, 8)); break;
      case 2:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random());
        break;
      case 3:
        bytes.insert(at, bytes.substr(below(random, bytes.size() + 1), below(random, 60)));
        break;
      case 4:
        bytes.insert(at, std::string(below(random, 300),
                                     bytes[at % std::max<std::size_t>(1, bytes.size())]));
        break;
      case 5:
        if (below(random, 6) == 0) bytes.resize(at);
        break;
      case 6: {  // a value in the place of another
        const std::size_t quote = bytes.find_first_of("\"=&:", at);
        if (quote != std::string::npos) {
          bytes.replace(quote + 1, below(random, 12), kNasty[below(random, kNasty.size())]);
        }
        break;
      }
    }
  }
  return bytes;
}

// The first status in what was said; 0 where it is no answer.
int status_of(const std::string& said) {
  if (!said.starts_with("HTTP/1.1 ") || said.find("\r\n\r\n") == std::string::npos) return 0;
  return std::atoi(said.substr(9, 3).c_str());
}

TEST(Mutated, TenThousandDamagedRequestsDoNoHarm) {
  const Served served;
  const Answer received = served.post("/api/v1/uploads", kCsv, "X-File-Name: cases.csv\r\n");
  ASSERT_EQ(received.status, 201) << received.body;
  served.room().write("labelled.csv", kCsv);
  ASSERT_EQ(served.run("import labelled.csv --source labelled").status, 0);
  const auto contact = served.get("/api/v1/contacts?limit=1").json()["contacts"][0]["contact"];
  const auto all = seeds(served, received.json().at("id").get<std::string>(), contact);
  Random random(20261127);
  std::array<int, 6> answers{};  // by the status's hundred; 0: the connection ended
  for (int i = 0; i < kRequests; ++i) {
    const std::string bytes = mutated(random, all);
    Client client(served.port());
    client.send(bytes);
    bool ended = false;
    const std::string said = client.all_until_closed(std::chrono::seconds(20), ended);
    ASSERT_TRUE(ended) << "request " << i << " was never done:\n" << bytes;
    const int status = status_of(said);
    EXPECT_TRUE(said.empty() || (status >= 100 && status < 600)) << said.substr(0, 200);
    // 501 says what we can not do; every other one would be a fault of ours.
    EXPECT_TRUE(status < 500 || status == 501 || status == 503 || status == 505)
        << "request " << i << ":\n"
        << bytes << "\nanswer:\n"
        << said;
    ++answers[static_cast<std::size_t>(status / 100)];
    if (i % 500 == 499) {
      ASSERT_EQ(served.get("/api/v1/status").status, 200) << "after request " << i;
    }
  }
  std::printf("%d requests: %d ended without an answer, %d 1xx, %d 2xx, %d 3xx, %d 4xx, %d 5xx\n",
              kRequests, answers[0], answers[1], answers[2], answers[3], answers[4], answers[5]);
  // The damage must be of a kind that gets past the door as well as one that does not.
  EXPECT_GT(answers[2], kRequests / 50);
  EXPECT_GT(answers[4], kRequests / 50);
}

}  // namespace
}  // namespace gehor::test
