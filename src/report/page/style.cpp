// SPDX-License-Identifier: Apache-2.0
// The page's style sheet: grey and white, colour only for what is marked; light, dark, phone and paper.
#include "report/page/assets.h"

namespace bihuan::report {

const std::string_view page_style = R"css(
:root{--page:#f5f6f8;--surface:#fff;--sunken:#eef0f4;--text:#1a2230;--text-2:#465063;--text-3:#5f6979;--line:#d9dde4;--control:#7f8896;
--primary:#1b5cb0;--wash:#e8f0fb;--focus:#0b3f85;--soon:#7a4b00;--soon-tint:#fff2d1;
--paper:#fff;--ink:#1a2230;--ink-2:#465063;--m-target:#fff2b8;--m-unit:#ddebff;--m-due:#e3f3e6;--m-rule:#f1eafa;--m-on:#ffe066;
--ui:"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;
--source:FangSong_GB2312,FangSong,STFangsong,"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
html.dark{--page:#12161d;--surface:#1a202a;--sunken:#0e1218;--text:#e8ecf2;--text-2:#b4bdcb;--text-3:#94a0b2;--line:#333c4a;--control:#77839a;
--primary:#7db0f5;--wash:#142c4c;--focus:#7db0f5;--soon:#f0c25a;--soon-tint:#3a2c08;--paper:#efeee9;color-scheme:dark}
*{box-sizing:border-box}
html{font:14px/22px var(--ui);color:var(--text);background:var(--page)}
body{margin:0;height:100vh;height:100dvh;display:flex;flex-direction:column}
h1,h2,h3,h4,h5,h6,p,ul,dl,dd,blockquote{margin:0;padding:0}
button,select,input{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
.bar{display:flex;align-items:center;gap:16px;min-height:48px;padding:4px 24px;background:var(--surface);border-bottom:1px solid var(--line)}
.brand{font-size:16px}
.choose{display:flex;align-items:center;gap:8px;min-width:0;flex:1}
.choose span{color:var(--text-3)}
.choose select{min-width:0;max-width:46em;flex:0 1 auto;text-overflow:ellipsis}
.bar select,.bar button,.tools select,.tools input,.tools button,.outline select,.sheet-up button{min-height:32px;padding:2px 10px;background:var(--surface);border:1px solid var(--control);border-radius:4px}
.keys{color:var(--text-3);font-size:13px;white-space:nowrap}
kbd{font:13px/18px var(--ui);padding:0 5px;border:1px solid var(--line);border-radius:4px;background:var(--sunken)}
.tabs{display:none}
main{flex:1;min-height:0}
.plan{height:100%;display:flex;flex-direction:column}
.head{padding:12px 24px 10px;background:var(--surface);border-bottom:1px solid var(--line)}
h1{font-size:20px;line-height:28px;font-weight:600}
.origin{color:var(--text-3);font-size:13px;line-height:20px}
.origin span+span::before{content:"·";margin:0 6px}
.panes{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) minmax(420px,44%)}
.left{display:flex;flex-direction:column;min-height:0;border-right:1px solid var(--line)}
.outline{display:flex;gap:16px;align-items:center;padding:8px 24px;border-bottom:1px solid var(--line);background:var(--surface)}
.outline select{max-width:22em;min-width:0;flex:0 1 auto}
.legend{font-size:13px;white-space:nowrap}
.legend>*{color:#1a2230;margin-left:8px}
.paper{flex:1;overflow:auto;padding:24px max(24px,calc((100% - 44em)/2)) 60vh;background:var(--paper);color:var(--ink);font:16px/1.8 var(--source)}
.paper p,.paper h3,.paper h4,.paper h5,.paper h6{white-space:pre-wrap;overflow-wrap:anywhere;margin:0 0 .35em}
.paper h3,.paper h4,.paper h5,.paper h6{font-family:var(--ui);font-weight:600;font-size:16px;margin:1em 0 .35em}
.paper .l1{font-size:18px;margin-top:1.6em;padding-bottom:4px;border-bottom:1px solid var(--line)}
.paper .l4,.paper .l5{font-size:15px;color:var(--ink-2)}
.paper .title{font:600 20px/1.6 var(--ui);margin-bottom:.3em}
.h{font-family:var(--ui);font-weight:600}
mark{color:inherit;background:var(--m-target);border-bottom:2px solid #b98a00;border-radius:2px 2px 0 0;padding:1px 1px 0}
.paper mark{cursor:pointer}
.u{background:var(--m-unit);border-bottom:2px dotted #1b5cb0}
.d{background:var(--m-due);border-bottom:2px dashed #1e8f70}
.r{background:var(--m-rule);border-bottom:3px double #8a5cc2;cursor:pointer}
.n,.furniture{color:#767f8d}
.furniture{font:13px/20px var(--ui);margin:8px 0;padding:4px 12px;background:#f3f4f6;border-left:3px solid #d9dde4}
.furniture summary{cursor:pointer;color:#5f6979}
mark.on,.r.on{background:var(--m-on);outline:2px solid #1a2230;outline-offset:1px}
.sheet{overflow-x:auto;margin:12px 0}
.sheet table{border-collapse:collapse;font:14px/22px var(--ui);min-width:100%}
.sheet td{border:1px solid #b8c0cc;padding:4px 8px;vertical-align:top;white-space:pre-wrap;min-width:3em}
.sheet tr:first-child td{background:#eef0f4;font-weight:600}
.ledger{overflow:auto;background:var(--surface);padding:0 0 40vh;outline-offset:-2px}
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px;padding:8px 16px;background:var(--surface);border-bottom:1px solid var(--line)}
.find{flex:1;min-width:10em}
.chips{display:flex;flex-wrap:wrap;gap:8px;width:100%}
.chips button{border-color:transparent;background:var(--sunken);min-height:28px;color:var(--text-2)}
.chips button[aria-pressed=true]{background:var(--wash);color:var(--primary);border-color:var(--primary)}
.chips b{font-weight:600;font-variant-numeric:tabular-nums}
.found{width:100%;color:var(--text-3);font-size:13px}
.found:empty{display:none}
.found button{min-height:24px;border:0;background:none;color:var(--primary);padding:0 8px;text-decoration:underline}
.rows{width:100%;border-collapse:collapse}
.rows thead th{text-align:left;font-size:13px;font-weight:400;color:var(--text-3);padding:6px 8px}
.rows th:first-child,.rows td:first-child{padding-left:16px}
.rows th:last-child,.rows td:last-child{padding-right:16px}
.rows .num{text-align:right;font-variant-numeric:tabular-nums}
.rows td{padding:7px 8px;border-top:1px solid var(--line);vertical-align:top}
.s th{text-align:left;font-weight:600;background:var(--sunken);padding:6px 16px;border-top:1px solid var(--line)}
.k td{padding-top:12px}
.k .go{font-weight:600}
.own{font-size:13px;line-height:20px;color:var(--text-2)}
.own span{color:var(--text-3)}
.more{display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden}
.k:hover .more,.k:focus-within .more{-webkit-line-clamp:unset}
.go{border:0;background:none;padding:0;text-align:left;min-height:24px}
.go:hover{color:var(--primary);text-decoration:underline}
.t td.num{font-weight:600;min-width:6.5em}
.t .due{white-space:nowrap;font-variant-numeric:tabular-nums;width:1%}
.t{cursor:pointer}
.t.on td{background:var(--wash)}
.t.on td:first-child{box-shadow:inset 3px 0 var(--primary)}
.k+.t td,.t+.x+.t td{border-top-color:var(--line)}
.t td:first-child{padding-left:28px}
.guess{border-bottom:1px dashed var(--control)}
.due small{font-size:13px;color:var(--text-3)}
.lacking{color:var(--text-3)}
.x td{background:var(--wash);border-top:0;padding:0 16px 14px 28px;box-shadow:inset 3px 0 var(--primary)}
.body{padding:0 16px 16px}
blockquote{font:16px/1.8 var(--source);padding:8px 0;overflow-wrap:anywhere}
blockquote b{background:var(--m-on);color:#1a2230;font-weight:600;padding:1px 2px}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(12em,1fr));gap:6px 16px}
dl div{min-width:0}
dt{font-size:13px;line-height:18px;color:var(--text-3);display:inline-block;padding:0 4px;margin-left:-4px;border-radius:2px}
dd{overflow-wrap:anywhere}
.f-i,.f-a,.f-v,.f-d,.f-g,.f-o,.f-p,.f-r,.f-b,.f-h{color:#1a2230}
.f-v{background:#ffe066}.f-i{background:#cfe1f5}.f-a{background:#e2f3ed}.f-d,.f-g{background:#c9ebd0}.f-p,.f-b{background:#ebd3ae}.f-r,.f-h,.f-o{background:#e6d8f7}
::highlight(bh-i){background:#cfe1f5}::highlight(bh-a){background:#bfe5d6}::highlight(bh-d){background:#c9ebd0}::highlight(bh-g){background:#c9ebd0}
::highlight(bh-p){background:#ebd3ae}::highlight(bh-b){background:#ebd3ae}::highlight(bh-r){background:#e6d8f7}::highlight(bh-h){background:#e6d8f7}
::highlight(bh-o){background:#e6d8f7}::highlight(bh-n){background:#fff2d1;text-decoration:underline wavy #7a4b00}::highlight(bh-v){background:#ffe066}
.list{padding:16px;border-top:1px solid var(--line)}
.list h3{font-size:14px;font-weight:600}
.list ul{list-style:none}
.list li{padding:6px 0;border-top:1px solid var(--line)}
.list h3+ul li:first-child{border-top:0}
.list li.on{background:var(--wash)}
.notices li{color:var(--soon)}
.notices q{color:var(--text-2)}
.empty{padding:24px 16px;color:var(--text-2)}
.sheet-up{position:fixed;left:0;right:0;bottom:0;z-index:5;max-height:62vh;overflow:auto;background:var(--surface);border-top:1px solid var(--control);box-shadow:0 -4px 16px #0003;padding-top:8px}
.sheet-up .close{float:right;margin:0 16px}
.sheet-up .name{display:block;font-weight:600;padding:4px 0}
@media screen and (max-width:1100px){.keys{display:none}.panes{grid-template-columns:minmax(0,1fr) minmax(340px,46%)}.legend{display:none}}
@media screen and (max-width:760px){
html{font-size:16px;line-height:26px}
body{height:auto;min-height:100dvh}
.bar{flex-wrap:wrap;gap:8px;padding:8px 16px;position:sticky;top:0;z-index:4}
.choose{order:3;flex-basis:100%}.choose select{flex:1}
.tabs{display:flex;margin-left:auto}
.tabs button{border-radius:0;margin-left:-1px;min-height:44px}
.bar select,.bar button,.tools select,.tools input,.chips button,.outline select,.sheet-up button{min-height:44px}
[data-tab=text] .tabs [data-tab=text],[data-tab=ledger] .tabs [data-tab=ledger]{background:var(--wash);color:var(--primary);border-color:var(--primary);z-index:1}
.plan,.left,.panes{display:block;height:auto}
.head,.outline{padding:8px 16px}
.left{border:0}
.paper,.ledger{overflow:visible;padding-bottom:96px}
.paper{padding:16px 16px 50vh}
[data-tab=text] .ledger,[data-tab=ledger] .left{display:none}
.tools{position:static}
.k .go,.list .go{min-height:44px}
.t td{padding-top:14px;padding-bottom:14px}.t td:first-child{padding-left:16px}
.due small{display:block}
.x td{padding-left:16px}
.sheet-up{max-height:50vh}.sheet-up dl{grid-template-columns:repeat(auto-fill,minmax(9em,1fr))}}
@media screen and (min-width:761px){.sheet-up{display:none}}
@media print{
@page{size:A4;margin:16mm 14mm}
:root,html.dark{--page:#fff;--surface:#fff;--sunken:#fff;--text:#000;--text-2:#222;--text-3:#444;--line:#999;--primary:#000;--wash:#fff;--paper:#fff;font-size:10pt;line-height:1.45;color-scheme:light}
body{display:block;height:auto}
.bar,.tools,.outline,.furniture,.sheet-up,.x{display:none!important}
.plan,.plan[hidden]{display:block!important;height:auto;break-after:page}
.plan:last-child{break-after:auto}
.panes{display:flex;flex-direction:column}
.ledger,.left{display:block!important;overflow:visible;padding:0;border:0}
.ledger{order:1}.left{order:2;break-before:page}
.head{padding:0 0 8px}
.paper{overflow:visible;padding:0;font-size:11pt}
.rows thead{display:table-header-group}
.rows tr{break-inside:avoid}
.k,.s{break-after:avoid}
.s th{border-top:1.5px solid #000}
.more{-webkit-line-clamp:unset}
mark,.u,.d,.r{background:none}
mark{border-bottom:2px solid #000;font-weight:600}
.t.on td,.t.on td:first-child{background:none;box-shadow:none}
mark.on,.r.on{outline:0}}
)css";

const std::string_view page_style_without_script = R"css(
.choose,.tabs,.keys,#dark,.tools,.outline select{display:none!important}
body,.plan,.panes{height:auto}
.paper,.ledger{overflow:visible;padding-bottom:24px}
.t+.x[hidden]{display:table-row!important}
@media screen and (max-width:760px){[data-tab] .plan .left,[data-tab] .plan .ledger{display:block}}
@media print{.t+.x[hidden]{display:none!important}}
)css";

}  // namespace bihuan::report
