// Sorts a table by the heading that is pressed; the server's order comes back with the third press. Missing values stay last.

export function enhanceTable(table) {
  const body = table.tBodies[0];
  const first = [...body.rows];
  const headings = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  headings.forEach((heading, column) => { if (heading.dataset.sort) addButton(heading, () => press(heading, column)); });

  function press(heading, column) {
    const order = { none: 'ascending', ascending: 'descending', descending: 'none' }[heading.getAttribute('aria-sort') ?? 'none'];
    headings.forEach(h => h.removeAttribute('aria-sort'));
    if (order !== 'none') heading.setAttribute('aria-sort', order);
    body.append(...order === 'none' ? first : sorted(first, column, heading.dataset.sort, order));
  }
}

function addButton(heading, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'c-sort';
  button.append(...heading.childNodes);
  button.addEventListener('click', act);
  heading.append(button);
}

function sorted(rows, column, kind, order) {
  const collator = new Intl.Collator(document.documentElement.lang);
  const key = row => { const cell = row.cells[column]; return cell.dataset.value ?? cell.textContent.trim(); };
  const compare = kind === 'number' ? (a, b) => +a - +b : collator.compare;
  const sign = order === 'ascending' ? 1 : -1;
  const present = rows.filter(r => key(r) !== ''), absent = rows.filter(r => key(r) === '');
  return [...present.sort((a, b) => sign * compare(key(a), key(b))), ...absent];
}
