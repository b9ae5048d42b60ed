import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that tests need and npm does not install. */
export interface Tool {
  /** What needs it, as the start of a sentence. */
  readonly need: string;
  /** Debian's package. */
  readonly package: string;
  /** What to do instead of installing that package, as the end of a sentence; empty where there is nothing. */
  readonly otherwise: string;
  find(): string | undefined;
}

/** What the tests need beside the packages of npm, by the names that `ensure-tools.ts` takes. */
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
  // First the build without windows, in which the tests take half the time.
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
 * @param named - what the environment asks for, which is not doubted
 * @param onPath - what a shell would run; often one that somebody set up for another project
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

/** The one command that installs packages, on Debian and its relatives. */
function formatInstall(packages: readonly string[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}

/** The one command that gives the browser tests their browser. */
export const installCommand = formatInstall(["chromium-headless-shell"]);

/**
 * What to do about tools that were not found. Tests are never skipped for want of one.
 *
 * @param canInstall - whether this is root on Debian who has not tried yet
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
