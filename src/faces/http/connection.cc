#include "faces/http/connection.h"

#include <sys/socket.h>

#include <array>
#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

namespace gehor::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
using Parser = beast::http::request_parser<beast::http::buffer_body>;

constexpr std::uint32_t kLargestHead = 16 << 10;
constexpr std::uint64_t kLargestUpload = 200ull << 30;
constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::chrono::seconds kHeadTime{15}, kBodyTime{30}, kPieceTime{60}, kIdleTime{75},
    kWriteTime{30}, kHeartbeat{15};
constexpr std::size_t kMostNews = 64;  // that a slow listener may be behind

auto into(error_code& error) { return asio::redirect_error(asio::use_awaitable, error); }

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

bool same_word(std::string_view a, std::string_view b) {
  return beast::iequals({a.data(), a.size()}, {b.data(), b.size()});
}

class Connection {
 public:
  Connection(tcp::socket socket, Site& site, asio::thread_pool& pool, Connections& connections)
      : stream_(std::move(socket)), site_(site), pool_(pool), entry_(connections, [this] {
          asio::post(stream_.get_executor(), [alive = alive_, this] {
            if (*alive) close();
          });
        }) {}
  ~Connection() { *alive_ = false; }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  asio::awaitable<void> run(bool full) {
    error_code error;
    if (const auto end = stream_.socket().remote_endpoint(error); !error) {
      peer_ = end.address().to_string();
    }
    if (full) {
      co_await send(
          site_.refuse(503, "busy", "Too many connections are open. Try again in a moment."));
      co_return;
    }
    while (!entry_.ending() && co_await one_request()) {
    }
    co_await say_goodbye();
  }

