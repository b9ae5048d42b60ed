import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAxeViolations, measureOverflow, views } from "../support/docs-browser.js";
import { screenshots } from "../support/docs-site.js";
import { openRedoc, type RedocPage, waitForTarget, withRedoc } from "../support/redoc-page.js";

interface Remaining {
  readonly rule: string;
  readonly reason: string;
}

/** Known violations of Redoc, all of moderate impact. */
const remaining: readonly Remaining[] = [
  {
    rule: "region",
    reason: "Redoc's side bar and layout frame are outside of every landmark.",
  },
  {
    rule: "page-has-heading-one",
    reason: "Redoc removes the title from the page while it is far from the viewport.",
  },
  { rule: "heading-order", reason: "The headings of sample panels are h4 at any level." },
];

const seen = new Set<string>();
let redoc: RedocPage;

beforeAll(async () => {
  redoc = await openRedoc("TrainingParameters.rank");
});

afterAll(async () => {
  redoc.docs.expectSilence();
  await redoc.docs.close();
});

/** The violations that are not known to remain. */
async function findViolations(...where: Parameters<typeof findAxeViolations>): Promise<string[]> {
  const known = new Set(remaining.map(({ rule }) => rule));
  const found = await findAxeViolations(...where);
  for (const { rule } of found) seen.add(rule);
  return found
    .filter(({ rule, impact }) => impact !== "moderate" || !known.has(rule))
    .flatMap(({ rule, nodes }) => nodes.map((node) => `${rule}: ${node}`));
}

describe.each(views)("in $name, Redoc's page", ({ name, rules, ...view }) => {
  beforeAll(async () => {
    await redoc.docs.emulate(view);
    await redoc.page.evaluate(() => location.assign("#TrainingParameters.rank"));
    await waitForTarget(redoc.page);
  });

  test("shows a request without accessibility violations", async () => {
    await redoc.page.screenshot({ path: join(screenshots, `redoc-${name}.png`) });
    expect(await findViolations(redoc.page, { rules })).toEqual([]);
    expect(await measureOverflow(redoc.page)).toBe(0);
  });

  test("shows a response without accessibility violations", async () => {
    await redoc.page.evaluate(() => location.assign("#Model.status"));
    await waitForTarget(redoc.page);
    expect(await findViolations(redoc.page, { rules })).toEqual([]);
    expect(await measureOverflow(redoc.page)).toBe(0);
  });

  test("finds a field without accessibility violations", async () => {
    await redoc.page.keyboard.press("Control+k");
    const dialog = redoc.page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("learningRateTextEncoder");
    await dialog.getByRole("option").first().waitFor();
    expect(await redoc.page.getByTestId("search-dialog").count()).toBe(0);
    expect(await findViolations(redoc.page, { selector: "dialog[open]", rules })).toEqual([]);
    expect(await measureOverflow(redoc.page)).toBe(0);
    // The first press clears the text.
    await redoc.page.keyboard.press("Escape");
    await redoc.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });
});

test("every known violation still exists", () => {
  expect(remaining.map(({ rule }) => rule).filter((rule) => !seen.has(rule))).toEqual([]);
});

test("follows the system from light to dark while it is open, whatever was chosen once", () =>
  withRedoc("updateModel", async ({ docs, page }) => {
    await page.evaluate(() => localStorage.setItem("redoc.colorMode", "light"));
    await page.reload();
    const readColors = () =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(
          document.querySelector("#redoc main") ?? document.body,
        );
        const dark = document.documentElement.classList.contains("dark");
        return { backgroundColor, color, dark };
      });
    await page.locator(".panel-request-samples pre").waitFor();
    const light = await readColors();
    await docs.emulate({ scheme: "dark" });
    await expect.poll(readColors).toMatchObject({ dark: true });
    const dark = await readColors();
    expect(dark.color).not.toBe(light.color);
    expect(await page.getByTestId("color-mode-switcher").isVisible()).toBe(false);
  }));
