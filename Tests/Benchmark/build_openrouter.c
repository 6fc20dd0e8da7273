#include "build_openrouter.h"

#define SET(field, ...) (openrouter_create_auth_keys_code_request_set_##field(handle, __VA_ARGS__) < 0)
#define SET_TEXT(field) SET(field, from->field.data, from->field.size)

static int set_optional(openrouter_create_auth_keys_code_request *handle, const request *from) {
  if (from->expires_at.data != NULL && SET_TEXT(expires_at))
    return 0;
  if (from->key_label.data != NULL && SET_TEXT(key_label))
    return 0;
  if (from->usage_limit_type.data != NULL && SET(usage_limit_type, OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY))
    return 0;
  if (from->workspace_id.data != NULL && SET_TEXT(workspace_id))
    return 0;
  return from->http_referer.data == NULL || !(SET_TEXT(http_referer) || SET_TEXT(x_title) || SET_TEXT(app_categories));
}

int set_members(openrouter_create_auth_keys_code_request *handle, const request *from) {
  return !SET_TEXT(callback_url) && !SET_TEXT(code_challenge) &&
         !SET(code_challenge_method, OPENROUTER_CODE_CHALLENGE_METHOD_S256) && !SET(limit, from->limit) &&
         set_optional(handle, from);
}

/* Those of the handle, which has checked them. */
static size_t append_own_headers(const openrouter_create_auth_keys_code_request *handle, char *buffer, size_t size) {
  openrouter_string referer, title, categories;
  if (openrouter_create_auth_keys_code_request_get_http_referer(handle, &referer) != OPENROUTER_OK ||
      openrouter_create_auth_keys_code_request_get_x_title(handle, &title) != OPENROUTER_OK ||
      openrouter_create_auth_keys_code_request_get_app_categories(handle, &categories) != OPENROUTER_OK)
    return 0;
  size = append(buffer, size, (text){referer.data, referer.size});
  size = append(buffer, size, (text){title.data, title.size});
  return append(buffer, size, (text){categories.data, categories.size});
}

static size_t set_and_write(openrouter_create_auth_keys_code_request *handle, const request *from, char *buffer,
                            size_t capacity) {
  size_t size = 0;
  if (!set_members(handle, from) ||
      openrouter_create_auth_keys_code_request_write_body(handle, buffer, capacity, &size) < 0)
    return 0;
  return from->http_referer.data == NULL ? size : append_own_headers(handle, buffer, size);
}

size_t build_with_openrouter(const void *input, char *buffer, size_t capacity) {
  openrouter_create_auth_keys_code_request *handle = NULL;
  if (openrouter_create_auth_keys_code_request_new(&handle) < 0)
    return 0;
  size_t size = set_and_write(handle, input, buffer, capacity);
  openrouter_create_auth_keys_code_request_free(handle);
  return size;
}

size_t build_with_reused_openrouter(const void *input, char *buffer, size_t capacity) {
  static openrouter_create_auth_keys_code_request *handle;
  if (handle == NULL && openrouter_create_auth_keys_code_request_new(&handle) < 0)
    return 0;
  openrouter_create_auth_keys_code_request_reset(handle);
  return set_and_write(handle, input, buffer, capacity);
}
