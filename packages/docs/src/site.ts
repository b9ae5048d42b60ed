import "./styles/site.css";
import { addCopyButtons, addLinkButtons } from "./reference/copy.js";
import { followScroll } from "./reference/follow.js";
import { rememberLanguage } from "./reference/language.js";
import { followModelType } from "./reference/model-type.js";
import { addPageTools } from "./reference/page-tools.js";
import { revealTarget } from "./reference/reveal.js";
import { addSearch } from "./reference/search-box.js";
import { unfoldInPrint } from "./unfold-in-print.js";

/*
 * Enhances the pages, which are complete without a script.
 */
addSearch(document);
addCopyButtons(document);
addLinkButtons(document);
addPageTools(document);
rememberLanguage(document);
followModelType(document);
revealTarget();
addEventListener("hashchange", revealTarget);
followScroll(document);
unfoldInPrint(document);
