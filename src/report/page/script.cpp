// SPDX-License-Identifier: Apache-2.0
// The page's script: chooses a plan, links marks and records both ways, filters and groups the ledger. Without it the page still reads.
#include "report/page/assets.h"

namespace bihuan::report {

const std::string_view page_script = R"js('use strict';
const plans=[...document.querySelectorAll('.plan')],chooser=document.getElementById('chooser'),sheet=document.querySelector('.sheet-up');
const narrow=matchMedia('(max-width:760px)'),root=document.documentElement;
const remembered={get(k){try{return localStorage.getItem(k)}catch{return null}},set(k,v){try{localStorage.setItem(k,v)}catch{}}};
let plan=null,chosen=null;

function darken(on){root.classList.toggle('dark',on);document.getElementById('dark').setAttribute('aria-pressed',on)}
darken((remembered.get('bihuan-dark')??String(matchMedia('(prefers-color-scheme:dark)').matches))==='true');
document.getElementById('dark').onclick=()=>{const on=!root.classList.contains('dark');darken(on);remembered.set('bihuan-dark',on)};

/* The document's characters: offsets of the source to places in the page. */
function blocks(p){return p.blocks??=[...p.querySelectorAll('.paper [data-o]')].map(e=>({e,o:+e.dataset.o,n:e.textContent.length}))}
function spot(p,at,isEnd){
  const all=blocks(p);let low=0,high=all.length-1,found=-1;
  while(low<=high){const m=(low+high)>>1,o=all[m].o;if(isEnd?o<at:o<=at){found=m;low=m+1}else high=m-1}
  if(found<0)return null;
  const b=all[found];let rest=Math.min(at-b.o,b.n);
  const w=document.createTreeWalker(b.e,NodeFilter.SHOW_TEXT);
  for(let n;n=w.nextNode();rest-=n.length)if(rest<=n.length)return[n,rest];
  return null;
}
function range(p,from,to){
  const a=spot(p,from,false),b=spot(p,to,true);if(!a||!b)return null;
  const r=new Range();r.setStart(...a);r.setEnd(...b);return r.collapsed?null:r;
}
function fields(e){return(e.dataset.f||'').split(' ').filter(Boolean).map(f=>{const[a,b]=f.slice(1).split('-');return{name:f[0],from:+a,to:+b}})}
function paint(p,list){
  if(!CSS.highlights)return;
  CSS.highlights.clear();
  for(const f of list){const r=range(p,f.from,f.to);if(!r)continue;
    const k='bh-'+f.name;CSS.highlights.has(k)?CSS.highlights.get(k).add(r):CSS.highlights.set(k,new Highlight(r))}
}
function centre(pane,box){
  if(narrow.matches)return scrollTo({top:scrollY+box.top-innerHeight*.28});
  const v=pane.getBoundingClientRect();
  if(box.top<v.top+v.height*.15||box.bottom>v.top+v.height*.75)pane.scrollTop+=box.top-v.top-v.height*.35;
}

/* One record and its marks. `from`: 'text' or 'ledger', where the person is. */
function clear(){
  if(!chosen)return;
  for(const e of plan.querySelectorAll('.on'))e.classList.remove('on');
  for(const e of plan.querySelectorAll('.x:not([hidden])'))e.hidden=true;
  for(const e of plan.querySelectorAll('.go[aria-expanded=true]'))e.setAttribute('aria-expanded',false);
  if(CSS.highlights)CSS.highlights.clear();
  sheet.hidden=true;chosen=null;
}
function show(e,from){
  clear();if(!e)return;
  chosen=e;e.classList.add('on');
  const key=e.dataset.t!==undefined?`[data-t="${e.dataset.t}"]`:e.dataset.r!==undefined?`[data-r="${e.dataset.r}"]`:null;
  const marks=key?[...plan.querySelectorAll('.paper '+key)]:[];
  for(const m of marks)m.classList.add('on');
  const list=fields(e);paint(plan,e.classList.contains('k')?[]:list.filter(f=>f.name!=='v'||!marks.length));
  const details=e.classList.contains('t')?e.nextElementSibling:null;
  if(details){details.hidden=false;e.querySelector('.go').setAttribute('aria-expanded',true)}
  if(narrow.matches&&details){
    sheet.lastElementChild.innerHTML='<span class=name></span>'+details.firstElementChild.innerHTML;
    sheet.querySelector('.name').textContent=e.cells[0].textContent+'  '+e.cells[1].textContent;
    sheet.hidden=false;
  }
  if(narrow.matches&&from!=='text')document.body.dataset.tab='text';
  const first=list[0],r=marks[0]??(first?range(plan,first.from,first.to):null);
  if(r&&from!=='text'){const d=r instanceof Element&&r.closest('details');if(d)d.open=true;centre(plan.querySelector('.paper'),r.getBoundingClientRect())}
  if(from!=='ledger'&&!narrow.matches){e.hidden=false;centre(plan.querySelector('.ledger'),e.getBoundingClientRect())}
  if(e.dataset.t!==undefined)try{history.replaceState(null,'','#'+(plans.indexOf(plan)+1)+'-'+e.dataset.t)}catch{}
}
function record(of){const t=of.closest('[data-t]'),r=of.closest('[data-r]');
  return t?plan.querySelector(`.ledger .t[data-t="${t.dataset.t}"]`):r?plan.querySelector(`.ledger [data-r="${r.dataset.r}"]`):null}
function step(by){
  const rows=[...plan.querySelectorAll('.ledger .t:not([hidden])')];if(!rows.length)return;
  const at=rows.indexOf(chosen);show(rows[at<0?(by>0?0:rows.length-1):(at+by+rows.length)%rows.length],'key');
}

/* Filter and order of the ledger. */
function sift(p){
  const wanted=p.querySelector('.find').value.trim().toLowerCase().split(/\s+/).filter(Boolean),kind=p.querySelector('[data-show][aria-pressed=true]').dataset.show;
  const rows=p.querySelector('.rows');if(!rows)return;
  let section=null,task=null,shown=0,all=0;
  for(const e of rows.tBodies[0].rows){
    if(e.classList.contains('s')){section=e;task=null;e.hidden=true;e.text??=e.textContent.toLowerCase()}
    else if(e.classList.contains('k')){task=e;e.text??=e.textContent.toLowerCase();e.hidden=kind!=='all'||!wanted.every(w=>(e.text+section?.text).includes(w));if(!e.hidden&&section)section.hidden=false}
    else if(e.classList.contains('t')){
      all++;e.text??=(e.textContent+' '+e.nextElementSibling.textContent).toLowerCase();
      const text=e.text+(task?.text??'')+(section?.text??'');
      e.hidden=kind!=='all'&&e.dataset.state!==kind||!wanted.every(w=>text.includes(w));
      if(e.hidden)e.nextElementSibling.hidden=true;else{shown++;if(section)section.hidden=false;if(task)task.hidden=false}
    }
  }
  const note=p.querySelector('.found');note.textContent='';
  if(shown<all){const b=document.createElement('button');b.type='button';b.textContent=words.clear;
    b.onclick=()=>{p.querySelector('.find').value='';press(p,'all')};note.append(words.shown(shown,all),' ',b)}
}
function press(p,kind){for(const b of p.querySelectorAll('[data-show]'))b.setAttribute('aria-pressed',b.dataset.show===kind);sift(p)}
function arrange(p,by){
  const rows=p.querySelector('.rows');if(!rows)return;
  const body=rows.tBodies[0];p.order??=[...body.rows];
  if(by==='task'){body.append(...p.order);for(const e of body.querySelectorAll('.s.made'))e.remove();return sift(p)}
  const of=e=>by==='unit'?e.dataset.own||words.noUnit:e.dataset.due||words.noDate,groups=new Map();
  for(const e of p.order)if(e.classList.contains('t'))(groups.get(of(e))??groups.set(of(e),[]).get(of(e))).push(e);
  const last=by==='unit'?words.noUnit:words.noDate;
  const names=[...groups.keys()].sort((a,b)=>(a===last)-(b===last)||(by==='unit'?groups.get(b).length-groups.get(a).length||a.localeCompare(b,'zh'):a<b?-1:1));
  const made=[];
  for(const name of names){
    const head=document.createElement('tr'),th=document.createElement('th');head.className='s made';th.colSpan=3;
    th.textContent=name+'  ·  '+words.targets(groups.get(name).length);head.append(th);made.push(head);
    for(const e of groups.get(name))made.push(e,e.nextElementSibling??e.details);
  }
  body.replaceChildren(...made.filter(Boolean));sift(p);
}
for(const p of plans)for(const e of p.querySelectorAll('.ledger .t'))e.details=e.nextElementSibling;

/* Plans. */
function choose(index){
  clear();plan=plans[index];
  plans.forEach((p,i)=>p.hidden=i!==index);
  chooser.value=index;
  document.title=plan.querySelector('h1').textContent;
  const jump=plan.querySelector('.jump');
  if(jump.length===1){for(const h of plan.querySelectorAll('.paper :is(h3,h4,h5)')){
      const o=document.createElement('option');o.textContent='　'.repeat(Math.max(0,+h.tagName[1]-3))+h.textContent.trim();o.target=h;jump.append(o)}
    jump.hidden=jump.length===1;}
}
plans.forEach((p,i)=>chooser.append(new Option(`${p.querySelector('h1').textContent}（${words.targets(p.dataset.count)}）`,i)));
chooser.closest('label').hidden=plans.length<2;
chooser.onchange=()=>{choose(+chooser.value);try{history.replaceState(null,'','#'+(+chooser.value+1))}catch{}};
if(plans.length){
  const[,which,target]=/^#(\d+)(?:-(\d+))?$/.exec(location.hash)??[];
  choose(Math.min(plans.length,Math.max(1,+which||1))-1);
  if(target!==undefined)show(plan.querySelector(`.ledger .t[data-t="${target}"]`),'key');
}

/* What a person does. */
document.addEventListener('click',event=>{
  const e=event.target,button=e.closest('button');
  if(button?.dataset.tab){clear();document.body.dataset.tab=button.dataset.tab;return}
  if(button?.dataset.show)return press(plan,button.dataset.show);
  if(e.closest('.close'))return clear();
  if(!plan||e.closest('.sheet-up')||String(getSelection()))return;
  if(e.closest('.paper')){const r=record(e);if(r)show(r,'text');return}
  const row=e.closest('.ledger :is(.t,.k,li)');
  if(row&&(row.classList.contains('t')||button))row===chosen&&!narrow.matches?clear():show(row,'ledger');
});
document.addEventListener('input',event=>{if(event.target.matches('.find'))sift(plan)});
document.addEventListener('change',event=>{
  const e=event.target;
  if(e.matches('.group'))arrange(plan,e.value);
  if(e.matches('.jump')){e.selectedOptions[0].target?.scrollIntoView({block:'start'});e.value=''}
});
document.addEventListener('keydown',event=>{
  const e=event.target;
  if(event.isComposing||event.ctrlKey||event.metaKey||event.altKey||!plan)return;
  if(event.key==='Escape'){clear();if(e.matches('.find')){e.value='';sift(plan);e.blur()}return}
  if(e.matches('input,select,textarea'))return;
  if((event.key==='Enter'||event.key===' ')&&e.matches('mark[data-t]')){event.preventDefault();return show(record(e),'text')}
  if(event.key==='/'){event.preventDefault();plan.querySelector('.find').focus()}
  if(event.key==='n'||event.key==='p')step(event.key==='n'?1:-1);
});
)js";

}  // namespace bihuan::report
