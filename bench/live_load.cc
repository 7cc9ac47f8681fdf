// Sends contacts to a running server as many systems at once would, and asks the questions of pages
// meanwhile. For bench/live_intake.sh.
//
//   live_load PORT SECONDS CONNECTIONS RATE [QUESTION...]
//     RATE: contacts a second of all connections together, one in each request; 0: as fast as they
//     are acknowledged. QUESTION: a target such as /api/v1/overview; two readers ask them in turn.
// Prints one line of "name=value": accepted refused seconds per_second ack_p50 ack_p99 ack_max
// page_n page_p50 page_p99 page_max fresh_n fresh_p50 fresh_max (milliseconds). `seconds`: until
// the last acknowledgement, or as long as was asked for where that is longer; whoever watches the
// figures may look on for a while.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::duration;
using std::chrono::milliseconds;

double ms_since(Clock::time_point begin) {
  return duration<double, std::milli>(Clock::now() - begin).count();
}

// One connection that is kept.
class Connection {
 public:
  explicit Connection(int port) : port_(port) { open(); }
  ~Connection() {
    if (fd_ >= 0) ::close(fd_);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // The status; 0 when the connection broke (the next request opens a new one).
  int ask(const std::string& request, std::string* body = nullptr) {
    if (fd_ < 0) open();
    std::string_view rest = request;
    while (!rest.empty()) {
      const ssize_t n = ::send(fd_, rest.data(), rest.size(), MSG_NOSIGNAL);
      if (n <= 0) return broken();
      rest.remove_prefix(static_cast<std::size_t>(n));
    }
    std::string bytes;
    std::size_t end = std::string::npos, length = 0;
    char piece[65536];
    while (end == std::string::npos || bytes.size() < end + 4 + length) {
      const ssize_t n = ::recv(fd_, piece, sizeof piece, 0);
      if (n <= 0) return broken();
      bytes.append(piece, static_cast<std::size_t>(n));
      if (end == std::string::npos) {
        end = bytes.find("\r\n\r\n");
        if (end == std::string::npos) continue;
        const std::size_t at = bytes.find("Content-Length: ");
        if (at < end) length = static_cast<std::size_t>(std::atoll(bytes.c_str() + at + 16));
      }
    }
    if (body != nullptr) *body = bytes.substr(end + 4, length);
    return std::atoi(bytes.c_str() + 9);
  }

 private:
  void open() {
    fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int one = 1;
    ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) broken();
  }
  int broken() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
    return 0;
  }

  int port_, fd_ = -1;
};

struct Load {
  int port = 0;
  double seconds = 0;
  std::string host;
  std::atomic<std::uint64_t> accepted{0}, refused{0}, next{0};
  Clock::time_point begin, end;
};

// A contact as a help desk would send it; no two alike.
std::string contact(std::uint64_t number) {
  static const std::string run = std::to_string(::getpid());
  static constexpr const char* kReasons[] = {"Unclear invoice", "Late parcel", "Outage",
                                             "Moving",          "Password",    "Return"};
  static constexpr const char* kOwners[] = {"Billing", "Logistics", "Network", "Sales", "IT"};
  static constexpr const char* kChannels[] = {"phone", "email", "chat", "form"};
  const std::string n = std::to_string(number);
  const std::string minute = std::to_string(10 + number / 60 % 50);
  const std::string second = std::to_string(10 + number % 50);
  return R"({"id":"L-)" + run + "-" + n + R"(","created":"2026-11-20T09:)" + minute + ":" + second +
         R"(+01:00","first_response":"2026-11-20T10:)" + minute + ":" + second +
         R"(+01:00","channel":")" + kChannels[number % 4] + R"(","customer":"K-)" +
         std::to_string(number * 7919 % 20'000) + R"(","reason":")" + kReasons[number % 6] +
         R"(","owner":")" + kOwners[number % 5] + R"(","csat":)" + std::to_string(1 + number % 5) +
         R"(,"text":"Hello, this is about the invoice of last month, number )" + n +
         R"(. It is higher than what we agreed on when I called you, and nobody answered my letter. )"
         R"(Please tell me what it is made of and when I can expect an answer. Kind regards"})";
}

