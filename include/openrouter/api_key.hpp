/// @file
/// The saved API key of the program's user. Include <openrouter/client.hpp>.
#ifndef OPENROUTER_API_KEY_HPP
#define OPENROUTER_API_KEY_HPP

#if __cplusplus < 201703L
#error "<openrouter/api_key.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "calls.hpp"

namespace openrouter {

/// Saves an API key in the user's file, and replaces the one that was saved before.
template <class Errors> struct basic_api_key_save {
  returned<Errors> operator()(text_argument api_key) const {
    basic_client_error<Errors> error = detail::new_report<Errors>();
    openrouter_status status = openrouter_api_key_save(api_key.data(), api_key.size(), error.get());
    return detail::settle<Errors>(status, detail::reported(error, status));
  }
};

/// Sets the API key of settings to the saved one, if they have none. Returns whether they have one then.
template <class Errors> struct basic_api_key_load {
  returned<Errors, bool> operator()(handle<openrouter_settings> &into) const {
    basic_client_error<Errors> error = detail::new_report<Errors>();
    openrouter_status status = openrouter_api_key_load(into.get(), error.get());
    return detail::settle<Errors>(status, detail::reported(error, status), status == OPENROUTER_OK);
  }
};

/// The path of the file of the saved key, which may not exist.
template <class Errors> struct basic_api_key_path {
  /// Takes a buffer as (char *, capacity), an array or a container, and returns the size of the path.
  template <class... Buffer> returned<Errors, std::size_t> operator()(Buffer &&...buffer) const {
    return detail::copy_out<Errors>(openrouter_api_key_path, buffer...);
  }
};

} // namespace openrouter

#endif // C++17

#endif
