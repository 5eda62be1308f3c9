/** Rules of warning and explanation, added to the overlay's one style sheet; colours are the overlay's. */
export const PANEL_STYLES = `
dialog{all:unset;box-sizing:border-box;position:fixed;display:block;color:var(--ink);background:var(--paper);
border:1px solid var(--line);border-radius:12px;box-shadow:0 12px 40px #0004,0 2px 6px #0002;font-size:14px;line-height:1.45}
dialog:not([open]){display:none}
[data-part=send-warning]{inset:0;margin:auto;width:440px;max-width:calc(100vw - 24px);height:fit-content;max-height:calc(100vh - 24px);overflow:auto}
[data-part=send-warning]::backdrop{background:#0f172a66}
[data-part=explanation]{width:360px;max-width:calc(100vw - 16px);overflow:auto;font-size:13px}
[data-part=explanation]:focus{outline:none}
dialog header{display:flex;align-items:center;gap:8px;padding:12px 16px 0;font-size:12px;color:var(--faint)}
[data-part=send-warning] header{padding:16px 24px 0}
header b{font-weight:600;color:var(--ink);flex:none}
.mark{flex:none;fill:var(--accent)}
.mark .hands{fill:none;stroke:#fff;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.of{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin-inline-start:auto;min-width:0}
.body{padding:10px 16px 14px}
[data-part=send-warning] .body{padding:14px 24px 4px}
h2{margin:0 0 6px;font-size:15px;line-height:1.3;font-weight:600;text-wrap:balance}
[data-part=send-warning] h2{font-size:18px}
p{margin:0 0 10px}
.small,.note{font-size:12px;color:var(--faint)}
.note{margin-bottom:6px}
.found{padding:6px 10px;border-radius:6px;color:var(--soon);background:var(--soon-bg);overflow-wrap:anywhere}
.timeline{display:block;margin:4px 0 8px;overflow:visible;max-width:100%}
.timeline text{font-size:10.5px;fill:var(--faint)}
.timeline .time{fill:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.timeline .now text{fill:var(--ink);font-weight:600}
.bar{stroke-width:4;stroke-linecap:butt}
.bar.free{stroke:#3d9a6b}
.bar.request{stroke:var(--person-line)}
.bar.over{stroke:var(--line);stroke-dasharray:3 3}
.point{fill:var(--ink)}
.point .hollow{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
.point .stroke{fill:none;stroke:var(--over-line);stroke-width:2.5;stroke-linecap:round}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:0 0 10px;font-size:12.5px}
dt{color:var(--faint)}
dd{margin:0;font-variant-numeric:tabular-nums}
ul{list-style:none;margin:8px 0 0;padding:10px 0 0;border-top:1px solid var(--grey-bg);font-size:12px}
li{display:flex;gap:8px;margin-bottom:4px}
li b{flex:none;min-width:26px;color:var(--faint);font-weight:600}
.ways{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:8px;margin:4px 0 12px}
dialog button{all:unset;box-sizing:border-box;cursor:pointer;border-radius:8px;transition:background .12s}
dialog button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.ways button{display:flex;flex-direction:column;padding:9px 12px;border:1px solid var(--line)}
.ways button:hover,.second:hover{background:var(--soft)}
.ways b{font-weight:600;font-size:13px}
.ways span{font-size:11.5px;color:var(--faint)}
footer{display:flex;align-items:center;justify-content:flex-end;gap:8px;padding:10px 24px 20px;flex-wrap:wrap}
footer button{padding:8px 16px;font-size:13.5px;font-weight:600;text-align:center}
.first{color:#fff;background:var(--accent)}
.first:hover{filter:brightness(1.08)}
.second{border:1px solid var(--line)}
.quiet{margin-inline-end:auto;margin-inline-start:-10px;padding-inline:10px!important;font-weight:400!important;color:var(--faint)}
.quiet:hover{color:var(--over);text-decoration:underline}
.close{width:22px;height:22px;line-height:20px;text-align:center;font-size:17px;color:var(--faint);flex:none}
.close:hover{background:var(--soft)}
@media (forced-colors:active){.first,footer button,.ways button{border:1px solid ButtonText}.bar,.point .stroke,.hollow{stroke:CanvasText}.point,.timeline text{fill:CanvasText}}
@media (max-width:460px){.ways{grid-auto-flow:row}}
`;
