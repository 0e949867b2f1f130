// The frame of a page while its text is scrolled: the header names the note, the contents say where one is.

const HEADER = 48; // px of the window that the header takes

/** Follow the reader down the page. */
export function frame() {
  titleInHeader();
  placeInContents();
}

/** When the title of the page is out of sight it stands in the header, as the way back to the top. */
function titleInHeader() {
  const title = document.querySelector("#__content h1");
  const header = document.querySelector(".md-header__title");
  if (!title || !header) return;
  const seen = ([entry]) => header.classList.toggle("md-header__title--active", !entry.isIntersecting && entry.boundingClientRect.top < HEADER);
  new IntersectionObserver(seen, { rootMargin: `-${HEADER}px 0px 0px` }).observe(title);
}

/** Mark the section that is being read in the contents beside the text, and keep it in sight there. */
function placeInContents() {
  const pane = document.querySelector(".md-sidebar--secondary .md-sidebar__scrollwrap");
  const links = pane ? [...pane.querySelectorAll(".md-nav__link[href^='#']")] : [];
  const sections = links.map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]).filter(([, heading]) => heading);
  if (!sections.length) return;
  let current = null;
  let waiting = 0;
  const mark = () => {
    waiting = 0;
    if (!pane.offsetParent) return; // a narrow window shows no contents beside the text
    const passed = sections.filter(([, heading]) => heading.getBoundingClientRect().top < 2 * HEADER);
    const next = passed.length ? passed[passed.length - 1][0] : null;
    if (next === current) return;
    current?.removeAttribute("aria-current");
    current = next;
    if (!current) return;
    current.setAttribute("aria-current", "location");
    const [box, space] = [current.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (box.top < space.top || box.bottom > space.bottom) pane.scrollTop += box.top - space.top - space.height / 2;
  };
  addEventListener("scroll", () => (waiting ||= requestAnimationFrame(mark)), { passive: true });
  addEventListener("resize", mark);
  mark();
}
