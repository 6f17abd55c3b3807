// Options of the normaliser that do not go together, where the compiler is asked to look.
#include <dabir/text/normalize.hpp>

using dabir::level;

// CASE 1: search_key takes no option but zwnj    (says: search_key_takes_zwnj_alone)
#if CASE == 1
constexpr auto key = dabir::checked({.level = level::search_key, .digits = dabir::digits::ascii});
#else
constexpr auto key = dabir::checked({.level = level::search_key, .zwnj = dabir::zwnj::space});
#endif

// CASE 2: ZWNJ is dropped at search_key alone    (says: zwnj_is_dropped_for_search_key)
#if CASE == 2
constexpr auto safe = dabir::checked({.level = level::safe, .zwnj = dabir::zwnj::remove});
#else
constexpr auto safe = dabir::checked({.level = level::safe, .digits = dabir::digits::ascii});
#endif

// CASE 3: a number that names no level    (says: option_has_no_such_value)
#if CASE == 3
constexpr auto level_of_none = dabir::checked({.level = static_cast<level>(9)});
#else
constexpr auto level_of_none = dabir::checked({.level = static_cast<level>(1)});
#endif

// CASE 4: a result is no bool unless asked
#if CASE == 4
bool written = dabir::normalize_to(static_cast<char*>(nullptr), nullptr, "", {});
#else
bool written{dabir::normalize_to(static_cast<char*>(nullptr), nullptr, "", {})};
#endif
