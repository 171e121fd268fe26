// A tick box that shows and hides what its selector names, as one line of a comparison.

export function enhanceToggle(box) {
  const apply = () => document.querySelectorAll(box.dataset.toggles).forEach(e => e.classList.toggle('is-off', !box.checked));
  box.addEventListener('change', apply);
  apply();
}
