// The saved picture as PNG, drawn from the SVG file that the link leads to. Without script the link saves the SVG.

const SHARPNESS = 2;

export function enhancePng(link) {
  link.addEventListener('click', async event => {
    event.preventDefault();
    try {
      save(await draw(await fetchSvg(link.href)), link.dataset.savePng || 'comity.png');
    } catch {
      location.assign(link.href);
    }
  });
}

async function fetchSvg(address) {
  const answer = await fetch(address, { headers: { Accept: 'image/svg+xml' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Blob([await answer.text()], { type: 'image/svg+xml' });
}

async function draw(svg) {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done, failed) => canvas.toBlob(b => b ? done(b) : failed(new Error('empty')), 'image/png'));
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
