// Generated from gia-report/schemas/config.schema.json by `npm run generate`; do not edit.
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"gia-report/schemas/config.schema.json","title":"GiaReportConfig","description":"gia-report.config.json：gia-report lint 的配置。","type":"object","properties":{"$schema":{"description":"本格式的地址，供编辑器提示","type":"string"},"extends":{"description":"预设：recommended 用规则自己的级别，strict 更严","enum":["recommended","strict"]},"rules":{"description":"各规则的级别，或 [级别, 选项]","$ref":"#/$defs/rules"},"organizationType":{"description":"机关类型：政府、部门、乡镇街道；不写则由名称判断","enum":["government","department","township"]},"organization":{"description":"报告机关名称，代替识别的结果","type":"string","pattern":"\\S"},"year":{"description":"报告年度，代替识别的结果","type":"integer","minimum":1900,"maximum":2099},"publishedOn":{"description":"公布日期（年-月-日），代替识别的结果","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"},"blankAsZero":{"description":"核对勾稽关系时把空白明细格当作 0（默认 true）","type":"boolean"},"failOn":{"description":"到哪一级算不通过（默认 error）","enum":["error","warning","info"]},"maxWarnings":{"description":"每个文件最多几个警告，超过算不通过","type":"integer","minimum":0},"overrides":{"description":"只用于一部分文件的设置；后面的压过前面的","type":"array","items":{"$ref":"#/$defs/override"}}},"required":[],"additionalProperties":false,"$defs":{"override":{"type":"object","properties":{"files":{"description":"通配符，相对于配置文件所在的文件夹","type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"rules":{"description":"各规则的级别，或 [级别, 选项]","$ref":"#/$defs/rules"},"organizationType":{"description":"机关类型：政府、部门、乡镇街道；不写则由名称判断","enum":["government","department","township"]},"organization":{"description":"报告机关名称，代替识别的结果","type":"string","pattern":"\\S"},"year":{"description":"报告年度，代替识别的结果","type":"integer","minimum":1900,"maximum":2099},"publishedOn":{"description":"公布日期（年-月-日），代替识别的结果","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"},"blankAsZero":{"description":"核对勾稽关系时把空白明细格当作 0（默认 true）","type":"boolean"},"failOn":{"description":"到哪一级算不通过（默认 error）","enum":["error","warning","info"]},"maxWarnings":{"description":"每个文件最多几个警告，超过算不通过","type":"integer","minimum":0}},"required":["files"],"additionalProperties":false},"rules":{"type":"object","properties":{"title-missing":{"description":"缺少报告标题","$ref":"#/$defs/level"},"title-nonstandard":{"description":"标题不规范","$ref":"#/$defs/level"},"title-year-mismatch":{"description":"标题年份与统计期限或正文年份不一致","$ref":"#/$defs/level"},"multiple-reports":{"description":"文件含多份年度报告","$ref":"#/$defs/level"},"non-report-content":{"description":"夹杂非报告内容","$ref":"#/$defs/level"},"section-missing":{"description":"缺少规定章节","$ref":"#/$defs/level"},"section-order":{"description":"章节顺序错误或编号重复","$ref":"#/$defs/level"},"section-heading-wording":{"description":"章节标题与统一格式不一致","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"allow":{"description":"除统一格式外还认可的标题，带不带序号都行","type":"array","items":{"type":"string"}}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"section-empty":{"description":"章节无实质内容","$ref":"#/$defs/level"},"overview-aspect-missing":{"description":"总体情况缺少规定方面","$ref":"#/$defs/level"},"overview-too-long":{"description":"总体情况超过一千字","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"maxCharacters":{"description":"总体情况最多多少字（默认 1000）","type":"integer","minimum":1}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"overview-figures-missing":{"description":"总体情况缺少当地要求的数字","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"require":{"description":"总体情况须写明数量的事项，用报告里的词，如 [\"网站\", \"公众号\", \"政府公报\", \"政策解读\"]；不写则不查","type":"array","items":{"type":"string","pattern":"\\S"}}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"accountability-missing":{"description":"没有写考核、评议、责任追究结果","$ref":"#/$defs/level"},"problems-without-improvement":{"description":"第五部分只有问题或只有改进","$ref":"#/$defs/level"},"submission-letter":{"description":"把报送公文当报告公布","$ref":"#/$defs/level"},"subheading-numbering":{"description":"小标题编号缺失、重复或跳号","$ref":"#/$defs/level"},"format-version-mismatch":{"description":"使用了与年度不符的报表格式","$ref":"#/$defs/level"},"before-forms":{"description":"报告早于统一格式","$ref":"#/$defs/level"},"template-residue":{"description":"残留模板文字或排版标记","$ref":"#/$defs/level"},"preamble-part-count":{"description":"说明的部分数与列举不符","$ref":"#/$defs/level"},"table-missing":{"description":"缺少规定表格","$ref":"#/$defs/level"},"table2-nonstandard":{"description":"第二部分未采用统一表格","$ref":"#/$defs/level"},"subtable-missing":{"description":"第二部分缺少条款分表","$ref":"#/$defs/level"},"row-missing":{"description":"表格缺行","$ref":"#/$defs/level"},"row-extra":{"description":"表格出现多余行","$ref":"#/$defs/level"},"row-split":{"description":"跨页断行造成一行变两行","$ref":"#/$defs/level"},"row-label-wording":{"description":"行名与统一格式不符","$ref":"#/$defs/level"},"header-label-wording":{"description":"表头与统一格式不符","$ref":"#/$defs/level"},"cell-count":{"description":"行单元格数与表头不符","$ref":"#/$defs/level"},"cell-blank":{"description":"单元格空白","$ref":"#/$defs/level"},"cell-placeholder":{"description":"用“/”“—”“无”代替数字","$ref":"#/$defs/level"},"cell-not-number":{"description":"单元格不是数字","$ref":"#/$defs/level"},"cell-negative-or-decimal":{"description":"数量为负数或小数","$ref":"#/$defs/level"},"cell-unit-embedded":{"description":"单元格内含单位","$ref":"#/$defs/level"},"delta-style":{"description":"“本年增/减”写法不规范","$ref":"#/$defs/level"},"fee-unit-suspect":{"description":"收费金额疑似单位错误","$ref":"#/$defs/level"},"t3-balance":{"description":"表三勾稽不平：新收+上年结转≠办理总计+结转下年","$ref":"#/$defs/level"},"t3-results-sum":{"description":"表三办理结果合计错误","$ref":"#/$defs/level"},"t3-row-total":{"description":"表三行总计不等于各类申请人之和","$ref":"#/$defs/level"},"t4-total":{"description":"表四总计不等于四项之和","$ref":"#/$defs/level"},"t2-valid-too-small":{"description":"现行有效件数小于制发减废止","$ref":"#/$defs/level"},"t2-decisions-look-like-items":{"description":"处理决定数量疑似按事项数填写","$ref":"#/$defs/level"},"regulation-by-unauthorized-body":{"description":"无规章制定权的单位填报了规章","$ref":"#/$defs/level"},"disputes-without-requests":{"description":"有复议诉讼但无申请记录","$ref":"#/$defs/level"},"carry-out-exceeds-received":{"description":"结转下年度的多于本年新收","$ref":"#/$defs/level"},"direct-suit-since-2024":{"description":"2024年起有未经复议的起诉","$ref":"#/$defs/level"},"fee-collected-not-in-table":{"description":"收取了信息处理费但行政事业性收费为0","$ref":"#/$defs/level"},"enforcement-data-mismatch":{"description":"表二与行政执法年度数据不一致","$ref":"#/$defs/level"},"text-new-requests":{"description":"正文申请数量与表三不一致","$ref":"#/$defs/level"},"text-applicants":{"description":"正文的申请人构成与表三不符","$ref":"#/$defs/level"},"text-none-but-table":{"description":"正文称无申请但表中非零（或相反）","$ref":"#/$defs/level"},"text-carry":{"description":"正文结转数量与表三不一致","$ref":"#/$defs/level"},"text-results":{"description":"正文办理结果与表三不一致","$ref":"#/$defs/level"},"text-disputes":{"description":"正文复议诉讼数量与表四不一致","$ref":"#/$defs/level"},"text-documents":{"description":"正文规章、规范性文件数量与表二不一致","$ref":"#/$defs/level"},"text-enforcement":{"description":"正文许可、处罚、强制、收费数量与表二不一致","$ref":"#/$defs/level"},"text-breakdown-sum":{"description":"正文分项之和与总数不符","$ref":"#/$defs/level"},"growth-mismatch":{"description":"增长的件数与百分比对不上","$ref":"#/$defs/level"},"text-unit":{"description":"数量单位使用不当","$ref":"#/$defs/level"},"text-duplicated-other-org":{"description":"与其他单位的报告内容雷同","$ref":"#/$defs/level"},"legal-basis-missing":{"description":"未写明编制依据","$ref":"#/$defs/level"},"legal-basis-wrong":{"description":"编制依据引用错误或过期","$ref":"#/$defs/level"},"year-missing":{"description":"看不出是哪一年的报告","$ref":"#/$defs/level"},"period-missing":{"description":"缺少统计期限","$ref":"#/$defs/level"},"period-wrong":{"description":"统计期限不是当年1月1日至12月31日","$ref":"#/$defs/level"},"contact-missing":{"description":"缺少联系方式","$ref":"#/$defs/level"},"contact-incomplete":{"description":"联系方式不完整","$ref":"#/$defs/level"},"contact-format":{"description":"电话、邮编或邮箱格式错误","$ref":"#/$defs/level"},"phone-fax-identical":{"description":"电话与传真号码相同","$ref":"#/$defs/level"},"download-missing":{"description":"未说明电子版获取途径","$ref":"#/$defs/level"},"publish-late":{"description":"超过法定公布期限","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"deadline":{"description":"当地规定的公布期限，次年几月几日，如 01-20；不写则按条例第四十九条","type":"string","pattern":"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"date-garbled":{"description":"日期文字残缺","$ref":"#/$defs/level"},"fee-statement-missing":{"description":"第六部分未说明信息处理费收取情况","$ref":"#/$defs/level"},"stale-year":{"description":"正文残留往年年份","$ref":"#/$defs/level"},"org-name-inconsistent":{"description":"机关名称前后不一致或出现其他单位","$ref":"#/$defs/level"},"foreign-place":{"description":"出现外地政府的名称","$ref":"#/$defs/level"},"self-reference":{"description":"自称与本单位不符","$ref":"#/$defs/level"},"carry-over-mismatch":{"description":"上年结转≠上一年报告的结转下年度","$ref":"#/$defs/level"},"pending-disputes-lost":{"description":"上年尚未审结的案件没有下文","$ref":"#/$defs/level"},"valid-docs-rollforward":{"description":"现行有效件数与上年推算不符","$ref":"#/$defs/level"},"items-rollforward-2019":{"description":"上一年项目数量与上年推算不符","$ref":"#/$defs/level"},"contact-changed":{"description":"联系方式与其他年度不一致","$ref":"#/$defs/level"},"text-duplicated-last-year":{"description":"与上年度报告内容雷同","$ref":"#/$defs/level"},"outdated-principle":{"description":"仍用“公开为原则，不公开为例外”","$ref":"#/$defs/level"},"unbalanced-punctuation":{"description":"括号、书名号、引号不配对","$ref":"#/$defs/level"},"stray-punctuation":{"description":"标点重叠","$ref":"#/$defs/level"},"missing-terminal-punctuation":{"description":"段末缺句号或语句中断","$ref":"#/$defs/level"},"duplicated-or-missing-char":{"description":"重字或漏字","$ref":"#/$defs/level"},"known-typo":{"description":"常见错别字","$ref":"#/$defs/level"},"garbled-text":{"description":"乱码或识别错误文字","$ref":"#/$defs/level"},"char-loss":{"description":"数字或序号旁文字缺失","$ref":"#/$defs/level"},"obsolete-category":{"description":"沿用旧条例时期的栏目","$ref":"#/$defs/level"},"personal-id-number":{"description":"出现居民身份证号","$ref":"#/$defs/level"},"personal-mobile":{"description":"出现个人手机号码","$ref":"#/$defs/level"},"content-as-image":{"description":"以图片代替文字或表格","$ref":"#/$defs/level"},"attachment-only":{"description":"正文仅有附件链接","$ref":"#/$defs/level"},"read/cell-blank":{"description":"…：单元格空白，记为 null","$ref":"#/$defs/level"},"read/cells-blank":{"description":"…：… 个单元格空白，均记为 null","$ref":"#/$defs/level"},"read/cell-placeholder":{"description":"…：填的是“…”，不是数字，记为 null","$ref":"#/$defs/level"},"read/cells-placeholder":{"description":"…：… 个单元格填的是“…”，不是数字，均记为 null","$ref":"#/$defs/level"},"read/cell-unreadable":{"description":"…：“…”读不成数字，记为 null","$ref":"#/$defs/level"},"read/cell-missing":{"description":"…：没有找到这一格的数字，记为 null","$ref":"#/$defs/level"},"read/cell-annotated":{"description":"…：“…”中的附注未采用，只取数字 …","$ref":"#/$defs/level"},"read/figure-joined":{"description":"…：数字被折成几行，拼合为 …","$ref":"#/$defs/level"},"read/row-ambiguous":{"description":"…：应有 … 个数字，只见 … 个，看不出缺的是哪一格，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/row-overfull":{"description":"…：应有 … 个数字，却见 … 个，无法对应，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/row-unclear":{"description":"…：数字可能被折成几行，或者相邻的行缺了行名，看不出哪些数字属于这一行，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/row-spread":{"description":"…：数字占的格子比其他行多或少，或者有的不是这一栏该有的数，看不出各属于哪一栏，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/cells-joined":{"description":"…：…几栏合并成一格（「…」），看不出是哪一栏的数，这几栏记为 null","$ref":"#/$defs/level"},"read/rows-joined":{"description":"…：“…”一格与相邻的行合并（「…」），看不出是哪一行的数，记为 null","$ref":"#/$defs/level"},"read/row-incomplete":{"description":"…：应有 … 个数字，只见 … 个；其余按列名对应，缺“…”","$ref":"#/$defs/level"},"read/row-placed-by-arithmetic":{"description":"…：缺一格，按勾稽关系只有一种放法，据此对应","$ref":"#/$defs/level"},"read/row-missing":{"description":"…：没有找到这一行","$ref":"#/$defs/level"},"read/table-of-wrong-year":{"description":"…：表中或表的上方写明是 … 年的，与报告年度不同，未作为本报告的数据读取","$ref":"#/$defs/level"},"read/table-of-other-year":{"description":"…：另有一张表上方写明是 … 年的，未作为本报告的数据","$ref":"#/$defs/level"},"read/table-of-no-use":{"description":"…：表的上方写明“…”，未作为本报告的数据读取","$ref":"#/$defs/level"},"read/table-beside":{"description":"…：另有一张表上方写明“…”，未作为本报告的数据","$ref":"#/$defs/level"},"read/order-of-file":{"description":"…：行或列的次序与格式不同，数字按表中自己的行名、列名读取","$ref":"#/$defs/level"},"read/table-turned":{"description":"…：行与列对调了，数字按表中自己的行名、列名读取","$ref":"#/$defs/level"},"read/columns-unclear":{"description":"…：表头各列的名称或次序与格式不同，无法确定数字属于哪一列，未读取（…）","$ref":"#/$defs/level"},"read/columns-of-other-form":{"description":"…：这一块用的是另一版格式的栏目（…），其数字未作为本版格式的数据读取","$ref":"#/$defs/level"},"read/columns-missing":{"description":"…：表中没有这些栏目（…），相应单元格没有数字","$ref":"#/$defs/level"},"read/column-extra":{"description":"…：表中有格式以外的栏目（…），未读取","$ref":"#/$defs/level"},"read/column-unread":{"description":"…：表中有格式以外的栏目（…），其中的数字没有读取","$ref":"#/$defs/level"},"read/cell-not-text":{"description":"…：单元格中是…，无法读取…","$ref":"#/$defs/level"},"read/row-repeated":{"description":"…：像有两张表的行混在一起，这一行的数字（…）无法确定是不是本报告的，没有采用","$ref":"#/$defs/level"},"read/rows-missing":{"description":"…：有 … 行没有找到","$ref":"#/$defs/level"},"read/row-extra":{"description":"…：多出一行“…”，格式中没有，未采用","$ref":"#/$defs/level"},"read/row-torn":{"description":"…：一行被分页拆成两行，已合并","$ref":"#/$defs/level"},"read/row-in-parts":{"description":"…不是统一格式的一行，各部分上下排列，按名称合并成一行","$ref":"#/$defs/level"},"read/text-in-table":{"description":"…：表内文字“…”不是统一格式的内容，未采用","$ref":"#/$defs/level"},"read/row-misplaced":{"description":"…：这一行不在格式规定的位置，按行名认定","$ref":"#/$defs/level"},"read/row-label-lost":{"description":"…：行名缺失，按前后行的次序认定","$ref":"#/$defs/level"},"read/row-label-repaired":{"description":"…：行名残缺（“…”），按相似和次序认定","$ref":"#/$defs/level"},"read/value-unplaced":{"description":"…：“…”无法对应到任何一格，未采用","$ref":"#/$defs/level"},"read/table-missing":{"description":"没有找到…","$ref":"#/$defs/level"},"read/table-repeated":{"description":"…出现不止一次，只读了一张，其余列入 otherTables","$ref":"#/$defs/level"},"read/table-differs":{"description":"…出现不止一次，这一张有 … 个数字与所读的一张不同，或为其所无（如…）；这一张没有读取，请只留一张","$ref":"#/$defs/level"},"read/table-ambiguous":{"description":"…分不清是哪一版格式，未读取","$ref":"#/$defs/level"},"read/table-image":{"description":"…可能是图片，无法读取","$ref":"#/$defs/level"},"read/text-glued":{"description":"…：数字连写成“…”，无法分开，记为 null","$ref":"#/$defs/level"},"read/figure-in-label":{"description":"…：数字写在行名的格里（“…”），没有读取，记为 null；请填到右边的格里","$ref":"#/$defs/level"},"read/lines-deduplicated":{"description":"文本中的重复行被去掉了，…的数字无法还原，全部记为 null","$ref":"#/$defs/level"},"read/order-unclear":{"description":"文本的次序乱了，看不出…的数字属于前面还是后面的行，全部记为 null；请改用 Word 原件或网页检查，PDF 请用 pdftotext -layout 转换","$ref":"#/$defs/level"},"read/date-repaired":{"description":"日期文字残缺（“…”），读作 …","$ref":"#/$defs/level"},"read/date-unreadable":{"description":"日期“…”读不出来","$ref":"#/$defs/level"},"read/unit-mismatch":{"description":"…：“…”的单位是“…”，不是…，未换算，记为 null","$ref":"#/$defs/level"},"read/unit-unknown":{"description":"…：“…”没有写单位","$ref":"#/$defs/level"},"read/content-skipped":{"description":"不属于年度报告的内容（…），未采用","$ref":"#/$defs/level"},"read/heading-unclear":{"description":"“…”在“…”的位置上，文字却不像这个标题，没有当作标题，其下的文字归在前一部分","$ref":"#/$defs/level"},"read/text-outside-sections":{"description":"从“…”起，有 … 段文字不在任何一部分的标题之下，没有归入各部分，其中的数字没有核对","$ref":"#/$defs/level"},"read/revisions-accepted":{"description":"文件含修订记录，按接受全部修订后的文字读取","$ref":"#/$defs/level"},"read/hidden-text-skipped":{"description":"文件含隐藏文字，未读取","$ref":"#/$defs/level"},"read/altered-text-read":{"description":"网页的样式使部分文字显示成什么无法判断；按源码读取，请与显示的网页核对","$ref":"#/$defs/level"},"read/veiled-text-read":{"description":"网页的正文设为隐藏，由网页自己的脚本显示；已按显示的样子读取","$ref":"#/$defs/level"},"read/struck-text-skipped":{"description":"文件含加删除线的文字，视为已删去，未读取","$ref":"#/$defs/level"},"read/encoding-guessed":{"description":"文件没有可靠的编码声明，按 … 解码","$ref":"#/$defs/level"},"read/mojibake-undone":{"description":"文字曾用错误的编码另存而成乱码（…），没有丢失字符，还原后读取","$ref":"#/$defs/level"},"read/characters-undecodable":{"description":"有字节无法解码（…）","$ref":"#/$defs/level"},"read/grid-irregular":{"description":"表格的合并单元格不规则（…）","$ref":"#/$defs/level"},"read/image-only":{"description":"内容可能是图片，无法读取（…）","$ref":"#/$defs/level"},"read/markup-unescaped":{"description":"网页标记被多转义了一次（…），还原后读取","$ref":"#/$defs/level"},"read/footnote-skipped":{"description":"脚注、尾注、批注未读取","$ref":"#/$defs/level"},"read/hidden-cells-skipped":{"description":"隐藏的工作表、行或列未读取（…）","$ref":"#/$defs/level"},"read/value-not-shown":{"description":"数字格式、字体（与底色相同、极小）或工作表“不显示零值”的设置使这些单元格的值不显示，按空白读取（…）","$ref":"#/$defs/level"},"read/formula-without-value":{"description":"公式没有保存计算结果（…），读不出数字；请用 Excel 或 WPS 打开后重新保存","$ref":"#/$defs/level"},"read/next-year-first":{"description":"这是“…”上一年的报告，却排在它后面，两年之间没有核对；请把这一份排在前面再检查","$ref":"#/$defs/level"},"read/attachment-read":{"description":"网页上没有报告正文，已连同旁边的附件“…”一并读取","$ref":"#/$defs/level"},"read/attachment-unread":{"description":"网页旁边的附件“…”读不出来，未检查；请单独检查这个文件","$ref":"#/$defs/level"},"read/report-repeated":{"description":"同一份报告在文件里又出现一次，文字和数字完全相同，只计一份","$ref":"#/$defs/level"},"read/attachment-copy":{"description":"附件“…”与“…”是同一份报告（… 个数字一致），只计一份，检查的是“…”","$ref":"#/$defs/level"},"read/attachment-copies-differ":{"description":"同一份报告的两个附件有 … 个数字不一致，“…”≠“…”：…","$ref":"#/$defs/level"},"read/content-damaged":{"description":"文件有损坏，页面内容可能不全（…）","$ref":"#/$defs/level"},"read/overlay-unread":{"description":"有文字压在别的文字上（重影、重叠印刷或后填），分不清以哪个为准，都没有读取（…）","$ref":"#/$defs/level"},"read/covered-unread":{"description":"有数字被后来画上的图形遮住、被线划去或裁去一部分，没有读取（…）","$ref":"#/$defs/level"},"read/font-unreadable":{"description":"有字体没有可靠的文字对照，用它写的字读不出来（…）","$ref":"#/$defs/level"},"read/text-from-picture":{"description":"页面是扫描图片，文字是别的程序识别出来的，数字可能认错，请对照图片核实（…）","$ref":"#/$defs/level"},"read/renamed-file":{"description":"文件的扩展名与内容不符：实为 …","$ref":"#/$defs/level"},"baseline/stale":{"description":"基线中的一条已不再出现","$ref":"#/$defs/level"}},"required":[],"additionalProperties":false},"level":{"description":"级别；off 为不查","enum":["error","warning","info","off"]}}};
const func1 = Object.prototype.hasOwnProperty;
const schema32 = {"type":"object","properties":{"title-missing":{"description":"缺少报告标题","$ref":"#/$defs/level"},"title-nonstandard":{"description":"标题不规范","$ref":"#/$defs/level"},"title-year-mismatch":{"description":"标题年份与统计期限或正文年份不一致","$ref":"#/$defs/level"},"multiple-reports":{"description":"文件含多份年度报告","$ref":"#/$defs/level"},"non-report-content":{"description":"夹杂非报告内容","$ref":"#/$defs/level"},"section-missing":{"description":"缺少规定章节","$ref":"#/$defs/level"},"section-order":{"description":"章节顺序错误或编号重复","$ref":"#/$defs/level"},"section-heading-wording":{"description":"章节标题与统一格式不一致","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"allow":{"description":"除统一格式外还认可的标题，带不带序号都行","type":"array","items":{"type":"string"}}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"section-empty":{"description":"章节无实质内容","$ref":"#/$defs/level"},"overview-aspect-missing":{"description":"总体情况缺少规定方面","$ref":"#/$defs/level"},"overview-too-long":{"description":"总体情况超过一千字","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"maxCharacters":{"description":"总体情况最多多少字（默认 1000）","type":"integer","minimum":1}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"overview-figures-missing":{"description":"总体情况缺少当地要求的数字","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"require":{"description":"总体情况须写明数量的事项，用报告里的词，如 [\"网站\", \"公众号\", \"政府公报\", \"政策解读\"]；不写则不查","type":"array","items":{"type":"string","pattern":"\\S"}}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"accountability-missing":{"description":"没有写考核、评议、责任追究结果","$ref":"#/$defs/level"},"problems-without-improvement":{"description":"第五部分只有问题或只有改进","$ref":"#/$defs/level"},"submission-letter":{"description":"把报送公文当报告公布","$ref":"#/$defs/level"},"subheading-numbering":{"description":"小标题编号缺失、重复或跳号","$ref":"#/$defs/level"},"format-version-mismatch":{"description":"使用了与年度不符的报表格式","$ref":"#/$defs/level"},"before-forms":{"description":"报告早于统一格式","$ref":"#/$defs/level"},"template-residue":{"description":"残留模板文字或排版标记","$ref":"#/$defs/level"},"preamble-part-count":{"description":"说明的部分数与列举不符","$ref":"#/$defs/level"},"table-missing":{"description":"缺少规定表格","$ref":"#/$defs/level"},"table2-nonstandard":{"description":"第二部分未采用统一表格","$ref":"#/$defs/level"},"subtable-missing":{"description":"第二部分缺少条款分表","$ref":"#/$defs/level"},"row-missing":{"description":"表格缺行","$ref":"#/$defs/level"},"row-extra":{"description":"表格出现多余行","$ref":"#/$defs/level"},"row-split":{"description":"跨页断行造成一行变两行","$ref":"#/$defs/level"},"row-label-wording":{"description":"行名与统一格式不符","$ref":"#/$defs/level"},"header-label-wording":{"description":"表头与统一格式不符","$ref":"#/$defs/level"},"cell-count":{"description":"行单元格数与表头不符","$ref":"#/$defs/level"},"cell-blank":{"description":"单元格空白","$ref":"#/$defs/level"},"cell-placeholder":{"description":"用“/”“—”“无”代替数字","$ref":"#/$defs/level"},"cell-not-number":{"description":"单元格不是数字","$ref":"#/$defs/level"},"cell-negative-or-decimal":{"description":"数量为负数或小数","$ref":"#/$defs/level"},"cell-unit-embedded":{"description":"单元格内含单位","$ref":"#/$defs/level"},"delta-style":{"description":"“本年增/减”写法不规范","$ref":"#/$defs/level"},"fee-unit-suspect":{"description":"收费金额疑似单位错误","$ref":"#/$defs/level"},"t3-balance":{"description":"表三勾稽不平：新收+上年结转≠办理总计+结转下年","$ref":"#/$defs/level"},"t3-results-sum":{"description":"表三办理结果合计错误","$ref":"#/$defs/level"},"t3-row-total":{"description":"表三行总计不等于各类申请人之和","$ref":"#/$defs/level"},"t4-total":{"description":"表四总计不等于四项之和","$ref":"#/$defs/level"},"t2-valid-too-small":{"description":"现行有效件数小于制发减废止","$ref":"#/$defs/level"},"t2-decisions-look-like-items":{"description":"处理决定数量疑似按事项数填写","$ref":"#/$defs/level"},"regulation-by-unauthorized-body":{"description":"无规章制定权的单位填报了规章","$ref":"#/$defs/level"},"disputes-without-requests":{"description":"有复议诉讼但无申请记录","$ref":"#/$defs/level"},"carry-out-exceeds-received":{"description":"结转下年度的多于本年新收","$ref":"#/$defs/level"},"direct-suit-since-2024":{"description":"2024年起有未经复议的起诉","$ref":"#/$defs/level"},"fee-collected-not-in-table":{"description":"收取了信息处理费但行政事业性收费为0","$ref":"#/$defs/level"},"enforcement-data-mismatch":{"description":"表二与行政执法年度数据不一致","$ref":"#/$defs/level"},"text-new-requests":{"description":"正文申请数量与表三不一致","$ref":"#/$defs/level"},"text-applicants":{"description":"正文的申请人构成与表三不符","$ref":"#/$defs/level"},"text-none-but-table":{"description":"正文称无申请但表中非零（或相反）","$ref":"#/$defs/level"},"text-carry":{"description":"正文结转数量与表三不一致","$ref":"#/$defs/level"},"text-results":{"description":"正文办理结果与表三不一致","$ref":"#/$defs/level"},"text-disputes":{"description":"正文复议诉讼数量与表四不一致","$ref":"#/$defs/level"},"text-documents":{"description":"正文规章、规范性文件数量与表二不一致","$ref":"#/$defs/level"},"text-enforcement":{"description":"正文许可、处罚、强制、收费数量与表二不一致","$ref":"#/$defs/level"},"text-breakdown-sum":{"description":"正文分项之和与总数不符","$ref":"#/$defs/level"},"growth-mismatch":{"description":"增长的件数与百分比对不上","$ref":"#/$defs/level"},"text-unit":{"description":"数量单位使用不当","$ref":"#/$defs/level"},"text-duplicated-other-org":{"description":"与其他单位的报告内容雷同","$ref":"#/$defs/level"},"legal-basis-missing":{"description":"未写明编制依据","$ref":"#/$defs/level"},"legal-basis-wrong":{"description":"编制依据引用错误或过期","$ref":"#/$defs/level"},"year-missing":{"description":"看不出是哪一年的报告","$ref":"#/$defs/level"},"period-missing":{"description":"缺少统计期限","$ref":"#/$defs/level"},"period-wrong":{"description":"统计期限不是当年1月1日至12月31日","$ref":"#/$defs/level"},"contact-missing":{"description":"缺少联系方式","$ref":"#/$defs/level"},"contact-incomplete":{"description":"联系方式不完整","$ref":"#/$defs/level"},"contact-format":{"description":"电话、邮编或邮箱格式错误","$ref":"#/$defs/level"},"phone-fax-identical":{"description":"电话与传真号码相同","$ref":"#/$defs/level"},"download-missing":{"description":"未说明电子版获取途径","$ref":"#/$defs/level"},"publish-late":{"description":"超过法定公布期限","if":{"type":"array"},"then":{"type":"array","prefixItems":[{"$ref":"#/$defs/level"},{"type":"object","properties":{"deadline":{"description":"当地规定的公布期限，次年几月几日，如 01-20；不写则按条例第四十九条","type":"string","pattern":"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}},"required":[],"additionalProperties":false}],"minItems":1,"maxItems":2,"items":false},"else":{"$ref":"#/$defs/level"}},"date-garbled":{"description":"日期文字残缺","$ref":"#/$defs/level"},"fee-statement-missing":{"description":"第六部分未说明信息处理费收取情况","$ref":"#/$defs/level"},"stale-year":{"description":"正文残留往年年份","$ref":"#/$defs/level"},"org-name-inconsistent":{"description":"机关名称前后不一致或出现其他单位","$ref":"#/$defs/level"},"foreign-place":{"description":"出现外地政府的名称","$ref":"#/$defs/level"},"self-reference":{"description":"自称与本单位不符","$ref":"#/$defs/level"},"carry-over-mismatch":{"description":"上年结转≠上一年报告的结转下年度","$ref":"#/$defs/level"},"pending-disputes-lost":{"description":"上年尚未审结的案件没有下文","$ref":"#/$defs/level"},"valid-docs-rollforward":{"description":"现行有效件数与上年推算不符","$ref":"#/$defs/level"},"items-rollforward-2019":{"description":"上一年项目数量与上年推算不符","$ref":"#/$defs/level"},"contact-changed":{"description":"联系方式与其他年度不一致","$ref":"#/$defs/level"},"text-duplicated-last-year":{"description":"与上年度报告内容雷同","$ref":"#/$defs/level"},"outdated-principle":{"description":"仍用“公开为原则，不公开为例外”","$ref":"#/$defs/level"},"unbalanced-punctuation":{"description":"括号、书名号、引号不配对","$ref":"#/$defs/level"},"stray-punctuation":{"description":"标点重叠","$ref":"#/$defs/level"},"missing-terminal-punctuation":{"description":"段末缺句号或语句中断","$ref":"#/$defs/level"},"duplicated-or-missing-char":{"description":"重字或漏字","$ref":"#/$defs/level"},"known-typo":{"description":"常见错别字","$ref":"#/$defs/level"},"garbled-text":{"description":"乱码或识别错误文字","$ref":"#/$defs/level"},"char-loss":{"description":"数字或序号旁文字缺失","$ref":"#/$defs/level"},"obsolete-category":{"description":"沿用旧条例时期的栏目","$ref":"#/$defs/level"},"personal-id-number":{"description":"出现居民身份证号","$ref":"#/$defs/level"},"personal-mobile":{"description":"出现个人手机号码","$ref":"#/$defs/level"},"content-as-image":{"description":"以图片代替文字或表格","$ref":"#/$defs/level"},"attachment-only":{"description":"正文仅有附件链接","$ref":"#/$defs/level"},"read/cell-blank":{"description":"…：单元格空白，记为 null","$ref":"#/$defs/level"},"read/cells-blank":{"description":"…：… 个单元格空白，均记为 null","$ref":"#/$defs/level"},"read/cell-placeholder":{"description":"…：填的是“…”，不是数字，记为 null","$ref":"#/$defs/level"},"read/cells-placeholder":{"description":"…：… 个单元格填的是“…”，不是数字，均记为 null","$ref":"#/$defs/level"},"read/cell-unreadable":{"description":"…：“…”读不成数字，记为 null","$ref":"#/$defs/level"},"read/cell-missing":{"description":"…：没有找到这一格的数字，记为 null","$ref":"#/$defs/level"},"read/cell-annotated":{"description":"…：“…”中的附注未采用，只取数字 …","$ref":"#/$defs/level"},"read/figure-joined":{"description":"…：数字被折成几行，拼合为 …","$ref":"#/$defs/level"},"read/row-ambiguous":{"description":"…：应有 … 个数字，只见 … 个，看不出缺的是哪一格，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/row-overfull":{"description":"…：应有 … 个数字，却见 … 个，无法对应，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/row-unclear":{"description":"…：数字可能被折成几行，或者相邻的行缺了行名，看不出哪些数字属于这一行，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/row-spread":{"description":"…：数字占的格子比其他行多或少，或者有的不是这一栏该有的数，看不出各属于哪一栏，整行记为 null（见到：…）","$ref":"#/$defs/level"},"read/cells-joined":{"description":"…：…几栏合并成一格（「…」），看不出是哪一栏的数，这几栏记为 null","$ref":"#/$defs/level"},"read/rows-joined":{"description":"…：“…”一格与相邻的行合并（「…」），看不出是哪一行的数，记为 null","$ref":"#/$defs/level"},"read/row-incomplete":{"description":"…：应有 … 个数字，只见 … 个；其余按列名对应，缺“…”","$ref":"#/$defs/level"},"read/row-placed-by-arithmetic":{"description":"…：缺一格，按勾稽关系只有一种放法，据此对应","$ref":"#/$defs/level"},"read/row-missing":{"description":"…：没有找到这一行","$ref":"#/$defs/level"},"read/table-of-wrong-year":{"description":"…：表中或表的上方写明是 … 年的，与报告年度不同，未作为本报告的数据读取","$ref":"#/$defs/level"},"read/table-of-other-year":{"description":"…：另有一张表上方写明是 … 年的，未作为本报告的数据","$ref":"#/$defs/level"},"read/table-of-no-use":{"description":"…：表的上方写明“…”，未作为本报告的数据读取","$ref":"#/$defs/level"},"read/table-beside":{"description":"…：另有一张表上方写明“…”，未作为本报告的数据","$ref":"#/$defs/level"},"read/order-of-file":{"description":"…：行或列的次序与格式不同，数字按表中自己的行名、列名读取","$ref":"#/$defs/level"},"read/table-turned":{"description":"…：行与列对调了，数字按表中自己的行名、列名读取","$ref":"#/$defs/level"},"read/columns-unclear":{"description":"…：表头各列的名称或次序与格式不同，无法确定数字属于哪一列，未读取（…）","$ref":"#/$defs/level"},"read/columns-of-other-form":{"description":"…：这一块用的是另一版格式的栏目（…），其数字未作为本版格式的数据读取","$ref":"#/$defs/level"},"read/columns-missing":{"description":"…：表中没有这些栏目（…），相应单元格没有数字","$ref":"#/$defs/level"},"read/column-extra":{"description":"…：表中有格式以外的栏目（…），未读取","$ref":"#/$defs/level"},"read/column-unread":{"description":"…：表中有格式以外的栏目（…），其中的数字没有读取","$ref":"#/$defs/level"},"read/cell-not-text":{"description":"…：单元格中是…，无法读取…","$ref":"#/$defs/level"},"read/row-repeated":{"description":"…：像有两张表的行混在一起，这一行的数字（…）无法确定是不是本报告的，没有采用","$ref":"#/$defs/level"},"read/rows-missing":{"description":"…：有 … 行没有找到","$ref":"#/$defs/level"},"read/row-extra":{"description":"…：多出一行“…”，格式中没有，未采用","$ref":"#/$defs/level"},"read/row-torn":{"description":"…：一行被分页拆成两行，已合并","$ref":"#/$defs/level"},"read/row-in-parts":{"description":"…不是统一格式的一行，各部分上下排列，按名称合并成一行","$ref":"#/$defs/level"},"read/text-in-table":{"description":"…：表内文字“…”不是统一格式的内容，未采用","$ref":"#/$defs/level"},"read/row-misplaced":{"description":"…：这一行不在格式规定的位置，按行名认定","$ref":"#/$defs/level"},"read/row-label-lost":{"description":"…：行名缺失，按前后行的次序认定","$ref":"#/$defs/level"},"read/row-label-repaired":{"description":"…：行名残缺（“…”），按相似和次序认定","$ref":"#/$defs/level"},"read/value-unplaced":{"description":"…：“…”无法对应到任何一格，未采用","$ref":"#/$defs/level"},"read/table-missing":{"description":"没有找到…","$ref":"#/$defs/level"},"read/table-repeated":{"description":"…出现不止一次，只读了一张，其余列入 otherTables","$ref":"#/$defs/level"},"read/table-differs":{"description":"…出现不止一次，这一张有 … 个数字与所读的一张不同，或为其所无（如…）；这一张没有读取，请只留一张","$ref":"#/$defs/level"},"read/table-ambiguous":{"description":"…分不清是哪一版格式，未读取","$ref":"#/$defs/level"},"read/table-image":{"description":"…可能是图片，无法读取","$ref":"#/$defs/level"},"read/text-glued":{"description":"…：数字连写成“…”，无法分开，记为 null","$ref":"#/$defs/level"},"read/figure-in-label":{"description":"…：数字写在行名的格里（“…”），没有读取，记为 null；请填到右边的格里","$ref":"#/$defs/level"},"read/lines-deduplicated":{"description":"文本中的重复行被去掉了，…的数字无法还原，全部记为 null","$ref":"#/$defs/level"},"read/order-unclear":{"description":"文本的次序乱了，看不出…的数字属于前面还是后面的行，全部记为 null；请改用 Word 原件或网页检查，PDF 请用 pdftotext -layout 转换","$ref":"#/$defs/level"},"read/date-repaired":{"description":"日期文字残缺（“…”），读作 …","$ref":"#/$defs/level"},"read/date-unreadable":{"description":"日期“…”读不出来","$ref":"#/$defs/level"},"read/unit-mismatch":{"description":"…：“…”的单位是“…”，不是…，未换算，记为 null","$ref":"#/$defs/level"},"read/unit-unknown":{"description":"…：“…”没有写单位","$ref":"#/$defs/level"},"read/content-skipped":{"description":"不属于年度报告的内容（…），未采用","$ref":"#/$defs/level"},"read/heading-unclear":{"description":"“…”在“…”的位置上，文字却不像这个标题，没有当作标题，其下的文字归在前一部分","$ref":"#/$defs/level"},"read/text-outside-sections":{"description":"从“…”起，有 … 段文字不在任何一部分的标题之下，没有归入各部分，其中的数字没有核对","$ref":"#/$defs/level"},"read/revisions-accepted":{"description":"文件含修订记录，按接受全部修订后的文字读取","$ref":"#/$defs/level"},"read/hidden-text-skipped":{"description":"文件含隐藏文字，未读取","$ref":"#/$defs/level"},"read/altered-text-read":{"description":"网页的样式使部分文字显示成什么无法判断；按源码读取，请与显示的网页核对","$ref":"#/$defs/level"},"read/veiled-text-read":{"description":"网页的正文设为隐藏，由网页自己的脚本显示；已按显示的样子读取","$ref":"#/$defs/level"},"read/struck-text-skipped":{"description":"文件含加删除线的文字，视为已删去，未读取","$ref":"#/$defs/level"},"read/encoding-guessed":{"description":"文件没有可靠的编码声明，按 … 解码","$ref":"#/$defs/level"},"read/mojibake-undone":{"description":"文字曾用错误的编码另存而成乱码（…），没有丢失字符，还原后读取","$ref":"#/$defs/level"},"read/characters-undecodable":{"description":"有字节无法解码（…）","$ref":"#/$defs/level"},"read/grid-irregular":{"description":"表格的合并单元格不规则（…）","$ref":"#/$defs/level"},"read/image-only":{"description":"内容可能是图片，无法读取（…）","$ref":"#/$defs/level"},"read/markup-unescaped":{"description":"网页标记被多转义了一次（…），还原后读取","$ref":"#/$defs/level"},"read/footnote-skipped":{"description":"脚注、尾注、批注未读取","$ref":"#/$defs/level"},"read/hidden-cells-skipped":{"description":"隐藏的工作表、行或列未读取（…）","$ref":"#/$defs/level"},"read/value-not-shown":{"description":"数字格式、字体（与底色相同、极小）或工作表“不显示零值”的设置使这些单元格的值不显示，按空白读取（…）","$ref":"#/$defs/level"},"read/formula-without-value":{"description":"公式没有保存计算结果（…），读不出数字；请用 Excel 或 WPS 打开后重新保存","$ref":"#/$defs/level"},"read/next-year-first":{"description":"这是“…”上一年的报告，却排在它后面，两年之间没有核对；请把这一份排在前面再检查","$ref":"#/$defs/level"},"read/attachment-read":{"description":"网页上没有报告正文，已连同旁边的附件“…”一并读取","$ref":"#/$defs/level"},"read/attachment-unread":{"description":"网页旁边的附件“…”读不出来，未检查；请单独检查这个文件","$ref":"#/$defs/level"},"read/report-repeated":{"description":"同一份报告在文件里又出现一次，文字和数字完全相同，只计一份","$ref":"#/$defs/level"},"read/attachment-copy":{"description":"附件“…”与“…”是同一份报告（… 个数字一致），只计一份，检查的是“…”","$ref":"#/$defs/level"},"read/attachment-copies-differ":{"description":"同一份报告的两个附件有 … 个数字不一致，“…”≠“…”：…","$ref":"#/$defs/level"},"read/content-damaged":{"description":"文件有损坏，页面内容可能不全（…）","$ref":"#/$defs/level"},"read/overlay-unread":{"description":"有文字压在别的文字上（重影、重叠印刷或后填），分不清以哪个为准，都没有读取（…）","$ref":"#/$defs/level"},"read/covered-unread":{"description":"有数字被后来画上的图形遮住、被线划去或裁去一部分，没有读取（…）","$ref":"#/$defs/level"},"read/font-unreadable":{"description":"有字体没有可靠的文字对照，用它写的字读不出来（…）","$ref":"#/$defs/level"},"read/text-from-picture":{"description":"页面是扫描图片，文字是别的程序识别出来的，数字可能认错，请对照图片核实（…）","$ref":"#/$defs/level"},"read/renamed-file":{"description":"文件的扩展名与内容不符：实为 …","$ref":"#/$defs/level"},"baseline/stale":{"description":"基线中的一条已不再出现","$ref":"#/$defs/level"}},"required":[],"additionalProperties":false};
const schema33 = {"description":"级别；off 为不查","enum":["error","warning","info","off"]};
const pattern4 = new RegExp("\\S", "u");
const pattern5 = new RegExp("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["title-missing"] !== undefined){
let data0 = data["title-missing"];
if(!((((data0 === "error") || (data0 === "warning")) || (data0 === "info")) || (data0 === "off"))){
const err1 = {instancePath:instancePath+"/title-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["title-nonstandard"] !== undefined){
let data1 = data["title-nonstandard"];
if(!((((data1 === "error") || (data1 === "warning")) || (data1 === "info")) || (data1 === "off"))){
const err2 = {instancePath:instancePath+"/title-nonstandard",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["title-year-mismatch"] !== undefined){
let data2 = data["title-year-mismatch"];
if(!((((data2 === "error") || (data2 === "warning")) || (data2 === "info")) || (data2 === "off"))){
const err3 = {instancePath:instancePath+"/title-year-mismatch",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["multiple-reports"] !== undefined){
let data3 = data["multiple-reports"];
if(!((((data3 === "error") || (data3 === "warning")) || (data3 === "info")) || (data3 === "off"))){
const err4 = {instancePath:instancePath+"/multiple-reports",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["non-report-content"] !== undefined){
let data4 = data["non-report-content"];
if(!((((data4 === "error") || (data4 === "warning")) || (data4 === "info")) || (data4 === "off"))){
const err5 = {instancePath:instancePath+"/non-report-content",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data["section-missing"] !== undefined){
let data5 = data["section-missing"];
if(!((((data5 === "error") || (data5 === "warning")) || (data5 === "info")) || (data5 === "off"))){
const err6 = {instancePath:instancePath+"/section-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["section-order"] !== undefined){
let data6 = data["section-order"];
if(!((((data6 === "error") || (data6 === "warning")) || (data6 === "info")) || (data6 === "off"))){
const err7 = {instancePath:instancePath+"/section-order",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data["section-heading-wording"] !== undefined){
let data7 = data["section-heading-wording"];
const _errs17 = errors;
let valid8 = true;
const _errs18 = errors;
if(!(Array.isArray(data7))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs20 = errors;
if(Array.isArray(data7)){
if(data7.length > 2){
const err9 = {instancePath:instancePath+"/section-heading-wording",schemaPath:"#/properties/section-heading-wording/then/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema32.properties["section-heading-wording"].then,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data7.length < 1){
const err10 = {instancePath:instancePath+"/section-heading-wording",schemaPath:"#/properties/section-heading-wording/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties["section-heading-wording"].then,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data7.length;
if(len0 > 0){
let data8 = data7[0];
if(!((((data8 === "error") || (data8 === "warning")) || (data8 === "info")) || (data8 === "off"))){
const err11 = {instancePath:instancePath+"/section-heading-wording/0",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(len0 > 1){
let data9 = data7[1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!(key1 === "allow")){
const err12 = {instancePath:instancePath+"/section-heading-wording/1",schemaPath:"#/properties/section-heading-wording/then/prefixItems/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties["section-heading-wording"].then.prefixItems[1],data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data9.allow !== undefined){
let data10 = data9.allow;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i0=0; i0<len1; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/section-heading-wording/1/allow/" + i0,schemaPath:"#/properties/section-heading-wording/then/prefixItems/1/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties["section-heading-wording"].then.prefixItems[1].properties.allow.items.type,parentSchema:schema32.properties["section-heading-wording"].then.prefixItems[1].properties.allow.items,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/section-heading-wording/1/allow",schemaPath:"#/properties/section-heading-wording/then/prefixItems/1/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties["section-heading-wording"].then.prefixItems[1].properties.allow.type,parentSchema:schema32.properties["section-heading-wording"].then.prefixItems[1].properties.allow,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/section-heading-wording/1",schemaPath:"#/properties/section-heading-wording/then/prefixItems/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties["section-heading-wording"].then.prefixItems[1].type,parentSchema:schema32.properties["section-heading-wording"].then.prefixItems[1],data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
const len2 = data7.length;
if(!(len2 <= 2)){
const err16 = {instancePath:instancePath+"/section-heading-wording",schemaPath:"#/properties/section-heading-wording/then/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items",schema:false,parentSchema:schema32.properties["section-heading-wording"].then,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/section-heading-wording",schemaPath:"#/properties/section-heading-wording/then/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties["section-heading-wording"].then.type,parentSchema:schema32.properties["section-heading-wording"].then,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid8 = _valid0;
ifClause0 = "then";
}
else {
const _errs31 = errors;
if(!((((data7 === "error") || (data7 === "warning")) || (data7 === "info")) || (data7 === "off"))){
const err18 = {instancePath:instancePath+"/section-heading-wording",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs31 === errors;
valid8 = _valid0;
ifClause0 = "else";
}
if(!valid8){
const err19 = {instancePath:instancePath+"/section-heading-wording",schemaPath:"#/properties/section-heading-wording/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema32.properties["section-heading-wording"].if,parentSchema:schema32.properties["section-heading-wording"],data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data["section-empty"] !== undefined){
let data12 = data["section-empty"];
if(!((((data12 === "error") || (data12 === "warning")) || (data12 === "info")) || (data12 === "off"))){
const err20 = {instancePath:instancePath+"/section-empty",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["overview-aspect-missing"] !== undefined){
let data13 = data["overview-aspect-missing"];
if(!((((data13 === "error") || (data13 === "warning")) || (data13 === "info")) || (data13 === "off"))){
const err21 = {instancePath:instancePath+"/overview-aspect-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data["overview-too-long"] !== undefined){
let data14 = data["overview-too-long"];
const _errs38 = errors;
let valid17 = true;
const _errs39 = errors;
if(!(Array.isArray(data14))){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs41 = errors;
if(Array.isArray(data14)){
if(data14.length > 2){
const err23 = {instancePath:instancePath+"/overview-too-long",schemaPath:"#/properties/overview-too-long/then/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema32.properties["overview-too-long"].then,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data14.length < 1){
const err24 = {instancePath:instancePath+"/overview-too-long",schemaPath:"#/properties/overview-too-long/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties["overview-too-long"].then,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len3 = data14.length;
if(len3 > 0){
let data15 = data14[0];
if(!((((data15 === "error") || (data15 === "warning")) || (data15 === "info")) || (data15 === "off"))){
const err25 = {instancePath:instancePath+"/overview-too-long/0",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(len3 > 1){
let data16 = data14[1];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!(key2 === "maxCharacters")){
const err26 = {instancePath:instancePath+"/overview-too-long/1",schemaPath:"#/properties/overview-too-long/then/prefixItems/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties["overview-too-long"].then.prefixItems[1],data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data16.maxCharacters !== undefined){
let data17 = data16.maxCharacters;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err27 = {instancePath:instancePath+"/overview-too-long/1/maxCharacters",schemaPath:"#/properties/overview-too-long/then/prefixItems/1/properties/maxCharacters/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties["overview-too-long"].then.prefixItems[1].properties.maxCharacters.type,parentSchema:schema32.properties["overview-too-long"].then.prefixItems[1].properties.maxCharacters,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err28 = {instancePath:instancePath+"/overview-too-long/1/maxCharacters",schemaPath:"#/properties/overview-too-long/then/prefixItems/1/properties/maxCharacters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties["overview-too-long"].then.prefixItems[1].properties.maxCharacters,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/overview-too-long/1",schemaPath:"#/properties/overview-too-long/then/prefixItems/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties["overview-too-long"].then.prefixItems[1].type,parentSchema:schema32.properties["overview-too-long"].then.prefixItems[1],data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
const len4 = data14.length;
if(!(len4 <= 2)){
const err30 = {instancePath:instancePath+"/overview-too-long",schemaPath:"#/properties/overview-too-long/then/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items",schema:false,parentSchema:schema32.properties["overview-too-long"].then,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/overview-too-long",schemaPath:"#/properties/overview-too-long/then/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties["overview-too-long"].then.type,parentSchema:schema32.properties["overview-too-long"].then,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs41 === errors;
valid17 = _valid1;
ifClause1 = "then";
}
else {
const _errs50 = errors;
if(!((((data14 === "error") || (data14 === "warning")) || (data14 === "info")) || (data14 === "off"))){
const err32 = {instancePath:instancePath+"/overview-too-long",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid17 = _valid1;
ifClause1 = "else";
}
if(!valid17){
const err33 = {instancePath:instancePath+"/overview-too-long",schemaPath:"#/properties/overview-too-long/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema32.properties["overview-too-long"].if,parentSchema:schema32.properties["overview-too-long"],data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data["overview-figures-missing"] !== undefined){
let data18 = data["overview-figures-missing"];
const _errs53 = errors;
let valid22 = true;
const _errs54 = errors;
if(!(Array.isArray(data18))){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid2 = _errs54 === errors;
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs56 = errors;
if(Array.isArray(data18)){
if(data18.length > 2){
const err35 = {instancePath:instancePath+"/overview-figures-missing",schemaPath:"#/properties/overview-figures-missing/then/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema32.properties["overview-figures-missing"].then,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data18.length < 1){
const err36 = {instancePath:instancePath+"/overview-figures-missing",schemaPath:"#/properties/overview-figures-missing/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties["overview-figures-missing"].then,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len5 = data18.length;
if(len5 > 0){
let data19 = data18[0];
if(!((((data19 === "error") || (data19 === "warning")) || (data19 === "info")) || (data19 === "off"))){
const err37 = {instancePath:instancePath+"/overview-figures-missing/0",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(len5 > 1){
let data20 = data18[1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key3 in data20){
if(!(key3 === "require")){
const err38 = {instancePath:instancePath+"/overview-figures-missing/1",schemaPath:"#/properties/overview-figures-missing/then/prefixItems/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties["overview-figures-missing"].then.prefixItems[1],data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.require !== undefined){
let data21 = data20.require;
if(Array.isArray(data21)){
const len6 = data21.length;
for(let i1=0; i1<len6; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err39 = {instancePath:instancePath+"/overview-figures-missing/1/require/" + i1,schemaPath:"#/properties/overview-figures-missing/then/prefixItems/1/properties/require/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32.properties["overview-figures-missing"].then.prefixItems[1].properties.require.items,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/overview-figures-missing/1/require/" + i1,schemaPath:"#/properties/overview-figures-missing/then/prefixItems/1/properties/require/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties["overview-figures-missing"].then.prefixItems[1].properties.require.items.type,parentSchema:schema32.properties["overview-figures-missing"].then.prefixItems[1].properties.require.items,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/overview-figures-missing/1/require",schemaPath:"#/properties/overview-figures-missing/then/prefixItems/1/properties/require/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties["overview-figures-missing"].then.prefixItems[1].properties.require.type,parentSchema:schema32.properties["overview-figures-missing"].then.prefixItems[1].properties.require,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/overview-figures-missing/1",schemaPath:"#/properties/overview-figures-missing/then/prefixItems/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties["overview-figures-missing"].then.prefixItems[1].type,parentSchema:schema32.properties["overview-figures-missing"].then.prefixItems[1],data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
const len7 = data18.length;
if(!(len7 <= 2)){
const err43 = {instancePath:instancePath+"/overview-figures-missing",schemaPath:"#/properties/overview-figures-missing/then/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items",schema:false,parentSchema:schema32.properties["overview-figures-missing"].then,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/overview-figures-missing",schemaPath:"#/properties/overview-figures-missing/then/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties["overview-figures-missing"].then.type,parentSchema:schema32.properties["overview-figures-missing"].then,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid2 = _errs56 === errors;
valid22 = _valid2;
ifClause2 = "then";
}
else {
const _errs67 = errors;
if(!((((data18 === "error") || (data18 === "warning")) || (data18 === "info")) || (data18 === "off"))){
const err45 = {instancePath:instancePath+"/overview-figures-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid2 = _errs67 === errors;
valid22 = _valid2;
ifClause2 = "else";
}
if(!valid22){
const err46 = {instancePath:instancePath+"/overview-figures-missing",schemaPath:"#/properties/overview-figures-missing/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema32.properties["overview-figures-missing"].if,parentSchema:schema32.properties["overview-figures-missing"],data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data["accountability-missing"] !== undefined){
let data23 = data["accountability-missing"];
if(!((((data23 === "error") || (data23 === "warning")) || (data23 === "info")) || (data23 === "off"))){
const err47 = {instancePath:instancePath+"/accountability-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data["problems-without-improvement"] !== undefined){
let data24 = data["problems-without-improvement"];
if(!((((data24 === "error") || (data24 === "warning")) || (data24 === "info")) || (data24 === "off"))){
const err48 = {instancePath:instancePath+"/problems-without-improvement",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data["submission-letter"] !== undefined){
let data25 = data["submission-letter"];
if(!((((data25 === "error") || (data25 === "warning")) || (data25 === "info")) || (data25 === "off"))){
const err49 = {instancePath:instancePath+"/submission-letter",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data["subheading-numbering"] !== undefined){
let data26 = data["subheading-numbering"];
if(!((((data26 === "error") || (data26 === "warning")) || (data26 === "info")) || (data26 === "off"))){
const err50 = {instancePath:instancePath+"/subheading-numbering",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data["format-version-mismatch"] !== undefined){
let data27 = data["format-version-mismatch"];
if(!((((data27 === "error") || (data27 === "warning")) || (data27 === "info")) || (data27 === "off"))){
const err51 = {instancePath:instancePath+"/format-version-mismatch",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data["before-forms"] !== undefined){
let data28 = data["before-forms"];
if(!((((data28 === "error") || (data28 === "warning")) || (data28 === "info")) || (data28 === "off"))){
const err52 = {instancePath:instancePath+"/before-forms",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data["template-residue"] !== undefined){
let data29 = data["template-residue"];
if(!((((data29 === "error") || (data29 === "warning")) || (data29 === "info")) || (data29 === "off"))){
const err53 = {instancePath:instancePath+"/template-residue",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data["preamble-part-count"] !== undefined){
let data30 = data["preamble-part-count"];
if(!((((data30 === "error") || (data30 === "warning")) || (data30 === "info")) || (data30 === "off"))){
const err54 = {instancePath:instancePath+"/preamble-part-count",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data30};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data["table-missing"] !== undefined){
let data31 = data["table-missing"];
if(!((((data31 === "error") || (data31 === "warning")) || (data31 === "info")) || (data31 === "off"))){
const err55 = {instancePath:instancePath+"/table-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data31};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data["table2-nonstandard"] !== undefined){
let data32 = data["table2-nonstandard"];
if(!((((data32 === "error") || (data32 === "warning")) || (data32 === "info")) || (data32 === "off"))){
const err56 = {instancePath:instancePath+"/table2-nonstandard",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data["subtable-missing"] !== undefined){
let data33 = data["subtable-missing"];
if(!((((data33 === "error") || (data33 === "warning")) || (data33 === "info")) || (data33 === "off"))){
const err57 = {instancePath:instancePath+"/subtable-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data33};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data["row-missing"] !== undefined){
let data34 = data["row-missing"];
if(!((((data34 === "error") || (data34 === "warning")) || (data34 === "info")) || (data34 === "off"))){
const err58 = {instancePath:instancePath+"/row-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data34};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data["row-extra"] !== undefined){
let data35 = data["row-extra"];
if(!((((data35 === "error") || (data35 === "warning")) || (data35 === "info")) || (data35 === "off"))){
const err59 = {instancePath:instancePath+"/row-extra",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data35};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data["row-split"] !== undefined){
let data36 = data["row-split"];
if(!((((data36 === "error") || (data36 === "warning")) || (data36 === "info")) || (data36 === "off"))){
const err60 = {instancePath:instancePath+"/row-split",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data36};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data["row-label-wording"] !== undefined){
let data37 = data["row-label-wording"];
if(!((((data37 === "error") || (data37 === "warning")) || (data37 === "info")) || (data37 === "off"))){
const err61 = {instancePath:instancePath+"/row-label-wording",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data37};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data["header-label-wording"] !== undefined){
let data38 = data["header-label-wording"];
if(!((((data38 === "error") || (data38 === "warning")) || (data38 === "info")) || (data38 === "off"))){
const err62 = {instancePath:instancePath+"/header-label-wording",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data38};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data["cell-count"] !== undefined){
let data39 = data["cell-count"];
if(!((((data39 === "error") || (data39 === "warning")) || (data39 === "info")) || (data39 === "off"))){
const err63 = {instancePath:instancePath+"/cell-count",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data39};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data["cell-blank"] !== undefined){
let data40 = data["cell-blank"];
if(!((((data40 === "error") || (data40 === "warning")) || (data40 === "info")) || (data40 === "off"))){
const err64 = {instancePath:instancePath+"/cell-blank",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data40};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data["cell-placeholder"] !== undefined){
let data41 = data["cell-placeholder"];
if(!((((data41 === "error") || (data41 === "warning")) || (data41 === "info")) || (data41 === "off"))){
const err65 = {instancePath:instancePath+"/cell-placeholder",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data41};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data["cell-not-number"] !== undefined){
let data42 = data["cell-not-number"];
if(!((((data42 === "error") || (data42 === "warning")) || (data42 === "info")) || (data42 === "off"))){
const err66 = {instancePath:instancePath+"/cell-not-number",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data42};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data["cell-negative-or-decimal"] !== undefined){
let data43 = data["cell-negative-or-decimal"];
if(!((((data43 === "error") || (data43 === "warning")) || (data43 === "info")) || (data43 === "off"))){
const err67 = {instancePath:instancePath+"/cell-negative-or-decimal",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data43};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data["cell-unit-embedded"] !== undefined){
let data44 = data["cell-unit-embedded"];
if(!((((data44 === "error") || (data44 === "warning")) || (data44 === "info")) || (data44 === "off"))){
const err68 = {instancePath:instancePath+"/cell-unit-embedded",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data44};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data["delta-style"] !== undefined){
let data45 = data["delta-style"];
if(!((((data45 === "error") || (data45 === "warning")) || (data45 === "info")) || (data45 === "off"))){
const err69 = {instancePath:instancePath+"/delta-style",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data45};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data["fee-unit-suspect"] !== undefined){
let data46 = data["fee-unit-suspect"];
if(!((((data46 === "error") || (data46 === "warning")) || (data46 === "info")) || (data46 === "off"))){
const err70 = {instancePath:instancePath+"/fee-unit-suspect",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data46};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data["t3-balance"] !== undefined){
let data47 = data["t3-balance"];
if(!((((data47 === "error") || (data47 === "warning")) || (data47 === "info")) || (data47 === "off"))){
const err71 = {instancePath:instancePath+"/t3-balance",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data47};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data["t3-results-sum"] !== undefined){
let data48 = data["t3-results-sum"];
if(!((((data48 === "error") || (data48 === "warning")) || (data48 === "info")) || (data48 === "off"))){
const err72 = {instancePath:instancePath+"/t3-results-sum",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data48};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data["t3-row-total"] !== undefined){
let data49 = data["t3-row-total"];
if(!((((data49 === "error") || (data49 === "warning")) || (data49 === "info")) || (data49 === "off"))){
const err73 = {instancePath:instancePath+"/t3-row-total",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data49};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data["t4-total"] !== undefined){
let data50 = data["t4-total"];
if(!((((data50 === "error") || (data50 === "warning")) || (data50 === "info")) || (data50 === "off"))){
const err74 = {instancePath:instancePath+"/t4-total",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data50};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data["t2-valid-too-small"] !== undefined){
let data51 = data["t2-valid-too-small"];
if(!((((data51 === "error") || (data51 === "warning")) || (data51 === "info")) || (data51 === "off"))){
const err75 = {instancePath:instancePath+"/t2-valid-too-small",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data51};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data["t2-decisions-look-like-items"] !== undefined){
let data52 = data["t2-decisions-look-like-items"];
if(!((((data52 === "error") || (data52 === "warning")) || (data52 === "info")) || (data52 === "off"))){
const err76 = {instancePath:instancePath+"/t2-decisions-look-like-items",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data52};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data["regulation-by-unauthorized-body"] !== undefined){
let data53 = data["regulation-by-unauthorized-body"];
if(!((((data53 === "error") || (data53 === "warning")) || (data53 === "info")) || (data53 === "off"))){
const err77 = {instancePath:instancePath+"/regulation-by-unauthorized-body",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data53};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data["disputes-without-requests"] !== undefined){
let data54 = data["disputes-without-requests"];
if(!((((data54 === "error") || (data54 === "warning")) || (data54 === "info")) || (data54 === "off"))){
const err78 = {instancePath:instancePath+"/disputes-without-requests",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data54};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data["carry-out-exceeds-received"] !== undefined){
let data55 = data["carry-out-exceeds-received"];
if(!((((data55 === "error") || (data55 === "warning")) || (data55 === "info")) || (data55 === "off"))){
const err79 = {instancePath:instancePath+"/carry-out-exceeds-received",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data55};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data["direct-suit-since-2024"] !== undefined){
let data56 = data["direct-suit-since-2024"];
if(!((((data56 === "error") || (data56 === "warning")) || (data56 === "info")) || (data56 === "off"))){
const err80 = {instancePath:instancePath+"/direct-suit-since-2024",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data56};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data["fee-collected-not-in-table"] !== undefined){
let data57 = data["fee-collected-not-in-table"];
if(!((((data57 === "error") || (data57 === "warning")) || (data57 === "info")) || (data57 === "off"))){
const err81 = {instancePath:instancePath+"/fee-collected-not-in-table",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data57};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data["enforcement-data-mismatch"] !== undefined){
let data58 = data["enforcement-data-mismatch"];
if(!((((data58 === "error") || (data58 === "warning")) || (data58 === "info")) || (data58 === "off"))){
const err82 = {instancePath:instancePath+"/enforcement-data-mismatch",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data58};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data["text-new-requests"] !== undefined){
let data59 = data["text-new-requests"];
if(!((((data59 === "error") || (data59 === "warning")) || (data59 === "info")) || (data59 === "off"))){
const err83 = {instancePath:instancePath+"/text-new-requests",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data59};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data["text-applicants"] !== undefined){
let data60 = data["text-applicants"];
if(!((((data60 === "error") || (data60 === "warning")) || (data60 === "info")) || (data60 === "off"))){
const err84 = {instancePath:instancePath+"/text-applicants",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data60};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data["text-none-but-table"] !== undefined){
let data61 = data["text-none-but-table"];
if(!((((data61 === "error") || (data61 === "warning")) || (data61 === "info")) || (data61 === "off"))){
const err85 = {instancePath:instancePath+"/text-none-but-table",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data61};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data["text-carry"] !== undefined){
let data62 = data["text-carry"];
if(!((((data62 === "error") || (data62 === "warning")) || (data62 === "info")) || (data62 === "off"))){
const err86 = {instancePath:instancePath+"/text-carry",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data62};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data["text-results"] !== undefined){
let data63 = data["text-results"];
if(!((((data63 === "error") || (data63 === "warning")) || (data63 === "info")) || (data63 === "off"))){
const err87 = {instancePath:instancePath+"/text-results",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data63};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data["text-disputes"] !== undefined){
let data64 = data["text-disputes"];
if(!((((data64 === "error") || (data64 === "warning")) || (data64 === "info")) || (data64 === "off"))){
const err88 = {instancePath:instancePath+"/text-disputes",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data64};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data["text-documents"] !== undefined){
let data65 = data["text-documents"];
if(!((((data65 === "error") || (data65 === "warning")) || (data65 === "info")) || (data65 === "off"))){
const err89 = {instancePath:instancePath+"/text-documents",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data65};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data["text-enforcement"] !== undefined){
let data66 = data["text-enforcement"];
if(!((((data66 === "error") || (data66 === "warning")) || (data66 === "info")) || (data66 === "off"))){
const err90 = {instancePath:instancePath+"/text-enforcement",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data66};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data["text-breakdown-sum"] !== undefined){
let data67 = data["text-breakdown-sum"];
if(!((((data67 === "error") || (data67 === "warning")) || (data67 === "info")) || (data67 === "off"))){
const err91 = {instancePath:instancePath+"/text-breakdown-sum",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data67};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data["growth-mismatch"] !== undefined){
let data68 = data["growth-mismatch"];
if(!((((data68 === "error") || (data68 === "warning")) || (data68 === "info")) || (data68 === "off"))){
const err92 = {instancePath:instancePath+"/growth-mismatch",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data68};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data["text-unit"] !== undefined){
let data69 = data["text-unit"];
if(!((((data69 === "error") || (data69 === "warning")) || (data69 === "info")) || (data69 === "off"))){
const err93 = {instancePath:instancePath+"/text-unit",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data69};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data["text-duplicated-other-org"] !== undefined){
let data70 = data["text-duplicated-other-org"];
if(!((((data70 === "error") || (data70 === "warning")) || (data70 === "info")) || (data70 === "off"))){
const err94 = {instancePath:instancePath+"/text-duplicated-other-org",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data70};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data["legal-basis-missing"] !== undefined){
let data71 = data["legal-basis-missing"];
if(!((((data71 === "error") || (data71 === "warning")) || (data71 === "info")) || (data71 === "off"))){
const err95 = {instancePath:instancePath+"/legal-basis-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data71};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data["legal-basis-wrong"] !== undefined){
let data72 = data["legal-basis-wrong"];
if(!((((data72 === "error") || (data72 === "warning")) || (data72 === "info")) || (data72 === "off"))){
const err96 = {instancePath:instancePath+"/legal-basis-wrong",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data72};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data["year-missing"] !== undefined){
let data73 = data["year-missing"];
if(!((((data73 === "error") || (data73 === "warning")) || (data73 === "info")) || (data73 === "off"))){
const err97 = {instancePath:instancePath+"/year-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data73};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data["period-missing"] !== undefined){
let data74 = data["period-missing"];
if(!((((data74 === "error") || (data74 === "warning")) || (data74 === "info")) || (data74 === "off"))){
const err98 = {instancePath:instancePath+"/period-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data74};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data["period-wrong"] !== undefined){
let data75 = data["period-wrong"];
if(!((((data75 === "error") || (data75 === "warning")) || (data75 === "info")) || (data75 === "off"))){
const err99 = {instancePath:instancePath+"/period-wrong",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data75};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data["contact-missing"] !== undefined){
let data76 = data["contact-missing"];
if(!((((data76 === "error") || (data76 === "warning")) || (data76 === "info")) || (data76 === "off"))){
const err100 = {instancePath:instancePath+"/contact-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data76};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data["contact-incomplete"] !== undefined){
let data77 = data["contact-incomplete"];
if(!((((data77 === "error") || (data77 === "warning")) || (data77 === "info")) || (data77 === "off"))){
const err101 = {instancePath:instancePath+"/contact-incomplete",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data77};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data["contact-format"] !== undefined){
let data78 = data["contact-format"];
if(!((((data78 === "error") || (data78 === "warning")) || (data78 === "info")) || (data78 === "off"))){
const err102 = {instancePath:instancePath+"/contact-format",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data78};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data["phone-fax-identical"] !== undefined){
let data79 = data["phone-fax-identical"];
if(!((((data79 === "error") || (data79 === "warning")) || (data79 === "info")) || (data79 === "off"))){
const err103 = {instancePath:instancePath+"/phone-fax-identical",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data79};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data["download-missing"] !== undefined){
let data80 = data["download-missing"];
if(!((((data80 === "error") || (data80 === "warning")) || (data80 === "info")) || (data80 === "off"))){
const err104 = {instancePath:instancePath+"/download-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data80};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data["publish-late"] !== undefined){
let data81 = data["publish-late"];
const _errs186 = errors;
let valid87 = true;
const _errs187 = errors;
if(!(Array.isArray(data81))){
const err105 = {};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid3 = _errs187 === errors;
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs189 = errors;
if(Array.isArray(data81)){
if(data81.length > 2){
const err106 = {instancePath:instancePath+"/publish-late",schemaPath:"#/properties/publish-late/then/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema32.properties["publish-late"].then,data:data81};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data81.length < 1){
const err107 = {instancePath:instancePath+"/publish-late",schemaPath:"#/properties/publish-late/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties["publish-late"].then,data:data81};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
const len8 = data81.length;
if(len8 > 0){
let data82 = data81[0];
if(!((((data82 === "error") || (data82 === "warning")) || (data82 === "info")) || (data82 === "off"))){
const err108 = {instancePath:instancePath+"/publish-late/0",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data82};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(len8 > 1){
let data83 = data81[1];
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key4 in data83){
if(!(key4 === "deadline")){
const err109 = {instancePath:instancePath+"/publish-late/1",schemaPath:"#/properties/publish-late/then/prefixItems/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties["publish-late"].then.prefixItems[1],data:data83};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data83.deadline !== undefined){
let data84 = data83.deadline;
if(typeof data84 === "string"){
if(!pattern5.test(data84)){
const err110 = {instancePath:instancePath+"/publish-late/1/deadline",schemaPath:"#/properties/publish-late/then/prefixItems/1/properties/deadline/pattern",keyword:"pattern",params:{pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\"",schema:"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",parentSchema:schema32.properties["publish-late"].then.prefixItems[1].properties.deadline,data:data84};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/publish-late/1/deadline",schemaPath:"#/properties/publish-late/then/prefixItems/1/properties/deadline/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties["publish-late"].then.prefixItems[1].properties.deadline.type,parentSchema:schema32.properties["publish-late"].then.prefixItems[1].properties.deadline,data:data84};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/publish-late/1",schemaPath:"#/properties/publish-late/then/prefixItems/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties["publish-late"].then.prefixItems[1].type,parentSchema:schema32.properties["publish-late"].then.prefixItems[1],data:data83};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
const len9 = data81.length;
if(!(len9 <= 2)){
const err113 = {instancePath:instancePath+"/publish-late",schemaPath:"#/properties/publish-late/then/items",keyword:"items",params:{limit: 2},message:"must NOT have more than 2 items",schema:false,parentSchema:schema32.properties["publish-late"].then,data:data81};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/publish-late",schemaPath:"#/properties/publish-late/then/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties["publish-late"].then.type,parentSchema:schema32.properties["publish-late"].then,data:data81};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var _valid3 = _errs189 === errors;
valid87 = _valid3;
ifClause3 = "then";
}
else {
const _errs198 = errors;
if(!((((data81 === "error") || (data81 === "warning")) || (data81 === "info")) || (data81 === "off"))){
const err115 = {instancePath:instancePath+"/publish-late",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data81};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid3 = _errs198 === errors;
valid87 = _valid3;
ifClause3 = "else";
}
if(!valid87){
const err116 = {instancePath:instancePath+"/publish-late",schemaPath:"#/properties/publish-late/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema",schema:schema32.properties["publish-late"].if,parentSchema:schema32.properties["publish-late"],data:data81};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data["date-garbled"] !== undefined){
let data85 = data["date-garbled"];
if(!((((data85 === "error") || (data85 === "warning")) || (data85 === "info")) || (data85 === "off"))){
const err117 = {instancePath:instancePath+"/date-garbled",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data85};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data["fee-statement-missing"] !== undefined){
let data86 = data["fee-statement-missing"];
if(!((((data86 === "error") || (data86 === "warning")) || (data86 === "info")) || (data86 === "off"))){
const err118 = {instancePath:instancePath+"/fee-statement-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data86};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data["stale-year"] !== undefined){
let data87 = data["stale-year"];
if(!((((data87 === "error") || (data87 === "warning")) || (data87 === "info")) || (data87 === "off"))){
const err119 = {instancePath:instancePath+"/stale-year",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data87};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data["org-name-inconsistent"] !== undefined){
let data88 = data["org-name-inconsistent"];
if(!((((data88 === "error") || (data88 === "warning")) || (data88 === "info")) || (data88 === "off"))){
const err120 = {instancePath:instancePath+"/org-name-inconsistent",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data88};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data["foreign-place"] !== undefined){
let data89 = data["foreign-place"];
if(!((((data89 === "error") || (data89 === "warning")) || (data89 === "info")) || (data89 === "off"))){
const err121 = {instancePath:instancePath+"/foreign-place",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data89};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data["self-reference"] !== undefined){
let data90 = data["self-reference"];
if(!((((data90 === "error") || (data90 === "warning")) || (data90 === "info")) || (data90 === "off"))){
const err122 = {instancePath:instancePath+"/self-reference",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data90};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data["carry-over-mismatch"] !== undefined){
let data91 = data["carry-over-mismatch"];
if(!((((data91 === "error") || (data91 === "warning")) || (data91 === "info")) || (data91 === "off"))){
const err123 = {instancePath:instancePath+"/carry-over-mismatch",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data91};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data["pending-disputes-lost"] !== undefined){
let data92 = data["pending-disputes-lost"];
if(!((((data92 === "error") || (data92 === "warning")) || (data92 === "info")) || (data92 === "off"))){
const err124 = {instancePath:instancePath+"/pending-disputes-lost",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data92};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data["valid-docs-rollforward"] !== undefined){
let data93 = data["valid-docs-rollforward"];
if(!((((data93 === "error") || (data93 === "warning")) || (data93 === "info")) || (data93 === "off"))){
const err125 = {instancePath:instancePath+"/valid-docs-rollforward",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data93};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data["items-rollforward-2019"] !== undefined){
let data94 = data["items-rollforward-2019"];
if(!((((data94 === "error") || (data94 === "warning")) || (data94 === "info")) || (data94 === "off"))){
const err126 = {instancePath:instancePath+"/items-rollforward-2019",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data94};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data["contact-changed"] !== undefined){
let data95 = data["contact-changed"];
if(!((((data95 === "error") || (data95 === "warning")) || (data95 === "info")) || (data95 === "off"))){
const err127 = {instancePath:instancePath+"/contact-changed",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data95};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data["text-duplicated-last-year"] !== undefined){
let data96 = data["text-duplicated-last-year"];
if(!((((data96 === "error") || (data96 === "warning")) || (data96 === "info")) || (data96 === "off"))){
const err128 = {instancePath:instancePath+"/text-duplicated-last-year",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data96};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data["outdated-principle"] !== undefined){
let data97 = data["outdated-principle"];
if(!((((data97 === "error") || (data97 === "warning")) || (data97 === "info")) || (data97 === "off"))){
const err129 = {instancePath:instancePath+"/outdated-principle",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data97};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data["unbalanced-punctuation"] !== undefined){
let data98 = data["unbalanced-punctuation"];
if(!((((data98 === "error") || (data98 === "warning")) || (data98 === "info")) || (data98 === "off"))){
const err130 = {instancePath:instancePath+"/unbalanced-punctuation",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data98};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data["stray-punctuation"] !== undefined){
let data99 = data["stray-punctuation"];
if(!((((data99 === "error") || (data99 === "warning")) || (data99 === "info")) || (data99 === "off"))){
const err131 = {instancePath:instancePath+"/stray-punctuation",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data99};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data["missing-terminal-punctuation"] !== undefined){
let data100 = data["missing-terminal-punctuation"];
if(!((((data100 === "error") || (data100 === "warning")) || (data100 === "info")) || (data100 === "off"))){
const err132 = {instancePath:instancePath+"/missing-terminal-punctuation",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data100};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data["duplicated-or-missing-char"] !== undefined){
let data101 = data["duplicated-or-missing-char"];
if(!((((data101 === "error") || (data101 === "warning")) || (data101 === "info")) || (data101 === "off"))){
const err133 = {instancePath:instancePath+"/duplicated-or-missing-char",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data101};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data["known-typo"] !== undefined){
let data102 = data["known-typo"];
if(!((((data102 === "error") || (data102 === "warning")) || (data102 === "info")) || (data102 === "off"))){
const err134 = {instancePath:instancePath+"/known-typo",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data102};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data["garbled-text"] !== undefined){
let data103 = data["garbled-text"];
if(!((((data103 === "error") || (data103 === "warning")) || (data103 === "info")) || (data103 === "off"))){
const err135 = {instancePath:instancePath+"/garbled-text",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data103};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data["char-loss"] !== undefined){
let data104 = data["char-loss"];
if(!((((data104 === "error") || (data104 === "warning")) || (data104 === "info")) || (data104 === "off"))){
const err136 = {instancePath:instancePath+"/char-loss",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data104};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data["obsolete-category"] !== undefined){
let data105 = data["obsolete-category"];
if(!((((data105 === "error") || (data105 === "warning")) || (data105 === "info")) || (data105 === "off"))){
const err137 = {instancePath:instancePath+"/obsolete-category",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data105};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data["personal-id-number"] !== undefined){
let data106 = data["personal-id-number"];
if(!((((data106 === "error") || (data106 === "warning")) || (data106 === "info")) || (data106 === "off"))){
const err138 = {instancePath:instancePath+"/personal-id-number",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data106};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data["personal-mobile"] !== undefined){
let data107 = data["personal-mobile"];
if(!((((data107 === "error") || (data107 === "warning")) || (data107 === "info")) || (data107 === "off"))){
const err139 = {instancePath:instancePath+"/personal-mobile",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data107};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data["content-as-image"] !== undefined){
let data108 = data["content-as-image"];
if(!((((data108 === "error") || (data108 === "warning")) || (data108 === "info")) || (data108 === "off"))){
const err140 = {instancePath:instancePath+"/content-as-image",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data108};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data["attachment-only"] !== undefined){
let data109 = data["attachment-only"];
if(!((((data109 === "error") || (data109 === "warning")) || (data109 === "info")) || (data109 === "off"))){
const err141 = {instancePath:instancePath+"/attachment-only",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data109};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data["read/cell-blank"] !== undefined){
let data110 = data["read/cell-blank"];
if(!((((data110 === "error") || (data110 === "warning")) || (data110 === "info")) || (data110 === "off"))){
const err142 = {instancePath:instancePath+"/read~1cell-blank",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data110};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data["read/cells-blank"] !== undefined){
let data111 = data["read/cells-blank"];
if(!((((data111 === "error") || (data111 === "warning")) || (data111 === "info")) || (data111 === "off"))){
const err143 = {instancePath:instancePath+"/read~1cells-blank",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data111};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data["read/cell-placeholder"] !== undefined){
let data112 = data["read/cell-placeholder"];
if(!((((data112 === "error") || (data112 === "warning")) || (data112 === "info")) || (data112 === "off"))){
const err144 = {instancePath:instancePath+"/read~1cell-placeholder",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data112};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data["read/cells-placeholder"] !== undefined){
let data113 = data["read/cells-placeholder"];
if(!((((data113 === "error") || (data113 === "warning")) || (data113 === "info")) || (data113 === "off"))){
const err145 = {instancePath:instancePath+"/read~1cells-placeholder",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data113};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data["read/cell-unreadable"] !== undefined){
let data114 = data["read/cell-unreadable"];
if(!((((data114 === "error") || (data114 === "warning")) || (data114 === "info")) || (data114 === "off"))){
const err146 = {instancePath:instancePath+"/read~1cell-unreadable",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data114};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data["read/cell-missing"] !== undefined){
let data115 = data["read/cell-missing"];
if(!((((data115 === "error") || (data115 === "warning")) || (data115 === "info")) || (data115 === "off"))){
const err147 = {instancePath:instancePath+"/read~1cell-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data115};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data["read/cell-annotated"] !== undefined){
let data116 = data["read/cell-annotated"];
if(!((((data116 === "error") || (data116 === "warning")) || (data116 === "info")) || (data116 === "off"))){
const err148 = {instancePath:instancePath+"/read~1cell-annotated",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data116};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data["read/figure-joined"] !== undefined){
let data117 = data["read/figure-joined"];
if(!((((data117 === "error") || (data117 === "warning")) || (data117 === "info")) || (data117 === "off"))){
const err149 = {instancePath:instancePath+"/read~1figure-joined",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data117};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data["read/row-ambiguous"] !== undefined){
let data118 = data["read/row-ambiguous"];
if(!((((data118 === "error") || (data118 === "warning")) || (data118 === "info")) || (data118 === "off"))){
const err150 = {instancePath:instancePath+"/read~1row-ambiguous",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data118};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data["read/row-overfull"] !== undefined){
let data119 = data["read/row-overfull"];
if(!((((data119 === "error") || (data119 === "warning")) || (data119 === "info")) || (data119 === "off"))){
const err151 = {instancePath:instancePath+"/read~1row-overfull",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data119};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data["read/row-unclear"] !== undefined){
let data120 = data["read/row-unclear"];
if(!((((data120 === "error") || (data120 === "warning")) || (data120 === "info")) || (data120 === "off"))){
const err152 = {instancePath:instancePath+"/read~1row-unclear",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data120};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data["read/row-spread"] !== undefined){
let data121 = data["read/row-spread"];
if(!((((data121 === "error") || (data121 === "warning")) || (data121 === "info")) || (data121 === "off"))){
const err153 = {instancePath:instancePath+"/read~1row-spread",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data121};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data["read/cells-joined"] !== undefined){
let data122 = data["read/cells-joined"];
if(!((((data122 === "error") || (data122 === "warning")) || (data122 === "info")) || (data122 === "off"))){
const err154 = {instancePath:instancePath+"/read~1cells-joined",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data122};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data["read/rows-joined"] !== undefined){
let data123 = data["read/rows-joined"];
if(!((((data123 === "error") || (data123 === "warning")) || (data123 === "info")) || (data123 === "off"))){
const err155 = {instancePath:instancePath+"/read~1rows-joined",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data123};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data["read/row-incomplete"] !== undefined){
let data124 = data["read/row-incomplete"];
if(!((((data124 === "error") || (data124 === "warning")) || (data124 === "info")) || (data124 === "off"))){
const err156 = {instancePath:instancePath+"/read~1row-incomplete",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data124};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data["read/row-placed-by-arithmetic"] !== undefined){
let data125 = data["read/row-placed-by-arithmetic"];
if(!((((data125 === "error") || (data125 === "warning")) || (data125 === "info")) || (data125 === "off"))){
const err157 = {instancePath:instancePath+"/read~1row-placed-by-arithmetic",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data125};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data["read/row-missing"] !== undefined){
let data126 = data["read/row-missing"];
if(!((((data126 === "error") || (data126 === "warning")) || (data126 === "info")) || (data126 === "off"))){
const err158 = {instancePath:instancePath+"/read~1row-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data126};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data["read/table-of-wrong-year"] !== undefined){
let data127 = data["read/table-of-wrong-year"];
if(!((((data127 === "error") || (data127 === "warning")) || (data127 === "info")) || (data127 === "off"))){
const err159 = {instancePath:instancePath+"/read~1table-of-wrong-year",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data127};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data["read/table-of-other-year"] !== undefined){
let data128 = data["read/table-of-other-year"];
if(!((((data128 === "error") || (data128 === "warning")) || (data128 === "info")) || (data128 === "off"))){
const err160 = {instancePath:instancePath+"/read~1table-of-other-year",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data128};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data["read/table-of-no-use"] !== undefined){
let data129 = data["read/table-of-no-use"];
if(!((((data129 === "error") || (data129 === "warning")) || (data129 === "info")) || (data129 === "off"))){
const err161 = {instancePath:instancePath+"/read~1table-of-no-use",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data129};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data["read/table-beside"] !== undefined){
let data130 = data["read/table-beside"];
if(!((((data130 === "error") || (data130 === "warning")) || (data130 === "info")) || (data130 === "off"))){
const err162 = {instancePath:instancePath+"/read~1table-beside",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data130};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data["read/order-of-file"] !== undefined){
let data131 = data["read/order-of-file"];
if(!((((data131 === "error") || (data131 === "warning")) || (data131 === "info")) || (data131 === "off"))){
const err163 = {instancePath:instancePath+"/read~1order-of-file",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data131};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data["read/table-turned"] !== undefined){
let data132 = data["read/table-turned"];
if(!((((data132 === "error") || (data132 === "warning")) || (data132 === "info")) || (data132 === "off"))){
const err164 = {instancePath:instancePath+"/read~1table-turned",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data132};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data["read/columns-unclear"] !== undefined){
let data133 = data["read/columns-unclear"];
if(!((((data133 === "error") || (data133 === "warning")) || (data133 === "info")) || (data133 === "off"))){
const err165 = {instancePath:instancePath+"/read~1columns-unclear",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data133};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data["read/columns-of-other-form"] !== undefined){
let data134 = data["read/columns-of-other-form"];
if(!((((data134 === "error") || (data134 === "warning")) || (data134 === "info")) || (data134 === "off"))){
const err166 = {instancePath:instancePath+"/read~1columns-of-other-form",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data134};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data["read/columns-missing"] !== undefined){
let data135 = data["read/columns-missing"];
if(!((((data135 === "error") || (data135 === "warning")) || (data135 === "info")) || (data135 === "off"))){
const err167 = {instancePath:instancePath+"/read~1columns-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data135};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data["read/column-extra"] !== undefined){
let data136 = data["read/column-extra"];
if(!((((data136 === "error") || (data136 === "warning")) || (data136 === "info")) || (data136 === "off"))){
const err168 = {instancePath:instancePath+"/read~1column-extra",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data136};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data["read/column-unread"] !== undefined){
let data137 = data["read/column-unread"];
if(!((((data137 === "error") || (data137 === "warning")) || (data137 === "info")) || (data137 === "off"))){
const err169 = {instancePath:instancePath+"/read~1column-unread",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data137};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data["read/cell-not-text"] !== undefined){
let data138 = data["read/cell-not-text"];
if(!((((data138 === "error") || (data138 === "warning")) || (data138 === "info")) || (data138 === "off"))){
const err170 = {instancePath:instancePath+"/read~1cell-not-text",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data138};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data["read/row-repeated"] !== undefined){
let data139 = data["read/row-repeated"];
if(!((((data139 === "error") || (data139 === "warning")) || (data139 === "info")) || (data139 === "off"))){
const err171 = {instancePath:instancePath+"/read~1row-repeated",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data139};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data["read/rows-missing"] !== undefined){
let data140 = data["read/rows-missing"];
if(!((((data140 === "error") || (data140 === "warning")) || (data140 === "info")) || (data140 === "off"))){
const err172 = {instancePath:instancePath+"/read~1rows-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data140};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data["read/row-extra"] !== undefined){
let data141 = data["read/row-extra"];
if(!((((data141 === "error") || (data141 === "warning")) || (data141 === "info")) || (data141 === "off"))){
const err173 = {instancePath:instancePath+"/read~1row-extra",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data141};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data["read/row-torn"] !== undefined){
let data142 = data["read/row-torn"];
if(!((((data142 === "error") || (data142 === "warning")) || (data142 === "info")) || (data142 === "off"))){
const err174 = {instancePath:instancePath+"/read~1row-torn",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data142};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data["read/row-in-parts"] !== undefined){
let data143 = data["read/row-in-parts"];
if(!((((data143 === "error") || (data143 === "warning")) || (data143 === "info")) || (data143 === "off"))){
const err175 = {instancePath:instancePath+"/read~1row-in-parts",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data143};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data["read/text-in-table"] !== undefined){
let data144 = data["read/text-in-table"];
if(!((((data144 === "error") || (data144 === "warning")) || (data144 === "info")) || (data144 === "off"))){
const err176 = {instancePath:instancePath+"/read~1text-in-table",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data144};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data["read/row-misplaced"] !== undefined){
let data145 = data["read/row-misplaced"];
if(!((((data145 === "error") || (data145 === "warning")) || (data145 === "info")) || (data145 === "off"))){
const err177 = {instancePath:instancePath+"/read~1row-misplaced",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data145};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data["read/row-label-lost"] !== undefined){
let data146 = data["read/row-label-lost"];
if(!((((data146 === "error") || (data146 === "warning")) || (data146 === "info")) || (data146 === "off"))){
const err178 = {instancePath:instancePath+"/read~1row-label-lost",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data146};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data["read/row-label-repaired"] !== undefined){
let data147 = data["read/row-label-repaired"];
if(!((((data147 === "error") || (data147 === "warning")) || (data147 === "info")) || (data147 === "off"))){
const err179 = {instancePath:instancePath+"/read~1row-label-repaired",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data147};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data["read/value-unplaced"] !== undefined){
let data148 = data["read/value-unplaced"];
if(!((((data148 === "error") || (data148 === "warning")) || (data148 === "info")) || (data148 === "off"))){
const err180 = {instancePath:instancePath+"/read~1value-unplaced",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data148};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data["read/table-missing"] !== undefined){
let data149 = data["read/table-missing"];
if(!((((data149 === "error") || (data149 === "warning")) || (data149 === "info")) || (data149 === "off"))){
const err181 = {instancePath:instancePath+"/read~1table-missing",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data149};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data["read/table-repeated"] !== undefined){
let data150 = data["read/table-repeated"];
if(!((((data150 === "error") || (data150 === "warning")) || (data150 === "info")) || (data150 === "off"))){
const err182 = {instancePath:instancePath+"/read~1table-repeated",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data150};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data["read/table-differs"] !== undefined){
let data151 = data["read/table-differs"];
if(!((((data151 === "error") || (data151 === "warning")) || (data151 === "info")) || (data151 === "off"))){
const err183 = {instancePath:instancePath+"/read~1table-differs",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data151};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data["read/table-ambiguous"] !== undefined){
let data152 = data["read/table-ambiguous"];
if(!((((data152 === "error") || (data152 === "warning")) || (data152 === "info")) || (data152 === "off"))){
const err184 = {instancePath:instancePath+"/read~1table-ambiguous",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data152};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data["read/table-image"] !== undefined){
let data153 = data["read/table-image"];
if(!((((data153 === "error") || (data153 === "warning")) || (data153 === "info")) || (data153 === "off"))){
const err185 = {instancePath:instancePath+"/read~1table-image",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data153};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data["read/text-glued"] !== undefined){
let data154 = data["read/text-glued"];
if(!((((data154 === "error") || (data154 === "warning")) || (data154 === "info")) || (data154 === "off"))){
const err186 = {instancePath:instancePath+"/read~1text-glued",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data154};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data["read/figure-in-label"] !== undefined){
let data155 = data["read/figure-in-label"];
if(!((((data155 === "error") || (data155 === "warning")) || (data155 === "info")) || (data155 === "off"))){
const err187 = {instancePath:instancePath+"/read~1figure-in-label",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data155};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data["read/lines-deduplicated"] !== undefined){
let data156 = data["read/lines-deduplicated"];
if(!((((data156 === "error") || (data156 === "warning")) || (data156 === "info")) || (data156 === "off"))){
const err188 = {instancePath:instancePath+"/read~1lines-deduplicated",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data156};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data["read/order-unclear"] !== undefined){
let data157 = data["read/order-unclear"];
if(!((((data157 === "error") || (data157 === "warning")) || (data157 === "info")) || (data157 === "off"))){
const err189 = {instancePath:instancePath+"/read~1order-unclear",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data157};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data["read/date-repaired"] !== undefined){
let data158 = data["read/date-repaired"];
if(!((((data158 === "error") || (data158 === "warning")) || (data158 === "info")) || (data158 === "off"))){
const err190 = {instancePath:instancePath+"/read~1date-repaired",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data158};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data["read/date-unreadable"] !== undefined){
let data159 = data["read/date-unreadable"];
if(!((((data159 === "error") || (data159 === "warning")) || (data159 === "info")) || (data159 === "off"))){
const err191 = {instancePath:instancePath+"/read~1date-unreadable",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data159};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data["read/unit-mismatch"] !== undefined){
let data160 = data["read/unit-mismatch"];
if(!((((data160 === "error") || (data160 === "warning")) || (data160 === "info")) || (data160 === "off"))){
const err192 = {instancePath:instancePath+"/read~1unit-mismatch",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data160};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data["read/unit-unknown"] !== undefined){
let data161 = data["read/unit-unknown"];
if(!((((data161 === "error") || (data161 === "warning")) || (data161 === "info")) || (data161 === "off"))){
const err193 = {instancePath:instancePath+"/read~1unit-unknown",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data161};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data["read/content-skipped"] !== undefined){
let data162 = data["read/content-skipped"];
if(!((((data162 === "error") || (data162 === "warning")) || (data162 === "info")) || (data162 === "off"))){
const err194 = {instancePath:instancePath+"/read~1content-skipped",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data162};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data["read/heading-unclear"] !== undefined){
let data163 = data["read/heading-unclear"];
if(!((((data163 === "error") || (data163 === "warning")) || (data163 === "info")) || (data163 === "off"))){
const err195 = {instancePath:instancePath+"/read~1heading-unclear",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data163};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data["read/text-outside-sections"] !== undefined){
let data164 = data["read/text-outside-sections"];
if(!((((data164 === "error") || (data164 === "warning")) || (data164 === "info")) || (data164 === "off"))){
const err196 = {instancePath:instancePath+"/read~1text-outside-sections",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data164};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data["read/revisions-accepted"] !== undefined){
let data165 = data["read/revisions-accepted"];
if(!((((data165 === "error") || (data165 === "warning")) || (data165 === "info")) || (data165 === "off"))){
const err197 = {instancePath:instancePath+"/read~1revisions-accepted",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data165};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data["read/hidden-text-skipped"] !== undefined){
let data166 = data["read/hidden-text-skipped"];
if(!((((data166 === "error") || (data166 === "warning")) || (data166 === "info")) || (data166 === "off"))){
const err198 = {instancePath:instancePath+"/read~1hidden-text-skipped",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data166};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data["read/altered-text-read"] !== undefined){
let data167 = data["read/altered-text-read"];
if(!((((data167 === "error") || (data167 === "warning")) || (data167 === "info")) || (data167 === "off"))){
const err199 = {instancePath:instancePath+"/read~1altered-text-read",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data167};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data["read/veiled-text-read"] !== undefined){
let data168 = data["read/veiled-text-read"];
if(!((((data168 === "error") || (data168 === "warning")) || (data168 === "info")) || (data168 === "off"))){
const err200 = {instancePath:instancePath+"/read~1veiled-text-read",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data168};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data["read/struck-text-skipped"] !== undefined){
let data169 = data["read/struck-text-skipped"];
if(!((((data169 === "error") || (data169 === "warning")) || (data169 === "info")) || (data169 === "off"))){
const err201 = {instancePath:instancePath+"/read~1struck-text-skipped",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data169};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data["read/encoding-guessed"] !== undefined){
let data170 = data["read/encoding-guessed"];
if(!((((data170 === "error") || (data170 === "warning")) || (data170 === "info")) || (data170 === "off"))){
const err202 = {instancePath:instancePath+"/read~1encoding-guessed",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data170};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data["read/mojibake-undone"] !== undefined){
let data171 = data["read/mojibake-undone"];
if(!((((data171 === "error") || (data171 === "warning")) || (data171 === "info")) || (data171 === "off"))){
const err203 = {instancePath:instancePath+"/read~1mojibake-undone",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data171};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data["read/characters-undecodable"] !== undefined){
let data172 = data["read/characters-undecodable"];
if(!((((data172 === "error") || (data172 === "warning")) || (data172 === "info")) || (data172 === "off"))){
const err204 = {instancePath:instancePath+"/read~1characters-undecodable",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data172};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data["read/grid-irregular"] !== undefined){
let data173 = data["read/grid-irregular"];
if(!((((data173 === "error") || (data173 === "warning")) || (data173 === "info")) || (data173 === "off"))){
const err205 = {instancePath:instancePath+"/read~1grid-irregular",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data173};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data["read/image-only"] !== undefined){
let data174 = data["read/image-only"];
if(!((((data174 === "error") || (data174 === "warning")) || (data174 === "info")) || (data174 === "off"))){
const err206 = {instancePath:instancePath+"/read~1image-only",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data174};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data["read/markup-unescaped"] !== undefined){
let data175 = data["read/markup-unescaped"];
if(!((((data175 === "error") || (data175 === "warning")) || (data175 === "info")) || (data175 === "off"))){
const err207 = {instancePath:instancePath+"/read~1markup-unescaped",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data175};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data["read/footnote-skipped"] !== undefined){
let data176 = data["read/footnote-skipped"];
if(!((((data176 === "error") || (data176 === "warning")) || (data176 === "info")) || (data176 === "off"))){
const err208 = {instancePath:instancePath+"/read~1footnote-skipped",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data176};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data["read/hidden-cells-skipped"] !== undefined){
let data177 = data["read/hidden-cells-skipped"];
if(!((((data177 === "error") || (data177 === "warning")) || (data177 === "info")) || (data177 === "off"))){
const err209 = {instancePath:instancePath+"/read~1hidden-cells-skipped",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data177};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data["read/value-not-shown"] !== undefined){
let data178 = data["read/value-not-shown"];
if(!((((data178 === "error") || (data178 === "warning")) || (data178 === "info")) || (data178 === "off"))){
const err210 = {instancePath:instancePath+"/read~1value-not-shown",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data178};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data["read/formula-without-value"] !== undefined){
let data179 = data["read/formula-without-value"];
if(!((((data179 === "error") || (data179 === "warning")) || (data179 === "info")) || (data179 === "off"))){
const err211 = {instancePath:instancePath+"/read~1formula-without-value",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data179};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data["read/next-year-first"] !== undefined){
let data180 = data["read/next-year-first"];
if(!((((data180 === "error") || (data180 === "warning")) || (data180 === "info")) || (data180 === "off"))){
const err212 = {instancePath:instancePath+"/read~1next-year-first",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data180};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data["read/attachment-read"] !== undefined){
let data181 = data["read/attachment-read"];
if(!((((data181 === "error") || (data181 === "warning")) || (data181 === "info")) || (data181 === "off"))){
const err213 = {instancePath:instancePath+"/read~1attachment-read",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data181};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data["read/attachment-unread"] !== undefined){
let data182 = data["read/attachment-unread"];
if(!((((data182 === "error") || (data182 === "warning")) || (data182 === "info")) || (data182 === "off"))){
const err214 = {instancePath:instancePath+"/read~1attachment-unread",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data182};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data["read/report-repeated"] !== undefined){
let data183 = data["read/report-repeated"];
if(!((((data183 === "error") || (data183 === "warning")) || (data183 === "info")) || (data183 === "off"))){
const err215 = {instancePath:instancePath+"/read~1report-repeated",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data183};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data["read/attachment-copy"] !== undefined){
let data184 = data["read/attachment-copy"];
if(!((((data184 === "error") || (data184 === "warning")) || (data184 === "info")) || (data184 === "off"))){
const err216 = {instancePath:instancePath+"/read~1attachment-copy",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data184};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data["read/attachment-copies-differ"] !== undefined){
let data185 = data["read/attachment-copies-differ"];
if(!((((data185 === "error") || (data185 === "warning")) || (data185 === "info")) || (data185 === "off"))){
const err217 = {instancePath:instancePath+"/read~1attachment-copies-differ",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data185};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data["read/content-damaged"] !== undefined){
let data186 = data["read/content-damaged"];
if(!((((data186 === "error") || (data186 === "warning")) || (data186 === "info")) || (data186 === "off"))){
const err218 = {instancePath:instancePath+"/read~1content-damaged",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data186};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data["read/overlay-unread"] !== undefined){
let data187 = data["read/overlay-unread"];
if(!((((data187 === "error") || (data187 === "warning")) || (data187 === "info")) || (data187 === "off"))){
const err219 = {instancePath:instancePath+"/read~1overlay-unread",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data187};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data["read/covered-unread"] !== undefined){
let data188 = data["read/covered-unread"];
if(!((((data188 === "error") || (data188 === "warning")) || (data188 === "info")) || (data188 === "off"))){
const err220 = {instancePath:instancePath+"/read~1covered-unread",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data188};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data["read/font-unreadable"] !== undefined){
let data189 = data["read/font-unreadable"];
if(!((((data189 === "error") || (data189 === "warning")) || (data189 === "info")) || (data189 === "off"))){
const err221 = {instancePath:instancePath+"/read~1font-unreadable",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data189};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data["read/text-from-picture"] !== undefined){
let data190 = data["read/text-from-picture"];
if(!((((data190 === "error") || (data190 === "warning")) || (data190 === "info")) || (data190 === "off"))){
const err222 = {instancePath:instancePath+"/read~1text-from-picture",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data190};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data["read/renamed-file"] !== undefined){
let data191 = data["read/renamed-file"];
if(!((((data191 === "error") || (data191 === "warning")) || (data191 === "info")) || (data191 === "off"))){
const err223 = {instancePath:instancePath+"/read~1renamed-file",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data191};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data["baseline/stale"] !== undefined){
let data192 = data["baseline/stale"];
if(!((((data192 === "error") || (data192 === "warning")) || (data192 === "info")) || (data192 === "off"))){
const err224 = {instancePath:instancePath+"/baseline~1stale",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values",schema:schema33.enum,parentSchema:schema33,data:data192};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema216 = {"type":"object","properties":{"files":{"description":"通配符，相对于配置文件所在的文件夹","type":"array","items":{"type":"string","pattern":"\\S"},"minItems":1},"rules":{"description":"各规则的级别，或 [级别, 选项]","$ref":"#/$defs/rules"},"organizationType":{"description":"机关类型：政府、部门、乡镇街道；不写则由名称判断","enum":["government","department","township"]},"organization":{"description":"报告机关名称，代替识别的结果","type":"string","pattern":"\\S"},"year":{"description":"报告年度，代替识别的结果","type":"integer","minimum":1900,"maximum":2099},"publishedOn":{"description":"公布日期（年-月-日），代替识别的结果","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"},"blankAsZero":{"description":"核对勾稽关系时把空白明细格当作 0（默认 true）","type":"boolean"},"failOn":{"description":"到哪一级算不通过（默认 error）","enum":["error","warning","info"]},"maxWarnings":{"description":"每个文件最多几个警告，超过算不通过","type":"integer","minimum":0}},"required":["files"],"additionalProperties":false};
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.files === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema216.required,parentSchema:schema216,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema216.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema216,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.files !== undefined){
let data0 = data.files;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema216.properties.files,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/properties/files/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema216.properties.files.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/files/" + i0,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema216.properties.files.items.type,parentSchema:schema216.properties.files.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema216.properties.files.type,parentSchema:schema216.properties.files,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate21(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.organizationType !== undefined){
let data3 = data.organizationType;
if(!(((data3 === "government") || (data3 === "department")) || (data3 === "township"))){
const err6 = {instancePath:instancePath+"/organizationType",schemaPath:"#/properties/organizationType/enum",keyword:"enum",params:{allowedValues: schema216.properties.organizationType.enum},message:"must be equal to one of the allowed values",schema:schema216.properties.organizationType.enum,parentSchema:schema216.properties.organizationType,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.organization !== undefined){
let data4 = data.organization;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err7 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema216.properties.organization,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema216.properties.organization.type,parentSchema:schema216.properties.organization,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.year !== undefined){
let data5 = data.year;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema216.properties.year.type,parentSchema:schema216.properties.year,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2099 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2099},message:"must be <= 2099",schema:2099,parentSchema:schema216.properties.year,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 < 1900 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1900},message:"must be >= 1900",schema:1900,parentSchema:schema216.properties.year,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.publishedOn !== undefined){
let data6 = data.publishedOn;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err12 = {instancePath:instancePath+"/publishedOn",schemaPath:"#/properties/publishedOn/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}$",parentSchema:schema216.properties.publishedOn,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/publishedOn",schemaPath:"#/properties/publishedOn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema216.properties.publishedOn.type,parentSchema:schema216.properties.publishedOn,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.blankAsZero !== undefined){
let data7 = data.blankAsZero;
if(typeof data7 !== "boolean"){
const err14 = {instancePath:instancePath+"/blankAsZero",schemaPath:"#/properties/blankAsZero/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema216.properties.blankAsZero.type,parentSchema:schema216.properties.blankAsZero,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.failOn !== undefined){
let data8 = data.failOn;
if(!(((data8 === "error") || (data8 === "warning")) || (data8 === "info"))){
const err15 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema216.properties.failOn.enum},message:"must be equal to one of the allowed values",schema:schema216.properties.failOn.enum,parentSchema:schema216.properties.failOn,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.maxWarnings !== undefined){
let data9 = data.maxWarnings;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err16 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema216.properties.maxWarnings.type,parentSchema:schema216.properties.maxWarnings,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema216.properties.maxWarnings,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema216.type,parentSchema:schema216,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="gia-report/schemas/config.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
if(!((data1 === "recommended") || (data1 === "strict"))){
const err2 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/enum",keyword:"enum",params:{allowedValues: schema31.properties.extends.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.extends.enum,parentSchema:schema31.properties.extends,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate21(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.organizationType !== undefined){
let data3 = data.organizationType;
if(!(((data3 === "government") || (data3 === "department")) || (data3 === "township"))){
const err3 = {instancePath:instancePath+"/organizationType",schemaPath:"#/properties/organizationType/enum",keyword:"enum",params:{allowedValues: schema31.properties.organizationType.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.organizationType.enum,parentSchema:schema31.properties.organizationType,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.organization !== undefined){
let data4 = data.organization;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err4 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema31.properties.organization,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.organization.type,parentSchema:schema31.properties.organization,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.year !== undefined){
let data5 = data.year;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.year.type,parentSchema:schema31.properties.year,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2099 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2099},message:"must be <= 2099",schema:2099,parentSchema:schema31.properties.year,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5 < 1900 || isNaN(data5)){
const err8 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1900},message:"must be >= 1900",schema:1900,parentSchema:schema31.properties.year,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.publishedOn !== undefined){
let data6 = data.publishedOn;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err9 = {instancePath:instancePath+"/publishedOn",schemaPath:"#/properties/publishedOn/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}$",parentSchema:schema31.properties.publishedOn,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/publishedOn",schemaPath:"#/properties/publishedOn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.publishedOn.type,parentSchema:schema31.properties.publishedOn,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.blankAsZero !== undefined){
let data7 = data.blankAsZero;
if(typeof data7 !== "boolean"){
const err11 = {instancePath:instancePath+"/blankAsZero",schemaPath:"#/properties/blankAsZero/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.blankAsZero.type,parentSchema:schema31.properties.blankAsZero,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.failOn !== undefined){
let data8 = data.failOn;
if(!(((data8 === "error") || (data8 === "warning")) || (data8 === "info"))){
const err12 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema31.properties.failOn.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.failOn.enum,parentSchema:schema31.properties.failOn,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maxWarnings !== undefined){
let data9 = data.maxWarnings;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err13 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.maxWarnings.type,parentSchema:schema31.properties.maxWarnings,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err14 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.maxWarnings,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.overrides !== undefined){
let data10 = data.overrides;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data10[i0], {instancePath:instancePath+"/overrides/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.overrides.type,parentSchema:schema31.properties.overrides,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
