#ifndef DABIR_TEXT_HPP
#define DABIR_TEXT_HPP

#include <dabir/base/version.hpp>

#include <dabir/text/fold.hpp>
#include <dabir/text/joining.hpp>
#include <dabir/text/normalize.hpp>
#include <dabir/text/offsets.hpp>
#include <dabir/text/options.hpp>
#include <dabir/text/segment.hpp>

/// \file
/// The wing of text: repairs and keys for search, comparison by key, half-spaces, words.

namespace dabir::inline v0_1 {}

#endif
