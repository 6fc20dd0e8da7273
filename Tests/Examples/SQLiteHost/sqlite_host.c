/*
 * A program of SQLite's that knows nothing of OpenRouter: it loads the extension that it is given, in two threads at
 * once, over thousands of rows, again and again, and while memory runs out.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/valgrind.h>

enum { LOADS = 50 };

static const char *extension;
static int passed, failed;
static pthread_mutex_t counting = PTHREAD_MUTEX_INITIALIZER;

static void expect(int holds, const char *what, const char *actual) {
  pthread_mutex_lock(&counting);
  *(holds ? &passed : &failed) += 1;
  if (!holds)
    printf("FAILED %s: came %s\n", what, actual);
  pthread_mutex_unlock(&counting);
}

/* ---------------------------------------------------------------------------------------------- Memory that runs out */

/* How many blocks were asked for, and which one is refused; used while there is one thread. */
static int asked, failing;
/* Whether one was refused to the extension or the library in it, and not to SQLite. */
static int was_refused;

void *__libc_malloc(size_t size);

void *malloc(size_t size) {
  Dl_info caller;
  if (failing == 0 || ++asked != failing)
    return __libc_malloc(size);
  if (dladdr(__builtin_return_address(0), &caller) != 0 && strstr(caller.dli_fname, "openrouter") != NULL)
    was_refused = 1;
  return NULL;
}

/* ----------------------------------------------------------------------------------------------------- SQL and answers */

static sqlite3 *open_database(void) {
  sqlite3 *db = NULL;
  char *message = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK || sqlite3_enable_load_extension(db, 1) != SQLITE_OK)
    expect(0, "opening a database", sqlite3_errmsg(db));
  else if (sqlite3_load_extension(db, extension, NULL, &message) != SQLITE_OK)
    expect(0, "loading the extension", message);
  sqlite3_free(message);
  return db;
}

/* Copies the first column of the first row, or the error, and returns SQLite's code. */
static int ask(sqlite3 *db, const char *sql, char *answer, size_t capacity) {
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_step(statement);
  const unsigned char *text = code == SQLITE_ROW ? sqlite3_column_text(statement, 0) : NULL;
  snprintf(answer, capacity, "%s",
           text != NULL          ? (const char *)text
           : code == SQLITE_ROW  ? "NULL"
           : code == SQLITE_DONE ? ""
                                 : sqlite3_errmsg(db));
  sqlite3_finalize(statement);
  return code;
}

static void answers(sqlite3 *db, const char *sql, const char *expected) {
  char answer[400];
  ask(db, sql, answer, sizeof answer);
  expect(strcmp(answer, expected) == 0, sql, answer);
}

#define ROWS "5000"
#define NUMBERS "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < " ROWS ") "
#define CALLBACK "'https://myapp.com/cb'"
#define DOCUMENTED "{\"callback_url\":\"https://myapp.com/cb\",\"limit\":25,\"key_label\":\"My \\\"CLI\\\"\"}"

