/* Stands beside Streamlit's own script and runs before it: settles how Streamlit connects, says
   its words in the language of the page, and tells how the connection is. Holds no data. */
(() => {
  "use strict";
  const { words, connection } = /*WORDS*/ { words: {}, connection: {} };
  const root = new URL("..", document.currentScript.src);

  /* What a host of Streamlit may settle: where the server is (else every part of the address is
     tried), and that dialogs with Streamlit's own errors are left to us. */
  window.__streamlit ??= {
    BACKEND_BASE_URL: root.href,
    HOST_CONFIG: {
      allowedOrigins: [location.origin],
      useExternalAuthToken: false,
      blockErrorDialogs: true,
    },
  };
  /* The parts Streamlit is built of speak the browser's language where they know it, so that their
     words would be in a third language; English is the one that is looked up here. */
  for (const [name, value] of [["language", "en-US"], ["languages", ["en-US", "en"]]])
    Object.defineProperty(navigator, name, { get: () => value, configurable: true });

  const language = () => {
    const chosen = document.querySelector('.st-key-language [role="radio"][aria-checked="true"]');
    const asked = new URLSearchParams(location.search).get("lang");
    return (chosen ? chosen.textContent.trim() === "EN" : asked === "en") ? "en" : "th";
  };

  /* ---- Words ---- */
  const escaped = (text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  const pattern = (source) =>
    new RegExp(`^${escaped(source).replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`, "s");
  const rules = Object.entries(words).map(([where, said]) => ({
    where,
    exact: new Map(said.filter(([source]) => !source.includes("{"))),
    loose: said.filter(([source]) => source.includes("{")).map(([s, to]) => [pattern(s), to]),
  }));
  const written = new WeakMap(); /* holder → name of the text → what Streamlit had there, and we */

  const found = (rule, text) => {
    if (rule.exact.has(text)) return [rule.exact.get(text), {}];
    for (const [form, to] of rule.loose) {
      const match = form.exec(text);
      if (match) return [to, match.groups];
    }
    return undefined;
  };
  const say = (rule, holder, name, shown, write) => {
    const known = written.get(holder)?.[name];
    const source = known?.ours === shown ? known.source : shown;
    const hit = found(rule, source.trim());
    if (!hit) return;
    const [to, parts] = hit;
    if (to === null) {
      (holder.nodeType === 3 ? holder.parentElement : holder).setAttribute("aria-hidden", "true");
      return;
    }
    const text = to[lang].replace(/\{(\w+)\}/g, (_, part) => parts[part] ?? "");
    const ours = source.replace(source.trim(), () => text);
    if (ours !== shown) write(ours);
    written.set(holder, { ...written.get(holder), [name]: { source, ours } });
  };
  const LABELS = ["aria-label", "title", "placeholder"];
  let lang = language();
  const sayAll = () => {
    lang = language();
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
    for (const rule of rules)
      for (const element of document.querySelectorAll(rule.where)) {
        for (const label of LABELS)
          if (element.hasAttribute(label))
            say(rule, element, label, element.getAttribute(label), (text) =>
              element.setAttribute(label, text));
        for (const node of element.childNodes)
          if (node.nodeType === 3 && node.data.trim())
            say(rule, node, "text", node.data, (text) => (node.data = text));
      }
  };

  /* Streamlit reads a label aloud as it was handed over, with the signs that keep Markdown out. */
  const SIGN = /\\([\\`*_{}[\]()<>#+\-.!|~$:&^=])/g;
  const aloud = new WeakMap();
  const readAloud = () => {
    for (const element of document.querySelectorAll('[aria-label*="\\\\"]')) {
      const label = element.getAttribute("aria-label");
      if (aloud.get(element) === label) continue;
      aloud.set(element, label.replace(SIGN, "$1"));
      element.setAttribute("aria-label", aloud.get(element));
    }
  };

  /* ---- Connection ---- */
  const PATIENCE = { lost: 1000, never: 10000, ended: 0 }, ASK_AGAIN = 5000;
  /* Where people sign in, a line may end because the sign-in has; nothing else answers 401. */
  const askWhetherStrange = async () => {
    const answer = await fetch(new URL("sign-in/state", root)).catch(() => null);
    if (!shown() || shown() === "strange") return;
    if (answer?.status === 401) tell("strange");
    else setTimeout(askWhetherStrange, ASK_AGAIN);
  };
  const banner = document.createElement("div");
  banner.id = "ita-connection";
  const spoken = document.createElement("p");
  spoken.id = "ita-connection-back";
  spoken.setAttribute("role", "status");
  let wasConnected = false, waitingFor = null, timer = 0;

  const shown = () => banner.dataset.state;
  const line = (key, tag = "p") => {
    const element = document.createElement(tag);
    element.textContent = connection[key][lang];
    return element;
  };
  const tell = (state) => {
    const app = document.querySelector('[data-testid="stApp"]');
    banner.style.colorScheme = app ? getComputedStyle(app).colorScheme : "";
    banner.dataset.state = state;
    banner.lang = lang;
    banner.setAttribute("role", "alert");
    banner.replaceChildren(line(state, "strong"), line(`${state}_kept`));
    if (connection[`${state}_todo`]) banner.append(line(`${state}_todo`));
    if (state === "ended" || state === "incomplete" || state === "strange") {
      const reload = line(state === "strange" ? "enter" : "reload", "button");
      reload.addEventListener("click", () => location.reload());
      banner.append(reload);
    }
    document.body.append(spoken, banner);
    spoken.textContent = "";
    if (state === "lost" || state === "never" || state === "ended") askWhetherStrange();
  };
  const wait = (state) => {
    if (waitingFor === state || shown() === state || shown() === "strange") return;
    clearTimeout(timer);
    waitingFor = state;
    timer = setTimeout(() => { waitingFor = null; tell(state); }, PATIENCE[state]);
  };
  const connected = () => {
    clearTimeout(timer);
    waitingFor = null;
    wasConnected = true;
    if (!shown() || shown() === "incomplete") return;
    banner.remove();
    delete banner.dataset.state;
    spoken.textContent = connection.back[lang];
  };
  const watchConnection = () => {
    const state = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
    if (state === "CONNECTED") connected();
    else if (state === "DISCONNECTED_FOREVER") wait("ended");
    else wait(wasConnected ? "lost" : "never");
  };
  window.addEventListener("vite:preloadError", () => tell("incomplete"));

  /* ---- Until the page stands: the answer of the first HTML; then the scripts of its charts ---- */
  const answer = document.getElementById("ita-answer");
  const OWN = '[data-testid="stMetricValue"], [data-test-script-state="notRunning"] [data-testid="stMain"] .stElementContainer';
  let stands = false;
  const askForTheRest = () => {
    const rest = document.querySelector('meta[name="ita-later"]').content.split(" ").filter(Boolean);
    for (const href of rest) {
      const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href });
      link.crossOrigin = "anonymous";
      document.head.append(link);
    }
  };
  const giveWay = () => {
    if (stands || !document.querySelector(OWN)) return;
    stands = true;
    answer?.remove();
    requestAnimationFrame(() => requestAnimationFrame(askForTheRest));
  };

  /* ---- Whatever changes, before it is painted ---- */
  const isPicture = (record) => record.target.nodeType === 1 && record.target.closest("svg");
  new MutationObserver((records) => {
    if (records.every(isPicture)) return;
    giveWay();
    sayAll();
    readAloud();
    watchConnection();
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true,
    attributeFilter: [...LABELS, "aria-checked", "data-test-connection-state"],
  });
})();
