import { render } from "preact";
import { explorerData } from "../generated/explorer-data.js";
import { App } from "./app.js";
import { readLink } from "./link.js";
import "./explorer.css";

/*
 * The page is made with Preact: some 7 kB with its hooks, for views that follow from state, and nothing else. Form,
 * JSON, issues and code all show one request; without a library, each would have to be told of every edit.
 */
const container = document.getElementById("explorer");
/** Whoever serves the page may have started a mock beside it. */
const mock = document.querySelector<HTMLMetaElement>('meta[name="mock"]')?.content ?? "";
const initial = readLink(explorerData, location.search, mock);
if (container !== null && initial !== undefined) {
  render(<App data={explorerData} initial={initial} mock={mock} />, container);
} else if (container !== null) {
  container.textContent = "The description of the API has no operations.";
}
