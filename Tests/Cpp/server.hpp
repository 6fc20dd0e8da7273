// A server on 127.0.0.1 that gives every connection the same answer, or none.
#ifndef SERVER_HPP
#define SERVER_HPP

#include <atomic>
#include <string>
#include <thread>

class server {
public:
  // An empty response lets the client wait.
  explicit server(std::string answer);
  server(const server &) = delete;
  ~server();
  std::string base_url() const;
  // Until a whole request came.
  void wait_until_asked() const;

private:
  void serve();

  int listener_;
  std::string answer_;
  std::atomic<bool> is_asked_{false};
  std::thread thread_;
};

// A whole HTTP answer in JSON.
std::string answer(const char *status_line, const std::string &body, const char *more_headers = "");

#endif
