import { download, saveCsv } from './csv.js';

// Tables and lists that serve as pictures (heat tables, ranked bars) are saved from what stands on the page: as CSV their texts, as SVG
// their boxes, lines and words, drawn where the browser has put them. Nothing of it leaves the browser.

const escaped = text => text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const visible = colour => colour && colour !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(colour);
const round = n => Math.round(n * 100) / 100;

// What is read aloud is what is saved: hidden words count, ornaments do not.
function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join('');
}

const cellText = cell => textOf(cell).replace(/\s+/g, ' ').trim();

function rowsOf(box) {
  const rows = [...box.querySelectorAll('tr')].map(row => [...row.cells].flatMap(cell => [cellText(cell), ...Array(cell.colSpan - 1).fill('')]));
  if (rows.length > 0) return rows;
  const list = box.querySelector('[data-columns]');
  const items = [...box.querySelectorAll('li')].map(item => [...item.children].filter(c => c.getAttribute('aria-hidden') !== 'true').map(cellText));
  return list ? [list.dataset.columns.split('|'), ...items] : items;
}

// One piece for each line that the browser has broken the text into.
function linesOf(node) {
  const lines = [], range = document.createRange(), text = node.textContent;
  for (let i = 0; i < text.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const at = range.getClientRects()[0];
    if (!at || at.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - at.top) < 2) last.text += text[i];
    else lines.push({ text: text[i], left: at.left, top: at.top, height: at.height });
  }
  return lines;
}

function drawText(node, style, base) {
  const box = node.parentElement;
  const cut = style.textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth + 1 ? box.clientWidth / box.scrollWidth : 1;
  return linesOf(node).map(line => {
    const text = cut < 1 ? line.text.slice(0, Math.max(1, Math.floor(line.text.length * cut) - 1)) + '…' : line.text;
    return `<text x="${round(line.left - base.left)}" y="${round(line.top - base.top + line.height / 2)}" dy=".35em" xml:space="preserve" fill="${style.color}" font-size="${style.fontSize}" font-weight="${style.fontWeight}">${escaped(text)}</text>`;
  }).join('');
}

function drawBox(rect, style, base) {
  let out = '';
  const [x, y] = [round(rect.left - base.left), round(rect.top - base.top)];
  if (visible(style.backgroundColor) && rect.width > 0) {
    out += `<rect x="${x}" y="${y}" width="${round(rect.width)}" height="${round(rect.height)}" rx="${parseFloat(style.borderTopLeftRadius) || 0}" fill="${style.backgroundColor}"/>`;
  }
  const sides = { Top: [x, y, x + rect.width, y], Bottom: [x, y + rect.height, x + rect.width, y + rect.height], Left: [x, y, x, y + rect.height], Right: [x + rect.width, y, x + rect.width, y + rect.height] };
  for (const [side, [x1, y1, x2, y2]] of Object.entries(sides)) {
    const width = parseFloat(style[`border${side}Width`]), kind = style[`border${side}Style`];
    if (!width || kind === 'none' || !visible(style[`border${side}Color`])) continue;
    out += `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${style[`border${side}Color`]}" stroke-width="${width}"${kind === 'dashed' ? ' stroke-dasharray="4 3"' : ''}/>`;
  }
  return out;
}

function drawShapes(svg, base) {
  const rect = svg.getBoundingClientRect(), copy = svg.cloneNode(true), drawn = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((part, i) => {
    const style = getComputedStyle(drawn[i]);
    for (const name of ['fill', 'stroke', 'stroke-width']) part.setAttribute(name, style.getPropertyValue(name));
    part.removeAttribute('class');
  });
  for (const [name, value] of Object.entries({ x: rect.left - base.left, y: rect.top - base.top, width: rect.width, height: rect.height })) copy.setAttribute(name, round(value));
  return copy.outerHTML;
}

function draw(node, base) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent.trim() ? drawText(node, getComputedStyle(node.parentElement), base) : '';
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.visually-hidden, .rzi')) return '';
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  if (node.localName === 'svg') return drawShapes(node, base);
  return drawBox(node.getBoundingClientRect(), style, base) + [...node.childNodes].map(child => draw(child, base)).join('');
}

function svgOf(box) {
  const subject = box.querySelector('table, ol, ul') ?? box;
  const margin = 12, rect = subject.getBoundingClientRect();
  const base = { left: rect.left - margin, top: rect.top - margin };
  const width = Math.ceil(Math.max(rect.width, subject.scrollWidth)) + 2 * margin, height = Math.ceil(rect.height) + 2 * margin;
  const ground = getComputedStyle(box.closest('.card') ?? document.querySelector('main').parentElement).backgroundColor;
  const font = escaped(getComputedStyle(subject).fontFamily);
  return { width, height, text: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}"><rect width="100%" height="100%" fill="${ground}"/>${draw(subject, base)}</svg>` };
}

async function pngOf({ width, height, text }) {
  const picture = new Image(), href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  picture.src = href;
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(href);
  return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

export async function save(id, format, name) {
  const box = document.getElementById(id);
  if (!box) return;
  if (format === 'csv') return saveCsv(rowsOf(box), name);
  const scrolled = box.scrollTop;
  box.scrollTop = 0;
  const svg = svgOf(box);
  box.scrollTop = scrolled;
  if (format === 'svg') download(svg.text, 'image/svg+xml', name + '.svg');
  else download(await pngOf(svg), 'image/png', name + '.png');
}
