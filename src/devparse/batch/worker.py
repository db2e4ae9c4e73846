"""A worker process: takes tasks one after the other, answers each, and ends when the pool's end of the pipe closes."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import queue
import runpy
import signal
import sys
import threading
import types
from typing import IO, Any

from devparse.batch import channel
from devparse.engines.items import error_line


def main() -> None:
    """Serve the pool at the other end of standard input and output, until it is gone."""
    tasks, answers = _private_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pool's business
    try:
        work = _work(channel.receive(tasks))
    except EOFError:
        return
    except Exception as error:  # noqa: BLE001 - whatever keeps it from starting is the pool's to tell
        channel.send(answers, (False, error_line(error)))
        return
    gc.collect()
    gc.freeze()
    with contextlib.suppress(BrokenPipeError):  # the pool was killed
        _serve(work, tasks, answers)


def _serve(work: Any, tasks: IO[bytes], answers: IO[bytes]) -> None:
    channel.send(answers, (True, None))
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(tasks, waiting), daemon=True).start()
    while True:
        channel.send_bytes(answers, _answer(work, waiting.get()))


def _private_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes to the pool, out of reach of code that reads standard input or prints: that goes to standard error."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    os.dup2(2, 1)
    return tasks, answers


def _work(setup: tuple[bytes, str | None]) -> Any:
    pickled, script = setup
    if script is not None:
        # What the caller's script defines is pickled as being in __main__; so it has to be there, as multiprocessing does it.
        main_module = types.ModuleType("__mp_main__")
        main_module.__dict__.update(runpy.run_path(script, run_name="__mp_main__"))
        sys.modules["__main__"] = sys.modules["__mp_main__"] = main_module
    return pickle.loads(pickled)  # noqa: S301 - of the process that started this one


def _take(tasks: IO[bytes], waiting: queue.SimpleQueue[bytes]) -> None:
    """Read tasks as they come, so that the pool never waits for a busy worker; leave at once when the pool is gone."""
    try:
        while True:
            waiting.put(channel.receive_bytes(tasks))
    except (EOFError, OSError):
        os._exit(0)


def _answer(work: Any, task: bytes) -> bytes:
    try:
        value = work(pickle.loads(task))  # noqa: S301 - of the process that started this one
        return pickle.dumps((True, value), protocol=pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - MemoryError among them: the task is answered, the worker goes on
        return pickle.dumps((False, error_line(error)))
