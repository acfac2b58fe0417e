// SPDX-License-Identifier: Apache-2.0
// Every code with its sentences, in the order of the codes. A sentence says what did not happen, the fact, and what to do now.
#include "report/messages.h"

namespace bihuan::report {
namespace {

constexpr Message table[] = {
    {"archive-bomb", "没有读：压缩包展开后超过 {detail}，像是解压炸弹。确认来源可靠后，自己解开再读里面的文件，或用 --max-size 放宽上限。",
     "not read: unpacked, the archive is larger than {detail} and looks like a zip bomb. If you trust it, unpack it yourself and read the files inside, or raise --max-size."},
    {"archive-damaged", "没有读：压缩包损坏或不完整。重新下载或重新打包后再读。",
     "not read: the archive is damaged or incomplete. Download or pack it again."},
    {"doc-old-format", "没有读：这是旧的 Word 97-2003 格式（.doc）。用 Word 或 WPS 另存为 .docx 后再读。",
     "not read: this is the old Word 97-2003 format (.doc). Save it as .docx and read that."},
    {"docx-damaged", "没有读：docx 文件损坏或不完整。用 Word 或 WPS 打开并另存一份，再读新的一份。",
     "not read: the docx file is damaged or incomplete. Open it in a word processor, save a copy and read the copy."},
    {"encoding-mismatch", "没有读：内容不是所指定的编码 {detail}。去掉 --encoding 让程序自己判断，或换一个编码。",
     "not read: the content is not in the encoding given, {detail}. Leave out --encoding to have it detected, or name another."},
    {"encoding-unknown", "没有读：认不出文字编码 {detail}。用 --encoding 指定，如 UTF-8、GB18030、Big5、UTF-16LE。",
     "not read: unknown text encoding {detail}. Name one with --encoding, such as UTF-8, GB18030, Big5 or UTF-16LE."},
    {"file-binary", "没有读：这不是文字文件。能读的有 txt、md、html、docx、xlsx、pdf、ofd 和它们的压缩包。",
     "not read: this is no text. Readable are txt, md, html, docx, xlsx, pdf, ofd and archives of them."},
    {"file-empty", "没有读：文件是空的。检查是否传完整，再读一次。", "not read: the file is empty. Check whether it was copied in full, then read it again."},
    {"file-missing", "没有读：没有这个文件。检查路径和文件名。", "not read: there is no such file. Check the path and the name."},
    {"file-too-large", "没有读：文件超过上限 {detail}。拆成几份，或用 --max-size 放宽上限。",
     "not read: the file is larger than {detail}. Split it, or raise --max-size."},
    {"file-unreadable", "没有读：打不开文件（{detail}）。检查是否有读取权限。", "not read: the file cannot be opened ({detail}). Check that you may read it."},
    {"ofd-damaged", "没有读：ofd 文件损坏或不完整。用阅读器打开检查，重新下载后再读。",
     "not read: the ofd file is damaged or incomplete. Check it in a viewer, download it again and read that."},
    {"output-not-written", "没有写出：{detail}。检查文件夹是否存在、有无写入权限、磁盘是否已满。",
     "not written: {detail}. Check that the folder exists, that you may write there and that the disk is not full."},
    {"pdf-damaged", "没有读：pdf 文件损坏或不完整。重新下载或重新导出后再读。",
     "not read: the pdf file is damaged or incomplete. Download or export it again."},
    {"pdf-encrypted", "没有读：pdf 有密码。用密码打开并另存为没有密码的一份，再读新的一份。",
     "not read: the pdf needs a password. Open it, save a copy without one and read the copy."},
    {"pdf-page-without-text", "有的页是扫描图，没有读出文字，其余各页已读。换成带文字的版本，或手工补上这些页。",
     "some pages are scans and gave no text; the others were read. Use a version with text, or add these pages by hand."},
    {"pdf-without-text", "没有读：pdf 全是图片，没有文字。先做文字识别（OCR），或找发布单位要文字版。",
     "not read: the pdf holds only images and no text. Run text recognition (OCR) first, or ask the issuer for a version with text."},
    {"xlsx-damaged", "没有读：xlsx 文件损坏或不完整。用 Excel 或 WPS 打开并另存一份，再读新的一份。",
     "not read: the xlsx file is damaged or incomplete. Open it in a spreadsheet program, save a copy and read the copy."},
};

}  // namespace

std::span<const Message> messages() { return table; }

}  // namespace bihuan::report
