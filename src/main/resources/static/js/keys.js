/* Keys of a page. Where they lead stands in the page; what they press says aria-keyshortcuts. */
(() => {
  "use strict";
  const WAIT = 1500;
  const ways = document.getElementById("keys").content;
  let first = "";
  let since = 0;
  let chosen = null;

  /* The letter that is meant: on a Georgian keyboard the same key gives a Georgian one. */
  const letter = event => {
    if (/^[a-z/?]$/i.test(event.key)) return event.key;
    const key = /^Key([A-Z])$/.exec(event.code);
    return key ? (event.shiftKey ? key[1] : key[1].toLowerCase()) : event.key;
  };

  const isTyping = target =>
    target.isContentEditable || !!target.closest("select, textarea, input:not([type=checkbox], [type=radio])");

  const find = (root, attribute, value) =>
    [...root.querySelectorAll("[" + attribute + "]")].find(one => one.getAttribute(attribute) === value);

  const items = () => [...document.querySelectorAll("[data-keys=list] tbody tr, .x-issue[data-keys=item]")];

  const current = () => document.activeElement.closest("[data-keys=list] tbody tr, .x-issue[data-keys=item]");

  const move = by => {
    const all = items();
    if (!all.length) return false;
    const here = all.indexOf(current());
    const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + by))];
    const target = next.querySelector("th a") || next;
    if (target === next) next.tabIndex = -1;
    target.focus();
    next.scrollIntoView({block: "nearest"});
    return true;
  };

  const box = row => row && row.querySelector("input[type=checkbox]");

  const choose = range => {
    const all = items();
    const here = all.indexOf(current());
    if (here < 0) return false;
    const from = range && chosen !== null && all[chosen] ? chosen : here;
    const on = range ? true : box(all[here]) && !box(all[here]).checked;
    all.slice(Math.min(from, here), Math.max(from, here) + 1).forEach(row => {
      if (box(row)) box(row).checked = on;
    });
    chosen = here;
    return true;
  };

  const press = key => {
    const target = find(document, "aria-keyshortcuts", key);
    if (!target) return false;
    target.focus();
    if (target.matches("button")) target.click();
    return true;
  };

  const go = keys => {
    const way = find(ways, "data-key", keys);
    if (way) location.assign(way.getAttribute("href"));
    return !!way;
  };

  const act = (key, keys) => {
    if (keys !== key) return go(keys);
    switch (key) {
      case "j": return move(1);
      case "k": return move(-1);
      case "x": return choose(false);
      case "X": return choose(true);
      default: return press(key) || go(key);
    }
  };

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    const key = letter(event);
    const keys = first && event.timeStamp - since < WAIT ? first + " " + key : key;
    first = "";
    if (keys === "g") {
      first = key;
      since = event.timeStamp;
    } else if (act(key, keys)) {
      event.preventDefault();
    }
  });
})();
