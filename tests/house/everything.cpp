// All of dabir in one unit, which the house tests compile in several ways. Templates that nothing else here uses
// are instantiated by name.
#include <dabir/dabir.hpp>
