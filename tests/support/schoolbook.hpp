#ifndef DABIR_TESTS_SUPPORT_SCHOOLBOOK_HPP
#define DABIR_TESTS_SUPPORT_SCHOOLBOOK_HPP

/// A calendar as it is taught at school: six months of 31 days, five of 30, and Esfand of 29 or, in a leap year, 30.
/// Who walks with it says which years are leap.
struct schoolbook {
    int year = 1, month = 1, day = 1;

    constexpr void next_day(bool leap) {
        const int length = month <= 6 ? 31 : month <= 11 ? 30 : leap ? 30 : 29;
        if (++day <= length) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }

    /// Whether a date of the library has the same fields.
    template <class Date>
    constexpr bool agrees(const Date& date) const {
        return int{date.year()} == year && static_cast<int>(unsigned{date.month()}) == month &&
               static_cast<int>(unsigned{date.day()}) == day;
    }
};

#endif
