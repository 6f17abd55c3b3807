// Linked with everything.cpp: two units of one program may both include all of dabir.
#include <dabir/dabir.hpp>

int main() { return 0; }
