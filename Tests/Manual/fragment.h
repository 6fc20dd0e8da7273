/* What the fragments of the manual's pages and of the headers' comments take for granted: handles that were made before,
   and functions of the program. A fragment is compiled as the body of a function below this. */
#include <openrouter/client.h>
#include <poll.h>
#include <stdio.h>
#include <time.h>

extern openrouter_settings *settings;
extern openrouter_client *client;
extern openrouter_sign_in *sign_in;
extern openrouter_request *request;
extern openrouter_json *body, *json;
extern openrouter_http_request *http_request;
extern openrouter_response *response;
extern openrouter_client_error *error;
extern openrouter_call *call;
extern openrouter_chat_stream *stream;
extern openrouter_chat_result *result;
extern const openrouter_event *event;
extern openrouter_status status;
extern openrouter_string id, name;
extern const char *text, *hash, *bytes;
extern const uint8_t *image;
extern size_t size, image_size, wav_size;
extern const char *user, *question, *wav;
extern size_t user_size, question_size;
extern openrouter_json_node node, message;
extern openrouter_string content, reason, price;
extern double dollars;
extern char buffer[4096];

/* What the program does with an event. */
void show(const openrouter_event *shown);
