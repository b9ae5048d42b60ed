import type { Emitter } from "../emitter.js";
import { emitAnswers } from "./answers.js";
import { emitChangelog } from "./changelog/index.js";
import { emitClient } from "./client.js";
import { emitEnums } from "./enums.js";
import { emitExplorerData } from "./explorer/index.js";
import { emitMarkdown } from "./markdown/index.js";
import { emitRules } from "./rules.js";
import { emitSite } from "./site/index.js";
import { emitTypes } from "./types.js";
import { emitWire } from "./wire.js";

/** Every output of the generator. A new emitter is one more line here. */
export const emitters: readonly Emitter[] = [
  emitEnums,
  emitTypes,
  emitWire,
  emitRules,
  emitClient,
  emitAnswers,
  emitMarkdown,
  emitSite,
  emitChangelog,
  emitExplorerData,
];
