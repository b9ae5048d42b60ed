import { type Browser, chromium } from "playwright-core";
import { findChromium, installCommand } from "../../find-chromium.js";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(
      `No Chromium found. Install it (${installCommand}), or name yours in CHROMIUM_PATH.`,
    );
  }
  return chromium.launch({ executablePath, args: flags });
}
