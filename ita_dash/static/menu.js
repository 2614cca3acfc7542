/* The menu that a narrow window keeps aside: it closes by a choice and by Escape, and the focus
   goes with it, so that the next key acts where the eye is. */
(() => {
  "use strict";
  const OPENER = '[data-testid="stExpandSidebarButton"]';
  const MENU = '[data-testid="stSidebar"][data-collapsed="false"]';
  const CLOSER = `${MENU} [data-testid="stSidebarCollapseButton"] button`;
  const ENTRY = '[data-testid="stSidebarNavLink"]';
  const FRAMES = 60;

  /* Streamlit draws what was pressed some frames later. */
  const focusSoon = (find, left = FRAMES) => {
    const element = find();
    if (element) element.focus();
    else if (left) requestAnimationFrame(() => focusSoon(find, left - 1));
  };
  const close = () => {
    document.querySelector(CLOSER)?.click();
    focusSoon(() => document.querySelector(OPENER));
  };
  const entry = () =>
    document.querySelector(`${MENU} ${ENTRY}[aria-current="page"]`) ??
    document.querySelector(`${MENU} ${ENTRY}`);

  document.addEventListener("click", (event) => {
    const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (isOther || !event.target.closest) return;
    if (event.target.closest(OPENER)) focusSoon(entry);
    else if (event.target.closest(`${MENU} ${ENTRY}`)) setTimeout(close);
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest?.(MENU)) close();
  });
})();
