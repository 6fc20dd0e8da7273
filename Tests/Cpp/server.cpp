#include "server.hpp"
#include <arpa/inet.h>
#include <chrono>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static sockaddr *generic(sockaddr_in *address) { return static_cast<sockaddr *>(static_cast<void *>(address)); }

server::server(std::string answer) : listener_(socket(AF_INET, SOCK_STREAM, 0)), answer_(std::move(answer)) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(listener_, generic(&address), sizeof address) != 0 || listen(listener_, 8) != 0)
    std::abort();
  thread_ = std::thread(&server::serve, this);
}

server::~server() {
  shutdown(listener_, SHUT_RDWR);
  thread_.join();
  close(listener_);
}

std::string server::base_url() const {
  sockaddr_in address = {};
  socklen_t size = sizeof address;
  getsockname(listener_, generic(&address), &size);
  return "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/api/v1";
}

void server::wait_until_asked() const {
  while (!is_asked_)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void server::serve() {
  int connection;
  while ((connection = accept(listener_, nullptr, nullptr)) >= 0) {
    std::string request;
    char bytes[4096];
    ssize_t size;
    // The bodies of these tests are JSON objects without another one in them.
    while ((request.empty() || request.back() != '}') && (size = recv(connection, bytes, sizeof bytes, 0)) > 0)
      request.append(bytes, static_cast<std::size_t>(size));
    is_asked_ = true;
    if (!answer_.empty())
      send(connection, answer_.data(), answer_.size(), MSG_NOSIGNAL);
    else
      while (recv(connection, bytes, sizeof bytes, 0) > 0)
        continue;
    close(connection);
  }
}

std::string answer(const char *status_line, const std::string &body, const char *more_headers) {
  return std::string("HTTP/1.1 ") + status_line + "\r\nContent-Type: application/json\r\nConnection: close\r\n" +
         more_headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}
