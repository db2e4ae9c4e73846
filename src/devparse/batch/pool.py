"""A pool of worker processes in which a task can be lost, but never more than that one.

`concurrent.futures` gives up all tasks when one worker dies, and cannot end a task that hangs. Here each worker has a
thread of this process that feeds it, knows which task it is at, and starts another when it dies.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import IO, Any, Final, Generic, Self, TypeVar, cast

import attrs

from devparse.batch import channel
from devparse.errors import DevparseError

Task = TypeVar("Task")
Value = TypeVar("Value")

_IN_WORKER: Final = "DEVPARSE_BATCH_WORKER"
_AHEAD: Final = 2
"""Tasks that a worker has at a time: the one it is at, and one more so that it need not wait for this process."""
_STARTS: Final = 3
"""A worker that fails so often in a row before it is ready will never be."""
_KILLED_STARTS: Final = 20
"""The same for one that somebody kills, such as a system short of memory: that may pass."""
_KILLED_PAUSE_SECONDS: Final = 0.05
"""To wait after such a start, times how many there were in a row."""
_KILLED: Final = -9
"""The status of a process that was sent SIGKILL; Windows has no such signal."""
_TICK_SECONDS: Final = 0.25
_CLOSED: Final = "Cancelled: the pool was closed"


class BrokenPool(DevparseError):
    """Workers cannot be started, so no task can be done; the message has the reason.

    Cure: run scripts under `if __name__ == "__main__":`, and define extractors in a module that can be imported.
    """


class TaskFailed(Exception):
    """One task was not done: it raised, took too long, or its worker died. The message is one line."""


@attrs.define(eq=False)
class _Worker:
    """One process and what it is at."""

    process: subprocess.Popen[bytes]
    ready: bool = False
    began: float = 0.0
    """When it began the task it is at; 0 when it is at none."""
    late: bool = False
    was_killed: bool = False
    """With a signal that no process can resist."""

    @property
    def tasks(self) -> IO[bytes]:
        return cast("IO[bytes]", self.process.stdin)

    @property
    def answers(self) -> IO[bytes]:
        return cast("IO[bytes]", self.process.stdout)


@attrs.frozen(eq=False)
class _Promise:
    """A task, pickled, and where its value goes."""

    task: bytes
    future: Future[Any] = attrs.field(factory=Future)


class Pool(Generic[Task, Value]):
    """Processes that each run `work` on one task at a time.

    `work` is pickled once for each worker. `timeout` is the seconds one task may take, kept by this process: a worker
    that is over it is killed. Use it as a context manager; leaving it ends what still runs.
    """

    def __init__(self, work: Callable[[Task], Value], *, jobs: int | None = None, timeout: float | None = None) -> None:
        if os.environ.get(_IN_WORKER):
            raise BrokenPool('a worker cannot start a pool; put the calling code under if __name__ == "__main__":')
        if jobs is not None and jobs < 1:
            raise ValueError(f"jobs: {jobs} is less than 1")
        self.jobs = jobs or available_cores()
        self._timeout = timeout
        self._setup = pickle.dumps(_setup(work))
        self._tasks: queue.SimpleQueue[_Promise | None] = queue.SimpleQueue()
        self._workers: dict[int, _Worker] = {}
        self._closed = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(place,), daemon=True) for place in range(self.jobs)]
        if timeout is not None:
            self._threads.append(threading.Thread(target=self._watch, args=(timeout,), daemon=True))
        for thread in self._threads:
            thread.start()

    def submit(self, task: Task) -> Future[Value]:
        """The task's value to come. Its exception is `TaskFailed`, or `BrokenPool` when no task can be done.

        Raises what pickling the task raises.
        """
        if self._closed.is_set():
            raise BrokenPool("the pool is closed")
        promise = _Promise(pickle.dumps(task, protocol=pickle.HIGHEST_PROTOCOL))
        self._tasks.put(promise)
        return promise.future

    def close(self) -> None:
        """End the workers; tasks that are not done fail."""
        self._closed.set()
        self._tasks.put(None)
        for thread in self._threads:
            while thread.is_alive():
                for worker in list(self._workers.values()):
                    worker.process.kill()
                thread.join(_TICK_SECONDS)
        while (left := self._tasks.get()) is not None:
            if left.future.set_running_or_notify_cancel():
                left.future.set_exception(TaskFailed(_CLOSED))
        self._tasks.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, place: int) -> None:
        """Keep one worker alive and fed until the pool is closed."""
        held: deque[_Promise] = deque()
        failed = killed = 0
        while not self._closed.is_set():
            worker = self._workers[place] = _start()
            fault = self._serve(worker, held)
            if worker.ready:
                failed = killed = 0
                if held and not self._closed.is_set():
                    held.popleft().future.set_exception(TaskFailed(fault))
                continue
            if worker.was_killed:
                killed += 1
                self._closed.wait(_KILLED_PAUSE_SECONDS * killed)
            else:
                failed += 1
            if failed == _STARTS or killed == _KILLED_STARTS:
                self._give_up(held, fault)
                failed = killed = 0
        for promise in held:
            promise.future.set_exception(TaskFailed(_CLOSED))

    def _serve(self, worker: _Worker, held: deque[_Promise]) -> str:
        """Feed the worker until it dies or the pool is closed; `held` are the tasks it has, the first being worked at.

        Returns what became of the worker.
        """
        sent = 0
        try:
            channel.send_bytes(worker.tasks, self._setup)
            started, fault = channel.receive(worker.answers)
            if not started:
                return _end(worker, fault)
            worker.ready = True
            while not self._closed.is_set() and self._fill(held):
                while sent < len(held):
                    channel.send_bytes(worker.tasks, held[sent].task)
                    sent += 1
                worker.began = worker.began or time.monotonic()
                done, value = channel.receive(worker.answers)
                sent -= 1
                worker.began = time.monotonic() if sent else 0.0
                _settle(held.popleft().future, done, value)
        except (EOFError, OSError, ValueError):
            return _end(worker, self._obituary(worker))
        return _end(worker, _CLOSED)

    def _fill(self, held: deque[_Promise]) -> bool:
        """Take tasks until `held` has enough, waiting only for the first; False when the pool is closed."""
        while len(held) < _AHEAD:
            try:
                taken = self._tasks.get(block=not held)
            except queue.Empty:
                return True
            if taken is None:
                self._tasks.put(None)  # the other threads wait for it too
                return False
            if taken.future.set_running_or_notify_cancel():
                held.append(taken)
        return True

    def _watch(self, timeout: float) -> None:
        """Kill workers that are at one task for too long."""
        while not self._closed.wait(min(_TICK_SECONDS, timeout / 4)):
            for worker in list(self._workers.values()):
                if worker.began and time.monotonic() - worker.began > timeout:
                    worker.late = True
                    worker.process.kill()

    def _obituary(self, worker: _Worker) -> str:
        status = worker.process.wait()
        worker.was_killed = status == _KILLED
        if worker.late:
            return f"Timeout: not done within {self._timeout:g} s"
        killed = f"was killed by signal {-status}" if status < 0 else f"ended with status {status}"
        return f"WorkerDied: the process {killed}" + (" (out of memory?)" if status == _KILLED else "")

    def _give_up(self, held: deque[_Promise], fault: str) -> None:
        """Fail a task for want of a worker: the next one, if there is none at hand."""
        if self._fill(held):
            held.popleft().future.set_exception(BrokenPool(f"no worker can be started: {fault}"))


def available_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _setup(work: object) -> tuple[bytes, str | None]:
    """`work` pickled, and the script that has to be run first, where it is defined there."""
    try:
        pickled = pickle.dumps(work, protocol=pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise BrokenPool(f"the work cannot be handed to a worker: {error}") from error
    if b"__main__" not in pickled:
        return pickled, None
    script = getattr(sys.modules["__main__"], "__file__", None)
    if script is None:
        raise BrokenPool("extractors and packs have to be defined in a module that workers can import")
    return pickled, os.path.abspath(script)  # noqa: PTH100 - as multiprocessing does it


def _start() -> _Worker:
    code = f"import sys; sys.path[:] = {sys.path!r}; from devparse.batch.worker import main; main()"
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-X", "utf8", "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, _IN_WORKER: "1"},
    )
    return _Worker(process)


def _end(worker: _Worker, fault: str) -> str:
    worker.began = 0.0
    worker.process.kill()
    worker.process.wait()
    worker.answers.close()
    with contextlib.suppress(OSError):  # what was not sent is not missed
        worker.tasks.close()
    return fault


def _settle(future: Future[Any], done: bool, value: Any) -> None:
    if done:
        future.set_result(value)
    else:
        future.set_exception(TaskFailed(value))

