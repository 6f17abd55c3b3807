#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dabir/number.hpp>

namespace {

using dabir::convert_digits;
using dabir::convert_digits_buffer_result;
using dabir::convert_digits_max_size;
using dabir::convert_digits_result;
using dabir::digit_set;
using dabir::digit_set_of;
using dabir::to_digit_set;

constexpr std::string_view text = "1401";
constexpr std::u8string_view text8 = u8"1401";

static_assert(sizeof(digit_set) == 1);

static_assert(noexcept(digit_set_of(U'1')) && noexcept(to_digit_set(U'1', digit_set::ascii)));
static_assert(noexcept(convert_digits_max_size(1, digit_set::ascii)));
static_assert(noexcept(convert_digits(std::declval<char*>(), nullptr, text, digit_set::ascii)));
static_assert(noexcept(convert_digits(std::declval<char*>(), nullptr, text8, digit_set::ascii)));

static_assert(std::is_same_v<decltype(digit_set_of(U'1')), std::optional<digit_set>>);
static_assert(std::is_same_v<decltype(convert_digits(text, digit_set::ascii)), std::string>);
static_assert(std::is_same_v<decltype(convert_digits(text8, digit_set::ascii)), std::string>);
static_assert(std::is_same_v<decltype(convert_digits(std::declval<char*>(), text, digit_set::ascii)),
                             convert_digits_result<char*>>);
static_assert(std::is_same_v<decltype(convert_digits(std::back_insert_iterator<std::string>{
                                 std::declval<std::string&>()}, text8, digit_set::ascii)),
                             convert_digits_result<std::back_insert_iterator<std::string>>>);

static_assert(std::is_trivially_copyable_v<convert_digits_buffer_result>);
static_assert(!std::is_convertible_v<convert_digits_buffer_result, bool>);
static_assert(std::is_constructible_v<bool, convert_digits_buffer_result>);

// The growth that is stated.
static_assert(convert_digits_max_size(100, digit_set::persian) == 200);
static_assert(convert_digits_max_size(100, digit_set::arabic_indic) == 200);
static_assert(convert_digits_max_size(100, digit_set::ascii) == 100);

}  // namespace
