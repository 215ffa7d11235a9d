import type { IssueWords, NoteWords } from '../../data/language.js';
import { urgent } from './urgent.js';

/** What is said of problems in the input, in Chinese: the sentence behind its place, and what was expected. */
export const issues: IssueWords = {
  ...urgent,
  // Of a file, an address or what the page wrote into itself.
  'too-many-bytes': [
    '{url} 超过 {most} 的上限，未读取。请检查地址；数据确实较大时，请先汇总，或加大 max-bytes（字节）。',
    '不超过 {most} 的数据',
  ],
  redirected: [
    '{url} 被转到另一服务器 {to}，其内容未采用。如该服务器可信，请把它的地址直接写在元素上。',
    '同一服务器的地址',
  ],
  'unreadable-shapes': [
    '读到的不是含面（Polygon、MultiPolygon）的 GeoJSON，不绘制地图，以数据表代替。请检查 geojson 或 geojson-src。',
    '含面的 GeoJSON',
  ],
  'empty-source': ['文件是空的。请检查文件是否导出完整。', '有内容的文件'],
  'web-page': [
    '收到的是网页（可能是登录页或出错页），不是数据。请检查地址和登录状态。',
    'JSON、CSV、Arrow 或 .xlsx 数据',
  ],
  'unknown-format': [
    '无法识别文件格式。可用：JSON、NDJSON、CSV、TSV、Arrow、.xlsx；请另存为其中一种。',
    'JSON、NDJSON、CSV、TSV、Arrow 或 .xlsx',
  ],
  'damaged-text': [
    '按 {encoding} 编码有 {count} 处字符无法识别，首处在第 {line} 行，以“�”代替。请把文件重新保存为 UTF-8。',
    'UTF-8、GB18030 或带标记的 UTF-16 文本',
  ],
  'not-json-line': ['这一行不是 JSON 对象（{cause}），未计入。请改为每行一个对象。', '一个 JSON 对象'],
  'short-line': ['这一行有 {cells} 个单元格，表头有 {heads} 列，缺的按空值处理。请补齐。', '{heads} 个单元格'],
  'long-line': [
    '这一行有 {cells} 个单元格，表头只有 {heads} 列，数字可能错位，该行未计入。含逗号的内容（如 1,234）请加英文双引号。',
    '{heads} 个单元格',
  ],
  'open-quote': [
    '从这一行起有一处英文双引号不成对，该行未计入。请补上，或把内容中的引号写成两个（""）。',
    '成对的英文双引号',
  ],
  'headless-column': ['第 {column} 列有内容但没有表头，已忽略。请补上表头。', '每列都有表头'],
  'sheets-ignored': [
    '没有按数据表命名的工作表，只读了第一张“{name}”，未读：{others}。请按表名（如“资金”）命名工作表。',
    '以表名命名的工作表',
  ],
  'old-workbook': ['这是旧版 Excel 工作簿（.xls），无法读取。请用 Excel 或 WPS 打开，另存为 .xlsx。', '.xlsx 工作簿'],
  'foreign-file': ['这是{kind}，无法读取。请{mend}', '.xlsx、CSV、JSON 或 Arrow 文件'],
  'locked-workbook': [
    '文件设了打开密码，无法读取。请在 Excel 或 WPS 中取消密码，另存为 .xlsx。',
    '没有打开密码的工作簿',
  ],
  'broken-file': [
    '文件已损坏或格式不符，无法读取。请重新导出或重新下载；工作簿也可用 Excel 或 WPS 打开后另存为 .xlsx。',
    '完整的文件',
  ],
  'truncated-file': ['文件不完整，结尾部分缺失。请重新导出或重新下载。', '完整的文件'],
  'damaged-part': [
    '文件已损坏：其中“{part}”与其校验码不一致，未读取任何内容，以免数字有误。请重新下载，或用 Excel、WPS 打开核对后另存为 .xlsx。',
    '校验码一致的文件',
  ],
  'missing-part': [
    '工作簿不完整：缺少“{part}”，未读取任何内容。请用 Excel 或 WPS 打开后另存为 .xlsx，或重新导出。',
    '完整的工作簿',
  ],
  'beyond-limit': [
    '{what}超过上限 {most}，文件未读取。请检查文件是否正常；确需这么多内容的，请拆分为几个文件，或只保留要用的工作表和行列。',
    '{what}不超过 {most}',
  ],
  'unended-stream': [
    'Arrow 流没有结束标记，可能不完整；已读到 {rows} 行。请核对行数，或重新导出。',
    '带结束标记的 Arrow 流',
  ],
  'compressed-arrow': [
    '这个 Arrow 文件是压缩的，无法读取。请以不压缩方式导出（如 pyarrow 的 compression=None）。',
    '未压缩的 Arrow 文件',
  ],
  // Of a document, its tables, rows and columns.
  'not-json': ['内容不是有效的 JSON：第 {line} 行第 {column} 列附近，{cause}。该处为{found}，请改正。', 'JSON 文本'],
  'twice-the-key': [
    '同一个对象里有两个名称{found}，后一个在第 {line} 行；以后一个为准，前一个未计入。请删去或改名。',
    '不重复的名称',
  ],
  'not-a-dataset': [
    '读到的是{found}，不是数据集。请给出一个 JSON 对象，内含 meta 和各数据表。',
    '含 meta 和数据表的对象',
  ],
  'object-as-text': [
    '传入的是文字{found}，不是数据：框架把对象转成了文字。请改为设置属性，如 element.data = 数据（React 18 及以下用 ref，Vue 用 :data.prop），或在 data 属性中写 JSON 文本。',
    '对象，或 JSON 文本',
  ],
  'promise-given': [
    '传入的是 Promise，数据还没有到。请等它完成再设置，如 element.data = await …；给地址的，请用 src。',
    '已得到的数据',
  ],
  'paged-document': [
    '这里只有{count}行，而接口写明还有更多，可能只是其中一页，合计只含这些行。请一次取回全部，或把各页合并后再给出。',
    '全部的行',
  ],
  'wrapped-document': [
    '数据外面还有一层（{names}），已按里面的内容读取。请直接给出数据，免得误读。',
    '不带外层的数据集',
  ],
  'no-table': [
    '没有一张可识别的数据表，读到的名称是：{names}。请把各表放在以表名为键的对象中，可用的表：{known}；按年份分开的，请合成一张表，每行写明 period。',
    '以表名为键的数据表',
  ],
  unreadable: [
    '读取此处时程序出错（{reason}），此处未计入。请检查传入的对象，最好改为普通的 JSON 数据。',
    '普通的 JSON 数据',
  ],
  'missing-meta': [
    '缺少基本信息（meta），图上没有标题、来源和截止时间。请补充标题、来源、截止时间（meta.title、meta.source、meta.asOf）；台账请增加“基本信息”工作表，样式见 chancai template。',
    'meta 对象',
  ],
  'unknown-currency': [
    '币种{found}不是 ISO 4217 代码，金额暂按 {used} 计。请改为 CNY、EUR、USD 之类的三个字母。',
    '三个字母的币种代码',
  ],
  'map-entry': ['没有“{key}”这一项。请删去或改名。', '对照表的项'],
  'map-value': ['此处写的是 {received}。请改为{wanted}。', '{wanted}'],
  'map-unit': ['单位“{unit}”无法识别。请写元、万元、亿元、人等。', '元、万元、亿元、人等单位'],
  'map-table': ['没有数据表“{name}”。{hint}', '一张数据表'],
  'map-column': ['{table}表没有“{name}”列。{hint}', '{table}表的一列'],
  'map-column-nowhere': ['各数据表都没有“{name}”列。{hint}', '数据表的一列'],
  'unknown-table': ['没有名为“{name}”的数据表，已忽略。{hint}可用的表：{known}。', '{known}'],
  'not-a-table': ['读到的是{found}，不是数据表。请改为由行组成的数组，或由列组成的对象。', '行的数组，或列的对象'],
  'too-many-rows': [
    '共 {count} 行，超过可读的 {most} 行，整张表未读取。请先汇总，或分成几个文件。',
    '不超过 {most} 行',
  ],
  'uneven-columns': ['该列有 {length} 个值，其他列最多 {longest} 个，缺的按空值处理。请补齐各列。', '{longest} 个值'],
  'unknown-column': ['{table}表没有“{name}”这一列，已忽略。{hint}', '{known}'],
  'twice-the-column': ['“{name}”与另一列是同一含义，只用了先出现的一列。请只保留一列。', '每种含义一列'],
  'twice-the-table': ['“{name}”与前面的{table}表是同一张表，只用了先出现的一张。请合并为一张。', '每张表只出现一次'],
  'missing-column': ['{table}表缺少必需的列“{name}”，该表无法使用。请补上这一列。', '列“{name}”'],
  'not-a-row': ['读到的是{found}，不是一行数据，未计入。请改为对象，如 { "{example}": … }。', '一行数据（对象）'],
  'more-issues': ['同类问题还有 {count} 处，未逐一列出。请参照已列出的几处一并修改。', '没有同类问题'],
  'needs-table-name': ['数据只有一张表，却没有说明是哪一张。请在元素上写 table="funding" 之类的属性。', 'table 属性'],
  'other-table': [
    '各列的表头属于{name}表，已按该表读取，未按所注明的{given}表读取。请核对 table 属性。',
    '与表头相符的 table 属性',
  ],
  'unknown-option': ['“{name}”没有{found}这个取值，已改用 {used}。可用：{known}。', '{known}'],
  'unknown-number': ['“{name}”应为不小于 0 的数，读到的是{found}，已改用默认值（{used}）。请改正。', '不小于 0 的数'],
  'unknown-size': [
    '“{name}”应为 {least} 至 {most} 之间的像素数，读到的是{found}，已改用 {used}。请改正。',
    '{least} 至 {most}',
  ],
  'missing-glyph': ['所用字体没有以下字符，文件中显示为空框：{name}。请换用含有这些字符的字体。', '字符齐全的字体'],
  'unknown-view': ['没有名为{found}的视图。可用：{known}。', '{known}'],
  'unreadable-filter': [
    '筛选 filter 不是 JSON 对象（读到{found}），未筛选，图上是全部数据。请写成 {"chain":["体育"]} 的形式，名称用英文双引号。',
    '如 {"chain":["体育"]}',
  ],
  'unknown-filter-column': [
    '筛选 filter 中的“{name}”不是任何数据表的列，该项不起作用。{hint}请改用 chain、region 等列名。',
    '数据表的列名',
  ],
  'unknown-filter-value': [
    '按“{name}”筛选的{found}在数据中没有。{hint}请改用数据中的编号或名称。',
    '数据中的编号或名称',
  ],
  'misspelt-attribute': ['属性“{name}”不起作用，应写作“{right}”。请在 HTML 中用带连字符的小写形式。', '{right}'],
  'unreadable-clock': [
    '时钟 now 读到的是{found}，不是日期，已改按数据截止日计算，没有截止日的按当天计算。请写成 2025-12-31 之类的日期，或给出有效的 Date。',
    '日期（如 2025-12-31）',
  ],
  'unreadable-as-of': [
    '截止时间{found}不能识别为日期，剩余天数、到期和时序进度改按当天计算。请写成 2025-12-31、2025年6月或2025年底之类的日期。',
    '日期（如 2025-12-31）',
  ],
  'shared-address': [
    '页面上另一个看板已在地址栏使用名称{found}，本看板的筛选不写入地址。请给两个看板不同的名称，如 url-state="left"。',
    '不重复的名称',
  ],
  // Of one cell.
  'missing-value': ['必填的“{name}”是空的，{effect}。请填写。', '{name}'],
  'wrong-type': ['“{name}”应为{kind}，读到的是{found}，{effect}。请改正该值。', '{kind}'],
  'unreadable-figure': [
    '“{name}”的写法{found}不能识别为数字，按“未统计”处理，原文保留。可写成 5000、"5000余人"、"1.2万元"、"*"。',
    '数字，或官方表述的数字',
  ],
  'date-for-figure': [
    '“{name}”中的{found}是日期或时期，不是数字，按“未统计”处理，原文保留。如为时长，请写明，如“25年”、“6个月”。',
    '数字，或官方表述的数字',
  ],
  'unclear-figure': [
    '“{name}”中的{found}含义不明确（含多个数字，或前后矛盾），按“未统计”处理，原文保留。请改为一个数字或区间，如“180—200”。',
    '一个数字或区间',
  ],
  'negative-figure': ['“{name}”不能小于零，读到{found}，该值未计入。请核对后改正。', '不小于零的数'],
  'negative-money': [
    '“{name}”为负数{found}，按冲减计入合计，但不能单独绘制。如不是冲减，请核对后改正。',
    '不小于零的金额，或冲减额',
  ],
  'huge-figure': ['“{name}”为{found}，超出合理范围，该值未计入。请核对位数和单位。', '绝对值不超过 10²¹ 的数'],
  'wrong-unit': ['“{name}”应以{unit}计，读到{found}，该值未计入。请换算成{unit}，或放到合适的列。', '以{unit}计的数'],
  'wrong-date': [
    '“{name}”写的是{found}，没有这样的日期，{effect}。请核对后改正，写法如 2024-03-05。',
    '日期（如 2024-03-05）',
  ],
  'unreadable-date': [
    '“{name}”的写法{found}不能识别为日期，原文保留，但不能据此排序和计算天数。请写成 2024-03-05 之类的日期。',
    '日期（如 2024-03-05）',
  ],
  'unknown-word': ['“{name}”只能是 {known}，读到{found}，{effect}。{hint}请改用其中之一。', '{known}'],
  'unseen-characters': [
    '“{name}”中有不可见的控制字符（{codes}），可能打乱文字和数字的顺序，读取时已去除或换为空格。请在原文件中删除。',
    '只含可见字符的文本',
  ],
  'personal-data': [
    '“{name}”里疑似有{kind}（{found}）。数据会原样发到读者的浏览器，请在发布前删去。',
    '不含个人信息的文本',
  ],
  // What does not fit together, though each cell is right by itself.
  'unknown-reference': [
    '{table}表中没有编号或名称为{found}的{name}，本行计入合计，但不列入任何{name}。{hint}请在{table}表补录，或改正本行。',
    '{table}表中的编号',
  ],
  'segment-elsewhere': [
    '环节{found}登记在产业链“{other}”下，本行的产业链是“{own}”；本行计入合计，但不列入任何环节。请核对本行的产业链和环节。',
    '产业链“{own}”的环节',
  ],
  'small-money': [
    '“{name}”各数都在 {least} 与 {most} 之间，以元计过小，原数未作改动。原意是否以万元计？如是，请在表头注明（万元），或写成"1200万元"。',
    '以元计的数，或带单位的写法',
  ],
  'largest-money': [
    '“{name}”为{found}，同列其他数最大只有 {other}，相差悬殊，原数未作改动。是否在以万元计的列中按元填写？请核对。',
    '单位一致的数',
  ],
  'mixed-money': [
    '“{name}”为{found}，同列其他数最小也有 {other}，相差悬殊，原数未作改动。这一处的单位是否与其他各数不同？请核对，或写明单位，如"1500万元"。',
    '单位一致的数',
  ],
  'share-as-fraction': [
    '“{name}”为{found}，同列有 {other} 这样的百分数。原意是否为 {asked}？百分数请按百分点填写，如 5% 填 5。',
    '以百分点计的数',
  ],
  'duplicate-id': ['编号{found}已被使用，重复的这一行未计入。请为每行设置不同的编号。', '不重复的编号'],
  'link-cycle': ['环节供给关系首尾相接（{cycle}），最后一条未采用。请去掉其中一条。', '不成环的供给关系'],
  'parent-cycle': ['上级关系首尾相接（{cycle}），该行的上级未采用。请改正其中一个上级。', '不成环的上级关系'],
  'conflicting-money': [
    '编号 {id} 的“{name}”前后不一（先为 {first}，此处为{found}），只计先出现的。请统一。',
    '{first}',
  ],
  'over-authorised': [
    '占用{occupied}个、预留{reserved}个，合计超过核定{authorised}个；数据未作改动，请核对。',
    '占用与预留之和不超过 {authorised}',
  ],
  'growing-funnel': [
    '“{name}”为{found}，多于前一环节“{before}”的 {first}，各数照原样计入。请核对这两个数。',
    '不超过 {first}',
  ],
  'budget-exceeded': ['兑现{found}多于预算 {budget}，两数照原样保留。请核对。', '不超过 {budget}'],
  'dates-out-of-order': ['“{name}”{found}早于“{before}”{first}，两个日期照原样保留。请核对。', '不早于 {first} 的日期'],
  'unordered-periods': [
    '时期{found}无法排出先后，存量只取 {used} 的数。请写成 2024、2024Q2、2024-06 之类的时期。',
    '2024、2024Q2、2024-06',
  ],
  'total-differs': ['此行的“{name}”为 {whole}，所含各行相加为 {parts}，两数不一致，按各行计入。请核对。', '{parts}'],
  'parts-incomplete': [
    '此行的“{name}”为 {whole}，所含各行相加为 {parts}，分项不全，总数按此行计入。请补齐分项或核对。',
    '各分项之和为 {whole}',
  ],
  'whole-rows': [
    '自此行起有 {count} 行包含其他行（如全市与各县、全年与各季度、全链与各环节），不与所含各行重复相加：分项齐全的按分项计入，否则按整体计入；时期互相包含的，按最长且互不重叠的计入。如其中有并不互相包含的，请核对。',
    '整体与分项只计一次',
  ],
  'repeated-rows': [
    '有 {count} 行与前面的行内容完全相同且没有编号（{rows}；其中第一行同{before}），已分别计入。如为重复录入，请删去；如确为两项，请填写不同的编号或内容。',
    '各不相同的行',
  ],
  'conflicting-id': [
    '编号 {id} 的“{name}”前后不一（先为 {first}，此处为{found}），按同一项计数。请统一；如为不同的项，请使用不同的编号。',
    '{first}',
  ],
  'derived-row': ['“{name}”为{found}的一行由其他行算出，不是一行数据，未计入。请删去这一行。', '只列明细的行'],
  'sum-row': [
    '“{name}”为{found}的行（{value}）等于其他行之和，虽未注明是合计，为避免重复计算未计入。请删去这一行，或核对。',
    '只列明细的行',
  ],
  'sum-row-kept': [
    '“{name}”为{found}的行（{value}）是其他行的汇总，但所含各行不全：总数按此行计入，不与各行重复相加，也不作为一项单列。请补齐各行。',
    '齐全的明细行',
  ],
  'like-a-sum': [
    '“{name}”为{found}的行（{value}）恰好等于其他 {count} 行之和，可能是合计；不能确定，仍照原样计入。如为合计，请删去这一行。',
    '只列明细的行',
  ],
  'total-row': [
    '“{name}”为{found}（{value}），是其他行的合计，为避免重复计算未计入。合计由各行相加得出；请删去这一行。',
    '只列明细的行',
  ],
  // Of a ledger: its sheets, heads, units and rows.
  'cell-error': ['公式出错，显示为{found}，{effect}。请改正公式或直接填写数值。', '没有错误的单元格'],
  'formula-without-result': [
    '公式没有保存计算结果，{effect}。请用 Excel 或 WPS 打开并保存一次，或直接填写数值。',
    '有结果的公式，或数值',
  ],
  'doubtful-unit': [
    '表头单位是“{unit}”，单元格又写作{found}，不能确定数值大小，该值未计入。请写明完整单位，如“1.2万元”。',
    '与表头一致的数字，或带完整单位的数字',
  ],
  'footnote-mark': ['{found}带有脚注标记“{mark}”，已去掉标记读取。请核对，并把标记移到备注列。', '不带脚注标记的内容'],
  'struck-text': ['{found}中带删除线的“{text}”未计入。如仍有效，请去掉删除线。', '不带删除线的内容'],
  'struck-cell': [
    '{found}带有删除线，仍按原值计入。如已作废，请清空该单元格；如仍有效，请去掉删除线。',
    '不带删除线的内容',
  ],
  'rounded-id': [
    '{name}{found}被电子表格改写成了科学计数法，末几位已丢失，不能区分各项。请把该列设为文本，重新填写完整编号。',
    '完整的编号',
  ],
  'spaced-name': [
    '{found}与“{name}”只差空格、序号、大小写或全角、半角，按同一名称读取。请统一写法；如确为两个名称，请写得不同。',
    '写法统一的名称',
  ],
  'example-row': ['这是模板中的示例行，没有计入。请删除整行，或改成真实内容并清除“示例行”字样。', '真实数据'],
  'example-words': ['这一行已改过，按真实数据计入，但仍写着{found}，该字样未作为来源。请清除。', '真实的来源，或留空'],
  'merged-figure': [
    '{range} 是合并单元格，数字{found}只计一次，记在第一行。如各行各有此数，请取消合并后分别填写。',
    '每行一个数字',
  ],
  'outline-row': [
    '{found}按序号或缩进是其下{count}行的上一级，为避免重复计算，按其下各行计入，此行未计入。如并不包含其下各行，请改用同级序号。',
    '同级的行',
  ],
  'of-which-row': [
    '{found}是上一行的其中项，已包含在上一行内，未计入。如需单列，请另加一列或另设一行并从上一行扣除。',
    '互不包含的行',
  ],
  'republic-years': ['年份按民国纪年读取，如{found}读作 {year} 年。如不是民国纪年，请写公元年份。', '公元年份'],
  'second-table': ['从这一行起像是另一张表（{heads}），以下未读取。请放到单独的工作表。', '每个工作表一张表'],
  'no-heads': [
    '没有找到{table}表的表头（必需的列：{required}），未读取。请检查表头，或用 chancai import 的 --map 指定。',
    '表头行',
  ],
  'unknown-sheet': [
    '无法判断该工作表对应哪张数据表，未读取。请把工作表改名为{known}之一，或用 chancai import 的 --map 指定。',
    '数据表的名称',
  ],
  'unread-unit': ['单位“{unit}”无法识别，该列没有换算，也没有计入。请改为元、万元、亿元等。', '能识别的单位'],
  'unit-conflict': [
    '这一列的单位有两种写法：“{unit}”和“{other}”，按离数字最近的“{unit}”读取。请核对并统一。',
    '一个单位',
  ],
  'unused-unit': [
    '单位“{unit}”没有用到任何一列，数字按原数读取。请核对，必要时写到表头里，如“财政投入（万元）”。',
    '写在表头里的单位',
  ],
  'measure-guessed': [
    '表头{found}带有单位“{unit}”，按“{name}”读取。请核对，并把表头写成“{name}（{unit}）”，或改为它应有的名称。',
    '能识别的表头',
  ],
  'sheet-guessed': [
    '名称没有写明是哪张表，按表头认作{table}表读取。请核对，并以表名命名，如“{table}”。',
    '数据表的名称',
  ],
  'target-period-taken': [
    '表头没有写明{name}是哪一期的，按最近一期{found}计。请核对，并在表头写明时期，如“2025年{name}”。',
    '写明时期的表头',
  ],
  'period-of-column': [
    '其他各列按时期分列，这一列没有写明是哪一期的，未计入。请在表头写明时期，如“2024年{name}”。',
    '写明时期的表头',
  ],
  'period-taken': ['没有时期列，各行按标题或名称中的{found}计。请核对，并增加“时期”列。', '时期列'],
  'unused-period': [
    '标题中的时期“{found}”未使用：{table}表没有时期列，也不能确定各行属于哪个时期。请增加“时期”列。',
    '时期列',
  ],
  'uneven-translations': [
    '中文有 {one} 项，英文有 {other} 项，不一致，英文未采用。请逐项对应，以“；”分隔。',
    '数目相同的两列',
  ],
  'differing-rows': [
    '{key} 的“{name}”前后不一（先为 {first}，此处为{found}），只用先出现的。请统一。',
    '同一项目各行一致',
  ],
  'unmatched-map': [
    '对照表提到的“{name}”在文件中没有，相应内容未读取。请检查列名、工作表名或单位。',
    '文件中有的列名、工作表名',
  ],
  'same-rows': [
    '与{other}的内容完全相同，两处都已计入。如是同一条记录，请删去一处，或给两处写上相同的编号。',
    '不重复的行',
  ],
  'meta-conflict': [
    '“{name}”在几个文件中不同（先为 {first}，此处为{found}），采用先出现的。请统一。',
    '一致的基本信息',
  ],
  'no-rows': ['没有读到任何数据表。请用 chancai template 生成模板，或用 --map 指定工作表和列。', '至少一张数据表'],
  // Of small counts of people.
  'figures-hidden': [
    '共 {of} 个人数，隐藏过小的数字 {primary} 个，为防推算另隐藏 {complementary} 个，合计占 {share}%。请核对后公布。',
    '不泄露少数人的数据',
  ],
  'most-is-hidden': [
    '共 {of} 个人数，隐藏过小的数字 {primary} 个，为防推算另隐藏 {complementary} 个，合计占 {share}%，已超过一半。请合并人数少的分组，或减少可能公布合计的列（dimensions）。',
    '人数较多的分组',
  ],
  'unsafe-total': [
    '不宜公布的合计：“{name}”（{where}）。与公开数据对照，可推算出被隐藏的人数。请勿在其他材料中公布该合计；确需公布的，请先合并人数少的分组。',
    '不另行公布的合计',
  ],
  'people-in-text': [
    '文本{found}中的“{count}”是小于 {threshold} 的人数，文本照原样保留。请改写文本，或删去该人数。',
    '不含过小人数的文本',
  ],
  'perhaps-people': [
    '“{name}”为{found}，小于 {threshold} 且未注明单位，未按人数隐藏。如为人数，请注明单位（如 3人）。',
    '注明单位的数字',
  ],
  'rate-of-hidden': [
    '比率{found}照原样保留。如由被隐藏的人数算出，可能泄露该人数；请核对，必要时删去。',
    '不由被隐藏人数算出的比率',
  ],
};

/** What was done with a ledger and needs no mending. */
export const notes: NoteWords = {
  'total-row': '{found}是合计行，没有计入，以免重复计算。',
  'only-examples': '只有模板的示例行，按未填写处理。',
  'remark-row': '{found}是表下说明，没有计入。',
  'row-set-aside': '{found}按对照表没有计入。',
  'hidden-part': '{what}是隐藏的，已照常读取。',
  'sheet-skipped': '不是数据表，没有读取。',
  'column-scaled': '单位是“{unit}”，已乘以 {factor} 换算为{base}。',
  'periods-folded': '按年度分列（{periods}），已折成每个时期一行。',
  ditto: '{found}按上一行的“{value}”读取。',
};
