// CSV by the rules of the server's exports: a byte order mark, so that spreadsheet programs show Chinese, and an apostrophe before
// what such a program could take for a formula. A figure is written as a number, an absent one as nothing.
const formula = /^[\t\r\n]|^\s*[=+\-@|%＝＋－＠]/;
const figure = /^[+\-−]?\d[\d,]*(\.\d+)?$/;

function field(value) {
  if (value === null || value === undefined || value === '—') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = String(value).trim();
  if (figure.test(text)) return text.replaceAll(',', '').replace('−', '-').replace(/^\+/, '');
  const safe = formula.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

export const csv = rows => '\uFEFF' + rows.map(r => r.map(field).join(',')).join('\r\n') + '\r\n';

export function download(content, type, name) {
  const link = document.createElement('a');
  const href = typeof content === 'string' && content.startsWith('data:') ? content : URL.createObjectURL(new Blob([content], { type }));
  link.href = href;
  link.download = name;
  link.click();
  if (href.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(href), 5000);
}

export const saveCsv = (rows, name) => download(csv(rows), 'text/csv;charset=utf-8', name + '.csv');
