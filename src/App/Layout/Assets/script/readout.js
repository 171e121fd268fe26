// One line of text in the corner of a picture: what the pointer or the keyboard is on.

export function addReadout(frame) {
  const box = frame.appendChild(document.createElement('div'));
  box.className = 'c-readout';
  box.setAttribute('aria-hidden', 'true');
  return text => { box.textContent = text ?? ''; };
}

/** Takes the titles off, which would show a second time as a tooltip, and keeps them as names. */
export function nameByTitle(element) {
  const title = element.querySelector(':scope > title');
  if (!title) return;
  element.setAttribute('aria-label', title.textContent);
  // A name is allowed only on what has a role; a link has one of its own.
  if (!element.matches('a, [role]')) element.setAttribute('role', 'img');
  title.remove();
}
