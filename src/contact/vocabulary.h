// The closed vocabularies of a contact: kinds of records, channels, states.
//
// Everything else (reasons, owners, teams …) is the organisation's own words and stays text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gehor {

// What one record says. The numbers are stored: never renumber.
enum class RecordKind : std::uint8_t {
  kContact = 1,
  kMessage = 2,
  kStatusChange = 3,
  kSurveyAnswer = 4,
  kPurchase = 5,
  kCustomer = 6,
};

enum class Channel : std::uint8_t {
  kUnknown = 0,
  kPhone,
  kEmail,
  kChat,
  kForm,  // web form, app, self-service portal, open API of a city
  kSocial,
  kSms,
  kLetter,
  kVisit,
  kBot,
  kSurvey,    // the contact is the answer to a survey
  kInternal,  // opened by staff on their own account, not by a customer
  kOther,     // the source says what it is, and it is none of these
};

enum class Author : std::uint8_t { kUnknown = 0, kCustomer, kAgent, kBot, kSystem };

// Whether the source says the matter is still open.
enum class State : std::uint8_t { kUnknown = 0, kOpen, kClosed };

enum class SurveyKind : std::uint8_t { kNone = 0, kCsat, kNps, kCes };

// Which end of a scale is good.
enum class ScaleGood : std::uint8_t { kHigh = 0, kLow = 1 };

// The names used in JSON, on the command line and in mapping files ("email", "survey_answer").
std::string_view name_of(RecordKind kind);
std::string_view name_of(Channel channel);
std::string_view name_of(Author author);
std::string_view name_of(State state);
std::string_view name_of(SurveyKind kind);
std::string_view name_of(ScaleGood good);
std::optional<RecordKind> record_kind_from(std::string_view name);
std::optional<Channel> channel_from(std::string_view name);
std::optional<Author> author_from(std::string_view name);
std::optional<State> state_from(std::string_view name);
std::optional<SurveyKind> survey_kind_from(std::string_view name);
std::optional<ScaleGood> scale_good_from(std::string_view name);

}  // namespace gehor
