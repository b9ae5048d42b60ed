import { writeField } from "../parameters/styles.js";
import { mask } from "../redact.js";
import type { Content } from "./content.js";

/** A body of fields as a form sends them; lists repeat their name, objects are JSON. */
export const formBody: Pick<Content, "write" | "show"> = {
  write: (body) => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(Object(body))) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined && item !== null) form.append(name, writeField(item));
      }
    }
    return `${form}`;
  },
  show: (sent, secrets) => {
    const form = [...new URLSearchParams(typeof sent === "string" ? sent : "")];
    const shown = new URLSearchParams(
      form.map(([name, value]) => [name, secrets.includes(name) ? mask : value]),
    );
    return { text: `${shown}`, curl: [["--data-raw", `${shown}`]] };
  },
};
