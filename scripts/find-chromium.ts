import { existsSync } from "node:fs";
import { findOnPath } from "./find-on-path.js";
import { sayInstall } from "./plan-tools.js";

/** First the build without windows, in which the tests take half the time. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const elsewhere = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The one command that gives the browser tests their browser, on Debian and its relatives. */
export const installCommand = sayInstall(["chromium-headless-shell"]);

/** The path of a Chromium on this machine: `CHROMIUM_PATH`, or the first one found. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== "") return CHROMIUM_PATH;
  return findOnPath(...names) ?? elsewhere.find((path) => existsSync(path));
}
