#include <dabir/base/literal.hpp>

#include <string_view>
#include <type_traits>

#include "support/law.hpp"

namespace {

using dabir::detail::literal;

inline constexpr literal dey{u8"\u062F\u06CC"};
inline constexpr literal empty{u8""};
inline constexpr literal with_zero{u8"a\0b"};

template <literal Text>
constexpr std::string_view as_argument = Text;

constexpr bool views_hold() {
    return dey.view() == "\xD8\xAF\xDB\x8C" && std::string_view(dey) == dey.view() && empty.view().empty()
        && with_zero.view() == std::string_view("a\0b", 3)
        && as_argument<u8"\U0001F600"> == "\xF0\x9F\x98\x80";
}

static_assert(std::is_same_v<decltype(dey), const literal<5>>);
static_assert(sizeof(dey) == 5 && dey.bytes[4] == '\0');
static_assert(std::is_trivially_copyable_v<literal<5>>);
static_assert(std::is_nothrow_convertible_v<const literal<5>&, std::string_view>);

}  // namespace

DABIR_LAW(views_hold)
