#include "contact/vocabulary.h"

#include <array>
#include <utility>

namespace gehor {
namespace {

template <typename E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<RecordKind, 6> kRecordKinds{{{RecordKind::kContact, "contact"},
                                             {RecordKind::kMessage, "message"},
                                             {RecordKind::kStatusChange, "status_change"},
                                             {RecordKind::kSurveyAnswer, "survey_answer"},
                                             {RecordKind::kPurchase, "purchase"},
                                             {RecordKind::kCustomer, "customer"}}};
constexpr Names<Channel, 13> kChannels{{{Channel::kUnknown, "unknown"},
                                        {Channel::kPhone, "phone"},
                                        {Channel::kEmail, "email"},
                                        {Channel::kChat, "chat"},
                                        {Channel::kForm, "form"},
                                        {Channel::kSocial, "social"},
                                        {Channel::kSms, "sms"},
                                        {Channel::kLetter, "letter"},
                                        {Channel::kVisit, "visit"},
                                        {Channel::kBot, "bot"},
                                        {Channel::kSurvey, "survey"},
                                        {Channel::kInternal, "internal"},
                                        {Channel::kOther, "other"}}};
constexpr Names<Author, 5> kAuthors{{{Author::kUnknown, "unknown"},
                                     {Author::kCustomer, "customer"},
                                     {Author::kAgent, "agent"},
                                     {Author::kBot, "bot"},
                                     {Author::kSystem, "system"}}};
constexpr Names<State, 3> kStates{
    {{State::kUnknown, "unknown"}, {State::kOpen, "open"}, {State::kClosed, "closed"}}};
constexpr Names<SurveyKind, 4> kSurveyKinds{{{SurveyKind::kNone, "none"},
                                             {SurveyKind::kCsat, "csat"},
                                             {SurveyKind::kNps, "nps"},
                                             {SurveyKind::kCes, "ces"}}};
constexpr Names<ScaleGood, 2> kScaleGoods{{{ScaleGood::kHigh, "high"}, {ScaleGood::kLow, "low"}}};

template <typename E, std::size_t N>
std::string_view name_in(const Names<E, N>& names, E value) {
  for (const auto& [v, name] : names) {
    if (v == value) return name;
  }
  return "unknown";
}

template <typename E, std::size_t N>
std::optional<E> value_in(const Names<E, N>& names, std::string_view name) {
  for (const auto& [v, n] : names) {
    if (n == name) return v;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(RecordKind kind) { return name_in(kRecordKinds, kind); }
std::string_view name_of(Channel channel) { return name_in(kChannels, channel); }
std::string_view name_of(Author author) { return name_in(kAuthors, author); }
std::string_view name_of(State state) { return name_in(kStates, state); }
std::string_view name_of(SurveyKind kind) { return name_in(kSurveyKinds, kind); }
std::string_view name_of(ScaleGood good) { return name_in(kScaleGoods, good); }
std::optional<RecordKind> record_kind_from(std::string_view name) {
  return value_in(kRecordKinds, name);
}
std::optional<Channel> channel_from(std::string_view name) { return value_in(kChannels, name); }
std::optional<Author> author_from(std::string_view name) { return value_in(kAuthors, name); }
std::optional<State> state_from(std::string_view name) { return value_in(kStates, name); }
std::optional<SurveyKind> survey_kind_from(std::string_view name) {
  return value_in(kSurveyKinds, name);
}
std::optional<ScaleGood> scale_good_from(std::string_view name) {
  return value_in(kScaleGoods, name);
}

}  // namespace gehor
