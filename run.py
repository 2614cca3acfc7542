"""Sets up and starts ita_dash; ``python run.py test`` sets up and checks it.

Needs nothing but Python 3.11: it makes .venv beside this file and installs what is pinned, each
file checked against its hash.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
import webbrowser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
FIRST_PORT = 8501
LOCAL_ADDRESS = "127.0.0.1"
ADDRESS_VARIABLE = "STREAMLIT_SERVER_ADDRESS"
PORTS_TRIED = 20
START_SECONDS = 120
END_SECONDS = 10
RECOVERABLE = 3
"""The exit status of a server whose database file is whole but for its write-ahead log."""
BROWSER_VARIABLE = "ITA_TEST_BROWSER"
BROWSERS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
"""The one without a window of its own comes first: it takes a third less of the processor."""
BROWSER_FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy --strict", ("mypy",)),
    ("import-linter", ("lint-imports",)),
)


USAGE = "ใช้ได้สองแบบ / Two ways: python run.py | python run.py test"


class SetupFailed(Exception):
    """Something a person must put right; the message says what, in both languages."""


def main(arguments: list[str]) -> int:
    """Start, or with ``test`` check; gives the exit status."""
    say_in_any_console()
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise SetupFailed(
            f"ต้องใช้ Python {wanted} ขึ้นไป เครื่องนี้มี {platform.python_version()} "
            "โปรดติดตั้งจาก https://www.python.org/downloads/\n"
            f"Python {wanted} or newer is needed, this is {platform.python_version()}."
        )
    if arguments == ["test"]:
        return check()
    if arguments in (["--help"], ["-h"]):
        print(USAGE)
        return 0
    if arguments:
        raise SetupFailed(USAGE)
    return start()


def say_in_any_console() -> None:
    """Print Thai even where the console's own code page has no Thai."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace", line_buffering=True)


def prepare(requirements: str) -> None:
    """Make .venv and install the file's pins, unless that was done for this very content."""
    stamp = VENV / f".installed-{Path(requirements).stem}"
    wanted = fingerprint(requirements)
    if PYTHON.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    if not is_venv_of_this_python():
        print("กำลังสร้างสภาพแวดล้อม .venv … / Making .venv …")
        run_or_fail([sys.executable, "-m", "venv", "--clear", str(VENV)], VENV_HINT)
    print(f"กำลังติดตั้ง {requirements} … / Installing {requirements} …")
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    pinned = ["--require-hashes", "-r", str(ROOT / requirements)]
    run_or_fail([*pip, "--progress-bar", "off", *pinned], PIP_HINT)
    stamp.write_text(wanted, "utf-8")


VENV_HINT = (
    "สร้าง .venv ไม่สำเร็จ บน Debian/Ubuntu ให้ติดตั้ง python3-venv ก่อน\n"
    "Could not make .venv. On Debian/Ubuntu install python3-venv first."
)
PIP_HINT = (
    "ติดตั้งไม่สำเร็จ โปรดตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วสั่งอีกครั้ง ข้อมูลของท่านไม่เปลี่ยนแปลง\n"
    "Installing failed. Check the internet connection and try again; no data was touched."
)


def fingerprint(requirements: str) -> str:
    """What decides whether an installation is still the right one: the pins and the Python."""
    text = "".join(path.read_text("utf-8") for path in sorted(ROOT.glob("requirements*.lock")))
    return hashlib.sha256(f"{requirements}\n{sys.version}\n{text}".encode()).hexdigest()


def is_venv_of_this_python() -> bool:
    """Whether .venv exists, works and was made by this version of Python."""
    if not PYTHON.exists():
        return False
    asked = subprocess.run(
        [str(PYTHON), "-c", "import pip, sys; print(sys.version)"],
        capture_output=True,
        text=True,
        check=False,
    )
    return asked.returncode == 0 and asked.stdout.strip() == sys.version.strip()


