import type { Locator, Page } from "playwright-core";
import type { Issue } from "../../packages/docs/src/explorer/data.js";
import { type DocsPage, type DocsPageOptions, withPage } from "./docs-browser.js";
import { fileUrl } from "./docs-site.js";

/** An issue as the page shows it. */
export type ShownIssue = Pick<Issue, "pointer" | "severity" | "message">;

/** The parts of the page of the explorer, by their accessible names where they have one. */
export class ExplorerPage {
  constructor(readonly page: Page) {}

  /** The editor of the body. */
  get json(): Locator {
    return this.page.getByRole("textbox", { name: "JSON", exact: true });
  }

  get counts(): Locator {
    return this.page.locator(".x-counts");
  }

  /** The control of a field, by its pointer. */
  control(pointer: string, part: "path" | "query" | "body" = "body"): Locator {
    return this.page.locator(`[id="${part}:${encodeURIComponent(pointer)}"]`);
  }

  async readBody(): Promise<unknown> {
    return JSON.parse(await this.json.inputValue());
  }

  async writeBody(body: unknown): Promise<void> {
    await this.json.fill(typeof body === "string" ? body : JSON.stringify(body));
  }

  async chooseType(type: string): Promise<void> {
    await this.page.getByLabel("type", { exact: true }).first().selectOption(type);
  }

  /** Names of the fields of an object that have a control. */
  listFields(object: string): Promise<string[]> {
    return this.page
      .locator(`[id="${object}"] > .x-list > .x-field`)
      .evaluateAll((fields) => fields.map((field) => field.id));
  }

  /** Unavailable fields of an object, with the reason of each. */
  listUnavailable(object: string, title: string): Promise<Record<string, string>> {
    return this.page
      .locator(`[id="${object}"] > details`)
      .filter({ has: this.page.getByText(new RegExp(`^${title} \\(`)) })
      .locator("li")
      .evaluateAll((items) =>
        Object.fromEntries(
          items.map((item) => [item.id, item.querySelector("span")?.textContent ?? ""]),
        ),
      );
  }

  /** The chips of a field. */
  listChips(anchor: string): Promise<string[]> {
    return this.page.locator(`[id="${anchor}"] .chips`).first().locator("li").allTextContents();
  }

  /** The issues in the list. */
  listIssues(): Promise<ShownIssue[]> {
    return this.page.locator(".x-issues > li").evaluateAll((items) =>
      items.map((item) => {
        const around = item.querySelector("code")?.textContent ?? "";
        return {
          pointer: item.getAttribute("data-pointer") ?? "",
          severity: item.classList.contains("error") ? ("error" as const) : ("warning" as const),
          message: (item.textContent ?? "").slice(around.length).trim(),
        };
      }),
    );
  }

  /** The issues shown at the fields, by JSON pointer. */
  listMessages(): Promise<Record<string, string[]>> {
    return this.page
      .locator(".x-messages")
      .evaluateAll((lists) =>
        Object.fromEntries(
          lists.map((list) => [
            decodeURIComponent(list.id.replace(/\.messages$/, "").replace(/^\w+:/, "")),
            [...list.children].map((item) => item.textContent ?? ""),
          ]),
        ),
      );
  }

  async copyCode(language: "cURL" | "TypeScript" | "Python"): Promise<string> {
    await this.page.getByRole("radio", { name: language }).check({ force: true });
    await this.page.getByRole("button", { name: `Copy ${language}` }).click();
    await this.page.getByText("Copied.").waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

/**
 * Opens the explorer in a new page, which must ask nobody and log no error.
 *
 * @param options - with `query`, the query and fragment of the address: `?type=…#…`
 */
export async function visitExplorer(
  { query = "", ...options }: DocsPageOptions & { readonly query?: string },
  use: (explorer: ExplorerPage, docs: DocsPage) => Promise<void>,
): Promise<void> {
  await withPage(
    fileUrl("explorer.html") + query,
    (docs) => use(new ExplorerPage(docs.page), docs),
    { width: 1440, ...options },
  );
}
