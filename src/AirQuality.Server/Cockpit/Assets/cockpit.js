// Keeps a page up with the data: a number comes by server-sent events, then the page is fetched again and its content put in place.
(() => {
  "use strict";
  const root = document.documentElement, live = document.getElementById("live");
  for (const form of document.querySelectorAll("form[data-post]")) form.addEventListener("submit", event => post(event, form));
  if (!window.EventSource || !(Number(root.dataset.version) >= 0)) return;
  let shown = Number(root.dataset.version), wanted = shown, busy = false;

  const say = state => {
    root.dataset.live = state;
    live.textContent = live.dataset[state];
  };

  async function refresh() {
    if (busy) return;
    busy = true;
    try {
      while (wanted > shown) {
        const url = new URL(location.href);
        url.hash = "";
        url.searchParams.set("after", wanted);
        const answer = await fetch(url, { headers: { accept: "text/html" } });
        if (answer.redirected || answer.status === 401 || answer.status === 404) return location.reload();
        if (!answer.ok) throw new Error(String(answer.status));
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const focused = document.activeElement?.id, scroll = window.scrollY;
        document.querySelector("main").replaceWith(page.querySelector("main"));
        document.title = page.title;
        if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
        window.scrollTo(0, scroll);
        shown = Number(page.documentElement.dataset.version);
        root.dataset.version = shown;
        say("new");
      }
    } catch {
      say("off");
      setTimeout(refresh, 5000);
    } finally {
      busy = false;
    }
  }

  const events = new EventSource("/events");
  events.addEventListener("version", event => {
    wanted = Math.max(wanted, Number(event.data));
    if (wanted === shown) say("on");
    refresh();
  });
  events.addEventListener("error", () => say("off"));

  async function post(event, form) {
    event.preventDefault();
    const told = form.querySelector("output"), token = form.closest("main").querySelector("input[name=token]")?.value;
    told.textContent = "…";
    try {
      const answer = await fetch(form.action, { method: "POST", headers: token ? { authorization: "Bearer " + token } : {} });
      const said = answer.ok ? form.dataset.post : await answer.json().then(p => p.detail || p.title, () => String(answer.status));
      told.textContent = said;
    } catch {
      told.textContent = "×";
    }
  }
})();
