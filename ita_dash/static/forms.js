/* Helps with what people type: keeps it while they type, and leads out of a form by the menu. */
(() => {
  "use strict";
  const TEXT =
    ':is([class*="st-key-measure_field_"], [class*="st-key-score_field_"])' +
    ' :is(textarea, [data-testid="stTextInput"] input)';
  const REST = 2000, AGAIN = 200;
  let timer = 0;

  /* A field gives its words away when it is left. Who writes for ten minutes leaves none: after a
     short rest the keys are pressed that give them away without leaving it. A field that takes
     nothing while the connection is away has lost its place by then: it never is left any more,
     and gives its words away when it can again. */
  const give = (field) => {
    if (!field.isConnected) return;
    if (field.disabled) {
      timer = setTimeout(give, AGAIN, field);
      return;
    }
    field.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true })
    );
  };
  document.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (event.isComposing || !event.target.matches?.(TEXT)) return;
    timer = setTimeout(give, REST, event.target);
  });
  document.addEventListener("visibilitychange", () => {
    const field = document.activeElement;
    if (document.visibilityState === "hidden" && field?.matches(TEXT)) give(field);
  });

  /* Streamlit takes the menu's entry of the page one is on for no move at all. Where the page has
     a way out of what is open on it, the entry is that way. */
  document.addEventListener("click", (event) => {
    const entry = event.target.closest?.('a[aria-current="page"]');
    const way = document.querySelector(".st-key-page_itself a");
    const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!entry || !way || isOther || entry.closest('[data-testid="stPageLink"]')) return;
    event.preventDefault();
    event.stopPropagation();
    way.click();
  }, true);
})();
