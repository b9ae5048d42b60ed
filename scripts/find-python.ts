import { spawnSync } from "node:child_process";
import { findOnPath } from "./find-on-path.js";

/** The path of a Python that has `requests`: `PYTHON`, or else Debian's, or else the one that a shell would run. */
export function findPython(): string | undefined {
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

function hasRequests(path: string): boolean {
  return spawnSync(path, ["-c", "import requests"], { stdio: "ignore" }).status === 0;
}
