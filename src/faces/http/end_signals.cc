#include "faces/http/end_signals.h"

#include <pthread.h>

namespace gehor::http {

EndSignals::EndSignals() {
  ::signal(SIGPIPE, SIG_IGN);
  sigemptyset(&set_);
  sigaddset(&set_, SIGINT);
  sigaddset(&set_, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &set_, &before_);
}

EndSignals::~EndSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool EndSignals::wait_for(std::chrono::seconds time) const {
  const timespec limit{time.count(), 0};
  return ::sigtimedwait(&set_, nullptr, &limit) > 0;
}

void EndSignals::let_through() const { ::pthread_sigmask(SIG_UNBLOCK, &set_, nullptr); }

void EndSignals::hold() const { ::pthread_sigmask(SIG_BLOCK, &set_, nullptr); }

}  // namespace gehor::http
