"""Frames of pickled objects over a pair of pipes; used between a pool and the workers it started, and by nobody else."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any, Final

_HEAD: Final = struct.Struct("!Q")


def send(pipe: IO[bytes], message: object) -> None:
    """Write one message; OSError or ValueError when the other side is gone."""
    send_bytes(pipe, pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL))


def send_bytes(pipe: IO[bytes], data: bytes) -> None:
    """Write one message that is pickled already."""
    pipe.write(_HEAD.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Read one message; EOFError when the other side is gone, also in the middle of it."""
    return pickle.loads(receive_bytes(pipe))  # noqa: S301 - of a process that this one started, or that started this one


def receive_bytes(pipe: IO[bytes]) -> bytes:
    """Read one message, pickled as it is; EOFError as `receive`."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise EOFError
    (size,) = _HEAD.unpack(head)
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data
