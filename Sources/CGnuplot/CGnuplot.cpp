#include "CGnuplot.h"

#include <cassert>  // gnuplot-iostream.h uses assert without including it
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "gnuplot-iostream.h"

namespace {

/// A file without a name, which ends with its last descriptor.
class TemporaryFile {
public:
  explicit TemporaryFile(const char *contents) {
    std::FILE *file = std::tmpfile();
    if (!file) {
      error = errno;
      return;
    }
    // Above 0, 1 and 2, so that no dup2 in the child overwrites it, and closed in all other children.
    descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
    if (descriptor < 0) error = errno;
    errno = 0;
    Gnuplot gnuplot(file);  // owns and closes the file
    gnuplot << contents << std::flush;
    if (!gnuplot) error = errno ? errno : EIO;
    lseek(descriptor, 0, SEEK_SET);
  }
  TemporaryFile(const TemporaryFile &) = delete;
  TemporaryFile &operator=(const TemporaryFile &) = delete;
  ~TemporaryFile() {
    if (descriptor >= 0) close(descriptor);
  }

  int descriptor = -1;
  /// 0, or an errno.
  int error = 0;
};

/// Starts the program in the directory; 0, or an errno.
int spawn(const char *program, const char *directory, char *const *environment, int input,
          int output, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (int error = posix_spawn_file_actions_init(&actions)) return error;
  if (int error = posix_spawnattr_init(&attributes)) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  // The thread that draws may block signals, as Dispatch's do: gnuplot is to hear Ctrl-C all the same.
  sigset_t none;
  sigemptyset(&none);
  char debug[] = "-d", standardInput[] = "/dev/stdin";
  char *arguments[] = {const_cast<char *>(program), debug, standardInput, nullptr};

  int error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  if (!error) error = posix_spawn_file_actions_addchdir_np(&actions, directory);
  if (!error) error = posix_spawnattr_setsigmask(&attributes, &none);
  if (!error) error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  if (!error) {
    // A program that was written a moment ago is "busy" while a process that another thread is just
    // starting still holds it open for writing.
    for (int attempt = 0; attempt < 100; attempt++) {
      error = posix_spawnp(child, program, &actions, &attributes, arguments, environment);
      if (error != ETXTBSY) break;
      usleep(10000);
    }
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/// Waits for the child's end, kills it when its time is over, and decodes how it ended.
int await(pid_t child, double seconds, int *timedOut) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration<double>(seconds);
  int status = 0;
  for (pid_t ended; (ended = waitpid(child, &status, WNOHANG)) != child;) {
    if (ended < 0 && errno != EINTR) return 255;  // reaped by someone else: how it ended is lost
    if (Clock::now() > end) {
      kill(child, SIGKILL);
      *timedOut = 1;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

extern "C" cgnuplot_result cgnuplot_run(const char *program, const char *directory,
                                        const char *script, char *const *environment,
                                        double timeout, char *output, size_t capacity) {
  cgnuplot_result result = {};
  output[0] = 0;
  // Files instead of pipes: neither side ever waits for the other to read.
  const TemporaryFile input(script), messages("");
  result.start_error = input.error ? input.error : messages.error;
  if (result.start_error) return result;
  pid_t child = -1;
  const int error =
      spawn(program, directory, environment, input.descriptor, messages.descriptor, &child);
  if (error) {
    const bool isFolder = access((std::string(directory) + "/.").c_str(), X_OK) == 0;
    (isFolder ? result.start_error : result.directory_error) = isFolder ? error : errno;
    return result;
  }
  result.status = await(child, timeout, &result.timed_out);
  const ssize_t count = pread(messages.descriptor, output, capacity - 1, 0);
  output[count > 0 ? count : 0] = 0;
  return result;
}
