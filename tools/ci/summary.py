"""Adds the test projects' results up. usage: summary.py FOLDER FAILED_STEPS

Names every failure and every skip with its reason, and ends with one line: N passed, N failed, N skipped.
With CI=true a skip whose reason matches no line of allowed-skips.txt counts as a failure.
"""
import json
import os
import pathlib
import re
import sys

folder, failed_steps = pathlib.Path(sys.argv[1]), int(sys.argv[2])
lines = (pathlib.Path(__file__).parent / "allowed-skips.txt").read_text().splitlines()
allowed = [re.compile(line) for line in lines if line and not line.startswith("#")]
strict = os.environ.get("CI") == "true"

passed, failed, skipped = 0, failed_steps, 0
for exit_code in sorted(folder.glob("*.exit")):
    file, before = exit_code.with_suffix(".json"), failed
    tests = json.loads(file.read_text())["results"]["tests"] if file.exists() else []
    for test in tests:
        reason = (test.get("message") or "").strip()
        if test["status"] == "passed":
            passed += 1
        elif test["status"] == "pending":
            pass  # Explicit: a part of another test, which starts it in a process of its own.
        elif test["status"] != "skipped":
            failed += 1
            print(f"FAILED   {test['name']}\n{reason}")
        elif strict and not any(pattern.search(reason) for pattern in allowed):
            failed += 1
            print(f"FAILED   {test['name']}: skipped, and it may not be here: {reason}")
        else:
            skipped += 1
            print(f"skipped  {test['name']}: {reason}")
    code = int(exit_code.read_text())
    if code != 0 and failed == before:
        failed += 1
        print(f"FAILED   {file.stem} ended with {code}, though no test failed: its output above says why")
if passed + failed == 0:
    failed = 1
    print("FAILED   no test ran")
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
