/*
 * A live badge in a broadcasting program. It is dark until the server says, each second, that it is lit; when the server has
 * said nothing for five seconds it is dark again, whatever the reason.
 */
(() => {
  const LOST_MS = 5000;
  const AGAIN_MS = 3000;
  const badge = document.querySelector('[data-badge]');
  const part = (name) => badge.querySelector(`[data-part="${name}"]`);
  const [name, latin, store, code, squares] = ['name', 'latin', 'store', 'code', 'squares'].map(part);
  let source;
  let heardAt = [0, Number.NEGATIVE_INFINITY];
  let askedAt = Number.NEGATIVE_INFINITY;

  function goDark() {
    if (badge.dataset.badge === 'off') return;
    badge.dataset.badge = 'off';
    for (const each of [name, latin, store]) each.textContent = '';
    squares.setAttribute('d', '');
  }

  function show(message) {
    name.textContent = message.name;
    latin.textContent = message.latin ?? '';
    store.textContent = message.store ?? '';
    const { size, path } = message.code;
    code.setAttribute('viewBox', `-3 -3 ${size + 6} ${size + 6}`);
    squares.setAttribute('d', path);
    badge.dataset.badge = 'on';
  }

  function hear({ data }) {
    heardAt = [Date.now(), performance.now()];
    const message = JSON.parse(data);
    if (!message.on) goDark();
    else if (message.code) show(message);
  }

  function ask() {
    askedAt = performance.now();
    source?.close();
    source = new EventSource(`${location.pathname.replace(/\/+$/, '')}/live`);
    source.onmessage = hear;
  }

  /** By both clocks: one stands still while a computer sleeps, the other can be set. */
  function isLost() {
    const [byDate, byTimer] = heardAt;
    return Math.abs(Date.now() - byDate) > LOST_MS || performance.now() - byTimer > LOST_MS;
  }

  setInterval(() => {
    if (!isLost()) return;
    goDark();
    if (performance.now() - askedAt > AGAIN_MS) ask();
  }, 250);
  ask();
})();
