import { writeField } from "../parameters/styles.js";
import { mask } from "../redact.js";
import type { Content } from "./content.js";

/** A body of parts, of which some may be files; lists repeat their name, objects are JSON. */
export const multipartBody: Pick<Content, "write" | "show"> = {
  write: (body) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(Object(body))) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item instanceof Blob) form.append(name, item);
        else if (item instanceof Uint8Array) form.append(name, new Blob([new Uint8Array(item)]));
        else if (item !== undefined && item !== null) form.append(name, writeField(item));
      }
    }
    return form;
  },
  show: (sent, secrets) => {
    // A middleware gets the bytes of the form in its place.
    if (!(sent instanceof FormData)) return { text: undefined, curl: [["--data-binary", "@file"]] };
    const curl: [string, string][] = [];
    sent.forEach((value, name) => {
      if (typeof value !== "string") curl.push(["-F", `${name}=@${value.name}`]);
      else curl.push(["--form-string", `${name}=${secrets.includes(name) ? mask : value}`]);
    });
    return { text: undefined, curl };
  },
};
