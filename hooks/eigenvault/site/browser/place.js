// Where the site stands: addresses as this page sees them.

/** The site's root, known from where this script lies. */
export const root = new URL("..", document.currentScript.src);

/** Pages can be read by scripts: not so from disk, where each file is a stranger to the others. */
export const sameWindow = location.protocol !== "file:";

/** Say whether ``url`` is one of this site's. */
export const isOwn = (url) => url.origin === root.origin && url.pathname.startsWith(root.pathname);

/** Return the path of a page, the same for a folder and the page inside it. */
export const pathOf = (url) => url.pathname.replace(/index\.html$/, "");

/** The address under which a page can be opened: from disk, that of the file inside its folder. */
export function fromDisk(address) {
  const url = new URL(address);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}
