#!/usr/bin/env python3
"""What a year's report of 170 counties costs: benchmarks/report_year.py FOLDER RUNS NAME=COMMAND...

Makes three years of days of 170 counties with 510 goals in FOLDER (the same every time) and runs each COMMAND, such as `airq` or
`dotnet airq.dll`, in turns: the page alone, and a folder of all forms and pictures. Prints medians: seconds by the clock, seconds of
processor time of all threads, the most memory it held (MB)."""
import datetime
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

COUNTIES, FIRST, DAYS = 170, datetime.date(2023, 1, 1), 1096
FORMS = [("page", "report.html"), ("folder", "all")]


def make(folder):
    random.seed(7)
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/days.csv", "w", encoding="utf-8") as days, open(f"{folder}/targets.csv", "w", encoding="utf-8") as targets:
        days.write("station,date,so2,no2,pm10,pm25,co,o3_8h\n")
        targets.write("area,metric,year,goal\n")
        for county in range(1, COUNTIES + 1):
            name, level, calm = f"第{county:03}县", random.uniform(0.7, 1.4), 0.0
            targets.write(f"{name},pm25,2025,{round(38 * level)}\n{name},good_ratio,2025,{round(80 / level ** 0.3, 1)}\n{name},heavy_days,2025,{round(3 * level)}\n")
            for day in range(DAYS):
                date = FIRST + datetime.timedelta(day)
                winter = math.cos(2 * math.pi * (date.timetuple().tm_yday - 15) / 365)
                calm = 0.7 * calm + random.gauss(0, 0.35)
                fine = max(3, 35 * level * (1 + 0.5 * winter) * math.exp(calm) * 0.97 ** (day // 365))
                coarse, ozone = fine * random.uniform(1.4, 2.2) + 5, max(10, 95 - 45 * winter + random.gauss(0, 22))
                if random.random() < 0.004:
                    continue
                days.write(f"{name},{date},{max(2, int(9 * level + 4 * winter))},{max(3, int(26 + 10 * winter + 6 * calm))},{int(coarse)},{int(fine)},{max(0.2, 0.7 + 0.2 * winter + 0.1 * calm):.1f},{int(ozone)}\n")


def run(command, folder, to):
    place = f"{folder}/out"
    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place)
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, "report", f"{folder}/days.csv", "--targets", f"{folder}/targets.csv", "--period", "2025", "--to", f"{place}/{to}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)}: failed")
    return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    folder, runs = sys.argv[1], int(sys.argv[2])
    commands = [argument.split("=", 1) for argument in sys.argv[3:]]
    make(folder)
    taken = {}
    for _ in range(runs):
        for form, to in FORMS:
            for name, command in commands:
                taken.setdefault((form, name), []).append(run(command.split(), folder, to))
    for (form, name), runs_of in taken.items():
        clock, processor, memory = (statistics.median(r[i] for r in runs_of) for i in range(3))
        print(f"{form:8} {name:16} {clock:6.2f} s  processor {processor:5.2f} s  {memory:4.0f} MB")
    shutil.rmtree(f"{folder}/out", ignore_errors=True)


if __name__ == "__main__":
    main()
