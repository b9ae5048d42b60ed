import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium, installCommand } from "../../scripts/tools.js";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium, or that of `CHROMIUM_PATH`; without one the test fails with the command that installs it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium found: ${installCommand}`);
  return chromium.launch({ executablePath, args: flags });
}

export interface DocsPageOptions {
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly javaScript?: boolean;
  /** Origins that the page may send requests to, such as that of a local server: `http://127.0.0.1:1234`. */
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
}

/** A page with records of what no page of the site may do. */
export interface DocsPage {
  readonly page: Page;
  /** Requests that went neither to a file nor to one of the origins. */
  readonly foreign: readonly string[];
  /** Errors, thrown or written to the console, the blocks of the content security policy among them. */
  readonly errors: readonly string[];
  /** Switches between light and dark, and to another width, without a reload. */
  emulate(view: {
    readonly scheme?: "light" | "dark";
    readonly width?: number;
    readonly height?: number;
  }): Promise<void>;
  close(): Promise<void>;
}

/** An empty page in a context of its own; go on with `page.goto`. */
export async function openPage(browser: Browser, options: DocsPageOptions = {}): Promise<DocsPage> {
  const { scheme = "light", width = 1280, height = 900, javaScript = true, origins = [] } = options;
  const settings: BrowserContextOptions = {
    colorScheme: scheme,
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    permissions: [...(options.permissions ?? [])],
    reducedMotion: "reduce",
  };
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    const isOwn = /^(?:file|data|blob):/.test(url) || origins.includes(new URL(url).origin);
    if (!isOwn) foreign.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return {
    page,
    foreign,
    errors,
    async emulate(view) {
      if (view.scheme !== undefined) await page.emulateMedia({ colorScheme: view.scheme });
      const size = page.viewportSize() ?? { width, height };
      await page.setViewportSize({
        width: view.width ?? size.width,
        height: view.height ?? size.height,
      });
    },
    close: () => context.close(),
  };
}

/** How many pixels the page is wider than its window. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  /** CSS selectors of the elements, and the failure of each. */
  readonly nodes: readonly string[];
}

/** Global of the script below. */
declare const axe: typeof import("axe-core");

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Axe's violations on the page, or in the element of the selector. */
export async function findAxeViolations(page: Page, selector = "html"): Promise<AxeFinding[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (root) => {
    // Preloading would fetch the style sheets once more, which a page's policy may forbid.
    const { violations } = await axe.run(root, { preload: false });
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? "none",
      nodes: nodes.map(
        ({ target, failureSummary = "" }) =>
          `${target.join(" ")}: ${failureSummary.replaceAll(/\s+/g, " ")}`,
      ),
    }));
  }, selector);
}
