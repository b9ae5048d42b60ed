/* Runs in the page of Redoc before Redoc itself. */

/** Redoc's route for each anchor of the site; the build writes the table into the page. */
const targets: Readonly<Record<string, string>> = JSON.parse(
  document.getElementById("redoc-targets")?.textContent ?? "{}",
);

function readAnchor(): string {
  const { hash } = location;
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function followAnchor(): void {
  const anchor = readAnchor();
  if (Object.hasOwn(targets, anchor)) location.replace(`#${encodeURI(targets[anchor] ?? "")}`);
}

followAnchor();
addEventListener("hashchange", followAnchor);

// Redoc would handle the link that skips to the content as one of its routes.
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.target.closest(".skip") === null) return;
  event.preventDefault();
  document.getElementById("main")?.focus();
});

// On a narrow page the bar takes two lines.
addEventListener("DOMContentLoaded", () => {
  const bar = document.querySelector(".bar");
  if (bar === null) return;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar-height", `${bar.clientHeight}px`);
  }).observe(bar);
});

/*
 * Redoc labels the choice of an example "Example", which hides the title of the example from assistive technology,
 * and gives the button that clears the search no name.
 */
new MutationObserver(() => {
  for (const choice of document.querySelectorAll('[aria-label="Example"]'))
    choice.removeAttribute("aria-label");
  const clear = document.querySelector('[data-component-name="Search/SearchInput"] button');
  clear?.setAttribute("aria-label", "Clear the search");
}).observe(document, { childList: true, subtree: true });

// The theme is that of the other pages.
const system = matchMedia("(prefers-color-scheme: dark)");
function followTheme(): void {
  const { theme } = document.documentElement.dataset;
  const isDark = theme === undefined ? system.matches : theme === "dark";
  document.documentElement.classList.toggle("dark", isDark);
  document.documentElement.classList.toggle("light", !isDark);
}
try {
  localStorage.setItem("redoc.colorMode", document.documentElement.dataset.theme ?? "system");
} catch {
  // Without storage, no colour mode is stored.
}
followTheme();
system.addEventListener("change", followTheme);
addEventListener("themechange", followTheme);
