for (const table of document.querySelectorAll("main table")) {
  const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(h => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const text = row => row.cells[column].querySelector(".none") ? "" : row.cells[column].dataset.value ?? row.cells[column].textContent;
      const order = (a, b) => {
        const x = text(a), y = text(b);
        if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1;
        const by = x - y;
        return (isNaN(by) ? x.localeCompare(y) : by) * (up ? 1 : -1);
      };
      body.append(...[...body.rows].sort(order));
    });
  });
}
