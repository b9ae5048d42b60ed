import { rmSync } from "node:fs";

/** Removes the output of the last build, so that no file of a renamed module is packed. */
for (const name of ["enums", "client", "mock"]) {
  rmSync(new URL(`../packages/${name}/dist`, import.meta.url), { recursive: true, force: true });
}
