import "./styles/site.css";
import { addCopyButtons } from "./reference/copy.js";
import { rememberLanguage } from "./reference/language.js";
import { revealTarget } from "./reference/reveal.js";
import { addSearch } from "./reference/search-box.js";

/* Additions to the front page, which is complete without them. */
addSearch(document);
addCopyButtons(document);
rememberLanguage(document);
revealTarget();
addEventListener("hashchange", revealTarget);
