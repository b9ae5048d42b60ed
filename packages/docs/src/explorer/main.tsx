import { render } from "preact";
import { explorerData } from "../generated/explorer-data.js";
import { unfoldInPrint } from "../unfold-in-print.js";
import { readTarget } from "./address.js";
import { App } from "./app.js";
import { readLink } from "./link.js";
import "./explorer.css";

/*
 * Preact (about 7 kB with its hooks) renders the views from one state: form, JSON, issues and code all show the same
 * request, and without a library each edit would have to update every one of them.
 */
unfoldInPrint(document);
const container = document.getElementById("explorer");
/** The server of the page may have started a mock and added its address. */
const mock = document.querySelector<HTMLMetaElement>('meta[name="mock"]')?.content ?? "";
const initial = readLink(explorerData, location.search, mock, readTarget());
if (container !== null && initial !== undefined) {
  render(<App data={explorerData} initial={initial} mock={mock} />, container);
} else if (container !== null) {
  container.textContent = "The description of the API has no operations.";
}
