// Stands in for libFuzzer: gives a fuzz body the files of a folder, every prefix of each, and bytes of a fixed random.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void give(const std::string& bytes) {
    // From a block of its own, so that the address sanitizer sees a read past the end.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

}  // namespace

int main(int, char** argv) {
    std::vector<std::string> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    if (inputs.empty()) {
        std::puts("the corpus is empty");
        return 1;
    }
    for (const std::string& input : inputs)
        for (std::size_t size = 0; size <= input.size(); ++size) give(input.substr(0, size));
    std::mt19937 random{1206};
    for (int n = 0; n < 2000; ++n) {
        // Stored inputs cut, joined and with bytes changed.
        std::string bytes;
        for (auto pieces = 1 + random() % 4; pieces > 0; --pieces) {
            const std::string& input = inputs[random() % inputs.size()];
            const std::size_t first = input.empty() ? 0 : random() % input.size();
            bytes += input.substr(first, random() % 200);
        }
        for (auto changes = random() % 4; changes > 0 && !bytes.empty(); --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        give(bytes);
    }
    std::printf("%zu stored inputs replayed\n", inputs.size());
}
