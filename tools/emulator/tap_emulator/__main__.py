"""usage: python3 -m tap_emulator -p PORT"""
import argparse
import os


def main():
    parser = argparse.ArgumentParser(prog="tap_emulator", description=__doc__)
    parser.add_argument("-p", "--port", type=int, required=True)
    port = parser.parse_args().port
    # moto reads these when it is imported.
    os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
    # The person who proves the ownership of a domain to ACM is quick here.
    os.environ.setdefault("MOTO_ACM_VALIDATION_WAIT", "5")
    os.environ["MOTO_PORT"] = str(port)

    from . import fixes
    from .server import serve

    fixes.apply()
    serve(port)


main()
