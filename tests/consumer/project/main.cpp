#include <dabir/dabir.hpp>

#include <chrono>

int main() {
    constexpr std::chrono::sys_days day = dabir::jalali::year{1401}/dabir::jalali::Dey/8;
    static_assert(day == std::chrono::sys_days{std::chrono::year{2022}/12/29});
    static_assert(DABIR_VERSION_MAJOR == 0);
}
