/** Corners cut out of the text colour, so that a state is never told by colour alone. */
const HOURGLASS = "polygon(0 0,100% 0,0 100%,100% 100%)";
const PERSON =
  "polygon(50% 0,72% 9%,78% 28%,66% 45%,88% 58%,100% 100%,0 100%,12% 58%,34% 45%,22% 28%,28% 9%)";
const ENVELOPE = "polygon(0 14%,50% 56%,100% 14%,100% 90%,0 90%)";

const MARKED = ":is([data-part=badge],[data-part=chip],[data-part=notice])";

/**
 * The root's one style sheet. Colours come in pairs of text and ground with a contrast of at least 4.5 : 1.
 * Sizes follow the host: `--u` is set from the height of its avatars.
 */
export const STYLES = `
:host{all:initial!important;display:contents!important;visibility:visible!important}
*{box-sizing:border-box}
.root{display:contents;color-scheme:light;
--paper:#fff;--ink:#3a4756;--line:#bcc6d1;--faint:#66717e;
--soon:#7a4a00;--soon-bg:#fff2d2;--soon-line:#dfa11f;
--last:#fff;--last-bg:#c8321d;
--person:#5630a0;--person-bg:#efe9fd;--person-line:#b6a0ea;
--post:#0a528b;--post-bg:#e2f0fd;--post-line:#86bdec;
--over:#ad2715;--over-line:#d0412c;--grey:#56616d;--grey-bg:#eceff2;
--tip:#fff;--tip-bg:#28323e;--accent:#2b59c3;--soft:#f3f5f8;
font:12px/1.35 "Open Sans","Helvetica Neue",Helvetica,Arial,sans-serif}
.root[data-theme=dark]{color-scheme:dark;
--paper:#23282f;--ink:#d9e0e8;--line:#56606c;--faint:#a3adb8;
--soon:#ffd479;--soon-bg:#463509;--soon-line:#9a7620;
--last:#fff;--last-bg:#c93a25;
--person:#d6c7ff;--person-bg:#362a5a;--person-line:#6c57a8;
--post:#abd8ff;--post-bg:#123a5a;--post-line:#38709c;
--over:#ffa294;--over-line:#d0604f;--grey:#aab4bf;--grey-bg:#30363e;
--tip:#1c232b;--tip-bg:#e6ebf0;--accent:#3f6ce0;--soft:#2d333b}
.layer{position:fixed;overflow:clip;contain:strict;pointer-events:none}
.layer[hidden],.piece[hidden],.tip[hidden]{display:none}
.layer[data-scrolling]{opacity:0}
.layer,.tip{transition:opacity .12s}
.layer[data-scrolling]{transition:none}
.follow{position:absolute;inset:0 auto auto 0}
[data-part]{--fg:var(--ink);--bg:var(--paper);--edge:var(--line);--mark:none;--style:solid;--round:99px}
[data-state=unknown],[data-state=awaiting-customer]{--fg:var(--faint)}
[data-state=unknown],[data-approximate]{--style:dashed}
[data-state=human-agent]{--fg:var(--person);--bg:var(--person-bg);--edge:var(--person-line);--mark:${PERSON}}
[data-state|=private-reply]{--fg:var(--post);--bg:var(--post-bg);--edge:var(--post-line);--mark:${ENVELOPE}}
[data-state=closed],[data-state=private-reply-used]{--fg:var(--over);--bg:var(--paper);--edge:var(--over-line);--round:.3em}
[data-state=private-reply-used]{--mark:${ENVELOPE}}
[data-state=open]:is([data-urgency=soon],[data-urgency=last-call]){--mark:${HOURGLASS}}
[data-closes-at][data-urgency=soon]{--fg:var(--soon);--bg:var(--soon-bg);--edge:var(--soon-line)}
[data-closes-at][data-urgency=last-call]{--fg:var(--last);--bg:var(--last-bg);--edge:var(--last-bg)}
[data-part][data-unanswered=no]:not([data-state=human-agent],[data-state=private-reply]),
[data-part][data-unanswered=no]:is([data-urgency=soon],[data-urgency=last-call])
{--fg:var(--grey);--bg:var(--paper);--edge:var(--line)}
[data-part][data-ended]{--fg:var(--grey);--bg:var(--grey-bg);--edge:var(--grey-bg)}
[data-part=badge]{position:absolute;left:0;top:0;transform:translate(-50%,-50%);display:flex;align-items:center;
height:1.5em;min-width:1.5em;padding:0 .35em;justify-content:center;gap:.2em;white-space:nowrap;
font-size:var(--u);font-weight:700;line-height:1;font-variant-numeric:tabular-nums;
color:var(--fg);background:var(--bg);border:1px var(--style) var(--edge);border-radius:var(--round);
box-shadow:0 0 0 1.5px var(--paper)}
[data-part=badge][data-state=unlimited],[data-part][data-covered]{visibility:hidden}
[data-part=badge][data-state=unknown]{font-weight:400}
[data-approximate][data-urgency=last-call][data-unanswered]:not([data-unanswered=no]){--edge:#fffb}
${MARKED}::before{content:"";flex:none;width:.66em;height:.66em;background:currentColor;clip-path:var(--mark)}
[data-part=badge]:is([data-state=unknown],[data-state=awaiting-customer],[data-state=closed],[data-state=open][data-urgency=calm])::before{content:none}
.piece{position:fixed;display:flex;align-items:center;pointer-events:none}
[data-part=chip]{all:unset;box-sizing:border-box;margin-inline-start:auto;pointer-events:auto;cursor:pointer;
display:flex;align-items:center;gap:.5em;max-width:100%;height:26px;padding:0 11px;font:inherit;white-space:nowrap;
color:var(--fg);background:var(--bg);border:1px var(--style) var(--edge);border-radius:99px}
[data-part=chip] span{overflow:hidden;text-overflow:ellipsis}
[data-part=chip] b{font-weight:700;font-variant-numeric:tabular-nums;flex:none}
[data-part=chip] b:empty{display:none}
[data-part=chip]:hover{box-shadow:0 1px 4px #0003}
[data-part=chip]:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}
[data-part=notice]{gap:.5em;color:var(--fg)}
[data-part=notice][data-urgency=last-call]{color:var(--over)}
[data-part=notice]{min-width:0;max-width:100%}
[data-part=notice] button{all:unset;box-sizing:border-box;flex:none;pointer-events:auto;cursor:pointer;height:22px;padding:0 9px;
line-height:20px;white-space:nowrap;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:99px}
[data-part=notice] button:hover{border-color:var(--accent)}
[data-part=notice] button:focus-visible{outline:2px solid #1a73e8;outline-offset:1px}
[data-part=notice] span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
:is([data-part=chip],[data-part=notice])::before{width:9px;height:9px}
:is([data-part=chip],[data-part=notice]):is([data-state=open][data-urgency=calm],[data-state=closed],[data-state=unknown],[data-state=awaiting-customer])::before{clip-path:circle(35%)}
.tip{position:fixed;max-width:260px;padding:5px 9px;border-radius:6px;color:var(--tip);background:var(--tip-bg);
pointer-events:none;overflow-wrap:anywhere}
.live{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);pointer-events:none}
.probe{position:fixed;left:0;top:0;width:9px;height:9px;overflow:hidden;visibility:hidden;pointer-events:none}
.probe>:first-child{height:99px}
.panel{position:fixed;inset:0 auto auto 0;width:0;height:0;pointer-events:none}
.panel>*{pointer-events:auto}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation-duration:1ms!important}}
@media (forced-colors:active){
[data-part]{--style:solid}
[data-part=badge],[data-part=chip]{border-color:CanvasText}
[data-part][data-urgency=last-call]{outline:1px solid CanvasText}
${MARKED}::before{forced-color-adjust:none;background:CanvasText}}
`;
