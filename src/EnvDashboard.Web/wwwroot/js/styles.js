// The component library's sheet has rules with :has() for components that no page here uses (layouts, data grids, charts of its own). While
// they stand, every measured letter of a chart makes the browser look over the whole page: twenty times the work. They are taken out.
(() => {
  const strip = rules => {
    for (let i = rules.cssRules.length - 1; i >= 0; i--) {
      const rule = rules.cssRules[i];
      if (rule.selectorText?.includes(':has(')) rules.deleteRule(i);
      else if (rule instanceof CSSGroupingRule && !rule.selectorText) strip(rule);
    }
  };
  const lighten = link => {
    if (link.sheet && link.href.includes('/_content/Radzen.Blazor/')) strip(link.sheet);
  };
  document.querySelectorAll('link[rel=stylesheet]').forEach(lighten);
  // Another theme is another sheet.
  document.addEventListener('load', e => { if (e.target instanceof HTMLLinkElement) lighten(e.target); }, true);
})();
