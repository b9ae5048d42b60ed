import { readPreference, storePreference } from "./preferences.js";

/* Runs before the page is painted, so that it never flashes in another theme. */

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

function readTheme(): Theme {
  const stored = readPreference("theme");
  return themes.find((theme) => theme === stored) ?? "system";
}

function apply(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}

function addToggle(): void {
  const label = document.createElement("label");
  label.className = "theme";
  const select = document.createElement("select");
  select.ariaLabel = "Theme";
  for (const theme of themes)
    select.append(new Option(theme.charAt(0).toUpperCase() + theme.slice(1), theme));
  select.value = readTheme();
  select.addEventListener("change", () => {
    storePreference("theme", select.value);
    apply(readTheme());
    dispatchEvent(new Event("themechange"));
  });
  label.append(select);
  document.querySelector(".bar .tools")?.append(label);
}

apply(readTheme());
addEventListener("DOMContentLoaded", addToggle);
