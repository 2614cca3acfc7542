/* Rows that lead on, or are chosen, are walked like a table's: by the arrow keys, Home and End. */
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
})();
