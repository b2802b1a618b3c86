"""What stands at a path, asked so that a name too long, a NUL byte or a closed folder is an answer and not a crash."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Literal

Standing = Literal["file", "folder", "missing"]


def look(path: Path) -> Standing:
    """Return what is there. Raises OSError with a reason when the system cannot even be asked."""
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else "missing"
    except ValueError as fault:
        raise OSError(errno.EINVAL, str(fault)) from fault


def resolved(path: Path) -> Path:
    """Return the path in full, links followed. Raises OSError where that cannot be done."""
    try:
        return path.resolve()
    except (ValueError, RuntimeError) as fault:
        raise OSError(errno.EINVAL, str(fault)) from fault


def seen_from(folder: Path, file: Path) -> str:
    """Return the path of a file as one in `folder` names it, with `/`; in full where no way leads there."""
    try:
        return Path(os.path.relpath(resolved(file), resolved(folder))).as_posix()
    except (ValueError, OSError):  # another drive on Windows, a link that leads to itself
        return file.absolute().as_posix()


def read_plain(path: Path, most: int = -1) -> bytes:
    """Return the bytes of a file, at most so many. Raises OSError, also for a pipe or a device, which may never end."""
    require_plain(path)
    with path.open("rb") as file:
        return file.read(most)


def require_plain(path: Path) -> None:
    """Raise OSError for a pipe or a device, which may never end, and for a link to nothing."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as fault:
        if path.is_symlink():
            raise OSError(errno.ENOLINK, "this is a link to a file that is not there") from fault
        raise
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.ENXIO, "this is a pipe or a device, not a file")


_IN_VIETNAMESE = {
    errno.ENOENT: "không có thư mục hay tệp này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "nơi này chỉ đọc",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức đĩa",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EEXIST: "chỗ này đã có thứ khác mang tên đó",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EBUSY: "tệp đang được dùng",
    errno.EINVAL: "tên không hợp lệ",
    errno.ENOLINK: "đây là liên kết dẫn tới một tệp không còn ở đó",
    errno.ENXIO: "đây là ống dẫn hay thiết bị, không phải tệp",
}


def reasons(fault: OSError) -> dict[str, str]:
    """Return why the system refused, in both languages, as facts for a diagnostic: `ly_do` and `ly_do_en`."""
    english = fault.strerror or str(fault)
    return {"ly_do": _IN_VIETNAMESE.get(fault.errno or 0, english), "ly_do_en": english}
