#include "answer.h"
#include "exits.h"
#include "output.h"
#include <string.h>

/* Where the printing is: before the first piece, in the reasoning, or in the text. */
typedef enum place { BEFORE, IN_REASONING, IN_TEXT } place;

typedef struct progress {
  place place;
  /* Whether the last byte that was printed was a line end. */
  bool is_at_start;
  /* Whether there was something that cannot be printed. */
  bool has_media;
} progress;

static void move_to(progress *progress, place place) {
  if (progress->place == IN_REASONING)
    print("%s%s", plain(), progress->is_at_start ? "\n" : "\n\n");
  if (place == IN_REASONING)
    print("%s", dim());
  progress->place = place;
}

static void print_piece(progress *progress, const openrouter_event *event) {
  bool is_reasoning = event->type == OPENROUTER_EVENT_REASONING;
  if (event->type == OPENROUTER_EVENT_IMAGE || event->type == OPENROUTER_EVENT_AUDIO)
    progress->has_media = true;
  /* Reasoning that would look like the text is left out. */
  if (is_reasoning ? !has_styles() : event->type != OPENROUTER_EVENT_TEXT && event->type != OPENROUTER_EVENT_REFUSAL)
    return;
  if (event->text.size == 0)
    return;
  place place = is_reasoning ? IN_REASONING : IN_TEXT;
  if (progress->place != place)
    move_to(progress, place);
  print_safely(event->text.data, event->text.size);
  progress->is_at_start = event->text.data[event->text.size - 1] == '\n';
}

static void end_printing(const progress *progress) {
  if (progress->place == IN_REASONING)
    print("%s", plain());
  if (progress->place != BEFORE)
    end_line();
}

/* Prints the pieces as they come. A reader that has gone away stops the answer. */
static openrouter_status stream(service *service) {
  const openrouter_event *event = NULL;
  progress progress = {BEFORE, true, false};
  openrouter_status status;
  while ((status = openrouter_call_next(service->call, -1, &event)) == OPENROUTER_OK) {
    print_piece(&progress, event);
    if (!flush_output()) {
      status = OPENROUTER_ERROR_CANCELLED;
      break;
    }
  }
  end_printing(&progress);
  flush_output();
  if (progress.has_media)
    note("(The answer has an image or sound; only --json prints it.)");
  return status;
}

static void report_cost(const openrouter_chat_result *result) {
  openrouter_string model = {"", 0};
  double dollars = 0;
  int64_t prompt = 0, completion = 0;
  openrouter_chat_result_get_model(result, &model);
  openrouter_chat_result_get_prompt_tokens(result, &prompt);
  openrouter_chat_result_get_completion_tokens(result, &completion);
  if (openrouter_chat_result_get_cost(result, &dollars) == OPENROUTER_OK)
    note("$%.6f, tokens: %lld in, %lld out, %s", dollars, (long long)prompt, (long long)completion, model.data);
  else
    note("the cost was not reported, %s", model.data);
}

/* An answer that is complete can still have been cut by the service. */
static void report_finish(const openrouter_chat_result *result) {
  openrouter_string reason = {"", 0};
  if (openrouter_chat_result_get_finish_reason(result, 0, &reason) == OPENROUTER_OK && strcmp(reason.data, "stop") != 0)
    note("(the answer ended because of: %s)", reason.data);
}

static void add_cost(const openrouter_chat_result *result, openrouter_status status, costs *costs) {
  openrouter_string id;
  double dollars = 0;
  if (openrouter_chat_result_get_cost(result, &dollars) == OPENROUTER_OK)
    costs->dollars += dollars;
  else if (status == OPENROUTER_ERROR_CANCELLED || openrouter_chat_result_get_id(result, &id) == OPENROUTER_OK)
    costs->unknown++;
}

int print_answer(service *service, answer_style style, costs *costs) {
  openrouter_chat_result *result = NULL;
  /* A failure to start is also that of openrouter_call_next. */
  openrouter_call_start(service->call, service->request);
  openrouter_status status = style.is_json ? openrouter_call_run(service->call) : stream(service);
  int exit_status = EXIT_DONE;
  if (status < 0)
    exit_status = report_call(service, status);
  if (openrouter_call_get_chat_result(service->call, &result) != OPENROUTER_OK)
    return exit_status;
  if (style.is_json)
    show_chat_result(service);
  if (status >= 0)
    report_finish(result);
  if (style.has_cost && status >= 0)
    report_cost(result);
  add_cost(result, status, costs);
  return exit_status;
}