def run_or_fail(command: list[str], hint: str) -> None:
    """Run a command in the open; raises SetupFailed with the hint when it fails."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise SetupFailed(hint)


def start() -> int:
    """Start the app, say where it is once it answers, and stay until it ends."""
    running = answer_of(FIRST_PORT)
    if running.get("app") == "ita_dash":
        tell_address(FIRST_PORT, "ระบบเปิดอยู่แล้วที่", "Already running at")
        return 0
    refuse_other_address()
    prepare("requirements.lock")
    port = free_port()
    if port != FIRST_PORT:
        print(
            f"พอร์ต {FIRST_PORT} มีโปรแกรมอื่นใช้อยู่ จึงใช้ {port} แทน\n"
            f"Port {FIRST_PORT} is taken by another program, using {port} instead."
        )
    command = [str(PYTHON), "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    # Said here, it counts for more than a variable or a file in the home folder.
    fixed = ["--server.address", LOCAL_ADDRESS, "--logger.hideWelcomeMessage", "true"]
    status = stay_with(subprocess.Popen([*command, *fixed], cwd=ROOT), port)
    if status == RECOVERABLE and wants_recovery():
        subprocess.run([str(PYTHON), "-m", "ita_dash", "check", "--recover"], cwd=ROOT, check=False)
        status = stay_with(subprocess.Popen([*command, *fixed], cwd=ROOT), port)
    return status


def wants_recovery() -> bool:
    """Ask the person before the window, where there is one, whether to set a damaged log aside."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    question = "กู้คืนและเปิดเลยหรือไม่ / Recover and open now? [y/N] "
    return input(question).strip().lower() in ("y", "yes", "ใช่")


def refuse_other_address() -> None:
    """Raises SetupFailed when the environment wants the app where this computer is not alone."""
    wanted = os.environ.get(ADDRESS_VARIABLE, LOCAL_ADDRESS)
    if wanted not in (LOCAL_ADDRESS, "localhost", "::1"):
        raise SetupFailed(
            f"{ADDRESS_VARIABLE}={wanted}: ระบบนี้ยังไม่มีการลงชื่อเข้าใช้ จึงเปิดได้เฉพาะในเครื่องนี้ "
            f"({LOCAL_ADDRESS}) โปรดลบค่านี้แล้วสั่งอีกครั้ง\n"
            f"{ADDRESS_VARIABLE}={wanted}: there is no sign-in yet, so this program only serves "
            f"this computer ({LOCAL_ADDRESS}); remove the variable and try again."
        )


def stay_with(server: subprocess.Popen[bytes], port: int) -> int:
    """Wait for the server's end; Ctrl+C and a termination end it cleanly, which is a success."""
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    threading.Thread(target=announce, args=(server, port), daemon=True).start()
    try:
        status = server.wait()
    except KeyboardInterrupt:
        # The console sent Ctrl+C to the server as well; it gets a moment to close the database.
        try:
            server.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            server.terminate()
            server.wait()
        return 0
    return 0 if status in (-signal.SIGTERM, -signal.SIGINT) else status


def announce(server: subprocess.Popen[bytes], port: int) -> None:
    """Print the address, and open it where a person sits, as soon as the app answers."""
    give_up = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < give_up:
        if answer_of(port).get("app") == "ita_dash":
            tell_address(port, "เปิดใช้งานได้ที่", "Open in your browser:")
            print("กด Ctrl+C เพื่อปิดระบบ / Press Ctrl+C to stop")
            return
        time.sleep(0.05)


def tell_address(port: int, thai: str, english: str) -> None:
    """Print where the app is; on an office PC also open it."""
    url = f"http://localhost:{port}"
    print(f"\n  {thai} {url}\n  {english} {url}\n")
    has_screen = os.name == "nt" or sys.platform == "darwin" or "DISPLAY" in os.environ
    if has_screen and sys.stdin is not None and sys.stdin.isatty():
        webbrowser.open(url)


