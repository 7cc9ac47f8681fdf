// Labels that people give contacts: what each is about, whose it is and where it arose. A label
// holds before everything else, and the figures follow at once.
//
// A contact that was drawn at random (pipeline/draws.h) is labelled at random, however somebody
// came to it; any other was chosen. Start at label_contact(). For the thread that writes to the
// workspace.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "contact/label.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// As people write it. Of each: nullopt or empty: not said; "unknown": said to be unknown.
struct LabelWords {
  std::vector<std::string> reasons = {};
  bool none = false;  // none of the reasons there are
  std::optional<std::string> owner = {}, arises_at = {}, cause = {}, kind = {};
};

// Masked and checked. kInvalidArgument names the field: nothing is said, a reason beside `none`, a
// kind that is none (structure/signs), too many reasons.
Result<ContactLabel> label_of(const LabelWords& words);

// The contact that is called so: by its address in the API (32 hex digits), or by its id where one
// contact alone has it. kNotFound.
Result<Hash128> contact_named(Workspace& workspace, const std::string& name);

// Gives the label, in the place of an earlier one. kNotFound: there is no such contact, or it was
// erased.
Result<GivenLabel> label_contact(Workspace& workspace, const Hash128& contact,
                                 const ContactLabel& label, const std::string& who);

// Takes the contact's label back; what the source and the words say holds again. kNotFound: it has
// none.
Status take_label_back(Workspace& workspace, const Hash128& contact, const std::string& who);

}  // namespace gehor::pipeline
