/*
 * A disk that forgets. Preloaded into a process, it lets every write below $CUT_FOLDER go through as
 * usual, and keeps beside it, below $CUT_DISK, what the disk would hold if the power went now: a
 * write reaches the disk when its file is synced, and not before. Killing the process is the cut.
 *
 * Names (making, renaming and deleting of files) count as durable at once. The shared memory of
 * SQLite is no file to a disk and is left out.
 *
 *   CUT_LEAK=p       p of 100 writes reach the disk early and half of those only in part, cut at 512
 *                    bytes, as a write-back cache does it: out of order, torn
 *   CUT_TRAP=c:k:w   at the k-th call of class c (write, sync or any) from now on, w happens: `eio`,
 *                    the call fails and what a sync should have saved is gone for good; `die`, the
XX *
 * The process may change both at any time in its own environment.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct op { long at; long size; char *bytes; struct op *next; }; /* bytes NULL: cut off at `at` */
struct file { char name[512]; struct op *first, **last; };

static struct file files[256];
static int file_count;
static struct file *open_files[4096];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* The name below the folder, or NULL when the path is none of ours. */
static const char *ours(const char *path) {
  const char *folder = getenv("CUT_FOLDER");
  size_t n = folder ? strlen(folder) : 0;
  if (!n || strncmp(path, folder, n) || path[n] != '/') return NULL;
  size_t m = strlen(path);
  return m > 4 && !strcmp(path + m - 4, "-shm") ? NULL : path + n + 1;
}

static const char *twin(const char *name, char *room) {
  snprintf(room, 1024, "%s/%s", getenv("CUT_DISK"), name);
  return room;
}

static int twin_open(const char *name, int flags) {
  char room[1024];
  return syscall(SYS_openat, AT_FDCWD, twin(name, room), flags | O_CLOEXEC, 0644);
}

static void apply(int disk, struct op *op, long size) {
  if (op->bytes) syscall(SYS_pwrite64, disk, op->bytes, size, op->at);
  else syscall(SYS_ftruncate, disk, op->at);
}

static void forget(struct file *file) {
  for (struct op *op = file->first, *next; op; op = next) {
    next = op->next;
    free(op->bytes);
    free(op);
  }
  file->first = NULL;
  file->last = &file->first;
}

static void queue(struct file *file, long at, const void *bytes, long size) {
  struct op *op = calloc(1, sizeof *op);
  op->at = at;
  op->size = size;
  if (bytes) op->bytes = memcpy(malloc(size + 1), bytes, size);
  *file->last = op;
  file->last = &op->next;
  const char *leak = getenv("CUT_LEAK");
  if (!leak || rand() % 100 >= atoi(leak)) return;
  int disk = twin_open(file->name, O_RDWR | O_CREAT);
  apply(disk, op, rand() % 2 ? size : size / 2 / 512 * 512);
  syscall(SYS_close, disk);
}

static void sync_twin(struct file *file) {
  int disk = twin_open(file->name, O_RDWR | O_CREAT);
  for (struct op *op = file->first; op; op = op->next) apply(disk, op, op->size);
  syscall(SYS_close, disk);
  forget(file);
}

/* Whether the call must fail; counts from the moment at which the trap was set. */
static int trapped(const char *class) {
  static char armed[64];
  static long calls;
  const char *trap = getenv("CUT_TRAP");
  if (!trap || !*trap) { armed[0] = 0; return 0; }
  if (strcmp(armed, trap)) { snprintf(armed, sizeof armed, "%s", trap); calls = 0; }
  char wanted[16], what[16];
  long k;
  if (sscanf(trap, "%15[^:]:%ld:%15s", wanted, &k, what) != 3) return 0;
  if (strcmp(wanted, "any") && strcmp(wanted, class)) return 0;
  if (++calls != k) return 0;
  if (!strcmp(what, "die")) kill(getpid(), SIGKILL);
  unsetenv("CUT_TRAP");
  return 1;
}

