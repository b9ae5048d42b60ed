import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, installCommand } from "./find-chromium.js";

/** Browser tests are never skipped: root on Debian gets the browser, everybody else the line that does. */
if (findChromium() === undefined) {
  const canInstall = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (canInstall) {
    execSync(installCommand, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } else {
    process.stderr.write(
      `The browser tests need Chromium. Install it (sudo sh -c '${installCommand}'), or name yours in CHROMIUM_PATH.\n`,
    );
    process.exitCode = 1;
  }
}
