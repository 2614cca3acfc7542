"""Starts the app for this computer alone, says where it is, and stays until it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
import webbrowser
from typing import Any

from commands.environment import PYTHON, ROOT, SetupFailed, prepare
from commands.wheels import local_wheels

FIRST_PORT = 8501
LOCAL_ADDRESS = "127.0.0.1"
ADDRESS_VARIABLE = "STREAMLIT_SERVER_ADDRESS"
SIGN_IN_VARIABLE = "ITA_SIGN_IN"
PORTS_TRIED = 20
START_SECONDS = 120
END_SECONDS = 10
RECOVERABLE = 3
"""The exit status of a server whose database file is whole but for its write-ahead log."""


def start() -> int:
    """Start the app, say where it is once it answers, and stay until it ends."""
    running = answer_of(FIRST_PORT)
    if running.get("app") == "ita_dash":
        tell_address(FIRST_PORT, "ระบบเปิดอยู่แล้วที่", "Already running at")
        return 0
    refuse_other_address()
    prepare("requirements.lock", local_wheels())
    port = free_port()
    if port != FIRST_PORT:
        print(
            f"พอร์ต {FIRST_PORT} มีโปรแกรมอื่นใช้อยู่ จึงใช้ {port} แทน\n"
            f"Port {FIRST_PORT} is taken by another program, using {port} instead."
        )
    command = [str(PYTHON), "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    # Said here, it counts for more than a variable or a file in the home folder.
    fixed = ["--server.address", wanted_address(), "--logger.hideWelcomeMessage", "true"]
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


def signs_in() -> bool:
    """Whether the settings have people sign in, so that others than this computer are served."""
    return os.environ.get(SIGN_IN_VARIABLE, "off") not in ("", "off")


def wanted_address() -> str:
    """Where the app listens: on this computer alone, unless people sign in and it is told more."""
    return os.environ.get(ADDRESS_VARIABLE, LOCAL_ADDRESS) if signs_in() else LOCAL_ADDRESS


def refuse_other_address() -> None:
    """Raises SetupFailed when anybody who is not asked to sign in could reach the app."""
    wanted = os.environ.get(ADDRESS_VARIABLE, LOCAL_ADDRESS)
    if not signs_in() and wanted not in (LOCAL_ADDRESS, "localhost", "::1"):
        raise SetupFailed(
            f"{ADDRESS_VARIABLE}={wanted}: ระบบนี้ไม่ได้เปิดการลงชื่อเข้าใช้ จึงเปิดได้เฉพาะในเครื่องนี้ "
            f"({LOCAL_ADDRESS}) โปรดลบค่านี้ หรือตั้ง {SIGN_IN_VARIABLE}=local ด้วย แล้วสั่งอีกครั้ง\n"
            f"{ADDRESS_VARIABLE}={wanted}: sign-in is off, so this program only serves "
            f"this computer ({LOCAL_ADDRESS}); remove the variable, or set "
            f"{SIGN_IN_VARIABLE}=local too, and try again."
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