def answer_of(port: int) -> dict[str, Any]:
    """What /healthz on this port says; empty when nothing, or something else, answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1) as answer:
            said = json.load(answer)
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def free_port() -> int:
    """The first free port from 8501 on; raises SetupFailed when twenty are taken."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        with socket.socket() as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    last = FIRST_PORT + PORTS_TRIED - 1
    raise SetupFailed(
        f"พอร์ต {FIRST_PORT}–{last} ถูกใช้หมด โปรดปิดโปรแกรมอื่นแล้วลองใหม่\n"
        f"Ports {FIRST_PORT}–{last} are all taken; close other programs and try again."
    )


def check() -> int:
    """Run every check and then the tests, whose closing line ends the output."""
    prepare("requirements-dev.lock")
    environment = {**os.environ, **browser_setting(), "PYTHONUTF8": "1"}
    failed = [name for name, command in CHECKS if not passes(name, command, environment)]
    if failed:
        print(f"\nไม่ผ่าน / failed: {', '.join(failed)}; the tests follow")
    print("\n== pytest")
    # In the order of the folders the long files in a browser come early, so that at the end no
    # process waits for the other; by the number of tests they would come last.
    spread = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    measured = ["slipcover", "--source", "ita_dash", "--silent", "-m"]
    pytest = [str(PYTHON), "-m", *measured, "pytest", *spread]
    status = subprocess.run(pytest, cwd=ROOT, env=environment, check=False).returncode
    return status or int(bool(failed))


def passes(name: str, command: tuple[str, ...], environment: dict[str, str]) -> bool:
    """Run one check in the open and say how long it took."""
    print(f"\n== {name}")
    began = time.monotonic()
    tool = str(PYTHON.with_name(command[0]))
    done = subprocess.run([tool, *command[1:]], cwd=ROOT, env=environment, check=False)
    verdict = "ok" if done.returncode == 0 else "FAILED"
    print(f"== {name}: {verdict} ({time.monotonic() - began:.1f} s)")
    return done.returncode == 0


def browser_setting() -> dict[str, str]:
    """Where the tests find a browser; empty when Playwright has its own."""
    found = os.environ.get(BROWSER_VARIABLE) or find_browser()
    if not found and is_root_on_debian():
        print("กำลังติดตั้ง chromium … / Installing chromium …")
        found = installed_browser()
    if found:
        return {BROWSER_VARIABLE: found}
    print("กำลังดาวน์โหลดเบราว์เซอร์สำหรับทดสอบ … / Downloading a browser for the tests …")
    run_or_fail([str(PYTHON), "-m", "playwright", "install", "chromium"], PIP_HINT)
    return {}


def installed_browser() -> str | None:
    """A Chromium of Debian's packages; the whole one where there is none without a window."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-q", "update"], env=quiet, check=False)
    for package in BROWSERS[:2]:
        step = ["install", "-y", "--no-install-recommends", package]
        subprocess.run(["apt-get", "-q", *step], env=quiet, check=False)
        if found := find_browser():
            return found
    return None


def find_browser() -> str | None:
    """A Chromium of this machine, in its usual places."""
    on_path = (shutil.which(name) for name in BROWSERS)
    return next(filter(None, on_path), None) or next(filter(os.path.exists, BROWSER_FILES), None)


def is_root_on_debian() -> bool:
    """Whether apt-get may be asked to install a browser."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").exists() and bool(shutil.which("apt-get"))


def hold_window() -> None:
    """Keep a window that a double click opened on Windows until its message was read."""
    if os.name == "nt" and "PROMPT" not in os.environ and sys.stdin and sys.stdin.isatty():
        input("กด Enter เพื่อปิดหน้าต่าง / Press Enter to close ")


if __name__ == "__main__":
    try:
        exit_status = main(sys.argv[1:])
    except SetupFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        exit_status = 1
    if exit_status:
        hold_window()
    sys.exit(exit_status)
