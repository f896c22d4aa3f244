// SPDX-License-Identifier: MIT
#include <climits>
#include <cstring>
#include <string>
#include <typeinfo>

#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/wire.h>

/// Makes known to Embind the types that cross the boundary here, in place of Emscripten's own list of all that could
/// (system/lib/embind/bind.cpp, MIT): strings of wide characters, 64-bit integers and fifteen kinds of views would be a
/// twentieth of what a reader downloads. A type that is missing is an UnboundTypeError at the first call.
using namespace emscripten;            // NOLINT(google-build-using-namespace): Embind's own names
using namespace emscripten::internal;  // NOLINT(google-build-using-namespace)

extern "C" {

/// Called by Embind's JavaScript to name a type in an error.
// NOLINTNEXTLINE(bugprone-reserved-identifier, readability-identifier-naming): Embind's own name
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info* type) { return strdup(type->name()); }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {  // NOLINT
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_bool(TypeID<bool>::get(), "bool", sizeof(bool), true, false);
  _embind_register_integer(TypeID<int>::get(), "int", sizeof(int), INT_MIN, INT_MAX);
  _embind_register_integer(TypeID<unsigned>::get(), "unsigned", sizeof(unsigned), 0, UINT_MAX);
  _embind_register_integer(TypeID<unsigned long>::get(), "unsigned long", sizeof(unsigned long), 0, ULONG_MAX);
  _embind_register_float(TypeID<float>::get(), "float", sizeof(float));
  _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
  _embind_register_std_string(TypeID<std::string>::get(), "string");
  _embind_register_emval(TypeID<val>::get(), "val");
  // The numbers are those of embind.js's list of typed arrays.
  _embind_register_memory_view(TypeID<memory_view<int>>::get(), 4, "ints");
  _embind_register_memory_view(TypeID<memory_view<float>>::get(), 6, "floats");
  _embind_register_memory_view(TypeID<memory_view<double>>::get(), 7, "doubles");
}

}  // extern "C"
