/*
 * A program that signs a person in, for the tests that play the browser and its enemies.
 *
 *     driver NAME=VALUE ...
 *
 * drive: run, poll (the default), or terminal, where it reads no commands; interrupt: Ctrl-C cancels; base_url, auth_url,
 * ca_file, key_label, x_title; mode, port, timeout_ms: numbers. Prints a line for each thing that happens, and reads
 * commands: submit TEXT, start, quit. SIGUSR1 cancels. refuse: calls of the system that a seccomp filter refuses,
 * NUMBER:ERRNO,...; memory_mb, descriptors: how much of each the program has.
 */
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <openrouter/client.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#define WHOLE OPENROUTER_NUL_TERMINATED

/* The variable STATUS_LOG names a file for the status of each function; it is compared with the header. */
static openrouter_status noted(const char *function, openrouter_status status) {
  const char *log = getenv("STATUS_LOG");
  FILE *file = log != NULL ? fopen(log, "ae") : NULL;
  if (file != NULL) {
    fprintf(file, "%s %d\n", function, (int)status);
    fclose(file);
  }
  return status;
}

#define NOTED(function, ...) noted(#function, function(__VA_ARGS__))

static openrouter_cancellation *cancellation;

static void cancel(int number) {
  (void)number;
  openrouter_cancellation_request(cancellation);
}

static void give_up(const char *what) {
  printf("broken %s\n", what);
  exit(1);
}

static const char *argument(char **arguments, const char *name) {
  for (size_t size = strlen(name); *arguments != NULL; arguments++) {
    if (strncmp(*arguments, name, size) == 0 && (*arguments)[size] == '=')
      return *arguments + size + 1;
  }
  return NULL;
}

/* Refuses calls of the system, by their numbers, as a sandbox does. */
static void refuse(const char *calls) {
  struct sock_filter filter[64] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))};
  struct sock_fprog program = {1, filter};
  while (*calls != '\0' && program.len + 3 < 64) {
    char *end;
    unsigned number = (unsigned)strtoul(calls, &end, 10);
    unsigned error = (unsigned)strtoul(end + 1, &end, 10);
    filter[program.len++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1);
    filter[program.len++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error);
    calls = *end == ',' ? end + 1 : end;
  }
  filter[program.len++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    give_up("seccomp");
}

/* What makes the program large. */
static char *ballast;

/* Makes the program large: memory that was written to, and descriptors that programs it starts would inherit. */
static void grow(char **arguments) {
  const char *memory = argument(arguments, "memory_mb"), *descriptors = argument(arguments, "descriptors");
  size_t size = memory != NULL ? strtoul(memory, NULL, 10) << 20 : 0;
  ballast = size > 0 ? malloc(size) : NULL;
  if (ballast != NULL)
    memset(ballast, 1, size);
  for (int i = descriptors != NULL ? atoi(descriptors) : 0; i > 0; i--) {
    if (dup(1) < 0)
      give_up("descriptors");
  }
}

static openrouter_client *make_client(char **arguments) {
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  if (openrouter_settings_new(&settings) != OPENROUTER_OK || openrouter_client_options_new(&options) != OPENROUTER_OK)
    give_up("settings");
  if (openrouter_settings_set_base_url(settings, argument(arguments, "base_url"), WHOLE) != OPENROUTER_OK)
    give_up("base_url");
  if (argument(arguments, "x_title") != NULL &&
      openrouter_settings_set_x_title(settings, argument(arguments, "x_title"), WHOLE) != OPENROUTER_OK)
    give_up("x_title");
  if (openrouter_client_options_set_ca_file(options, argument(arguments, "ca_file"), WHOLE) != OPENROUTER_OK)
    give_up("ca_file");
  if (openrouter_client_new(settings, options, &client) != OPENROUTER_OK)
    give_up("client");
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return client;
}

