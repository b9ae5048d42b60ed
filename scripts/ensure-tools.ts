import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { planTools, tools } from "./tools.js";

/*
 * `tsx scripts/ensure-tools.ts chromium curl`: installs missing tools for root on Debian; for anyone else, prints the
 * command that does.
 */

const wanted = process.argv.slice(2).map((name) => {
  const tool = tools[name];
  if (tool === undefined)
    throw new Error(`There is no tool ${name}: name some of ${Object.keys(tools).join(", ")}.`);
  return tool;
});
const findMissing = () => wanted.filter((tool) => tool.find() === undefined);

let plan = planTools(findMissing(), existsSync("/usr/bin/apt-get") && process.getuid?.() === 0);
if (plan.kind === "install") {
  // Where it fails, it says why; what is still missing is said below.
  spawnSync(plan.command, {
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  plan = planTools(findMissing(), false);
}
if (plan.kind === "fail") {
  process.stderr.write(plan.message);
  process.exitCode = 1;
}
