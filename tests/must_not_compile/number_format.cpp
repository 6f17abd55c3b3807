// Specifications of numbers that the compiler refuses, each by the name of its fault; and what is no number.
#include <dabir/number/format.hpp>

// CASE 1: a letter that is none    (says: number_format_has_an_unknown_letter)
#if CASE == 1
constexpr dabir::number_format letter = ",x";
#else
constexpr dabir::number_format letter = ",d";
#endif

// CASE 2: a width above 255    (says: number_format_has_a_number_above_255)
#if CASE == 2
constexpr dabir::number_format width = "256";
#else
constexpr dabir::number_format width = "255";
#endif

// CASE 3: a point without decimals    (says: number_format_has_a_point_without_decimals)
#if CASE == 3
constexpr dabir::number_format point = ".d";
#else
constexpr dabir::number_format point = ".0d";
#endif

// CASE 4: zeros before groups    (says: number_format_has_zeros_with_groups)
#if CASE == 4
constexpr dabir::number_format zeros = "08,";
#else
constexpr dabir::number_format zeros = "08";
#endif

// CASE 5: a brace as the fill    (says: number_format_has_an_ill_formed_fill)
#if CASE == 5
constexpr dabir::number_format fill = "{>8";
#else
constexpr dabir::number_format fill = "*>8";
#endif

// CASE 6: a specification that is not known before the program runs
#if CASE == 6
dabir::number_format later(const char* spec) { return spec; }
#else
dabir::number_format later(const char*) { return ""; }
#endif

// CASE 7: a double is no number to write
#if CASE == 7
dabir::number real = 1.5;
#else
dabir::number real = dabir::decimal{15, -1};
#endif

// CASE 8: a float is not read
#if CASE == 8
float value;
auto read = dabir::from_chars("1", value);
#else
double value;
auto read = dabir::from_chars("1", value);
#endif
