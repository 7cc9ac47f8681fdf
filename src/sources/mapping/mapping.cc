#include "sources/mapping/mapping.h"

#include <array>
#include <utility>

namespace gehor::sources {
namespace {

constexpr std::array<std::pair<Field, std::string_view>, 29> kFieldNames{{
    {Field::kIgnore, "ignore"},
    {Field::kId, "id"},
    {Field::kContactId, "contact_id"},
    {Field::kResponseId, "response_id"},
    {Field::kCustomerNumber, "customer_number"},
    {Field::kCustomerEmail, "customer_email"},
    {Field::kCustomerPhone, "customer_phone"},
    {Field::kCreated, "created"},
    {Field::kFirstResponse, "first_response"},
    {Field::kClosed, "closed"},
    {Field::kDue, "due"},
    {Field::kResponseDue, "response_due"},
    {Field::kLastActivity, "last_activity"},
    {Field::kChannel, "channel"},
    {Field::kStatus, "status"},
    {Field::kOwner, "owner"},
    {Field::kOwnerShort, "owner_short"},
    {Field::kTeam, "team"},
    {Field::kAgent, "agent"},
    {Field::kCustomerGroup, "customer_group"},
    {Field::kLanguage, "language"},
    {Field::kReason, "reason"},
    {Field::kReasonFlag, "reason_flag"},
    {Field::kAuthor, "author"},
    {Field::kScore, "score"},
    {Field::kText, "text"},
    {Field::kSubject, "subject"},
    {Field::kAmount, "amount"},
    {Field::kProduct, "product"},
}};

}  // namespace

std::string_view field_name(Field field) {
  for (const auto& [value, name] : kFieldNames) {
    if (value == field) return name;
  }
  return "ignore";
}

std::vector<std::string_view> field_names() {
  std::vector<std::string_view> names;
  for (const auto& [value, name] : kFieldNames) names.push_back(name);
  return names;
}

std::optional<Field> field_from(std::string_view name) {
  for (const auto& [value, known] : kFieldNames) {
    if (known == name) return value;
  }
  return std::nullopt;
}

const ColumnMapping* Mapping::find(Field field) const {
  for (const ColumnMapping& column : columns) {
    if (column.field == field) return &column;
  }
  return nullptr;
}

}  // namespace gehor::sources
