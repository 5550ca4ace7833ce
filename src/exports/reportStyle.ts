import type { Html } from './html'

/** The style of a report: readable anywhere, light or dark, and on paper. */
export const reportStyle: Html = {
  markup: `:root{color-scheme:light dark;--ink:light-dark(#15181c,#e8eaed);--soft:light-dark(#4a525c,#a9b1bb);--line:light-dark(#d9d6cf,#353b43);--paper:light-dark(#fff,#15181c)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums}
main{max-width:1100px;margin:auto;padding:24px}
h1{font-size:26px;line-height:1.2;margin:0 0 8px}h2{font-size:20px;margin:36px 0 8px;border-top:1px solid var(--line);padding-top:16px}h3{font-size:16px;margin:20px 0 4px}
p{margin:4px 0;max-width:90ch}a{color:inherit;text-underline-offset:3px}small,.note{color:var(--soft);font-size:12px}
figure{margin:20px 0;overflow-x:auto}img{width:100%;min-width:720px;height:auto;background:#fff;border:1px solid var(--line)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;border-top:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:12px;border-top:0}tfoot th,tfoot td{font-weight:600}
.gate{border-left:4px solid var(--soft);padding:6px 12px}.gate.amber{border-color:#b7791f}.gate.red{border-color:#b3261e}.gate.green{border-color:#2e7d4f}
.missing{color:var(--soft)}dt{font-weight:600;margin-top:8px}dd{margin:0;max-width:90ch}li{max-width:90ch}
@media print{img{min-width:0}main{max-width:none;padding:0}h2,h3{break-after:avoid}tr{break-inside:avoid}}`,
}
