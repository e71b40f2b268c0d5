// Moves between the inputs of a table as a spreadsheet does. Left and right stay inside a text until its end is reached.
export function attach(box) {
  const inputsOf = row => [...row.querySelectorAll('input.figure')];
  const go = input => {
    if (!input) return false;
    input.focus();
    input.select();
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  };
  const vertical = (input, step) => {
    const rows = [...box.querySelectorAll('tbody tr')], row = input.closest('tr');
    const column = inputsOf(row).indexOf(input), next = rows[rows.indexOf(row) + step];
    return next ? go(inputsOf(next)[column]) : false;
  };
  const horizontal = (input, step) => {
    const all = [...box.querySelectorAll('input.figure')];
    return go(all[all.indexOf(input) + step]);
  };
  const atStart = input => input.selectionStart === 0;
  const atEnd = input => input.selectionEnd === input.value.length;
  box.addEventListener('keydown', event => {
    const input = event.target;
    if (!input.classList?.contains('figure') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    let moved = false;
    switch (event.key) {
      case 'ArrowUp': moved = vertical(input, -1); break;
      case 'ArrowDown': moved = vertical(input, 1); break;
      case 'Enter': moved = vertical(input, event.shiftKey ? -1 : 1); break;
      case 'ArrowLeft': moved = !event.shiftKey && atStart(input) && horizontal(input, -1); break;
      case 'ArrowRight': moved = !event.shiftKey && atEnd(input) && horizontal(input, 1); break;
    }
    if (moved) event.preventDefault();
  });
  box.addEventListener('focusin', event => { if (event.target.classList?.contains('figure')) event.target.select(); });
}