std::string posting(const Load& load, std::uint64_t number) {
  const std::string body = contact(number);
  return "POST /api/v1/contacts?source=bench HTTP/1.1\r\nHost: " + load.host +
         "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

std::string asking(const Load& load, const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: " + load.host + "\r\n\r\n";
}

// Paced, the delay counts from when the contact was due, so that a slow server can not hide.
void send_contacts(Load& load, double rate, std::vector<double>& took) {
  Connection connection(load.port);
  for (;;) {
    const std::uint64_t number = load.next++;
    auto due = Clock::now();
    if (rate > 0) {
      due = load.begin + std::chrono::duration_cast<Clock::duration>(
                             duration<double>(static_cast<double>(number) / rate));
      if (due >= load.end) return;
      std::this_thread::sleep_until(due);
    }
    if (Clock::now() >= load.end) return;
    const int status = connection.ask(posting(load, number));
    took.push_back(ms_since(due));
    ++(status == 202 ? load.accepted : load.refused);
  }
}

void ask_questions(const Load& load, const std::vector<std::string>& questions, std::size_t first,
                   std::vector<double>& took) {
  Connection connection(load.port);
  for (std::size_t i = first; Clock::now() < load.end; ++i) {
    const auto begin = Clock::now();
    if (connection.ask(asking(load, questions[i % questions.size()])) != 200) continue;
    took.push_back(ms_since(begin));
    std::this_thread::sleep_for(milliseconds(20));
  }
}

// How many of the bench's contacts the figures count.
std::int64_t in_figures(Connection& connection, const Load& load) {
  std::string body;
  connection.ask(asking(load, "/api/v1/status"), &body);
  const std::size_t at = body.find("\"contacts\":");
  return at == std::string::npos ? -1 : std::atoll(body.c_str() + at + 11);
}

// From an acknowledgement until the figures count that contact and all before it.
void watch_figures(Load& load, std::int64_t before, std::vector<double>& took) {
  Connection connection(load.port);
  while (Clock::now() < load.end) {
    const std::int64_t wanted = before + static_cast<std::int64_t>(load.accepted.load());
    const auto begin = Clock::now();
    while (in_figures(connection, load) < wanted && ms_since(begin) < 60'000) {
      std::this_thread::sleep_for(milliseconds(10));
    }
    took.push_back(ms_since(begin));
    std::this_thread::sleep_for(milliseconds(170));
  }
}

double at(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

std::vector<double> together(const std::vector<std::vector<double>>& parts) {
  std::vector<double> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::cerr << "live_load PORT SECONDS CONNECTIONS RATE [QUESTION...]\n";
    return 2;
  }
  Load load;
  load.port = std::atoi(argv[1]);
  load.seconds = std::atof(argv[2]);
  const auto connections = static_cast<std::size_t>(std::max(1, std::atoi(argv[3])));
  const double rate = std::atof(argv[4]);
  const std::vector<std::string> questions(argv + 5, argv + argc);
  load.host = "127.0.0.1:" + std::to_string(load.port);

  std::int64_t before = 0;
  {
    Connection connection(load.port);
    before = in_figures(connection, load);
  }
  load.begin = Clock::now();
  load.end =
      load.begin + std::chrono::duration_cast<Clock::duration>(duration<double>(load.seconds));
  std::vector<std::vector<double>> acks(connections), pages(questions.empty() ? 0 : 2);
  std::vector<double> fresh;
  std::vector<std::thread> senders, threads;
  for (auto& took : acks) {
    senders.emplace_back([&load, rate, &took] { send_contacts(load, rate, took); });
  }
  for (std::size_t r = 0; r < pages.size(); ++r) {
    threads.emplace_back([&, r] { ask_questions(load, questions, r * 3, pages[r]); });
  }
  if (!questions.empty()) threads.emplace_back([&] { watch_figures(load, before, fresh); });
  for (std::thread& sender : senders) sender.join();
  const double seconds = std::max(load.seconds, ms_since(load.begin) / 1000);
  for (std::thread& thread : threads) thread.join();

  std::vector<double> ack = together(acks), page = together(pages);
  std::cout << "accepted=" << load.accepted << " refused=" << load.refused << " seconds=" << seconds
            << " per_second=" << static_cast<double>(load.accepted) / seconds
            << " ack_p50=" << at(ack, 0.5) << " ack_p99=" << at(ack, 0.99)
            << " ack_max=" << at(ack, 1) << " page_n=" << page.size()
            << " page_p50=" << at(page, 0.5) << " page_p99=" << at(page, 0.99)
            << " page_max=" << at(page, 1) << " fresh_n=" << fresh.size()
            << " fresh_p50=" << at(fresh, 0.5) << " fresh_max=" << at(fresh, 1) << "\n";
  return load.accepted > 0 ? 0 : 1;
}
