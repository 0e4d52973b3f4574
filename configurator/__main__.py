"""`python -m configurator`: the command line; without arguments the window."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from configurator.cli.main import run

    sys.exit(run(sys.argv[1:] or ["window"]))


if __name__ == "__main__":
    main()
