// gehor erase --customer NUMBER | --email ADDRESS | --phone NUMBER | --contact ID
#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "pipeline/erase.h"

namespace gehor::cli {
namespace {

struct Options {
  std::vector<std::string> customers, emails, phones, contacts;
  bool as_json = false;
};

int run_erase(Context& context, const Options& o) {
  pipeline::EraseRequest request;
  for (const auto& value : o.customers)
    request.identities.push_back({IdentityKind::kNumber, value});
  for (const auto& value : o.emails) request.identities.push_back({IdentityKind::kEmail, value});
  for (const auto& value : o.phones) request.identities.push_back({IdentityKind::kPhone, value});
  request.contact_ids = o.contacts;
  if (request.identities.empty() && request.contact_ids.empty()) {
    return fail(context, {ErrorCode::kInvalidArgument,
                          "Say whom to erase: --customer, --email, --phone or --contact."});
  }
  auto workspace = context.workspace({"gehor", "erase"});  // never the person's own words
  if (!workspace.ok()) return fail(context, workspace.error());
  const auto receipt = pipeline::erase(**workspace, request);
  if (!receipt.ok()) return fail(context, receipt.error());
  if (o.as_json) {
    *context.out << receipt->json() << "\n";
  } else {
    *context.out << fmt::format(
        "Erased: {} {} ({} records), {} {} destroyed. What was written can not be read any "
        "more, here or in older copies; counts and durations stand.\nReceipt {} of {}.\n",
        count_text(receipt->contacts), receipt->contacts == 1 ? "contact" : "contacts",
        count_text(receipt->records), count_text(receipt->keys_destroyed),
        receipt->keys_destroyed == 1 ? "key" : "keys", receipt->id, receipt->at);
  }
  return kDone;
}

}  // namespace

void add_erase(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("erase", "Forget a person, with a receipt");
  auto o = std::make_shared<Options>();
  command->add_option("--customer", o->customers, "Customer number");
  command->add_option("--email", o->emails, "E-mail address");
  command->add_option("--phone", o->phones, "Telephone number");
  command->add_option("--contact", o->contacts, "Id of a contact whose customer is not known");
  command->add_flag("--json", o->as_json, "The receipt as JSON");
  command->callback([o, &chosen] { chosen = [o](Context& c) { return run_erase(c, *o); }; });
}

}  // namespace gehor::cli
