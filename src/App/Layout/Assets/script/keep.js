// What is shown once can be taken along: copied, or printed as the page is.
export function enhanceCopy(button) {
  button.addEventListener('click', async () => {
    const lines = [...document.querySelectorAll(button.dataset.copy)].map(element => element.textContent.trim());
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      button.setAttribute('role', 'status');
      button.textContent = button.dataset.copied;
    } catch {
      // A browser that lets no page write to its clipboard: the text stands there to be marked.
      getSelection().selectAllChildren(document.querySelector(button.dataset.copy).closest('ol, ul, p'));
    }
  });
}

export function enhancePrint(button) {
  button.addEventListener('click', () => print());
}
