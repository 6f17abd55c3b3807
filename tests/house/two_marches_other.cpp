// The half that is compiled with another -march.
#include "two_marches.hpp"

results convert_everything_elsewhere() { return convert_everything(); }
