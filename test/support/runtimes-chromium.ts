import { chromium } from "playwright-core";
import { findChromium, installCommand } from "../../scripts/tools.js";
import { type Report, readReport } from "./runtimes-report.js";

/** Runs the checks in a page of the server's own. */
export async function runInChromium(
  origin: string,
): Promise<{ readonly report: Report; readonly said: readonly string[] }> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`There is no Chromium: ${installCommand}`);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on("pageerror", (error) => said.push(String(error)));
    await page.goto(origin);
    // As text, as the compiler knows nothing of modules that a server has.
    const report: unknown = await page.evaluate(`
      (async () => {
        const { run } = await import("/runtimes/behaviour.mjs");
        const inspect = (value) => [value, value?.stack].join();
        return run({ origin: location.origin, isBrowser: true, hasEnvironment: false, inspect });
      })()
    `);
    return { report: readReport(report), said };
  } finally {
    await browser.close();
  }
}
