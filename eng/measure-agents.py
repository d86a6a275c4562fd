#!/usr/bin/env python3
"""How long `airq mcp` takes to start and to answer: eng/measure-agents.py [--listed SECONDS] FOLDER COMMAND...

FOLDER holds a sample with its project file (airq sample FOLDER; airq init FOLDER --area ...), COMMAND is what starts the tool,
such as `airq` or `dotnet airq.dll`. Prints medians and the slowest of several runs in milliseconds, and the processor time of the
same (all threads, in steps of 10 ms; Linux): on a machine with other work that is what the tool itself needs.
With --listed the tools are listed first, as programs of agents do, and the questions come so many seconds later: the server
works out what a day begins with in between."""
import json
import statistics
import subprocess
import sys
import time

RUNS = 7
QUESTIONS = [
    ("place", {"period": "2026-%02d"}, 10),
    ("figures", {"period": "2026-%02d"}, 10),
    ("days", {"period": "2026-%02d"}, 10),
    ("compare", {"period": "2026-%02d"}, 10),
    ("gap", {"period": "2026-%02d"}, 10),
    ("rank", {"period": "2026-%02d", "by": "pm25"}, 10),
    ("explain", {"period": "2026-%02d"}, 10),
    ("history", {"period": "2026-01..2026-%02d"}, 10),
    ("today", {}, 1),
    ("goals", {"as_of": "2026-11-%02d"}, 20),
    ("monday", {"as_of": "2026-11-%02d"}, 20),
    ("alerts", {"as_of": "2026-11-%02d"}, 20),
    ("duties", {"as_of": "2026-11-%02d"}, 20),
    ("outlook", {"as_of": "2026-11-%02d"}, 20),
    ("brief", {"as_of": "2026-11-%02d"}, 20),
    ("check", {}, 1),
    ("report", {"period": "2026-%02d"}, 10),
    ("standards", {"pollutant": "pm25"}, 1),
    ("aqi", {"pm25": 80}, 1),
]


class Took:
    def __init__(self, wall, processor):
        self.wall, self.processor = wall, processor


def told(taken):
    wall, processor = [t.wall for t in taken], [t.processor for t in taken]
    return f"median {statistics.median(wall):.0f} ms, slowest {max(wall):.0f} ms; processor {statistics.median(processor):.0f} ms"


class Session:
    def __init__(self, command, folder):
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            [*command, "mcp", "-P", f"{folder}/airq.json", "--as-of", "2026-11-23"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.number = 0

    def processor(self):
        try:
            with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) * 10
        except OSError:
            return 0

    def call(self, method, params):
        self.number += 1
        began, used = time.perf_counter(), self.processor()
        self.send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        while True:
            answer = json.loads(self.process.stdout.readline())
            if answer.get("id") == self.number:
                return answer, Took((time.perf_counter() - began) * 1000, self.processor() - used)

    def send(self, message):
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def start(self):
        self.call("initialize", {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "measure", "version": "1"}})
        started = Took((time.perf_counter() - self.began) * 1000, self.processor())
        self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        return started

    def ask(self, tool, arguments):
        answer, took = self.call("tools/call", {"name": tool, "arguments": arguments})
        kind = answer["result"]["structuredContent"]["kind"]
        if kind == "error":
            sys.exit(f"{tool} {arguments}: {answer['result']['structuredContent']['sentence']}")
        return took

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def filled(arguments, number):
    return {k: v % number if isinstance(v, str) and "%" in v else v for k, v in arguments.items()}


def main():
    arguments = sys.argv[1:]
    pause = float(arguments[1]) if arguments[0] == "--listed" else None
    folder, *command = arguments[2:] if pause else arguments
    starts, firsts = [], []
    for _ in range(RUNS):
        session = Session(command, folder)
        starts.append(session.start())
        firsts.append(session.ask("place", {"period": "2026-10"}))
        session.end()
    print(f"start: {told(starts)}")
    print(f"first answer, the data read for it: {told(firsts)}")
    session = Session(command, folder)
    session.start()
    if pause:
        session.call("tools/list", {})
        time.sleep(pause)
    session.ask("place", {"period": "2025-05"})
    for tool, arguments, count in QUESTIONS:
        # The first question of a kind compiles what it needs; the others differ in period or day, so that nothing is kept from before.
        first = session.ask(tool, filled(arguments, count))
        others = [session.ask(tool, filled(arguments, n)) for n in range(1, count)] or [session.ask(tool, filled(arguments, count))]
        print(f"{tool:10} first {first.wall:.0f} ms (processor {first.processor} ms), others: {told(others)}")
    session.end()


if __name__ == "__main__":
    main()
