/* Rows that lead on, or are chosen, are walked like a table's: by the arrow keys, Home and End.
   A name that has no room in its row says the whole of itself to a pointer that rests on it. */
(() => {
  "use strict";
  const ROW = ':is([class*="st-key-measure_row_"], [class*="st-key-link_row_"])';
  const HANDLE = ':is([data-testid="stPageLink"] a, [data-testid="stCheckbox"] input)';
  const GOAL = {
    ArrowDown: (place) => place + 1,
    ArrowUp: (place) => place - 1,
    Home: () => 0,
    End: (place, count) => count - 1,
  };

  document.addEventListener("keydown", (event) => {
    const goal = GOAL[event.key], here = event.target;
    if (!goal || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!here.matches?.(`${ROW} ${HANDLE}`)) return;
    const list = here.closest(ROW).parentElement.closest('[data-testid="stVerticalBlock"]');
    const rows = [...(list?.querySelectorAll(`${ROW} ${HANDLE}`) ?? [])];
    const next = rows[goal(rows.indexOf(here), rows.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  document.addEventListener("pointerover", (event) => {
    const link = event.target.closest?.('[data-testid="stPageLink"] a');
    const name = link?.querySelector("p");
    if (name && name.scrollHeight > name.clientHeight + 1) link.title = name.textContent;
    else link?.removeAttribute("title");
  });
})();
