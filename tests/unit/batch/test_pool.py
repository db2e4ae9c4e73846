"""The pool of workers: what dies or hangs costs one task, never more."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future, wait
from pathlib import Path

import pytest

from devparse.batch.pool import BrokenPool, Pool, TaskFailed


def work(task: object) -> object:
    """Does what the task says."""
    match task:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leave":
            os._exit(3)
        case "hang":
            time.sleep(3600)
        case "raise":
            raise RuntimeError("out of\norder")
        case "print":
            print("to nobody")  # noqa: T201
        case "memory":
            raise MemoryError
        case "process":
            return os.getpid()
    return task


def _became(future: Future[object]) -> object:
    try:
        return future.result(60)
    except TaskFailed as fault:
        return str(fault)


def test_every_task_gets_its_own_answer() -> None:
    """Whatever becomes of the others: values, and for what failed a line that says how."""
    tasks = ["a", "die", "b", "raise", "c", "hang", "d", "leave", "print", "e", "memory", *range(30)]
    with Pool(work, jobs=2, timeout=1.0) as pool:
        became = [_became(future) for future in [pool.submit(task) for task in tasks]]
    told = {
        "die": "WorkerDied: the process was killed by signal 9 (out of memory?)",
        "leave": "WorkerDied: the process ended with status 3",
        "hang": "Timeout: not done within 1 s",
        "raise": "RuntimeError: out of order",
        "memory": "MemoryError",
    }
    assert became == [told.get(task, task) for task in tasks]


def test_a_worker_killed_from_outside_costs_one_task() -> None:
    """The task it was at is marked, the one it was given ahead is done by the next worker."""
    with Pool(work, jobs=1) as pool:
        process = pool.submit("process").result(60)
        futures = [pool.submit(task) for task in ("hang", 1, 2, 3)]
        time.sleep(0.3)
        os.kill(process, signal.SIGKILL)
        became = [_became(future) for future in futures]
        assert pool.submit("process").result(60) != process
    assert str(became[0]).startswith("WorkerDied")
    assert became[1:] == [1, 2, 3]


def test_large_tasks_and_answers_do_not_block_each_other() -> None:
    """Both pipes may be full at once: the worker takes the next task while its answer is on the way."""
    tasks = [bytes([number]) * 3_000_000 for number in range(12)]
    with Pool(work, jobs=2, timeout=30) as pool:
        assert [pool.submit(task) for task in tasks][-1].result(60) == tasks[-1]


def test_closing_ends_everything() -> None:
    """The workers are gone, tasks that were not done say so, and no task is taken any more."""
    pool = Pool(work, jobs=2)
    process = pool.submit("process").result(60)
    futures = [pool.submit("hang") for _ in range(10)]
    time.sleep(0.2)
    began = time.monotonic()
    pool.close()
    assert time.monotonic() - began < 10
    assert {_became(future) for future in futures} == {"Cancelled: the pool was closed"}
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    with pytest.raises(BrokenPool, match="closed"):
        pool.submit(1)
    pool.close()


def test_a_cancelled_task_is_not_done() -> None:
    """A future that is cancelled while it waits is passed over."""
    with Pool(work, jobs=1, timeout=2.0) as pool:
        first = [pool.submit("hang"), pool.submit(1)]
        time.sleep(0.3)
        late = pool.submit("die")
        last = pool.submit(2)
        assert late.cancel()
        wait([*first, last], 60)
        assert last.result() == 2
        assert first[1].result() == 1


class Unready:
    """Pickles here, and cannot be read there."""

    def __reduce__(self) -> tuple[object, ...]:
        return (int, ("not a number",))

    def __call__(self, task: object) -> object:
        return task


def test_a_worker_that_cannot_start_is_told() -> None:
    """Not by waiting for ever: each task fails with the reason."""
    with Pool(Unready(), jobs=1) as pool:
        for _ in range(2):
            with pytest.raises(BrokenPool, match="invalid literal"):
                pool.submit(1).result(60)


def test_what_cannot_be_handed_over_is_told_at_once() -> None:
    """A function without a name that can be imported is refused when the pool is made."""
    with pytest.raises(BrokenPool, match="cannot be handed"):
        Pool(lambda task: task)
    with pytest.raises(ValueError, match="jobs"):
        Pool(work, jobs=0)


_SCRIPT = """
from devparse.batch.pool import Pool

def double(number):
    return number * 2

def main():
    with Pool(double, jobs=1) as pool:
        print(pool.submit(21).result(60))

"""


def _run(script: Path, text: str) -> subprocess.CompletedProcess[str]:
    script.write_text(text)
    return subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=False)


def test_work_defined_in_a_script(tmp_path: Path) -> None:
    """As with multiprocessing the script is run by the workers too: under a guard it works, without one the error says so."""
    guarded = _run(tmp_path / "script.py", _SCRIPT + 'if __name__ == "__main__":\n    main()\n')
    assert guarded.stdout == "42\n", guarded.stderr
    unguarded = _run(tmp_path / "script.py", _SCRIPT + "main()\n")
    assert "put the calling code under if __name__" in unguarded.stderr


def test_workers_go_with_the_process_that_started_them(tmp_path: Path) -> None:
    """A pool that is killed leaves nothing behind, also no worker in the middle of a task."""
    script = tmp_path / "script.py"
    script.write_text(
        "import time\nfrom devparse.batch.pool import Pool\n"
        "pool = Pool(time.sleep, jobs=2)\n"
        "[pool.submit(600) for _ in range(2)]\n"
        "time.sleep(1)\n"
        "print(*[worker.process.pid for worker in pool._workers.values()], flush=True)\n"
        "time.sleep(600)\n"
    )
    process = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    workers = [int(number) for number in process.stdout.readline().split()]
    process.kill()
    process.wait()
    process.stdout.close()
    assert len(workers) == 2
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{worker}/cmdline").is_file() and Path(f"/proc/{worker}/cmdline").read_bytes() for worker in workers):
        assert time.monotonic() < deadline, "a worker outlives its pool"
        time.sleep(0.05)
