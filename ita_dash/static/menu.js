/* The menu that a narrow window keeps aside: it closes by a choice and by Escape, and the focus
   goes with it, so that the next key acts where the eye is. In a wide window the closed menu
   shows, and says, which section holds the page. */
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

  /* A section that has no room stands within the last one, which counts what is left over. */
  const markSection = () => {
    const section = document.querySelector("[data-section]")?.dataset.section;
    const all = [...document.querySelectorAll('[data-testid="stTopNavSection"]')];
    const shown = all.filter((button) => !button.closest("[inert]"));
    const named = shown.find((button) => button.textContent.trim() === section);
    const current = section && (named ?? shown.at(-1));
    for (const button of all)
      if (button !== current) button.removeAttribute("aria-current");
      else if (!button.hasAttribute("aria-current")) button.setAttribute("aria-current", "true");
  };
  new MutationObserver(markSection).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["inert", "data-section"],
  });
})();