static const struct {
  const char *sql, *answer;
} statements[] = {
    {"SELECT openrouter_request_body(" CALLBACK ", 25, 'My \"CLI\"')", DOCUMENTED},
    {"SELECT openrouter_request_body(" CALLBACK ")", "{\"callback_url\":\"https://myapp.com/cb\"}"},
    {"SELECT openrouter_request_body(" CALLBACK ", '0.50')",
     "{\"callback_url\":\"https://myapp.com/cb\",\"limit\":0.5}"},
    {"SELECT openrouter_request_body(" CALLBACK ", NULL, 'é')",
     "{\"callback_url\":\"https://myapp.com/cb\",\"key_label\":\"é\"}"},
    {"SELECT openrouter_request_body(NULL, 25, 'My CLI')", "NULL"},
    {"SELECT openrouter_pkce_challenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')",
     "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
    {"SELECT openrouter_pkce_challenge(NULL)", "NULL"},
    /* Every row, once compared with SQLite's own text, once read by its own JSON. */
    {NUMBERS "SELECT count(*) FROM n WHERE openrouter_request_body('https://myapp.com/' || i, i, 'Key ' || i) = "
             "'{\"callback_url\":\"https://myapp.com/' || i || '\",\"limit\":' || i || ',\"key_label\":\"Key ' || i || "
             "'\"}'",
     ROWS},
    {NUMBERS "SELECT count(*) FROM n WHERE "
             "json_extract(openrouter_request_body('https://myapp.com/' || i, i / 4.0), '$.limit') = i / 4.0",
     ROWS},
    {NUMBERS "SELECT count(DISTINCT openrouter_pkce_challenge(printf('%050d', i))) FROM n", ROWS},
    /* Deterministic and harmless: good for an index and a column of an untrusted schema. */
    {"PRAGMA trusted_schema = OFF", ""},
    {"CREATE TABLE sign_ins(url TEXT, body TEXT AS (openrouter_request_body(url)))", ""},
    {"CREATE INDEX bodies ON sign_ins(openrouter_request_body(url))", ""},
    {"INSERT INTO sign_ins VALUES (" CALLBACK "), (NULL)", ""},
    {"SELECT group_concat(ifnull(body, 'no')) FROM sign_ins", "{\"callback_url\":\"https://myapp.com/cb\"},no"},
};

/* What is refused, and how the message begins: the library's own, but for what SQLite must be asked first. */
static const struct {
  const char *sql, *message;
} refusals[] = {
    {"SELECT openrouter_request_body('ftp://myapp.com/cb')", "callback_url must be https, or http with host localhost"},
    {"SELECT openrouter_request_body('')", "callback_url must "},
    {"SELECT openrouter_request_body(" CALLBACK " || char(0))", "callback_url must "},
    {"SELECT openrouter_request_body(" CALLBACK ", 9e999)", "limit must be a finite number"},
    {"SELECT openrouter_request_body(" CALLBACK ", 'x')", "limit must be a number"},
    {"SELECT openrouter_request_body(" CALLBACK ", x'31')", "limit must be a number"},
    {"SELECT openrouter_request_body(" CALLBACK ", 1, x'ff')", "key_label must be valid UTF-8"},
    {"SELECT openrouter_pkce_challenge('short')", "verifier must have 43 to 128 characters"},
    {"SELECT openrouter_request_body()", "wrong number of arguments"},
    {NUMBERS "SELECT sum(openrouter_request_body('https://myapp.com/' || iif(i = 4000, ' ', i))) FROM n",
     "callback_url must "},
    {"INSERT INTO sign_ins VALUES ('https://a.test'), ('ftp://myapp.com/cb')", "callback_url must be https"},
};

/* The connection stays usable after a refusal, and a statement with one changes nothing. */
static void check_statements(sqlite3 *db) {
  char answer[400];
  for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
    answers(db, statements[i].sql, statements[i].answer);
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
    int code = ask(db, refusals[i].sql, answer, sizeof answer);
    int is_told = strncmp(answer, refusals[i].message, strlen(refusals[i].message)) == 0;
    expect(code == SQLITE_ERROR && is_told, refusals[i].sql, answer);
  }
  answers(db, "SELECT count(*) FROM sign_ins", "2");
}

/* ------------------------------------------------------------------------------------------------------------- Checks */

static void *run_thread(void *nothing) {
  sqlite3 *db = open_database();
  check_statements(db);
  expect(sqlite3_close(db) == SQLITE_OK, "closing a database", "something else");
  return nothing;
}

static void check_threads(void) {
  pthread_t threads[2];
  for (int i = 0; i < 2; i++) {
    if (pthread_create(&threads[i], NULL, run_thread, NULL) != 0)
      abort();
  }
  for (int i = 0; i < 2; i++)
    pthread_join(threads[i], NULL);
}

static int is_loaded(const char *file) {
  void *library = dlopen(file, RTLD_LAZY | RTLD_NOLOAD);
  if (library != NULL)
    dlclose(library);
  return library != NULL;
}

/* SQLite unloads an extension with the connection: then neither it nor the library is left in the process. */
static void check_loads(void) {
  char answer[400];
  for (int i = 0; i < LOADS; i++) {
    sqlite3 *db = open_database();
    answers(db, statements[0].sql, statements[0].answer);
    expect(is_loaded(extension), "the extension while it is used", "not loaded");
    sqlite3_close(db);
    snprintf(answer, sizeof answer, "%d %d", is_loaded(extension), is_loaded("libopenrouter.so.0"));
    expect(strcmp(answer, "0 0") == 0, "extension and library after closing", answer);
  }
}

/* The n-th block is refused, for every n, until there are no more: SQLite says so, or does without that block. */
static void check_memory(const char *sql, const char *expected) {
  sqlite3 *db = open_database();
  char answer[400];
  was_refused = 0;
  for (failing = 1; asked >= failing - 1; failing++) {
    asked = 0;
    int code = ask(db, sql, answer, sizeof answer);
    expect(code == SQLITE_NOMEM || strcmp(answer, expected) == 0, sql, answer);
  }
  failing = asked = 0;
  expect(was_refused, sql, "no block was refused to the extension");
  answers(db, sql, expected);
  sqlite3_close(db);
}

int main(int count, char **arguments) {
  if (count != 2)
    return 2;
  extension = arguments[1];
  check_threads();
  check_loads();
  /* Which has its own malloc. */
  if (!RUNNING_ON_VALGRIND) {
    check_memory(statements[0].sql, statements[0].answer);
    check_memory(statements[5].sql, statements[5].answer);
  }
  sqlite3_shutdown();
  printf("%d passed, %d failed, 0 skipped\n", passed, failed);
  return failed > 0;
}
