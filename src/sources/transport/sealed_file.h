// Bytes in a file that nobody reads without the key: for what must lie on a disk for a while
// (standard input while it is read twice, an upload until it is imported).
//
// Each block of 64 KiB is sealed on its own (XChaCha20-Poly1305, the block's number as nonce under
// a key used for this file only), unlike libsodium's secretstream, which can be opened only from
// its beginning, while a zip's directory stands at the end. Writing is for one thread; what was
// finished may be read from any.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "sources/transport/blob.h"
#include "sources/transport/file_descriptor.h"

namespace gehor::sources {

// A key in memory that is neither swapped nor dumped, and wiped at the end.
class SecretKey {
 public:
  SecretKey();                            // a random one
  explicit SecretKey(const Key256& key);  // this one
  SecretKey(SecretKey&& other) noexcept;
  SecretKey& operator=(SecretKey&&) = delete;
  ~SecretKey();
  bool is_there() const { return bytes_ != nullptr; }  // false: no memory for it
  const unsigned char* get() const { return bytes_; }

 private:
  unsigned char* bytes_;
};

class SealedWriter {
 public:
  // Writes from the beginning of `fd`, which is empty. `name` is used in errors.
  SealedWriter(FileDescriptor fd, SecretKey key, std::string name);
  ~SealedWriter();
  SealedWriter(SealedWriter&&) noexcept;
  SealedWriter& operator=(SealedWriter&&) = delete;

  std::uint64_t size() const;  // bytes taken, before sealing
  Status append(const char* plain, std::size_t count);
  // The file so far is all of it. Use nothing of this object afterwards.
  Result<std::shared_ptr<const Blob>> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What a SealedWriter wrote, opened again. kCorrupt shows at reading.
Result<std::shared_ptr<const Blob>> open_sealed_file(FileDescriptor fd, const Key256& key,
                                                     const std::string& name);

}  // namespace gehor::sources
