// The navigation on a narrow screen: Material opens it by a box that the pointer ticks; here by keyboard as well.

/** Space on the box opens the drawer and goes into it, Escape closes it and comes back. */
export function drawerByKeyboard() {
  const box = document.getElementById("__drawer");
  box.addEventListener("change", () => {
    if (box.checked && box.matches(":focus-visible")) document.querySelector(".explorer :is(a, summary)").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.checked) return;
    box.click();
    box.focus();
  });
}
