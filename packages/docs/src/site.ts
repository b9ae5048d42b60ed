import "./styles/site.css";
import { addCopyButtons } from "./reference/copy.js";
import { rememberLanguage } from "./reference/language.js";
import { revealTarget } from "./reference/reveal.js";
import { addSearch } from "./reference/search-box.js";

/* What the front page gains by a script. Without it, everything can still be read and reached. */
addSearch(document);
addCopyButtons(document);
rememberLanguage(document);
revealTarget();
addEventListener("hashchange", revealTarget);
