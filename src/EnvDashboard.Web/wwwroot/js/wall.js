// On the wall nobody touches anything: its controls show while a pointer moves or a key is pressed, and go again.
let rest;
function wake() {
  document.documentElement.classList.add('awake');
  clearTimeout(rest);
  rest = setTimeout(() => document.documentElement.classList.remove('awake'), 4000);
}
for (const sign of ['pointermove', 'pointerdown', 'keydown']) document.addEventListener(sign, wake, { passive: true });
