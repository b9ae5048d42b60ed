import type { Reach } from "./reach.js";

const docs = ["markdown", "page", "redoc"] as const;

/**
 * The kinds of facts, and which outputs must change with one of them: those that always must, those that must where
 * the fact is met in what is sent, and in what is answered.
 */
export const kinds = {
  "title or version of the API": { always: docs },
  "text of the API": { always: docs },
  licence: { always: ["redoc"] },
  server: { always: [...docs, "client", "explorer", "mock"] },
  "name of the client": { always: ["client", "page", "explorer"] },
  credentials: { always: ["client", "page", "explorer"] },
  tag: { always: ["client", ...docs] },
  "name of an operation": { always: ["client", "types", "rules", ...docs, "explorer", "mock"] },
  "text of an operation": { always: ["client", "types", ...docs] },
  "safe to repeat": { always: ["client", ...docs] },
  "text of a parameter": { always: ["client", "types", ...docs] },
  "example of a parameter in the path": { always: [...docs, "explorer"] },
  "type of a parameter in the path": { always: ["types", "client", ...docs] },
  "text of a request body": { always: docs },
  "text of a response": { always: ["client", ...docs] },
  "text of an example": { always: ["page", "redoc"] },
  "example of a request": { always: ["page", "redoc", "explorer"] },
  "example of an answer": { always: ["page", "redoc", "mock"] },
  "name of a field": {
    always: ["types", ...docs],
    sent: ["rules", "explorer"],
    answered: ["drift", "mock"],
  },
  "type of a field": {
    always: ["types", ...docs],
    sent: ["rules", "explorer"],
    answered: ["mock"],
  },
  format: { always: docs },
  null: { always: ["types", ...docs], sent: ["rules", "explorer"], answered: ["mock"] },
  required: { always: ["types", ...docs], sent: ["rules", "explorer"], answered: ["mock"] },
  deprecated: { always: ["types", ...docs], sent: ["explorer"] },
  limit: { always: ["types", ...docs], sent: ["rules", "explorer"], answered: ["mock"] },
  default: { always: ["types", ...docs], sent: ["explorer"] },
  "example value": { always: ["types", ...docs] },
  "text of a field": { always: ["types", ...docs], sent: ["explorer"] },
  "text of a schema": { always: ["types", ...docs] },
  oddity: { always: ["types", ...docs] },
  "oddity of an enum": { always: ["enums", ...docs] },
  "value of an enum": { always: ["enums", ...docs], sent: ["explorer"], answered: ["mock"] },
  "text of an enum": { always: ["enums", ...docs] },
  // Redoc folds a long list, and then shows no texts.
  "text of a value of many": { always: ["enums", "markdown", "page"], sent: ["explorer"] },
  "text of a value": { always: ["enums", ...docs], sent: ["explorer"] },
  // In the docs a value is shown as it is on the wire.
  "name of a value": { always: ["enums"] },
  availability: { always: ["types", ...docs], sent: ["rules", "explorer"] },
  "availability by another model": { always: ["types", ...docs], sent: ["explorer"] },
  // Of a case in words no program can tell whether it is at hand.
  "case in words": { always: ["types", ...docs], sent: ["explorer"] },
  "limit in a case": { always: ["types", ...docs], sent: ["rules", "explorer"] },
  "default in a case": { always: ["types", ...docs], sent: ["explorer"] },
  "deprecation in a case": { always: ["types", ...docs], sent: ["rules", "explorer"] },
  replacement: { always: ["types", ...docs] },
  "state of the model": { always: ["types", ...docs], sent: ["rules", "explorer"] },
  relation: { always: ["types", ...docs], sent: ["rules"] },
  secret: { always: docs, sent: ["client", "rules", "explorer"] },
  "title of a trainer": { always: ["types", "rules", ...docs, "explorer"] },
  "type of a trainer": { always: ["rules", ...docs, "explorer", "mock"] },
} as const satisfies Readonly<Record<string, Reach>>;

export type Kind = keyof typeof kinds;
