/* Helps with what people type: keeps it while they type, and leads out of a form by the menu. */
(() => {
  "use strict";
  const FIELD = '[class*="_field_"]';
  const TEXT = `${FIELD} :is(textarea, [data-testid="stTextInput"] input)`;
  const LEAD = ':is([data-testid*="NavLink"], [data-testid="stTopNavDropdownLink"])';
  const REST = 2000, AGAIN = 200, PATIENCE = 10000;
  const goesElsewhere = (event) =>
    event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  let timer = 0, typed = 0, given = 0, taken = 0, asked = 0, wanted = null;

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
    given = performance.now();
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

  /* A field gives its words away a moment after it is left, and a move to another page that comes
     before them, or with them, loses the one or the other. So what leads away waits until a run of
     the server has begun with the words and has ended; after PATIENCE it goes on nevertheless. */
  const isIdle = () => Boolean(document.querySelector('[data-test-script-state="notRunning"]'));
  const isTaken = () => taken >= typed && isIdle();
  const follow = () => {
    if (!isTaken() && performance.now() - asked < PATIENCE) return requestAnimationFrame(follow);
    const same = `a[href="${wanted.getAttribute("href")}"]`;
    const way = wanted.isConnected ? wanted : document.querySelector(same);
    typed = taken;
    wanted = null;
    way?.click();
  };
  document.addEventListener("input", (event) => {
    if (event.target.closest?.(FIELD)) typed = performance.now();
  }, true);
  document.addEventListener("focusout", (event) => {
    if (event.target.closest?.(FIELD)) given = performance.now();
  }, true);
  new MutationObserver(() => {
    if (!isIdle() && given >= typed) taken = performance.now();
    leadToField();
  }).observe(document.documentElement, {
    subtree: true, attributeFilter: ["data-test-script-state"],
  });
  document.addEventListener("click", (event) => {
    const lead = event.target.closest?.(LEAD);
    if (!lead || goesElsewhere(event) || !document.querySelector(FIELD) || isTaken()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!wanted) {
      asked = performance.now();
      requestAnimationFrame(follow);
    }
    wanted = lead;
  }, true);

  /* A link may name the field that is to be corrected: it is shown and ready for words, once. It
     is drawn a moment after the run of the server that draws its form has ended, and may be drawn
     anew, on a slow machine seconds later: it is watched for a while, until somebody types or
     clicks. */
  let led = "", leading = 0, shown = null;
  const fieldAt = (name) => {
    const own = new RegExp(`_field_${name}(\\s|$)`);
    const place = [...document.querySelectorAll(FIELD)].find((each) => own.test(each.className));
    return place?.querySelector("textarea, input, [role=combobox]");
  };
  const leadToField = (ends = performance.now() + PATIENCE) => {
    clearTimeout(leading);
    const name = new URLSearchParams(location.search).get("at");
    if (led === location.href || !/^[a-z_]+$/.test(name ?? "")) return;
    const field = isIdle() ? fieldAt(name) : null;
    const isShown = field && field === shown && field === document.activeElement;
    if (field && !isShown) {
      shown = field;
      field?.scrollIntoView({ block: "center" });
      field?.focus({ preventScroll: true });
    }
    if (performance.now() < ends) leading = setTimeout(leadToField, AGAIN, ends);
    else if (isShown) led = location.href;
  };
  for (const own of ["pointerdown", "keydown"]) {
    document.addEventListener(own, (event) => {
      if (event.isTrusted && shown) led = location.href;
    }, true);
  }

  /* Streamlit takes the menu's entry of the page one is on for no move at all. Where the page has
     a way out of what is open on it, the entry is that way, and the section it stood in closes. */
  document.addEventListener("click", (event) => {
    const entry = event.target.closest?.('a[aria-current="page"]');
    const way = document.querySelector(".st-key-page_itself a");
    if (!entry || !way || goesElsewhere(event) || entry.closest('[data-testid="stPageLink"]')) return;
    event.preventDefault();
    event.stopPropagation();
    way.click();
    document.querySelector('[data-testid="stTopNavSection"][aria-expanded="true"]')?.click();
  }, true);
})();
