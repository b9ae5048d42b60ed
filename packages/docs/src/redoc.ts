/* Runs in Redoc's page before Redoc does. */

/** Where Redoc shows what each anchor of the site stands for; the build has written it into the page. */
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

// Redoc would take the link for one of its own.
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || event.target.closest(".skip") === null) return;
  event.preventDefault();
  document.getElementById("main")?.focus();
});

// On a narrow page the bar has two lines.
addEventListener("DOMContentLoaded", () => {
  const bar = document.querySelector(".bar");
  if (bar === null) return;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar-height", `${bar.clientHeight}px`);
  }).observe(bar);
});

// Light or dark is for the system to say, here as on the other pages.
try {
  localStorage.removeItem("redoc.colorMode");
} catch {
  // Where nothing can be stored, nothing is.
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
  document.documentElement.classList.toggle("dark", matches);
  document.documentElement.classList.toggle("light", !matches);
});
