import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import { findChromium, installCommand } from "../../scripts/tools.js";
import { screenshots } from "./docs-site.js";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let started: Promise<Browser> | undefined;

/** Debian's Chromium, or that of `CHROMIUM_PATH`, for all test files of a worker: it ends with the worker. */
function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium found: ${installCommand}`);
  started ??= chromium.launch({ executablePath, args: flags });
  return started;
}

/** What can be changed without a reload. */
interface View {
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

export interface DocsPageOptions extends View {
  readonly javaScript?: boolean;
  /** Origins that the page may send requests to, such as that of a local server: `http://127.0.0.1:1234`. */
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
  /** Errors that the browser itself writes, such as of a connection that fails. */
  readonly tolerated?: RegExp;
}

/** A page with records of what no page of the site may do. */
export interface DocsPage {
  readonly page: Page;
  /** Errors, thrown or written to the console, the blocks of the content security policy among them. */
  readonly errors: readonly string[];
  byId(id: string): Locator;
  emulate(view: View): Promise<void>;
  /** Expects that it has sent requests to files and the given origins only, and that all errors were tolerated. */
  expectSilence(): void;
  close(): Promise<void>;
}

/** An empty page in a context of its own; go on with `page.goto`. */
export async function openPage(options: DocsPageOptions = {}): Promise<DocsPage> {
  const { scheme = "light", width = 1280, height = 900, javaScript = true, origins = [] } = options;
  const { permissions = [], tolerated = /^$/ } = options;
  const browser = await startBrowser();
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    permissions: [...permissions],
    reducedMotion: "reduce",
  });
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
    errors,
    byId: (id) => page.locator(`[id="${id}"]`),
    async emulate(view) {
      if (view.scheme !== undefined) await page.emulateMedia({ colorScheme: view.scheme });
      const size = page.viewportSize() ?? { width, height };
      await page.setViewportSize({
        width: view.width ?? size.width,
        height: view.height ?? size.height,
      });
    },
    expectSilence() {
      expect(foreign).toEqual([]);
      expect(errors.filter((error) => !tolerated.test(error))).toEqual([]);
    },
    close: () => context.close(),
  };
}

/** Opens a new page, which must ask nobody and log no error. */
export async function withPage(
  url: string,
  use: (docs: DocsPage) => Promise<void>,
  options: DocsPageOptions = {},
): Promise<void> {
  const docs = await openPage(options);
  try {
    await docs.page.goto(url);
    await use(docs);
    docs.expectSilence();
  } finally {
    await docs.close();
  }
}

/** Expects the element to be shown, without a closed branch around it, and within the window, below the bar. */
export async function expectInView(target: Locator): Promise<void> {
  expect(await target.count()).toBe(1);
  await expect.poll(() => target.isVisible()).toBe(true);
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const bar = document.querySelector(".bar")?.getBoundingClientRect();
        return top >= 0 && top < innerHeight && bottom > (bar?.bottom ?? 0);
      }),
    )
    .toBe(true);
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

/** Axe's violations on the page, or in the element of the selector, of all rules or of some. */
export async function findAxeViolations(
  page: Page,
  {
    selector = "html",
    rules,
  }: { readonly selector?: string; readonly rules?: readonly string[] | undefined } = {},
): Promise<AxeFinding[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ([root, runOnly]) => {
      // Preloading would fetch the style sheets once more, which a page's policy may forbid.
      const options = {
        preload: false,
        ...(runOnly === undefined ? {} : { runOnly: [...runOnly] }),
      };
      const { violations } = await axe.run(root, options);
      return violations.map(({ id, impact, nodes }) => ({
        rule: id,
        impact: impact ?? "none",
        nodes: nodes.map(
          ({ target, failureSummary = "" }) =>
            `${target.join(" ")}: ${failureSummary.replaceAll(/\s+/g, " ")}`,
        ),
      }));
    },
    [selector, rules] as const,
  );
}

/** How readers see a page; from light to dark only colours change, and so only what these rules find. */
export const views: readonly (View & {
  readonly name: string;
  readonly rules?: readonly string[];
})[] = [
  { name: "light", scheme: "light", width: 1440 },
  { name: "dark", scheme: "dark", width: 1440, rules: ["color-contrast", "link-in-text-block"] },
  { name: "narrow", scheme: "light", width: 390 },
];

/**
 * Expects the page to break no rule of accessibility and to be no wider than its window, in each view.
 *
 * @param picture - the start of the names of screenshots, if any are wanted
 */
export async function expectAccessible(
  { page, emulate }: DocsPage,
  picture?: string,
): Promise<void> {
  for (const { name, rules, ...view } of views) {
    await emulate(view);
    if (picture !== undefined)
      await page.screenshot({ path: join(screenshots, `${picture}-${name}.png`) });
    expect(await findAxeViolations(page, { rules }), name).toEqual([]);
    expect(await measureOverflow(page), name).toBe(0);
  }
}
