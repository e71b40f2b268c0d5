import ApexCharts from '../lib/apexcharts.esm.js';
import { formats, locales } from './apex-formats.js';
import { download, saveCsv } from './csv.js';

// Theme colours are resolved here, in the place where the chart stands: an exported PNG or SVG has no style sheet.
function colour(el, name) {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  el.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

// A probe makes the browser work out the style of the page: each colour is asked for once a drawing, however many points have it.
function palette(el) {
  const seen = new Map();
  return name => {
    if (!seen.has(name)) seen.set(name, colour(el, name));
    return seen.get(name);
  };
}

function revive(node, functions, tone) {
  if (Array.isArray(node)) return node.map(n => revive(n, functions, tone));
  if (node && typeof node === 'object') {
    for (const key in node) node[key] = revive(node[key], functions, tone);
    return node;
  }
  if (typeof node !== 'string') return node;
  if (node.startsWith('fn:')) return functions[node.slice(3)] ?? node;
  const variable = /^var\((--[\w-]+)\)$/.exec(node);
  return variable ? tone(variable[1]) : node;
}

function dressed(el, json, dark, words) {
  const language = document.documentElement.lang;
  const tone = palette(el);
  const o = revive(JSON.parse(json), formats(language, words), tone);
  const rule = tone('--rule');
  const font = getComputedStyle(el).fontFamily;
  o.chart = {
    ...o.chart, fontFamily: font, background: 'transparent', foreColor: tone('--ink'), toolbar: { show: false },
    locales: [locales[language] ?? locales.en], defaultLocale: (locales[language] ?? locales.en).name,
    redrawOnParentResize: true, redrawOnWindowResize: true,
  };
  const mode = dark ? 'dark' : 'light';
  o.theme = { mode };
  o.tooltip = { ...o.tooltip, theme: mode };
  o.grid = { ...o.grid, borderColor: rule };
  o.xaxis = { ...o.xaxis, axisBorder: { color: rule }, axisTicks: { color: rule } };
  o.noData = { text: words.noData };
  if (o.chart.type === 'radar') {
    o.plotOptions.radar.polygons = { strokeColors: rule, connectorColors: rule, fill: { colors: ['transparent'] } };
    // The library draws a radar from plain numbers.
    o.series = o.series.map(s => ({ name: s.name, data: s.data.map(p => p.y) }));
  }
  if (o.chart.type === 'rangeBar') {
    o.series = o.series.map(s => ({ ...s, data: s.data.map(p => ({ ...p, y: p.range, value: p.y })) }));
  }
  return o;
}

// The score stands inside the end of its bar; where the bar is too short for it, beside the bar.
function placeShortLabels(el) {
  const bars = [...el.querySelectorAll('.apexcharts-bar-area')], labels = [...el.querySelectorAll('.apexcharts-datalabel')];
  if (bars.length !== labels.length) return;
  const ink = colour(el, '--ink');
  // All is measured before anything is moved, or the browser lays the page out again for every bar.
  const boxes = bars.map(bar => bar.getBBox()), widths = labels.map(label => label.getComputedTextLength());
  labels.forEach((label, i) => {
    if (boxes[i].width >= widths[i] + 10) return;
    label.setAttribute('x', boxes[i].x + boxes[i].width + 5);
    label.setAttribute('text-anchor', 'start');
    label.setAttribute('fill', ink);
    label.style.fill = ink;
  });
}

// On paper a chart is as wide as its place there, not as on the screen.
const drawings = () => document.querySelectorAll('.chart svg.apexcharts-svg');
addEventListener('beforeprint', () => drawings().forEach(svg => svg.setAttribute('viewBox', `0 0 ${svg.width.baseVal.value} ${svg.height.baseVal.value}`)));
addEventListener('afterprint', () => drawings().forEach(svg => svg.removeAttribute('viewBox')));

// A row for each place on the axis; of points that lie anywhere (scatter) a row for each point.
function rowsOf(options) {
  const series = options.series;
  if (options.xaxis?.type === 'numeric') {
    return [['', options.xaxis.title?.text ?? 'x', options.yaxis?.title?.text ?? 'y'], ...series.flatMap(s => s.data.map(p => [p.name ?? s.name, p.x, p.y]))];
  }
  const value = p => p?.value ?? p?.y ?? p;
  const figures = p => p?.y === null ? null : value(p);
  return [['', ...series.map(s => s.name)], ...series[0].data.map((p, i) => [p?.x ?? options.xaxis.categories?.[i], ...series.map(s => figures(s.data[i]))])];
}

export async function create(el, json, dark, words, net) {
  let options = dressed(el, json, dark, words);
  const click = (_, context, config) => {
    const w = config.w ?? context.w;
    const point = w.config.series[config.seriesIndex]?.data?.[config.dataPointIndex];
    if (point === undefined) return;
    net.invokeMethodAsync('Clicked', {
      series: config.seriesIndex, point: config.dataPointIndex, key: point?.key ?? null,
      category: String(point?.x ?? ''), value: typeof point === 'number' ? point : point?.y ?? null,
    });
  };
  // Bars raise dataPointSelection; points of lines and radars raise markerClick.
  const events = { dataPointSelection: click, markerClick: click };
  if (options.chart.type === 'bar' && options.plotOptions?.bar?.horizontal) events.mounted = events.updated = () => placeShortLabels(el);
  options.chart.events = events;
  const chart = new ApexCharts(el, options);
  await chart.render();
  let drawn = 1;
  el.dataset.drawn = drawn;
  return {
    async update(json, dark) {
      options = dressed(el, json, dark, words);
      options.chart.events = events;
      await chart.updateOptions(options, false, false);
      el.dataset.drawn = ++drawn;
    },
    async save(format, name) {
      if (format === 'csv') {
        saveCsv(rowsOf(options), name);
      } else if (format === 'svg') {
        download(await chart.exports.getSvgString(1), 'image/svg+xml', name + '.svg');
      } else {
        // A transparent picture pasted into a dark document would be unreadable.
        const svg = el.querySelector('svg'), before = svg.style.background;
        svg.style.background = colour(el, '--card');
        const picture = (await chart.dataURI({ scale: 2 })).imgURI;
        svg.style.background = before;
        download(picture, 'image/png', name + '.png');
      }
    },
    dispose() { chart.destroy(); },
  };
}
