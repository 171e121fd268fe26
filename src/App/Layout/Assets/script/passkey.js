// A form that a passkey answers: the question stands in it, the answer goes back with it.
const answer = {
  get: async options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: async options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

export function enhancePasskey(form) {
  const failed = form.querySelector('[data-passkey-failed]');
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    failed.hidden = true;
    try {
      const credential = await answer[form.dataset.passkey](JSON.parse(form.dataset.options));
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      // Put off, too late, or a browser without passkeys: the other way stands beside it.
      failed.hidden = false;
    }
  });
}