 private:
  void close() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.cancel();
  }

  asio::awaitable<bool> send(Message message) {
    error_code error;
    stream_.expires_after(kWriteTime);
    co_await asio::async_write(stream_, asio::buffer(*message), into(error));
    co_return !error;
  }

  // What the client still sends is read away for a moment: closing with unread bytes would make the
  // system throw our answer away.
  asio::awaitable<void> say_goodbye() {
    error_code error;
    stream_.socket().shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 4096> away;
    stream_.expires_after(std::chrono::seconds(2));
    for (int i = 0; i < 64 && !error; ++i) {
      co_await stream_.async_read_some(asio::buffer(away), into(error));
    }
  }

  asio::awaitable<bool> refuse(int status, std::string_view code, Sentence words) {
    co_await send(site_.refuse(status, code, words));
    co_return false;
  }

  // True when another request may follow.
  asio::awaitable<bool> one_request() {
    error_code error;
    if (buffer_.size() == 0) {  // waiting for a request may take long, reading one may not
      stream_.expires_after(kIdleTime);
      const std::size_t n = co_await stream_.async_read_some(buffer_.prepare(4096), into(error));
      if (error) co_return false;
      buffer_.commit(n);
    }
    Parser parser;
    parser.header_limit(kLargestHead);
    parser.body_limit(kLargestUpload);
    stream_.expires_after(kHeadTime);
    co_await beast::http::async_read_header(stream_, buffer_, parser, into(error));
    if (error) co_return co_await not_understood(error);
    entry_.busy(true);
    const bool more = co_await answer(parser);
    entry_.busy(false);
    co_return more;
  }

  asio::awaitable<bool> not_understood(const error_code& error) {
    namespace h = beast::http;
    if (error == h::error::header_limit) {
      return refuse(431, "too_large", "The request's headers are too long.");
    }
    if (error == beast::error::timeout) {
      return refuse(408, "timeout", "The request took too long to arrive.");
    }
    if (error == h::error::end_of_stream || error == asio::error::eof ||
        error == asio::error::connection_reset || error == asio::error::operation_aborted ||
        error == h::error::partial_message) {
      return ended();
    }
    return refuse(400, "malformed", "This is no HTTP request that can be understood.");
  }
  static asio::awaitable<bool> ended() { co_return false; }

  Head head_of(const Parser& parser) const {
    namespace h = beast::http;
    const auto& request = parser.get();
    Head head;
    head.method = view(request.method_string());
    head.target = view(request.target());
    head.host = view(request[h::field::host]);
    head.origin = view(request[h::field::origin]);
    head.fetch_site = view(request["Sec-Fetch-Site"]);
    head.fetch_mode = view(request["Sec-Fetch-Mode"]);
    head.cookie = view(request[h::field::cookie]);
    head.authorization = view(request[h::field::authorization]);
    head.accept_encoding = view(request[h::field::accept_encoding]);
    head.if_none_match = view(request[h::field::if_none_match]);
    head.content_type = view(request[h::field::content_type]);
    head.file_name = view(request["X-File-Name"]);
    head.peer = peer_;
    head.keep_alive = request.keep_alive();
    return head;
  }

  asio::awaitable<bool> answer(Parser& parser) {
    namespace h = beast::http;
    const auto& request = parser.get();
    if (request.version() != 11 && request.version() != 10) {
      co_return co_await refuse(505, "version", "HTTP/1.1 is spoken here.");
    }
    // One length, or chunks, never both: else two readers may see two requests in one.
    if (request.count(h::field::host) > 1 || (request.count(h::field::content_length) > 0 &&
                                              request.count(h::field::transfer_encoding) > 0)) {
      co_return co_await refuse(400, "malformed", "The request's headers contradict each other.");
    }
    const bool keep = request.keep_alive();
    const bool continues = same_word(view(request[h::field::expect]), "100-continue");
    Decision decision = site_.decide(head_of(parser));
    switch (decision.kind) {
      case Decision::Kind::kSend: {
        const bool sent = co_await send(decision.message);
        co_return sent&& keep&& parser.is_done();
      }
      case Decision::Kind::kEvents: co_await events(); co_return false;
      case Decision::Kind::kReceive: {
        const bool whole = co_await receive(parser, continues, *decision.sink);
        if (!whole) co_return false;
        Message message = co_await on_pool([&] { return decision.sink->finish(); });
        decision.sink.reset();
        const bool sent = co_await send(std::move(message));
        co_return sent&& keep;
      }
      case Decision::Kind::kAnswer:
      case Decision::Kind::kLater: break;
    }
    if (!co_await read_body(parser, continues, decision.request->body)) co_return false;
    if (decision.kind == Decision::Kind::kLater) {
      const bool sent = co_await send(co_await later(decision));
      co_return sent&& keep;
    }
    const bool sent = co_await send(co_await on_pool([&] { return site_.answer(decision); }));
    co_return sent&& keep;
  }

  // Runs what may block on a working thread, and comes back to our own.
  template <typename Work>
  asio::awaitable<Message> on_pool(Work work) {
    stream_.expires_never();
    co_return co_await asio::co_spawn(
        pool_, [&work]() -> asio::awaitable<Message> { co_return work(); }, asio::use_awaitable);
  }

  // Waits for an answer that comes from elsewhere, and occupies no thread meanwhile.
  asio::awaitable<Message> later(const Decision& decision) {
    stream_.expires_never();
    auto executor = co_await asio::this_coro::executor;
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Message)>(
        [this, &decision, executor](auto handler) {
          auto held = std::make_shared<decltype(handler)>(std::move(handler));
          site_.answer_later(decision, [executor, held](Message message) {
            asio::post(executor, [held, message = std::move(message)]() mutable {
              std::move (*held)(std::move(message));
            });
          });
        },
        asio::use_awaitable);
  }

  asio::awaitable<bool> say_continue() {
    error_code error;
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(stream_, asio::buffer(kContinue.data(), kContinue.size()),
                               into(error));
    co_return !error;
  }

  // Reads the body piece by piece into `take`; false when the connection is of no more use.
  template <typename Take>
  asio::awaitable<bool> read_pieces(Parser& parser, bool continues, bool each_piece_in_time,
                                    Take take) {
    if (parser.is_done()) co_return true;
    if (continues && !co_await say_continue()) co_return false;
    std::vector<char> piece(kPiece);
    stream_.expires_after(kBodyTime);
    while (!parser.is_done()) {
      auto& body = parser.get().body();
      body.data = piece.data();
      body.size = piece.size();
      if (each_piece_in_time) stream_.expires_after(kPieceTime);
      error_code error;
      co_await beast::http::async_read(stream_, buffer_, parser, into(error));
      if (error == beast::http::error::need_buffer) error = {};
      if (error) co_return co_await not_understood(error);
      const Status taken = take(piece.data(), piece.size() - parser.get().body().size);
      if (!taken.ok()) {
        const Response response = Response::error(taken.error());
        co_return co_await refuse(response.status, "not_taken", taken.error().message);
      }
    }
    co_return true;
  }

  asio::awaitable<bool> receive(Parser& parser, bool continues, BodySink& sink) {
    return read_pieces(parser, continues, true,
                       [&sink](const char* bytes, std::size_t n) { return sink.append(bytes, n); });
  }

  asio::awaitable<bool> read_body(Parser& parser, bool continues, std::string& body) {
    const auto length = parser.content_length();
    if (length && *length > kLargestBody) {
      co_return co_await refuse(413, "too_large", "The request's body is too large.");
    }
    bool too_large = false;
    const bool whole = co_await read_pieces(
        parser, continues, false, [&](const char* bytes, std::size_t n) -> Status {
          too_large = too_large || body.size() + n > kLargestBody;
          if (too_large) {
            return Error{ErrorCode::kBadInput, "The request's body is too large."};
          }
          body.append(bytes, n);
          return {};
        });
    co_return whole;
  }

  // --- Event streams -----------------------------------------------------------------------------

  struct Listener {
    explicit Listener(const asio::any_io_executor& executor) : timer(executor) {}
    asio::steady_timer timer;
    std::deque<Message> news;
    bool gone = false;
  };

  // Notices that the client went away, which else shows only at the next writing.
  static asio::awaitable<void> watch(std::shared_ptr<Connection*> connection,
                                     std::shared_ptr<Listener> listener) {
    std::array<char, 64> away;
    error_code error;
    while (!error && *connection != nullptr) {
      co_await (*connection)->stream_.socket().async_read_some(asio::buffer(away), into(error));
    }
    listener->gone = true;
    listener->timer.cancel();
  }

  asio::awaitable<void> events() {
    entry_.busy(false);
    buffer_ = beast::flat_buffer();
    stream_.expires_never();
    auto executor = co_await asio::this_coro::executor;
    auto listener = std::make_shared<Listener>(executor);
    const auto subscription = site_.subscribe([executor, listener](Message message) {
      asio::post(executor, [listener, message = std::move(message)]() mutable {
        listener->news.push_back(std::move(message));
        if (listener->news.size() > kMostNews) listener->gone = true;  // it does not listen
        listener->timer.cancel();
      });
    });
    Message first = co_await on_pool([this] { return site_.events_begin(); });
    if (!co_await send(std::move(first))) co_return;
    stream_.expires_never();
    auto self = std::make_shared<Connection*>(this);
    asio::co_spawn(executor, watch(self, listener), asio::detached);
    static const Message heartbeat = std::make_shared<const std::string>(": here\n\n");
    while (!listener->gone && !entry_.ending()) {
      if (listener->news.empty()) {
        error_code error;
        listener->timer.expires_after(kHeartbeat);
        co_await listener->timer.async_wait(into(error));
        if (!error) listener->news.push_back(heartbeat);
        continue;
      }
      const Message message = std::move(listener->news.front());
      listener->news.pop_front();
      error_code error;
      co_await async_write_in_time(message, error);
      if (error) break;
    }
    *self = nullptr;
    close();
  }

  // The stream's own clock covers reading too, which here may take for ever.
  asio::awaitable<void> async_write_in_time(const Message& message, error_code& error) {
    auto alarm = std::make_shared<asio::steady_timer>(stream_.get_executor(), kWriteTime);
    alarm->async_wait([alarm, alive = alive_, this](const error_code& rung) {
      if (!rung && *alive) close();
    });
    co_await asio::async_write(stream_.socket(), asio::buffer(*message), into(error));
    alarm->cancel();
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_{kLargestHead + kPiece};
  Site& site_;
  asio::thread_pool& pool_;
  std::string peer_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
  Connections::Entry entry_;
};

}  // namespace

Connections::Entry::Entry(Connections& all, std::function<void()> end)
    : all_(all), end_(std::move(end)) {
  const std::lock_guard lock(all_.mutex_);
  at_ = all_.open_.insert(all_.open_.end(), this);
  ++all_.count_;
}

Connections::Entry::~Entry() {
  const std::lock_guard lock(all_.mutex_);
  all_.open_.erase(at_);
  --all_.count_;
}

void Connections::end_idle() {
  const std::lock_guard lock(mutex_);
  for (Entry* entry : open_) {
    entry->ending_ = true;
    if (!entry->busy_) entry->end_();
  }
}

asio::awaitable<void> serve_connection(tcp::socket socket, Site& site, asio::thread_pool& pool,
                                       Connections& connections, bool full) {
  Connection connection(std::move(socket), site, pool, connections);
  co_await connection.run(full);
}

}  // namespace gehor::http
