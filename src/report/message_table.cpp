// SPDX-License-Identifier: Apache-2.0
// Every code with its sentences, in the order of the codes. A sentence says what did not happen, the fact, and what to do now.
#include "report/messages.h"

namespace bihuan::report {
namespace {

constexpr Message table[] = {
    {"archive-bomb", "没有读：展开后超过 {detail}，像是解压炸弹。确认来源可靠后自己解开，再读里面的文件。",
     "not read: it unpacks to more than {detail} and looks like a zip bomb. If you trust it, unpack it yourself and read the files "
     "inside."},
    {"archive-damaged", "没有读：压缩包损坏或不完整。重新下载或重新打包后再读。",
     "not read: the archive is damaged or incomplete. Download or pack it again."},
    {"archive-encrypted", "没有读：压缩包里的这个文件有密码。用密码解开后再读。",
     "not read: this entry of the archive needs a password. Unpack it with the password and read the file."},
    {"archive-nested", "没有读：压缩包里还有压缩包。把里面的一个解开后再读。",
     "not read: an archive inside an archive. Unpack the inner one and read that."},
    {"deadline-without-year", "这里的期限没有写年份，也看不出文件是哪一年的。用 --year 指明年份再读。",
     "the deadline here names no year, and the document's own year is not known. Read again with --year."},
    {"doc-old-format", "没有读：这是旧格式（.doc、.xls、.wps）。用 Word 或 WPS 另存为 docx 或 xlsx 后再读。",
     "not read: an old format (.doc, .xls, .wps). Save it as docx or xlsx and read that."},
    {"docx-damaged", "没有读：docx 文件损坏或不完整。用 Word 或 WPS 打开并另存一份，再读新的一份。",
     "not read: the docx file is damaged or incomplete. Open it in a word processor, save a copy and read the copy."},
    {"encoding-mismatch", "没有读：文字不是 --encoding 所指定的编码。去掉 --encoding 让程序自己判断，或换一个编码。",
     "not read: the text is not in the encoding given with --encoding. Leave it out to have the encoding detected, or name another."},
    {"encoding-unknown", "没有读：没有叫“{detail}”的编码。可用 UTF-8、UTF-16LE、UTF-16BE、GB18030、Big5。",
     "not read: no encoding is called \"{detail}\". Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or Big5."},
    {"file-binary", "没有读：这不是文字文件。能读的有 txt、md、html、docx、xlsx、pdf、ofd 和它们的压缩包。",
     "not read: this is no text. Readable are txt, md, html, docx, xlsx, pdf, ofd and archives of them."},
    {"file-empty", "没有读：文件是空的，或只有空白。检查是否传完整，再读一次。",
     "not read: the file is empty or blank. Check whether it was copied in full, then read it again."},
    {"file-encrypted", "没有读：文件有密码。用 Word 或 WPS 打开，另存为没有密码的一份再读。",
     "not read: the file needs a password. Open it, save a copy without one and read the copy."},
    {"file-missing", "没有读：没有这个文件。检查路径和文件名。", "not read: there is no such file. Check the path and the name."},
    {"file-too-large", "没有读：超过上限 {detail}。拆成几份，或用 --max-size 放宽上限。",
     "not read: larger than {detail}. Split it, or raise --max-size."},
    {"file-unreadable", "没有读：打不开。检查是否有读取权限，是不是普通文件。",
     "not read: it cannot be opened. Check that you may read it and that it is an ordinary file."},
    {"format-part-missing", "没有读：读这种格式的组件 {detail} 没有装好。在程序所在的工程里执行 make install，再读一次。",
     "not read: {detail}, the part that reads this format, is not in place. Run make install, then read again."},
    {"format-unsupported", "没有读：不读这种格式。另存为 docx、pdf 或 txt 后再读。",
     "not read: this format is not supported. Save it as docx, pdf or txt and read that."},
    {"format-unsupported-archive", "没有读：不读这种压缩包。先解开，再读里面的文件。",
     "not read: this kind of archive is not supported. Unpack it and read the files inside."},
    {"format-unsupported-document", "没有读：不读这种文档（rtf、odt、pptx 等）。另存为 docx 或 pdf 后再读。",
     "not read: this kind of document (rtf, odt, pptx ...) is not supported. Save it as docx or pdf and read that."},
    {"format-unsupported-picture", "没有读：这是图片，没有文字。先做文字识别（OCR），再读识别出的文件。",
     "not read: a picture holds no text. Run text recognition (OCR) on it and read the result."},
    {"label-bracket-open", "写责任单位的括号没有配对，单位照读到的部分记下。核对这一处的单位是否完整。",
     "a bracket around units is not closed; the units were taken as far as they could be read. Check that they are complete here."},
    {"number-not-read", "这个数太长或写法不通（超过 18 位，或如“一万一万”），没有算出它的值。核对原文，改正这个数。",
     "this number is too long or no number (more than 18 digits, or like 一万一万), so it has no value here. Check the document and correct it."},
    {"numbering-gap", "这里的编号和上一项接不上，可能漏了一项或编号有误。核对原文。",
     "the number here does not follow the one before; an item may be missing or misnumbered. Check the document."},
    {"ofd-damaged", "没有读：ofd 文件损坏或不完整。用阅读器打开检查，重新下载后再读。",
     "not read: the ofd file is damaged or incomplete. Check it in a viewer, download it again and read that."},
    {"ofd-encrypted", "没有读：ofd 有密码。另存为没有密码的一份再读。",
     "not read: the ofd file is encrypted. Save a copy without encryption and read the copy."},
    {"ofd-without-text", "没有读：ofd 里只有图片或轮廓，没有文字。先做文字识别（OCR），或找发布单位要文字版。",
     "not read: the ofd file holds no text, only pictures or outlines. Run text recognition (OCR), or ask the issuer for a version with "
     "text."},
    {"pdf-damaged", "没有读：pdf 文件损坏或不完整。重新下载或重新导出后再读。",
     "not read: the pdf file is damaged or incomplete. Download or export it again."},
    {"pdf-encrypted", "没有读：pdf 有密码。用密码打开，另存为没有密码的一份再读。",
     "not read: the pdf needs a password. Open it, save a copy without one and read the copy."},
    {"pdf-page-without-text", "有的页是扫描图，没有读出文字，其余各页已读。换成带文字的版本，或手工补上这些页。",
     "some pages are scans and gave no text; the others were read. Use a version with text, or add these pages by hand."},
    {"pdf-without-text", "没有读：pdf 全是图片，没有文字。先做文字识别（OCR），或找发布单位要文字版。",
     "not read: the pdf holds only images and no text. Run text recognition (OCR), or ask the issuer for a version with text."},
    {"ratio-not-read", "三个以上数字的比例没有单一的值，没有算出。核对原文，是不是多写了一段。",
     "a ratio of three or more numbers has no single value and was not worked out. Check the document for a misprint."},
    {"table-without-header", "这张表没有认出表头，各列当作普通文字读。核对这张表，或给它补上写有“任务、牵头单位、完成时限”之类的表头。",
     "no header was found in this table, so its columns were read as plain text. Check the table, or give it a header row such as 任务, "
     "牵头单位, 完成时限."},
    {"target-without-name", "这里有一个承诺的数，但看不出量的是什么。核对原文，补上指标名称。",
     "a number is promised here, but not what it measures. Check the document and name the indicator."},
    {"task-without-units", "这项任务没有写明牵头或责任单位。补上单位，或在台账里指定。",
     "this task names no lead or responsible unit. Add one, or assign it in the ledger."},
    {"text-invalid-bytes", "有些字节不成字，读成了 �，其余已读。核对原文，或用 --encoding 换一个编码再读。",
     "some bytes are no characters and became �; the rest was read. Check the source, or try another --encoding."},
    {"title-not-found", "没有认出标题，用文件名代替。核对文件开头是否完整。",
     "no title was recognised; the file's name stands in for it. Check that the beginning of the document is complete."},
    {"xlsx-damaged", "没有读：xlsx 文件损坏或不完整。用 Excel 或 WPS 打开并另存一份，再读新的一份。",
     "not read: the xlsx file is damaged or incomplete. Open it in a spreadsheet program, save a copy and read the copy."},
    {"xlsx-sheet-hidden", "工作簿里有隐藏的工作表，没有读。要读时，先取消隐藏并保存。",
     "a hidden sheet of the workbook was left out. To have it read, unhide it and save."},
};

}  // namespace

std::span<const Message> messages() { return table; }

}  // namespace bihuan::report
