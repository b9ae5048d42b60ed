import { render } from "preact";
import { explorerData } from "../generated/explorer-data.js";
import { App } from "./app.js";
import { readLink } from "./link.js";
import "./explorer.css";

/*
 * The page is made with Preact: some 7 kB with its hooks, for views that follow from state, and nothing else. Form,
 * JSON, issues and code all show one request; without a library, each would have to be told of every edit.
 */
const place = document.getElementById("explorer");
const initial = readLink(explorerData, location.search);
if (place !== null && initial !== undefined) {
  render(<App data={explorerData} initial={initial} />, place);
} else if (place !== null) {
  place.textContent = "The description of the API has no operations.";
}
