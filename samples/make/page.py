# SPDX-License-Identifier: Apache-2.0
"""Writes a page as a browser saves it from a government site: menus, a table of metadata, the text, sharing, a footer."""
from html import escape

from lines import lines_of

MENU = ["首页", "走进澄砚", "新闻中心", "政务公开", "办事服务", "互动交流", "专题专栏"]
FRIENDS = ["国务院部门网站", "省政府网站", "市政府网站", "兄弟区县网站"]


def metadata_table(meta):
    names = [("索引号", "index_number"), ("发布机构", "issuer"), ("文号", "doc_number"), ("成文日期", "signed"), ("发布日期", "published")]
    cells = "".join(f"<td>{name}：</td><td>{escape(meta[key])}</td>" + ("</tr>\n<tr>" if n % 2 else "") for n, (name, key) in enumerate(names))
    return f'<table class="xxgk"><tr>{cells}</tr></table>'


def write_page(source, path, meta):
    body = "\n".join(f"<p>　　{escape(line.text)}</p>" for line in lines_of(source))
    title = escape(meta["title"])
    path.write_text(f"""<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{title}-澄砚区人民政府</title>
<style>.nav li{{display:inline}}</style><script>var siteId = 20240206; function share() {{ return "200个"; }}</script></head>
<body>
<div class="top"><a href="#">无障碍浏览</a> <a href="#">繁體</a> <a href="#">登录</a> <a href="#">注册</a></div>
<ul class="nav">{"".join(f'<li><a href="#">{m}</a></li>' for m in MENU)}</ul>
<div class="crumb">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">民生实事</a></div>
{metadata_table(meta)}
<h1>{title}</h1>
<div class="info">发布时间：{meta["published"]} 10:26　来源：{meta["issuer"]}　浏览次数：1326次　字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</div>
<div class="content">
{body}
<p style="text-align:right">{meta["issuer"]}</p>
<p style="text-align:right">2024年2月5日</p>
</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> <a href="javascript:window.print()">打印本页</a> <a href="#">关闭窗口</a></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="#">澄砚区2023年新增学位3900个</a></li><li><a href="#">一图读懂：2024年民生实事</a></li></ul></div>
<div class="links">友情链接：{" ".join(f'<a href="#">{f}</a>' for f in FRIENDS)}</div>
<div class="footer">主办：澄砚区人民政府办公室　承办：澄砚区政务信息中心<br>网站标识码：0000000000　某ICP备00000000号<br>版权所有：澄砚区人民政府　建议使用1024×768分辨率浏览本站</div>
</body></html>
""", encoding="utf-8")
