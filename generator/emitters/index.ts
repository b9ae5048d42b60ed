import type { Emitter } from "../emitter.js";
import { emitAnswers } from "./answers.js";
import { emitChangelog } from "./changelog/index.js";
import { emitClient } from "./client.js";
import { emitEnums } from "./enums.js";
import { emitExplorerData } from "./explorer/index.js";
import { emitMarkdown } from "./markdown/index.js";
import { emitMock } from "./mock/index.js";
import { emitRules } from "./rules.js";
import { emitSite } from "./site/index.js";
import { emitTypes } from "./types.js";
import { emitWire } from "./wire.js";

/** What packages hold, whatever the document. A new emitter is one more line here. */
export const packageEmitters: readonly Emitter[] = [
  emitEnums,
  emitTypes,
  emitWire,
  emitRules,
  emitClient,
  emitAnswers,
  emitMarkdown,
  emitSite,
  emitChangelog,
];

/** The same with the part of the site's script that is generated: packages have the script built, if at all. */
export const emitters: readonly Emitter[] = [...packageEmitters, emitExplorerData];

/** What it makes of our own: the mock's keeping of models is written by hand for this one API. */
export const ownEmitters: readonly Emitter[] = [...emitters, emitMock];
