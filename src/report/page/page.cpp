// SPDX-License-Identifier: Apache-2.0
#include "report/page/page.h"

#include "report/page/assets.h"
#include "report/page/document_pane.h"
#include "report/page/html_text.h"
#include "report/page/ledger_pane.h"

namespace bihuan::report {
namespace {

std::string origin(const plan::Document& document, const plan::Plan& plan, Language language) {
  const plan::Metadata& meta = plan.meta;
  std::string line;
  const auto add = [&](std::string_view text) {
    if (!text.empty()) line += (line.empty() ? "<span>" : " <span>") + html(text) + "</span>";
  };
  const auto add_date = [&](std::string_view word, const std::optional<base::Date>& date) {
    if (date) add(std::string(word) + base::to_iso(*date));
  };
  add(meta.issuer.text);
  add(meta.doc_number.text);
  add_date(pick(language, "发布 ", "published "), meta.published.date);
  if (!meta.published.date) add_date(pick(language, "成文 ", "signed "), meta.signed_on.date);
  if (meta.plan_start.date && meta.plan_end.date) {
    add(std::string(pick(language, "实施期 ", "period ")) + base::to_iso(*meta.plan_start.date) + " – " +
        base::to_iso(*meta.plan_end.date));
  }
  if (meta.title.is_given()) add(document.name);
  return line;
}

}  // namespace

void write_page_head(Language language, std::string& out) {
  const auto say = [&](std::string_view chinese, std::string_view english) { return pick(language, chinese, english); };
  out += "<!DOCTYPE html>\n<html lang=";
  out += say("zh-CN", "en");
  out +=
      ">\n<head>\n<meta charset=utf-8>\n<meta name=viewport content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=color-scheme content=\"light dark\">\n"
      "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
      "img-src data:\">\n"
      "<link rel=icon href=\"data:,\">\n<title>";
  out += say("方案台账", "Plan ledger");
  out += "</title>\n<style>";
  out += page_style;
  out += "</style>\n<noscript><style>";
  out += page_style_without_script;
  out += "</style></noscript>\n</head>\n<body data-tab=ledger>\n<header class=bar><strong class=brand>";
  out += say("闭环", "Bihuan");
  out += "</strong><label class=choose><span>";
  out += say("方案", "Plan");
  out += "</span> <select id=chooser></select></label><nav class=tabs><button type=button data-tab=text>";
  out += say("原文", "Document");
  out += "</button><button type=button data-tab=ledger>";
  out += say("台账", "Ledger");
  out += "</button></nav><span class=keys>";
  out += say("<kbd>/</kbd> 筛选 <kbd>n</kbd> <kbd>p</kbd> 下一处、上一处 <kbd>Esc</kbd> 取消",
             "<kbd>/</kbd> filter <kbd>n</kbd> <kbd>p</kbd> next, previous <kbd>Esc</kbd> clear");
  out += "</span><button type=button id=dark aria-pressed=false>";
  out += say("深色", "Dark");
  out += "</button></header>\n<main>\n";
}

void write_page_section(const plan::Document& document, const plan::Plan& plan, Language language, std::string& out, const Drain& drain) {
  const std::string_view title = plan.meta.title.is_given() ? plan.meta.title.text : std::string_view(document.name);
  ScriptOffsets offsets(document.text);
  out += "<section class=plan data-count=" + std::to_string(plan.targets.size()) + ">\n<div class=head><h1>" + html(title) +
         "</h1><p class=origin>" + origin(document, plan, language) +
         "</p></div>\n<div class=panes>\n<div class=left><div class=outline><select class=jump aria-label=\"";
  out += pick(language, "目录", "Contents");
  out += "\"><option value=\"\">";
  out += pick(language, "目录", "Contents");
  out += "</select><span class=legend><mark>";
  out += pick(language, "目标", "target");
  out += "</mark> <span class=u>";
  out += pick(language, "单位", "unit");
  out += "</span> <span class=d>";
  out += pick(language, "期限", "deadline");
  out += "</span> <span class=r>";
  out += pick(language, "规则", "rule");
  out += "</span></span></div><article class=paper tabindex=0 lang=zh-CN aria-label=\"";
  out += pick(language, "原文", "Document");
  out += "\">\n";
  write_document_pane(document, plan, language, offsets, out, drain);
  out += "</article></div>\n<aside class=ledger tabindex=-1 aria-label=\"";
  out += pick(language, "台账", "Ledger");
  out += "\">\n";
  write_ledger_pane(document, plan, language, offsets, out, drain);
  out += "</aside>\n</div>\n</section>\n";
}

void write_page_foot(Language language, std::string& out) {
  out += "</main>\n<div class=sheet-up hidden><button type=button class=close>";
  out += pick(language, "关闭", "Close");
  out += "</button><div class=body></div></div>\n<script>const words=";
  out += pick(language,
              "{shown:(n,all)=>`显示 ${n} / ${all}`,hidden:n=>`筛掉了 ${n} "
              "项`,clear:'清除筛选',noUnit:'没有写明单位',noDate:'没有期限',targets:n=>`${n} 个目标`}",
              "{shown:(n,all)=>`${n} of ${all} shown`,hidden:n=>`${n} filtered out`,clear:'Clear filter',noUnit:'no unit named',noDate:'no "
              "deadline',targets:n=>`${n} targets`}");
  out += ";\n";
  out += page_script;
  out += "</script>\n</body>\n</html>\n";
}

}  // namespace bihuan::report
