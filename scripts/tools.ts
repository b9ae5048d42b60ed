import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that tests need and npm does not install. */
export interface Tool {
  /** The users of the program, as the start of a sentence. */
  readonly need: string;
  /** Debian's package. */
  readonly package: string;
  /** An alternative to installing the package, as the end of a sentence; empty if there is none. */
  readonly otherwise: string;
  find(): string | undefined;
}

/** Programs that tests need in addition to npm packages, by the names that `ensure-tools.ts` takes. */
export const tools: Readonly<Record<string, Tool>> = {
  chromium: {
    need: "The browser tests need Chromium",
    package: "chromium-headless-shell",
    otherwise: "name yours in CHROMIUM_PATH",
    find: findChromium,
  },
  curl: {
    need: "The tests of the request samples need curl",
    package: "curl",
    otherwise: "",
    find: () => findOnPath("curl", "curl.exe"),
  },
  "python-requests": {
    need: "The tests of the Python samples need Python with requests",
    package: "python3-requests",
    otherwise: "name a Python that has it in PYTHON",
    find: findPython,
  },
};

/** The path of a Chromium on this machine: `CHROMIUM_PATH`, or the first one found. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== "") return CHROMIUM_PATH;
  // The headless build comes first, as tests take half the time in it.
  const onPath = findOnPath(
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
  );
  const elsewhere = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return onPath ?? elsewhere.find((path) => existsSync(path));
}

/** The path of a Python that has `requests`: `PYTHON`, or else Debian's, or else the one that a shell would run. */
export function findPython(): string | undefined {
  const hasRequests = (path: string): boolean =>
    spawnSync(path, ["-c", "import requests"], { stdio: "ignore" }).status === 0;
  return choosePython(process.env.PYTHON, findOnPath("python3", "python.exe"), hasRequests);
}

/**
 * @param named - the program that the environment names, which is used unchecked
 * @param onPath - the program that a shell would run, which may be set up for another project
 */
export function choosePython(
  named: string | undefined,
  onPath: string | undefined,
  isFit: (path: string) => boolean,
): string | undefined {
  if (named !== undefined && named !== "") return named;
  const candidates = ["/usr/bin/python3", ...(onPath === undefined ? [] : [onPath])];
  return candidates.find(isFit);
}

/** The path of the first program with one of these names, in the order of `PATH`. */
function findOnPath(...names: readonly string[]): string | undefined {
  const { PATH = "" } = process.env;
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

export type Plan =
  | { readonly kind: "ready" }
  | { readonly kind: "install"; readonly command: string }
  | { readonly kind: "fail"; readonly message: string };

/** The command that installs packages on Debian and its derivatives. */
function formatInstall(packages: readonly string[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}

/** The command that installs the browser for the browser tests. */
export const installCommand = formatInstall(["chromium-headless-shell"]);

/**
 * What to do about missing tools. Tests are never skipped because of one.
 *
 * @param canInstall - whether the user is root on Debian and has not tried to install yet
 */
export function planTools(missing: readonly Tool[], canInstall: boolean): Plan {
  if (missing.length === 0) return { kind: "ready" };
  const command = formatInstall(missing.map((tool) => tool.package));
  if (canInstall) return { kind: "install", command };
  const needs = missing.map(({ need }) => `${need}.`);
  const hints = missing.flatMap(({ otherwise }) => (otherwise === "" ? [] : [`, or ${otherwise}`]));
  const message = `${needs.join(" ")} Install what is missing (sudo sh -c '${command}')${hints.join("")}.\n`;
  return { kind: "fail", message };
}
