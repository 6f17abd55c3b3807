#ifndef DABIR_DATE_DETAIL_CLOCK_HPP
#define DABIR_DATE_DETAIL_CLOCK_HPP

#include <cstddef>
#include <cstdint>

#include <dabir/date/detail/row.hpp>

// Phrases that say a time of day.

namespace dabir::inline v0_1::detail {

/// Reads "[o'clock] hour:minute[:second]" or "o'clock hour [and minute minutes]", with the part of the day and the
/// zone. A stretch of time ("08:44-09:30", "o'clock 8 until 10", "until 8") is taken whole and says nothing.
class time_matcher {
public:
    constexpr time_matcher(token_stream& in, std::size_t first) noexcept : in_{in}, first_{first}, at_{first} {}

    [[nodiscard]] constexpr phrase<said_time> match() noexcept {
        if (in_[at_ + 1].is(particle::clock)) read_daypart();
        if (!read_time()) return {};
        const bool stretch = token_before(in_, first_).is(particle::until);
        if (read_stretch() || stretch) said_ = {};
        return {at_ - first_, in_[first_].begin, in_[at_ - 1].end, said_};
    }

private:
    [[nodiscard]] constexpr bool read_time() noexcept {
        said_.clock = in_[at_].is(particle::clock);
        if (said_.clock) ++at_;
        if (said_.clock && in_[at_].is(U':')) ++at_;
        if (!read_digits() && !(said_.clock && read_words())) return false;
        if (!normalise()) return false;
        read_daypart();
        read_zone();
        return true;
    }

    /// What goes on from a time to another one.
    [[nodiscard]] constexpr bool read_stretch() noexcept {
        const bool until = in_[at_].is(particle::until);
        if (!until && !in_[at_].is(U'-')) return false;
        time_matcher other{in_, at_ + 1};
        if (other.read_time()) {
            at_ = other.at_;
            return true;
        }
        if (!until || small_number(at_ + 1, 25) < 0 || is_month(in_[at_ + 2])) return false;
        at_ += 2;
        read_daypart();
        return true;
    }

    /// Whether the tokens at `i` are `mark` and two digits, with as much space before as behind the mark.
    [[nodiscard]] constexpr bool is_next(std::size_t i, bool any_mark) noexcept {
        const token &mark = in_[i], &number = in_[i + 1];
        const bool divides = mark.is(U':') || (any_mark && (mark.is(U'/') || mark.is(U'.') || mark.is(U',')));
        return divides && is_number(number, 2, 2) && number.value < 60 && mark.spaced == number.spaced &&
               !mark.newline && !number.newline;
    }

    [[nodiscard]] constexpr bool read_digits() noexcept {
        if (!is_number(in_[at_], 1, 2) || is_bound(in_, at_) || !is_next(at_ + 1, said_.clock)) return false;
        // "8/10/1401" is no time, whatever stands before it.
        if (!in_[at_ + 1].is(U':') && goes_on(in_[at_ + 3], in_[at_ + 4])) return false;
        said_.hour = static_cast<std::int8_t>(in_[at_].value);
        said_.minute = static_cast<std::int8_t>(in_[at_ + 2].value);
        at_ += 3;
        if (in_[at_].is(U':') && is_next(at_, false)) {
            said_.second = static_cast<std::int8_t>(in_[at_ + 1].value);
            at_ += 2;
            if (in_[at_].is(U'.') && !in_[at_].spaced && in_[at_ + 1].is(token_kind::number) && !in_[at_ + 1].spaced)
                at_ += 2;  // a fraction of the second is passed over
        }
        return !(in_[at_].is(U':') && !in_[at_].spaced && in_[at_ + 1].is(token_kind::number));
    }

    /// A number of at most two digits, or a cardinal, at `i`; -1 when there is none below `limit`.
    [[nodiscard]] constexpr int small_number(std::size_t i, int limit) noexcept {
        const token& t = in_[i];
        const int value = is_number(t, 1, 2)             ? static_cast<int>(t.value)
                          : t.is(word_class::cardinal) ? t.word.value
                                                       : -1;
        return value < limit ? value : -1;
    }

