#include "peers/dabir.hpp"

#include "support/wrong_years.hpp"

TEST_CASE("dabir, through its adapter, is the official list") {
    CHECK(wrong_from_days(peers::dabir::from_days) == years{});
    CHECK(wrong_to_days(peers::dabir::to_days) == years{});
    CHECK(peers::fields(peers::dabir::from_days(19355)) == peers::ymd{1401, 10, 8});
}

TEST_CASE("digits") {
    std::string buffer(100, '\0');
    CHECK(peers::dabir::convert_digits("۱۴۰۱/10/٠٨", dabir::digit_set::ascii, buffer) == "1401/10/08");
    CHECK(peers::dabir::convert_digits("۱۴۰۱/10/٠٨", dabir::digit_set::persian, buffer) == "۱۴۰۱/۱۰/۰۸");
}

TEST_CASE("texts are normalised, by the stages and by the kernels") {
    std::string buffer(300, '\0');
    std::string text = "كتاب\u200Bهاي ";
    while (text.size() < 200) text += "سلام دنیا ";
    const std::string clean = "کتابهای" + text.substr(text.find(' '));
    CHECK(peers::dabir::normalize<nullptr>(text, dabir::level::safe, buffer) == clean);
    CHECK(!peers::dabir::is_normalized<nullptr>(text, dabir::level::safe));
    CHECK(peers::dabir::is_normalized<nullptr>(clean, dabir::level::safe));
#if defined(DABIR_SIMD_X86)
    CHECK(peers::dabir::normalize<&dabir::detail::sse2_block_kernels>(text, dabir::level::safe, buffer) == clean);
    CHECK(!peers::dabir::is_normalized<&dabir::detail::sse2_block_kernels>(text, dabir::level::safe));
#endif
}

TEST_CASE("integers") {
    CHECK(peers::dabir::read_integer("۱۲۳۴۵۶۷۸") == 12345678);
    CHECK(peers::dabir::read_integer("۱۲٬۳۴۵٬۶۷۸") == 12345678);
    CHECK(peers::dabir::read_integer("۱۲ ") == -1);
}

TEST_CASE("dabir writes integers, spells as ICU does, reads words and finds numbers") {
    std::string buffer(1000, '\0');
    CHECK(peers::dabir::write_integer(12345678, buffer) == "۱۲٬۳۴۵٬۶۷۸");
    CHECK(peers::dabir::to_words(1001, buffer) == "یک هزار و یک");
    CHECK(peers::dabir::from_words("هزار و یک") == 1001);
    CHECK(peers::dabir::from_words("سه سیب") == -1);
    CHECK(peers::dabir::from_words("نیم") == -1);
    CHECK(peers::dabir::count_numbers("۵ نفر و ده هزار تومان") == 2);
}