static openrouter_sign_in *make_sign_in(const openrouter_client *client, char **arguments) {
  openrouter_sign_in_options *options = NULL;
  openrouter_sign_in *sign_in = NULL;
  const char *text;
  int is_set = openrouter_sign_in_options_new(&options) == OPENROUTER_OK;
  if ((text = argument(arguments, "auth_url")) != NULL)
    is_set = is_set && openrouter_sign_in_options_set_auth_url(options, text, WHOLE) == OPENROUTER_OK;
  if ((text = argument(arguments, "key_label")) != NULL)
    is_set = is_set && openrouter_sign_in_options_set_key_label(options, text, WHOLE) == OPENROUTER_OK;
  if ((text = argument(arguments, "mode")) != NULL)
    is_set = is_set && openrouter_sign_in_options_set_mode(options, atoi(text)) == OPENROUTER_OK;
  if ((text = argument(arguments, "port")) != NULL)
    is_set = is_set && openrouter_sign_in_options_set_port(options, atoi(text)) == OPENROUTER_OK;
  if ((text = argument(arguments, "timeout_ms")) != NULL)
    is_set = is_set && openrouter_sign_in_options_set_timeout_ms(options, atoi(text)) == OPENROUTER_OK;
  if (!is_set)
    give_up(openrouter_sign_in_options_error_message(options));
  if (openrouter_sign_in_new(client, options, cancellation, &sign_in) != OPENROUTER_OK)
    give_up("sign-in");
  openrouter_sign_in_options_free(options);
  return sign_in;
}

static void print_failure(const openrouter_sign_in *sign_in) {
  printf("field %s\n", openrouter_sign_in_error_field(sign_in));
  printf("message %s\n", openrouter_sign_in_error_message(sign_in));
}

static openrouter_status start(openrouter_sign_in *sign_in) {
  openrouter_string url;
  openrouter_sign_in_mode mode = 0;
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  openrouter_status status = NOTED(openrouter_sign_in_start, sign_in);
  clock_gettime(CLOCK_MONOTONIC, &after);
  printf("took %ld\n", (after.tv_sec - before.tv_sec) * 1000000 + (after.tv_nsec - before.tv_nsec) / 1000);
  print_failure(sign_in);
  if (NOTED(openrouter_sign_in_get_mode, sign_in, &mode) == OPENROUTER_OK)
    printf("mode %d\n", mode);
  if (NOTED(openrouter_sign_in_get_url, sign_in, &url) == OPENROUTER_OK)
    printf("url %s\n", url.data);
  printf("started %d\n", status);
  return status;
}

/* Read byte by byte, so that poll knows whether there is more. 0 if there is no more. */
static int read_line(char *line, size_t capacity) {
  size_t size = 0;
  while (size + 1 < capacity && read(0, line + size, 1) == 1) {
    if (line[size++] == '\n') {
      line[size - 1] = '\0';
      return 1;
    }
  }
  return 0;
}

static void submit(openrouter_sign_in *sign_in, const char *text) {
  openrouter_status status = NOTED(openrouter_sign_in_submit, sign_in, text, WHOLE);
  print_failure(sign_in);
  printf("submitted %d\n", status);
}

/* Does what the next line asks for; false where that is to quit. */
static int obey(openrouter_sign_in *sign_in) {
  char line[10000];
  if (!read_line(line, sizeof line) || strcmp(line, "quit") == 0)
    return 0;
  if (strncmp(line, "submit ", 7) == 0)
    submit(sign_in, line + 7);
  return 1;
}

static int is_over(openrouter_status status) {
  return status != OPENROUTER_WAITING && status != OPENROUTER_INPUT_NEEDED;
}

static openrouter_status drive_by_run(openrouter_sign_in *sign_in) {
  for (;;) {
    openrouter_status status = NOTED(openrouter_sign_in_run, sign_in);
    if (status != OPENROUTER_INPUT_NEEDED)
      return status;
    printf("input needed\n");
    if (!obey(sign_in))
      exit(0);
  }
}