static struct file *file_of(int fd) { return fd >= 0 && fd < 4096 ? open_files[fd] : NULL; }

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, int) : 0;
  va_end(rest);
  int fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  const char *name = fd >= 0 && fd < 4096 ? ours(path) : NULL;
  struct stat kind;
  if (!name || fstat(fd, &kind) || !S_ISREG(kind.st_mode)) return fd;
  pthread_mutex_lock(&lock);
  int i = 0;
  while (i < file_count && strcmp(files[i].name, name)) i++;
  if (i == 256) abort();
  if (i == file_count) {
    file_count++;
    snprintf(files[i].name, sizeof files[i].name, "%s", name);
    files[i].last = &files[i].first;
  }
  open_files[fd] = &files[i];
  if (flags & O_CREAT) syscall(SYS_close, twin_open(name, O_RDWR | O_CREAT));
  if (flags & O_TRUNC) queue(&files[i], 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return fd;
}
int open(const char *path, int flags, ...) __attribute__((alias("open64")));

int close(int fd) {
  if (fd >= 0 && fd < 4096) open_files[fd] = NULL;
  return syscall(SYS_close, fd);
}

/* After a write that went through: its bytes lie before `end`. */
static ssize_t wrote(struct file *file, ssize_t n, long end, const struct iovec *parts, int count) {
  pthread_mutex_lock(&lock);
  long at = end - n, left = n;
  for (int i = 0; i < count && left > 0; i++) {
    long size = left < (long)parts[i].iov_len ? left : (long)parts[i].iov_len;
    queue(file, at, parts[i].iov_base, size);
    at += size;
    left -= size;
  }
  pthread_mutex_unlock(&lock);
  return n;
}

static ssize_t write_parts(int fd, const struct iovec *parts, int count, long at) {
  struct file *file = file_of(fd);
  if (file && trapped("write")) { errno = EIO; return -1; }
  ssize_t n = at < 0 ? syscall(SYS_writev, fd, parts, count)
                     : syscall(SYS_pwritev, fd, parts, count, at, 0L);
  if (!file || n <= 0) return n;
  return wrote(file, n, at < 0 ? lseek(fd, 0, SEEK_CUR) : at + n, parts, count);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  struct iovec part = { (void *)bytes, size };
  return write_parts(fd, &part, 1, -1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return write_parts(fd, parts, count, -1);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  struct iovec part = { (void *)bytes, size };
  return write_parts(fd, &part, 1, at);
}
ssize_t pwrite(int, const void *, size_t, off_t) __attribute__((alias("pwrite64")));
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  return write_parts(fd, parts, count, at);
}

int ftruncate64(int fd, off64_t size) {
  struct file *file = file_of(fd);
  if (file && trapped("write")) { errno = EIO; return -1; }
  int done = syscall(SYS_ftruncate, fd, size);
  if (!file || done) return done;
  pthread_mutex_lock(&lock);
  queue(file, size, NULL, 0);
  pthread_mutex_unlock(&lock);
  return 0;
}
int ftruncate(int, off_t) __attribute__((alias("ftruncate64")));

int fdatasync(int fd) {
  struct file *file = file_of(fd);
  if (!file) return syscall(SYS_fdatasync, fd);
  int fails = trapped("sync");
  pthread_mutex_lock(&lock);
  if (fails) forget(file);
  else sync_twin(file);
  pthread_mutex_unlock(&lock);
  if (fails) errno = EIO;
  return fails ? -1 : 0;
}
int fsync(int) __attribute__((alias("fdatasync")));

int unlink(const char *path) {
  const char *name = ours(path);
  char room[1024];
  int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (!name || done) return done;
  pthread_mutex_lock(&lock);
  for (int i = 0; i < file_count; i++) if (!strcmp(files[i].name, name)) forget(&files[i]);
  syscall(SYS_unlinkat, AT_FDCWD, twin(name, room), 0);
  pthread_mutex_unlock(&lock);
  return 0;
}

int mkdir(const char *path, mode_t mode) {
  const char *name = ours(path);
  char room[1024];
  if (name) syscall(SYS_mkdirat, AT_FDCWD, twin(name, room), mode);
  return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int rename(const char *from, const char *to) {
  const char *old = ours(from), *new = ours(to);
  char a[1024], b[1024];
  int done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (!old || !new || done) return done;
  pthread_mutex_lock(&lock);
  struct file *moved = NULL;
  for (int i = 0; i < file_count; i++) {
    if (!strcmp(files[i].name, new)) { forget(&files[i]); files[i].name[0] = 0; }
    if (!strcmp(files[i].name, old)) moved = &files[i];
  }
  if (moved) snprintf(moved->name, sizeof moved->name, "%s", new);
  syscall(SYS_renameat2, AT_FDCWD, twin(old, a), AT_FDCWD, twin(new, b), 0);
  pthread_mutex_unlock(&lock);
  return 0;
}
