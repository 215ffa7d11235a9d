// The manifest speaks English; this is what each of its sentences says in Chinese. A sentence without Chinese fails the build.
export const CHINESE = {
  // Attributes
  'All segments of all chains at a glance, of which the reader may choose one as a flow; segments of one chain as a flow; or all chains by stage.':
    '全部产业链各环节的总览，读者可选其中一条看上下游；一条链的上下游；或各链按上、中、下游列表。',
  'The chain shown as a flow: its id or name.': '显示上下游的那条产业链，写编号或名称。',
  'The language: zh-CN, en or one registered.':
    '语言，须已注册（zh-CN、en；zh-TW 另有文件）；不写则依次取最近的上级元素、数据 `meta` 的语言、中文。',
  'Where it stands.':
    '组件所处的状态，由组件写出：loading（画出之前）、ready、empty（没有这张图的数据）或 error（没有可用的行）。',
  'A dataset: object, text or file.':
    '数据集：对象、文本、`parseDataset` 的结果；或任一格式的文件（`File`、`Blob`、字节）。',
  'Address of a dataset.': '数据的地址：JSON、NDJSON、CSV、TSV、Arrow 或 .xlsx。',
  'Which table the input is.': '文件只有一张表时，说明是哪一张。',
  'The heading.': '自动生成的标题之上的题名。',
  'Values shown, by column.': "按列筛选，写编号或名称：`{ chain: ['体育'] }`；作为属性时写 JSON。",
  'The period shown.': '只看一个时期；不写则流量取全部，存量取最近一期。',
  'The look.': '外观。',
  'What counts as today.': '计算用的日期：日期、毫秒数，或“2025-12-31”这样的文本。',
  'Seconds between readings.': '每隔多少秒重新读取 `src`；不写则不重读。',
  'Seconds for an address.': '读取一个地址最多用多少秒，含重试；多个组件共用一个地址时取最长的。',
  'Bytes at most.': '地址返回的内容或文件最多多少字节。',
  'Data is being gathered.': '页面自己还在准备数据时，显示加载状态。',
  "The author's headline.": '编者标题：位于自动生成的标题之上，注明为编者标题，各种导出都带上。',
  "The author's note.": '编者说明：位于图下，注明为编者说明，各种导出都带上。',
  "The heading's level, 2 to 6.": '标题的级别，2 至 6。',
  'What the bars are divided by: form, partnerKind, period or status.':
    '条形按什么细分：合作形式、合作方类型、时期或状态。',
  'Links between both sides, a matrix of partners by universities, or the one that says more.':
    '两侧连线、合作方与高校的矩阵，或由组件选更清楚的一种。',
  'How many parties are drawn, 2 to 400.': '最多画多少个单位，2 至 400。',
  'The funnel of one fair, or conversion over all of them.': '一场活动的转化，或历场走势。',
  'The fair shown: its name, or `all` for all of them together.': '显示哪一场：写场次名称；`all` 为各场合计。',
  'What the bars stand for: period, programme or chain.': '条形代表什么：时期、资金项目或产业链。',
  'What lengths stand for: `count`, people; `share`, per cent of the target; `auto`, people unless units differ.':
    '长度代表什么：`count` 人数，`share` 完成目标的百分比，`auto` 单位相同时用人数。',
  'Posts of a period, or who entered and left over all of them.': '某一期的编制，或历期的流入、流出。',
  'What the bars of the pool stand for: chain or host.': '条形代表什么：产业链或托管单位。',
  'What is shown: the rate of shortage, or the number of people wanted, there, or introduced.':
    '显示什么：缺口占比，或需求、供给、引进人数。',
  'Address of the shapes, or `#id` of an element of the page that holds them.':
    '底图的地址，或页面中存放底图的元素 `#id`。',
  "The regions' shapes: a GeoJSON object or its text (also as an attribute).":
    '各地区的图形：GeoJSON 对象或文本（也可写作属性）。',
  "Keeps the filters in the page's address; a text is the name that they have there.":
    '把筛选记在页面地址中；写文本则为地址中的名称。',
  'Address of those shapes.': '底图的地址。',
  'Shapes of the regions for the region map: GeoJSON as an object or text.': '地区人才地图的图形：GeoJSON 对象或文本。',
  'Shapes of the regions: GeoJSON as an object or text.': '各地区的图形：GeoJSON 对象或文本。',
  'Key of the page shown; the first page where the dataset has none of that key.':
    '当前页的键名；数据中没有这一页时显示第一页。',
  "The pages, in order: keys, with a name of the author's after `=` (`cover targets=目标 chains`), or a list of `{ page, name, notes, minutes, hidden, headline, note }` as a property or JSON; all that the dataset has, unless set.":
    '各页及次序：键名，可在 `=` 后命名（`cover targets=目标 chains`）；或 `{ page, name, notes, minutes, hidden, headline, note }` 的列表（属性或 JSON）；不写则为数据所有的各页。',
  'Seconds after which pages turn by themselves; not unless set.': '每隔多少秒自动翻页；不写则不自动翻页。',
  'How long all is planned for, in minutes.': '计划用时，以分钟计。',
  'Names of the large figures, in order: `人才总量、新引进人才`; unless set, those that the data feature (`featured`), then those off their target.':
    '大数字的指标名称及次序，如 `人才总量、新引进人才`；不写则取数据中的重点指标，其次为未达标的。',
  'Seconds that a page of the middle stays.': '中间每页停留多少秒。',
  'Days after which figures are older than promised.': '数据超过多少天即提示。',
  // Methods and properties
  'The ECharts option as drawn.': '所画的 ECharts 配置，纯数据。',
  "The tag's last part.": '标签名的后一部分。',
  'The rows behind the picture.': '图背后的各行，未缩放、未取整；`keys` 为各行的键，供 `explain` 使用。',
  'The data table as CSV.': '数据表的 CSV（带标记的 UTF-8）。',
  'A file of that format.': '导出为文件：`svg`、`png`（2 倍）、`csv` 或 `xlsx`。',
  'One SVG document.': '一份 SVG，含标题、图例、来源和日期。',
  'A PNG image, twice the size.': '一张 PNG，为页面像素的 2 倍。',
  'How a row was computed.': '一行数字的计算口径和背后的明细，即读者所见的说明。',
  "The input's problems.": '数据的全部问题，用读者的语言。',
  'What the reader narrowed the dashboard to; JSON-safe, and a copy.': '读者当前的筛选，可存为 JSON。',
  'Narrows the dashboard as `getState` told; what is no choice is left out.':
    '恢复 `getState` 记下的筛选；已不存在的选项略去。',
  // Events
  'The selection changed.': '选中了一项；取消选择时没有值。',
  'The filter changed.': '读者改变了筛选。',
  'It is drawn.': '图已画出。',
  'No row can be used.': '没有可用的行；原因见各项问题。',
  // Slots
  'Elements of the library, in place of the chapters.': '本库的其他组件，代替各章节。',
  "Speaker's notes: an element for each page that has any, with the page's key in `data-page`.":
    '讲稿：每页一个元素，用 `data-page` 注明页的键名。',
  // Parts
  'All of it.': '全部。',
  'The head.': '题名、标题和副标题。',
  "The page's heading.": '页面给出的题名。',
  'The finding.': '结论，一句话。',
  'Measure, unit and period.': '所示的量、单位和时期。',
  'Colours and patterns.': '颜色和花纹的图例。',
  'The controls.': '操作按钮。',
  'To picture or table.': '切换图与数据表的按钮。',
  'Undoes the selection.': '取消选择的按钮。',
  'What is out of sight.': '页面限定高度时，说明还有多少项未显示。',
  'The data table.': '数据表。',
  'Reads aloud.': '长辈版中朗读的按钮。',
  'Shows more rows.': '长数据表中列出更多行的按钮。',
  'The generated sentence.': '编者标题之下、自动生成的标题。',
  'Opens the menu.': '打开“分享”菜单的按钮。',
  'That menu.': '“分享”菜单。',
  'Opens the detail.': '说明标题计算口径的按钮。',
  'How a figure was computed.': '一个数字的计算口径和背后的明细。',
  'Closes it.': '关闭它的按钮。',
  'Loading, empty or error.': '加载中、无数据、出错时的说明。',
  'Unit, source, scope and date.': '单位、来源、口径和日期。',
  'Problems of the data.': '虽能成图、但数据存在的问题。',
  'The choice of the chain.': '产业链的选择。',
  'The drawing.': '图形。',
  'The words of a mark.': '所指一项的文字。',
  'The list of marks.': '供键盘和读屏使用的各项列表，焦点框在其上。',
  'The choice between links and matrix.': '连线与矩阵的选择。',
  'The choice of how many parties are drawn.': '画多少个单位的选择。',
  'The choice of the fair or the trend.': '场次或走势的选择。',
  'The choice of the grouping or the flow.': '分组或流动的选择。',
  'The choice of the measure.': '所示量的选择。',
  'Why no map is drawn.': '不画地图的原因。',
  "The dataset's title, or the page's heading.": '数据的标题，或页面给出的题名。',
  'Region, source, scope and date.': '地区、来源、口径和日期。',
  'What there is, by chapter.': '按章列出的目录。',
  'Choices and chips.': '筛选项及已选项。',
  'What a view has as a part, of its views: `view-headline`, `view-chart`, `view-footer` …':
    '看板中各图的部件：`view-headline`、`view-chart`、`view-footer` 等。',
  'One thing chosen; pressed, it is let go of.': '一个已选项，点按即取消。',
  "A chapter's heading and views.": '一章的标题和各图。',
  "A chapter's button.": '章的按钮。',
  'The controls, seen while the pointer moves or the keyboard is among them.': '操作按钮，移动指针或键盘移入时出现。',
  'Turns back.': '上一页。',
  'Turns on.': '下一页。',
  'Stops the pages from turning by themselves, and lets them go on.': '暂停或继续自动翻页。',
  'What says that the first ten are shown, and how many are left.': '说明只列前十项、其余多少项。',
  'Source, scope, date and place.': '来源、口径、日期和页码。',
  'Which page of how many.': '第几页、共几页。',
  'All pages at a glance.': '各页总览。',
  "The speaker's notes, where the browser allows no second window.": '浏览器不允许打开第二个窗口时显示的讲稿。',
  'The black screen.': '黑屏。',
  'What is not paged, for want of a table.': '因缺少数据表而没有的页。',
  'Region, age of the data, title, last refresh, clock.': '地区、数据时间、标题、最近刷新、时钟。',
  'The title.': '标题。',
  'How old the data are.': '数据有多旧。',
  'When they were fetched, and whether the last fetch failed.': '何时读取，最近一次是否失败。',
  'The time.': '时间。',
  'One of the large figures.': '一个大数字。',
  'What has to be dealt with.': '待处理事项。',
  'One of that.': '其中一项。',
  'The findings of views that are not shown now.': '当前未显示各图的结论。',
  'What turns.': '轮播区。',
  'What says that the first of many are shown.': '说明只列前若干项。',
  'Which page of how many, and what comes next.': '第几页、共几页，下一页是什么。',
  'The button that pauses what turns.': '暂停轮播的按钮。',
  // Custom properties
  'The space around.': '四周的留白。',
  'Ground.': '底色。',
  'Text.': '文字。',
  'Quiet text.': '次要文字：单位、来源、坐标轴标签。',
  'Rules and grid.': '分隔线和网格线。',
  'Links, single marks.': '链接，以及只显示一个量的图形。',
  'The focus ring.': '焦点框。',
  'Urgently short.': '急需紧缺：四色中最深（深色外观中最亮）。',
  'Tight.': '偏紧。',
  'In balance.': '基本平衡；颜色浅，故加轮廓线。',
  'In surplus.': '富余；颜色浅，故加轮廓线。',
  'The font.': '字体；不设则用系统字体。',
  'Labels and footers.': '标签和页脚字号。',
  'Text and tables.': '正文和表格字号。',
  'Headlines.': '标题字号。',
  'Large figures.': '大数字字号。',
  // Defaults said in words
  'all in the overview, the first one with figures in the flow': '总览为全部；上下游为第一条有数字的链',
  '`meta.asOf`, else today': '数据的截止时间，否则为当天',
  'All that the wall shows in turn, as one file.':
    '大屏轮播的全部内容导出为一个文件：`svg`、`png` 上下排列，`csv` 依次排列，`xlsx` 每图一张工作表，`pptx`、`docx` 为幻灯片和文档，`html` 为自带一切的网页（用脚本标签时）。',
  'All views as one file.':
    '全部图表导出为一个文件：`svg`、`png` 上下排列，`csv` 依次排列，`xlsx` 每图一张工作表，`pptx`、`docx` 为幻灯片和文档，`html` 为自带一切的网页（用脚本标签时）。',
  'All views of all pages as one file.':
    '各页的全部图表导出为一个文件：`svg`、`png` 上下排列，`csv` 依次排列，`xlsx` 每图一张工作表，`pptx`、`docx` 为幻灯片和文档，`html` 为自带一切的网页（用脚本标签时）。',
  'Menu entries: `png svg csv xlsx print full pptx docx`, or `none`.':
    '“分享”菜单的各项：`png svg csv xlsx print full` 中的若干项，看板和汇报还有 `pptx docx`；`none` 不显示菜单。',
  all: '全部',
  'the latest': '最近一场',
};

/** In Chinese; throws where nobody has said it. */
export const inChinese = (sentence) => {
  if (!sentence) return '';
  if (CHINESE[sentence]) return CHINESE[sentence];
  throw new Error(`words/manifest.zh-CN.mjs does not say: ${sentence}`);
};
