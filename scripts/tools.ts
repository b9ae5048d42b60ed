import { findChromium } from "./find-chromium.js";
import { findOnPath } from "./find-on-path.js";
import { findPython } from "./find-python.js";
import type { Tool } from "./plan-tools.js";

/** What the tests need beside the packages of npm, by the names that `ensure-tools.ts` takes. */
export const tools: ReadonlyMap<string, Tool> = new Map([
  [
    "chromium",
    {
      need: "The browser tests need Chromium",
      package: "chromium-headless-shell",
      otherwise: "name yours in CHROMIUM_PATH",
      find: findChromium,
    },
  ],
  [
    "curl",
    {
      need: "The tests of the request samples need curl",
      package: "curl",
      otherwise: "",
      find: () => findOnPath("curl", "curl.exe"),
    },
  ],
  [
    "python-requests",
    {
      need: "The tests of the Python samples need Python with requests",
      package: "python3-requests",
      otherwise: "name a Python that has it in PYTHON",
      find: findPython,
    },
  ],
]);
