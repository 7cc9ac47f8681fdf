// SOCI with its SQLite backend, without Boost. For the sources of store/sqlite only.
//
// Debian's soci-config.h asks for Boost's headers, which only its adapters for Boost's own types
// need; nothing in SOCI's library depends on it. Saying what is there in its place keeps Boost out
// of what has to be installed and compiled. Include this instead of <soci/soci.h>.
#pragma once

#ifndef SOCICONFIG_H_INCLUDED
#define SOCICONFIG_H_INCLUDED
#define SOCI_HAVE_CXX11
#define SOCI_HAVE_SQLITE3
#define SOCI_HAVE_VISIBILITY_SUPPORT
#endif

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
