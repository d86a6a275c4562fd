"use strict";
const data = JSON.parse(document.getElementById("data").textContent), words = data.words;
const make = (tag, text, more) => Object.assign(document.createElement(tag), text === undefined ? {} : { textContent: text }, more);
const textOf = cell => cell.querySelector(".none") ? "" : cell.dataset.value ?? cell.textContent;

// Explanations and days open in one dialog, which the browser makes modal, closes by Escape and leaves to where it was opened.
const dialog = document.body.appendChild(make("dialog"));
dialog.setAttribute("aria-labelledby", "dialog-title");
const open = (title, ...content) => {
  const close = make("button", words.close, { type: "button", className: "close" });
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(make("h2", title, { id: "dialog-title" }), ...content, close);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
};
dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });
const told = text => make("pre", text, { tabIndex: 0 });

if (data.why)
  for (const place of document.querySelectorAll("[data-why]")) {
    const [row, ...rest] = place.dataset.why.split("."), key = rest.join("."), figure = rest[0];
    const lines = [data.why[row][key], rest.length > 1 ? data.why[row][figure] : null].filter(Boolean);
    if (!lines.length) continue;
    const button = make("button", place.textContent, { type: "button", className: "why" });
    button.setAttribute("aria-haspopup", "dialog");
    button.title = words.why;
    place.replaceChildren(button);
    button.addEventListener("click", () => open(`${data.areas[row]}: ${button.textContent}`, told(lines.join("\n\n"))));
  }

for (const table of document.querySelectorAll("main table")) {
  const body = table.tBodies[0];
  if (!table.classList.contains("month")) {
    sortable(table, body);
    if (body.rows.length > 7) filterable(table, body);
  }
  // A table is one stop of the tab key; within it the arrows go from figure to figure.
  [...body.querySelectorAll("button")].forEach((b, i) => { b.tabIndex = i ? -1 : 0; });
  body.addEventListener("keydown", e => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[e.key], cell = e.target.closest("td");
    if (!step || !cell) return;
    e.preventDefault();
    let row = cell.parentElement, column = cell.cellIndex, next = null;
    do {
      column += step[1];
      if (step[0]) row = step[0] > 0 ? row.nextElementSibling : row.previousElementSibling;
      next = row && !row.hidden ? row.cells[column]?.querySelector("button") : null;
    } while (!next && row && column >= 0 && column < row.cells.length);
    if (!next) return;
    e.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

function sortable(table, body) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = make("button", head.textContent, { type: "button" });
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(h => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const order = (a, b) => {
        const x = textOf(a.cells[column]), y = textOf(b.cells[column]);
        if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1;
        const by = x - y;
        return (isNaN(by) ? x.localeCompare(y) : by) * (up ? 1 : -1);
      };
      body.append(...[...body.rows].sort(order));
    });
  });
}

/** Words that a row must hold, and comparisons such as PM2.5>40, by the head of the column or its key. */
function filterable(table, body) {
  const heads = [...table.tHead.rows[0].cells].map(h => [h.dataset.key.toLowerCase(), h.textContent.toLowerCase()]);
  const tools = make("p", "", { className: "tools filter" }), label = make("label", words.filter + " "), count = make("output");
  const input = make("input", undefined, { type: "search", placeholder: words.hint });
  const compare = { "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b, ">=": (a, b) => a >= b, "=": (a, b) => a === b };
  const test = token => {
    const [, name, sign, number] = token.match(/^(.+?)(<=|>=|<|>|=)(-?[\d.]+)$/) ?? [];
    const column = name === undefined ? -1 : [heads.findIndex(h => h.includes(name)), heads.findIndex(h => h[1].startsWith(name))].find(i => i >= 0) ?? -1;
    return column < 0 ? row => row.textContent.toLowerCase().includes(token)
      : row => { const text = textOf(row.cells[column]); return text !== "" && compare[sign](+text, +number); };
  };
  const show = () => {
    const tests = input.value.toLowerCase().replaceAll("＞", ">").replaceAll("＜", "<").split(/\s+/).filter(Boolean).map(test);
    let shown = 0;
    for (const row of body.rows) shown += (row.hidden = !tests.every(t => t(row))) ? 0 : 1;
    count.value = tests.length ? `${shown} / ${body.rows.length} ${words.rows}` : "";
  };
  input.addEventListener("input", show);
  label.append(input);
  tools.append(label, " ", count);
  table.closest(".wide").before(tools);
}

const calendar = document.getElementById("calendar");
if (calendar && data.days) {
  const chooser = document.getElementById("calendar-area");
  let area = data.own;
  const read = index => {
    const [values, aqi, primary] = data.days[area][index].split(";");
    return { values: values.split("|").map(v => v.split(":")), aqi, primary, level: aqi === "" ? null : data.levels.find(l => +aqi <= l.to) ?? data.levels.at(-1) };
  };
  const dateOf = index => new Date(Date.parse(data.first) + index * 864e5).toISOString().slice(0, 10);
  const said = day => day.level ? `AQI ${day.aqi} ${day.level.name}` : `AQI ${words.missing}`;
  const openDay = index => {
    const day = read(index), level = make("p", said(day) + (day.primary ? ` · ${words.primary} ${day.primary}` : ""), { className: "level" });
    if (day.level) Object.assign(level.style, { background: day.level.back, color: day.level.text });
    const table = make("table"), head = table.createTHead().insertRow(), body = table.createTBody();
    for (const [name, number] of [[words.pollutant], [words.value, 1], ["IAQI", 1]]) head.append(make("th", name, { scope: "col", className: number ? "n" : "" }));
    data.pollutants.forEach((pollutant, i) => {
      const [name, unit] = pollutant.split("|"), [value, iaqi] = day.values[i], row = body.insertRow();
      row.append(make("td", name), make("td", value === "" ? words.missing : `${value} ${unit}`, { className: "n" }), make("td", iaqi || "–", { className: "n" }));
    });
    const steps = [[-1, words.before], [1, words.after]].map(([by, text]) => {
      const button = make("button", text, { type: "button", disabled: !(index + by in data.days[area]) });
      button.addEventListener("click", () => { openDay(index + by); dialog.querySelectorAll(".steps button")[by < 0 ? 0 : 1].focus(); });
      return button;
    });
    const why = area === data.own && data.dayWhy[index] ? [make("h3", words.why), told(data.dayWhy[index])] : [], step = make("p", "", { className: "steps" });
    step.append(steps[0], " ", steps[1]);
    open(`${data.areas[area]} ${dateOf(index)}`, level, table, ...why, step);
  };
  for (const button of calendar.querySelectorAll(".day")) {
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", () => openDay(+button.dataset.day));
  }
  chooser?.addEventListener("change", () => {
    area = +chooser.value;
    for (const button of calendar.querySelectorAll(".day")) {
      const index = +button.dataset.day, day = read(index);
      button.querySelector("b").textContent = day.aqi || "–";
      Object.assign(button.style, { background: day.level?.back ?? "", color: day.level?.text ?? "" });
      button.querySelector("i").textContent = day.level?.name ?? words.missing;
    }
  });
}
