#include "CGnuplot.h"

#ifndef __linux__
#error "Figures are drawn on Linux only: this needs memfd_create, pipe2, O_PATH and sigtimedwait."
#endif

#include <cassert>  // gnuplot-iostream.h uses assert without including it
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "gnuplot-iostream.h"

extern char **environ;

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
  explicit Descriptor(int value = -1) : value(value) {}
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor() { reset(); }
  int get() const { return value; }
  int release() { return std::exchange(value, -1); }
  void reset(int next = -1) {
    if (value >= 0) close(value);
    value = next;
  }
  /// Moves above 0, 1 and 2, so that no dup2 in the child overwrites it.
  bool raise() {
    if (value < 0) return false;
    if (value > 2) return true;
    const int moved = fcntl(value, F_DUPFD_CLOEXEC, 3);
    if (moved < 0) return false;
    reset(moved);
    return true;
  }

private:
  int value;
};

/// Turns SIGPIPE into EPIPE for this thread and this scope.
class PipeSignalGuard {
public:
  PipeSignalGuard() {
    sigset_t waiting;
    sigpending(&waiting);
    wasPending = sigismember(&waiting, SIGPIPE) == 1;
    sigemptyset(&pipeOnly);
    sigaddset(&pipeOnly, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipeOnly, &previous);
  }
  ~PipeSignalGuard() {
    const timespec now{0, 0};
    if (!wasPending) {
      while (sigtimedwait(&pipeOnly, nullptr, &now) == -1 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &previous, nullptr);
  }
  PipeSignalGuard(const PipeSignalGuard &) = delete;
  PipeSignalGuard &operator=(const PipeSignalGuard &) = delete;

private:
  sigset_t pipeOnly, previous;
  bool wasPending;
};

/// Kills a child that is still running when its time is over.
class Watchdog {
public:
  Watchdog(pid_t child, double seconds)
      : thread([this, child, seconds] {
          std::unique_lock lock(mutex);
          const auto limit = std::chrono::duration<double>(seconds);
          if (!condition.wait_for(lock, limit, [this] { return ended; })) {
            fired = true;
            kill(child, SIGKILL);
          }
        }) {}
  ~Watchdog() { dismiss(); }
  /// Call while the child is not yet reaped: its process id is then still its own.
  bool dismiss() {
    if (thread.joinable()) {
      {
        std::lock_guard lock(mutex);
        ended = true;
      }
      condition.notify_one();
      thread.join();
    }
    return fired;
  }

private:
  std::mutex mutex;
  std::condition_variable condition;
  bool ended = false, fired = false;
  std::thread thread;
};

/// Starts the program; 0, or an errno.
int spawn(const char *program, int directory, int input, int output, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (int error = posix_spawn_file_actions_init(&actions)) return error;
  if (int error = posix_spawnattr_init(&attributes)) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  sigset_t none, pipeOnly;
  sigemptyset(&none);
  sigemptyset(&pipeOnly);
  sigaddset(&pipeOnly, SIGPIPE);
  char debug[] = "-d", standardInput[] = "/dev/stdin";
  char *arguments[] = {const_cast<char *>(program), debug, standardInput, nullptr};

  int error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  if (!error) error = posix_spawn_file_actions_addfchdir_np(&actions, directory);
  if (!error) error = posix_spawnattr_setsigmask(&attributes, &none);
  if (!error) error = posix_spawnattr_setsigdefault(&attributes, &pipeOnly);
  if (!error) {
    error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  if (!error) {
    // A program that was written a moment ago is "busy" while a process that another thread is just
    // starting still holds it open for writing.
    for (int attempt = 0; attempt < 100; attempt++) {
      error = posix_spawnp(child, program, &actions, &attributes, arguments, environ);
      if (error != ETXTBSY) break;
      usleep(10000);
    }
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/// Writes the script and closes the pipe. A reader that goes away before its end is no failure: how
/// it ended says more.
void feed(Descriptor &pipe, const char *script) {
  PipeSignalGuard guard;
  std::FILE *file = fdopen(pipe.get(), "w");
  if (!file) return;
  pipe.release();
  try {
    Gnuplot gnuplot(file);  // owns and closes the file
    gnuplot << script << std::flush;
  } catch (...) {
  }
}

/// Waits for the child's end and decodes how it ended.
int await(pid_t child, Watchdog *watchdog, int *timedOut) {
  siginfo_t information;
  while (waitid(P_PID, child, &information, WEXITED | WNOWAIT) == -1 && errno == EINTR) {}
  if (watchdog && watchdog->dismiss()) *timedOut = 1;
  int status = 0;
  while (waitpid(child, &status, 0) == -1) {
    if (errno != EINTR) return 255;  // reaped by someone else: how it ended is lost
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

extern "C" cgnuplot_result cgnuplot_run(const char *program, const char *directory,
                                        const char *script, double timeout, char *output,
                                        size_t capacity) {
  cgnuplot_result result = {};
  output[0] = 0;
  Descriptor workingDirectory(open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!workingDirectory.raise()) {
    result.directory_error = errno;
    return result;
  }
  // Messages go to memory, not to a file: nothing to clean up and no disk that can be full.
  Descriptor messages(memfd_create("gnuplot-messages", MFD_CLOEXEC));
  int ends[2] = {-1, -1};
  if (!messages.raise() || pipe2(ends, O_CLOEXEC) != 0) {
    result.start_error = errno;
    return result;
  }
  Descriptor input(ends[0]), pipe(ends[1]);
  if (!input.raise() || !pipe.raise()) {
    result.start_error = errno;
    return result;
  }
  pid_t child = -1;
  result.start_error = spawn(program, workingDirectory.get(), input.get(), messages.get(), &child);
  if (result.start_error) return result;
  input.reset();

  std::unique_ptr<Watchdog> watchdog;
  try {
    watchdog = std::make_unique<Watchdog>(child, timeout);
  } catch (...) {
    // No thread to be had: run without a time limit.
  }
  feed(pipe, script);
  pipe.reset();
  result.status = await(child, watchdog.get(), &result.timed_out);

  const ssize_t count = pread(messages.get(), output, capacity - 1, 0);
  output[count > 0 ? count : 0] = 0;
  return result;
}
