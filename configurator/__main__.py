"""`python -m configurator`: the command line; without arguments the window."""

import sys

from configurator.app import start


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(start(sys.argv[1:]))


if __name__ == "__main__":
    main()