/* As the header says it: no step but where the descriptor is readable, and no time limit. */
static openrouter_status drive_by_poll(openrouter_sign_in *sign_in) {
  struct pollfd watched[2] = {{-1, POLLIN, 0}, {0, POLLIN, 0}};
  openrouter_sign_in_mode mode = 0;
  openrouter_status status = OPENROUTER_WAITING;
  int steps = 0;
  if (NOTED(openrouter_sign_in_get_descriptor, sign_in, &watched[0].fd) != OPENROUTER_OK)
    give_up("descriptor");
  if (NOTED(openrouter_sign_in_get_mode, sign_in, &mode) == OPENROUTER_OK && mode == OPENROUTER_SIGN_IN_MODE_HEADLESS)
    printf("input needed\n");
  while (!is_over(status)) {
    if (poll(watched, 2, -1) <= 0)
      continue;
    if (watched[1].revents != 0 && !obey(sign_in))
      exit(0);
    if (watched[0].revents != 0) {
      status = NOTED(openrouter_sign_in_step, sign_in, 0);
      steps++;
    }
  }
  printf("steps %d\n", steps);
  /* It stays readable, and stays what it is. */
  if (poll(watched, 1, 0) != 1 || NOTED(openrouter_sign_in_step, sign_in, 0) != status)
    give_up("after the end");
  return status;
}

static void print_end(const openrouter_sign_in *sign_in, openrouter_status status) {
  openrouter_string text;
  const openrouter_client_error *error = NULL;
  int32_t http_status = 0;
  print_failure(sign_in);
  if (NOTED(openrouter_sign_in_get_key, sign_in, &text) == OPENROUTER_OK)
    printf("key %s\n", text.data);
  if (NOTED(openrouter_sign_in_get_user_id, sign_in, &text) == OPENROUTER_OK)
    printf("user %s\n", text.data);
  if (NOTED(openrouter_sign_in_get_client_error, sign_in, &error) == OPENROUTER_OK &&
      openrouter_client_error_get_http_status(error, &http_status) == OPENROUTER_OK)
    printf("http %d\n", http_status);
  printf("end %d\n", status);
}

int main(int argc, char **argv) {
  struct sigaction action;
  char line[100];
  const char *drive = argument(argv + (argc > 0), "drive");
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (openrouter_cancellation_new(&cancellation) != OPENROUTER_OK)
    give_up("cancellation");
  memset(&action, 0, sizeof action);
  action.sa_handler = cancel;
  action.sa_flags = SA_RESTART;
  sigaction(SIGUSR1, &action, NULL);
  openrouter_client *client = make_client(argv);
  openrouter_sign_in *sign_in = make_sign_in(client, argv);
  grow(argv);
  if (argument(argv, "refuse") != NULL)
    refuse(argument(argv, "refuse"));
  if (argument(argv, "interrupt") != NULL)
    sigaction(SIGINT, &action, NULL);
  if (drive != NULL && strcmp(drive, "terminal") == 0) {
    print_end(sign_in, NOTED(openrouter_sign_in_run_in_terminal, sign_in));
    return 0;
  }
  printf("unstarted %d %d %d\n", NOTED(openrouter_sign_in_step, sign_in, 0), NOTED(openrouter_sign_in_run, sign_in),
         NOTED(openrouter_sign_in_submit, sign_in, "code", WHOLE));
  do {
    if (start(sign_in) == OPENROUTER_OK) {
      int is_run = drive != NULL && strcmp(drive, "run") == 0;
      print_end(sign_in, is_run ? drive_by_run(sign_in) : drive_by_poll(sign_in));
    }
    /* Nothing is freed before that: what is closed has been closed by the end itself. */
  } while (read_line(line, sizeof line) && strcmp(line, "start") == 0);
  openrouter_sign_in_free(sign_in);
  openrouter_client_free(client);
  openrouter_cancellation_free(cancellation);
  printf("freed\n");
  return 0;
}
