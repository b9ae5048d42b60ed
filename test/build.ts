import { spawn } from "node:child_process";
import { once } from "node:events";

/** Builds what the tests run, all at once: the packages as they are published, and the site. */
const codes = await Promise.all(
  ["npm run build", "npx tsx scripts/docs/build.ts"].map(async (command) => {
    const [code] = await once(spawn(command, { shell: true, stdio: "inherit" }), "exit");
    return code;
  }),
);
if (codes.some((code) => code !== 0)) process.exitCode = 1;
