// Which topics of different languages are about the same matter: those in which the starter
// taxonomies' telling phrases, written in several languages, find the same reason. One thread
// calls.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "structure/topics/topic_finder.h"

namespace gehor::pipeline {

// By number of the topic: the English name of the reason that is found in most of its texts; "" of
// one in which none is found in at least a fifth of them and three. Reasons of all starters are
// asked, since nobody said which trade it is. Empty where all topics are of one language. The same
// whatever the number of threads.
Result<std::vector<std::string>> matters_of(const structure::TopicFinder& finder,
                                            const std::vector<structure::TopicText>& sample,
                                            unsigned threads);

}  // namespace gehor::pipeline
