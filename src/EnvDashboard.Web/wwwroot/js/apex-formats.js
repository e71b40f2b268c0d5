// C# cannot send functions: option values of the form "fn:name" are replaced by these.
export function formats(language, words) {
  const places = (least, most) => new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most });
  const two = places(2, 2), plain = places(0, 1);
  const absent = v => v === null || v === undefined || Number.isNaN(v);
  const points = v => absent(v) ? words.missing : two.format(v) + words.points;
  return {
    axis: v => absent(v) ? '' : plain.format(v),
    score: v => absent(v) ? '' : two.format(v),
    points,
    value: (v, o) => {
      const point = o?.w?.config.series[o.seriesIndex]?.data[o.dataPointIndex];
      return absent(v) ? words.missing : places(0, 2).format(v) + (point?.note ? ' · ' + point.note : '');
    },
    rank: v => absent(v) ? words.missing : words.rank.replace('{0}', plain.format(v)),
    note: (v, o) => o?.w?.config.series[o.seriesIndex]?.data[o.dataPointIndex]?.note ?? '',
    // What a point of a scatter or a funnel stands for: lines written by the server.
    tip: ({ seriesIndex, dataPointIndex, w }) => {
      const lines = w.config.series[seriesIndex]?.data[dataPointIndex]?.tip;
      if (!lines) return '';
      const box = document.createElement('div');
      box.className = 'chart-tip';
      for (const line of lines) box.appendChild(document.createElement('div')).textContent = line;
      return box.outerHTML;
    },
    // The score with the note of the point (its rank) behind it.
    noted: (v, o) => {
      const point = o?.w?.config.series[o.seriesIndex]?.data[o.dataPointIndex];
      return points(v) + (point?.note ? ' · ' + point.note : '');
    },
  };
}

export const locales = {
  'zh-CN': { name: 'zh-CN', options: {
    months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
    shortMonths: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    days: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    shortDays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    toolbar: { exportToSVG: '下载 SVG', exportToPNG: '下载 PNG', exportToCSV: '下载 CSV', menu: '菜单', selection: '选择', selectionZoom: '选择缩放', zoomIn: '放大', zoomOut: '缩小', pan: '平移', reset: '重置缩放' } } },
  en: { name: 'en', options: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    toolbar: { exportToSVG: 'Download SVG', exportToPNG: 'Download PNG', exportToCSV: 'Download CSV', menu: 'Menu', selection: 'Selection', selectionZoom: 'Selection zoom', zoomIn: 'Zoom in', zoomOut: 'Zoom out', pan: 'Pan', reset: 'Reset zoom' } } },
};
