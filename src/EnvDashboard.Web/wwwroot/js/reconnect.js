// Buttons of the dialog shown when the connection to the server is lost.
document.addEventListener('click', async event => {
  const action = event.target.closest?.('[data-reconnect]')?.dataset.reconnect;
  if (action === 'reload') location.reload();
  if (action === 'retry' && !await Blazor.reconnect()) location.reload();
});
// A restarted server does not know the old circuit: the page is simply loaded again.
const dialog = document.getElementById('components-reconnect-modal');
if (dialog) new MutationObserver(() => {
  if (dialog.classList.contains('components-reconnect-rejected')) location.reload();
}).observe(dialog, { attributes: true, attributeFilter: ['class'] });
