/** Text made safe for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** 0.924 as "92.4 %"; nothing of nothing is a dash. */
export function percent(share: number, digits = 1): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(digits)} %` : '–';
}

/** The style of the report: one file, no request to anywhere, light and dark, screen and paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --ink: #17202b; --soft: #5b6776; --line: #dfe4ea;
  --right: #1b7f5c; --clarified: #d99a00; --wrong: #c4314b; --refused: #7d8da3; --accent: #0a58a8; }
@media (prefers-color-scheme: dark) { :root { --ground: #11161d; --card: #1a212b; --ink: #e8ecf1; --soft: #9aa7b6;
  --line: #2d3744; --right: #3fae86; --clarified: #e5b13c; --wrong: #e8667c; --refused: #8b99ab; --accent: #6cb1f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
header p { color: var(--soft); margin: .25rem 0 1.5rem; }
h1 { font-size: 1.75rem; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 0 0 .25rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem 1.5rem; margin: 0 0 1.25rem; }
section > p { color: var(--soft); margin: 0 0 1rem; max-width: 46rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0 0 1.25rem; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .9rem 1.1rem; }
.tile b { display: block; font-size: 1.65rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: .875rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1.25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .4rem .6rem; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: flex; height: .8rem; min-width: 9rem; border-radius: .25rem; overflow: hidden; background: var(--line); margin-top: .3rem; }
.bar i { display: block; }
.right i, i.right, .key.right::before { background: var(--right); } i.clarified, .key.clarified::before { background: var(--clarified); }
i.wrong, .key.wrong::before { background: var(--wrong); } i.refused, .key.refused::before { background: var(--refused); }
.key { margin-right: 1rem; font-size: .875rem; color: var(--soft); white-space: nowrap; }
.key::before { content: ''; display: inline-block; width: .75rem; height: .75rem; border-radius: .2rem; margin-right: .35rem; vertical-align: -.06rem; }
.word { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-size: .8rem; font-weight: 600; border: 1px solid currentColor; white-space: nowrap; }
.word.right { color: var(--right); } .word.clarified { color: var(--clarified); } .word.wrong { color: var(--wrong); } .word.refused { color: var(--refused); }
code { font: .85em ui-monospace, Consolas, monospace; } td code { white-space: nowrap; } td code.long { white-space: normal; }
td small { white-space: nowrap; } td small.why { white-space: normal; }
small, .soft { color: var(--soft); }
details summary { cursor: pointer; color: var(--accent); font-size: .85rem; }
details p { white-space: pre-line; margin: .4rem 0 0; border-left: 3px solid var(--line); padding-left: .75rem; }
svg { width: 100%; height: auto; display: block; font: 12px system-ui, sans-serif; }
svg text { fill: var(--soft); } svg .grid { stroke: var(--line); } svg .ideal { stroke: var(--soft); stroke-dasharray: 4 4; }
svg .curve { stroke: var(--accent); fill: none; stroke-width: 2.5; } svg circle { fill: var(--accent); }
@media print { body { background: #fff; } section { break-inside: avoid; } }
`;
