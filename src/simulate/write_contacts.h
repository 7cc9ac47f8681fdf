// Writes the files that hold texts: contacts, messages, labels, spans, and status changes beside
// them, in blocks made by several threads and written in order.
#pragma once

#include <array>
#include <functional>
#include <string>

#include "base/result.h"
#include "simulate/files.h"
#include "simulate/history.h"
#include "simulate/letters.h"
#include "simulate/plan.h"

namespace gehor::simulate {

// What is only known once the texts are made.
struct TextCounts {
  std::uint64_t with_text = 0;                        // contacts whose field Message is not empty
  std::array<std::uint64_t, 4> messages{};            // by author
  std::array<std::uint64_t, kEntities> spans{};       // by kind, contacts and messages
  std::array<std::uint64_t, kLanguages> languages{};  // of the first text, where there is one
  std::uint64_t status_changes = 0;
  std::uint64_t bytes = 0;

  void add(const TextCounts& other);
};

// A name in the language of the company's own words.
std::string_view word(const Plan& plan, const Name& name);
// "100017"
std::string customer_number(std::uint32_t customer);

// `files`: their names are appended. `progress`: contacts written.
Result<TextCounts> write_contacts(const Plan& plan, const History& history, const Place& place,
                                  std::vector<std::string>& files,
                                  const std::function<void(std::uint64_t)>& progress);

}  // namespace gehor::simulate
