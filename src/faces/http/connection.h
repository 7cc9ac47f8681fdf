// One connection, from its first byte to its last. Internal to the server.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>

#include "faces/http/site.h"

namespace gehor::http {

// The connections that are open. Thread-safe.
class Connections {
 public:
  class Entry {
   public:
    Entry(Connections& all, std::function<void()> end);
    ~Entry();
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
    void busy(bool is) { busy_ = is; }  // in the middle of an answer
    bool ending() const { return ending_; }

   private:
    friend class Connections;
    Connections& all_;
    std::list<Entry*>::iterator at_;
    std::function<void()> end_;
    std::atomic<bool> busy_{false}, ending_{false};
  };

  std::size_t count() const { return count_; }
  // Ends those that wait, and tells the others to end after their answer.
  void end_idle();

 private:
  friend class Entry;
  std::mutex mutex_;
  std::list<Entry*> open_;
  std::atomic<std::size_t> count_{0};
};

// `full`: there are too many; says so and ends.
boost::asio::awaitable<void> serve_connection(boost::asio::ip::tcp::socket socket, Site& site,
                                              boost::asio::thread_pool& pool,
                                              Connections& connections, bool full);

}  // namespace gehor::http