    [[nodiscard]] constexpr bool read_words() noexcept {
        const int hour = small_number(at_, 25);
        if (hour < 0) return false;
        said_.hour = static_cast<std::int8_t>(hour);
        ++at_;
        if (is_month(in_[at_]) || is_measured(in_, at_ - 1) || goes_on(in_[at_], in_[at_ + 1])) return false;
        if (!in_[at_].is(particle::conjunction)) return !in_[at_].is(U':') && !in_[at_].is(U'-');
        const int minute = small_number(at_ + 1, 60);
        if (minute < 0 || !in_[at_ + 2].is(particle::minute)) return false;
        said_.minute = static_cast<std::int8_t>(minute);
        at_ += 3;
        const int second = in_[at_].is(particle::conjunction) ? small_number(at_ + 1, 60) : -1;
        if (second < 0 || !in_[at_ + 2].is(particle::second)) return true;
        said_.second = static_cast<std::int8_t>(second);
        at_ += 3;
        return true;
    }

    /// Whether the clock has such a time, once a minute and hour that were written the wrong way round are turned.
    [[nodiscard]] constexpr bool normalise() noexcept {
        if (said_.hour > 24 && said_.second < 0 && said_.hour < 60 && said_.minute < 24) {
            const std::int8_t hour = said_.minute;
            said_.minute = said_.hour;
            said_.hour = hour;
        }
        return said_.hour < 24 || (said_.hour == 24 && said_.minute <= 0 && said_.second <= 0);
    }

    constexpr void read_daypart() noexcept {
        if (!in_[at_].is(word_class::daypart)) return;
        said_.daypart = static_cast<daypart>(in_[at_].word.value);
        ++at_;
    }

    constexpr void read_zone() noexcept {
        if (in_[at_].is(word_class::zone)) {
            said_.zone = static_cast<zone>(in_[at_].word.value);
            ++at_;
            const token& sign = in_[at_];
            if (said_.zone != zone::utc || sign.spaced || !(sign.is(U'+') || sign.is(U'-'))) return;
            if (!read_offset(1)) said_.zone = zone::local;  // "GMT+x" is not GMT
        } else if (in_[at_].is(U'+') || (in_[at_].is(U'-') && is_exact())) {
            static_cast<void>(read_offset(2));
        }
    }

    /// Whether a hyphen behind the time can be a minus: behind seconds or the T of ISO 8601.
    [[nodiscard]] constexpr bool is_exact() noexcept {
        return said_.second >= 0 || token_before(in_, first_).is(particle::iso_time);
    }

    /// A distance from UTC: +03:30, +0330, +03, from one digit on "UTC+3".
    [[nodiscard]] constexpr bool read_offset(unsigned least) noexcept {
        const token &sign = in_[at_], &number = in_[at_ + 1];
        if (number.spaced || !is_number(number, least, 4) || number.digits == 3) return false;
        const bool run = number.digits == 4;
        const bool colon = !run && is_next(at_ + 2, false) && in_[at_ + 2].is(U':') && !in_[at_ + 2].spaced;
        if (!run && !colon && (sign.is(U'-') || sign.spaced) && least > 1) return false;  // "08:44:10-12" goes on
        const auto hours = static_cast<int>(run ? number.value / 100 : number.value);
        const auto minutes = static_cast<int>(run ? number.value % 100 : colon ? in_[at_ + 3].value : 0);
        const std::size_t n = colon ? 4 : 2;
        if (hours > 14 || minutes > 59 || goes_on(in_[at_ + n], in_[at_ + n + 1])) return false;
        said_.has_offset = true;
        said_.offset = static_cast<std::int16_t>(sign.is(U'-') ? -(hours * 60 + minutes) : hours * 60 + minutes);
        at_ += n;
        return true;
    }

    token_stream& in_;
    std::size_t first_;
    std::size_t at_;
    said_time said_{};
};

/// The time phrase at token `i`.
[[nodiscard]] constexpr phrase<said_time> read_time_phrase(token_stream& in, std::size_t i) noexcept {
    return time_matcher{in, i}.match();
}

}  // namespace dabir::inline v0_1::detail

#endif
