/* A substitute for xdg-open: writes its process number to the file that RECORD names, and hangs. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
  char name[1000];
  const char *record = getenv("RECORD");
  if (record == NULL)
    return 1;
  alarm(20);
  /* In one step, so that a reader never sees half of it. */
  snprintf(name, sizeof name, "%s.new", record);
  FILE *file = fopen(name, "w");
  if (file == NULL)
    return 1;
  fprintf(file, "%ld", (long)getpid());
  fclose(file);
  rename(name, record);
  pause();
  return 0;
}
