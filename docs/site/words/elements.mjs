// What each element answers, and what to do and not to do with it.
/** title, question, do, don't — the titles of views are the library's own. */
export const ELEMENTS = {
  dashboard: {
    'zh-CN': {
      title: '看板',
      question: '一座城市的产业和人才，整体情况怎样？',
      about: '显示整份数据，分人才集聚、人才培育、人才生态三章；在一张图里选择，其他图随之筛选。',
      do: [
        '一个页面一份数据：放一个看板标签即可，数据里有哪些表就显示哪些图。',
        '需要把读者的筛选记在地址栏时，加上 `url-state`。',
      ],
      dont: [
        '不要为同一份数据并排放两个看板。',
        '放入自己的组件会替换全部章节；只想去掉某张图，请从数据中去掉它的表。',
      ],
    },
    en: {
      title: 'Dashboard',
      question: 'How do a city’s industries and talent stand as a whole?',
      about: 'A whole dataset in three chapters; a selection in one view narrows the others.',
      do: [
        'One dataset a page: one tag shows each view whose tables the data hold.',
        'Add `url-state` to keep what the reader chose in the page’s address.',
      ],
      dont: [
        'Don’t put two dashboards of the same data side by side.',
        'Elements placed inside replace all chapters: to drop one view, drop its table from the data.',
      ],
    },
  },
  briefing: {
    'zh-CN': {
      title: '汇报',
      question: '怎样在会上一页一页讲清楚？',
      about: '全屏逐页汇报，用键盘、翻页笔或触摸翻页；有讲稿、演讲者视图、总览和打印。',
      do: [
        '用 `pages` 选择、排序并命名各页；讲稿写在带 `data-page` 的子元素里。',
        '会前按 O 看总览，按 Ctrl+P 预览打印：每页一张 A4 横版。',
      ],
      dont: ['不要给汇报设固定的小高度，它应当占满一屏。', '不要用 `auto` 代替讲解：读者来不及看时请关闭自动翻页。'],
    },
    en: {
      title: 'Briefing',
      question: 'How do you tell it to a room, page by page?',
      about:
        'Page by page on the full screen, paced by keys, remote or touch; with notes, presenter’s window, overview and print.',
      do: [
        'Choose, order and name pages by `pages`; notes stand in children with `data-page`.',
        'Before the meeting press O for the overview, Ctrl+P for paper: a page to each A4 landscape sheet.',
      ],
      dont: [
        'Don’t give it a small fixed height: it is meant to fill the screen.',
        'Don’t let `auto` stand for a speaker.',
      ],
    },
  },
  wall: {
    'zh-CN': {
      title: '大屏',
      question: '大屏前的人抬头能看到什么？',
      about: '一屏显示重点指标、待处理事项，产业链依次轮播，无需操作；数据过期或刷新失败会写明。',
      do: [
        '用 `figures` 指定四至六个重点指标，或在数据的“重点”列中写次序。',
        '设 `refresh` 定时刷新；网络中断时保留上次的数字，并写明是几点的数据。',
      ],
      dont: ['不要放在会滚动的容器里。', '不要用缩放凑尺寸：字号随组件的高度自动确定。'],
    },
    en: {
      title: 'Wall',
      question: 'What do people see who look up at the wall?',
      about:
        'One screen that nobody touches: large figures, what has to be dealt with, the chains in turn, and how old all is.',
      do: [
        'Name four to six large figures by `figures`, or rank them in the column `featured`.',
        'Set `refresh`; where a reading fails the last good figures stay and say how old they are.',
      ],
      dont: ['Don’t put it into something that scrolls.', 'Don’t scale it to fit: letters go by the element’s height.'],
    },
  },
  indicators: {
    'zh-CN': {
      question: '主要指标完成得怎样，比上年同期如何？',
      about: '每项指标一张卡片：数值、同比、目标、时序进度、历年走势。',
      do: [
        '有目标的指标请写明“越高越好”或“越低越好”，否则不能判定是否达标。',
        '数值可照官方表述填写，如“5000余人”“超2.5亿元”。',
      ],
      dont: ['不要把单位写进指标名称，请写在“单位”列。', '不要用零代替未公布的数，请写 `*` 或“未统计”。'],
    },
    en: {
      question: 'How do the main figures stand against target and last year?',
      about: 'A card an indicator: value, change on the year before, target, pace of the calendar, history.',
      do: [
        'Say whether up or down is better where there is a target; without it, on or off target can’t be told.',
        'Write values in their official wording: 5000余人, 超2.5亿元.',
      ],
      dont: [
        'Don’t write the unit into the name: it has a column.',
        'Don’t write nought for what is withheld: write `*` or 未统计.',
      ],
    },
  },
  'chain-map': {
    'zh-CN': {
      question: '产业链上哪个环节缺人才，缺多少？',
      about: '沿上、中、下游列出各环节的人才供给与需求，紧缺程度用颜色和文字表示。',
      do: [
        '先给总览，再用 `view="flow"` 和 `chain` 讲一条链。',
        '填写环节表，并在人才供需表的“环节”列写环节的编号或名称。',
      ],
      dont: [
        '不要把链的合计行和环节行放在一起：产才只计一次并作说明，但读者会困惑。',
        '不要用颜色另表他意：颜色已表示紧缺程度。',
      ],
    },
    en: {
      question: 'Where along an industry chain is talent short, and by how much?',
      about: 'Supply and demand of each segment, upstream to downstream; colour and word tell the shortage.',
      do: [
        'Begin with the overview, then tell one chain by `view="flow"` and `chain`.',
        'Fill in the table of segments, and name them in the rows of talent.',
      ],
      dont: [
        'Don’t mix a chain’s total with its segments: they are counted once and said so, but readers wonder.',
        'Don’t give colours another meaning: they tell the shortage.',
      ],
    },
  },
  'region-map': {
    'zh-CN': {
      question: '各县（市、区）的人才缺口在哪里？',
      about: '底图由页面提供并须有审图号，否则显示数据表；颜色表示缺口，大小表示人数。',
      do: ['在 `meta` 的“审图号”中填写批准的审图号。', '底图要素的 `code` 或 `adcode` 与地区表的“代码”一致。'],
      dont: ['不要使用来源不明的底图；本库不带任何边界数据。', '不要让其他内容遮挡地图上的任何区域。'],
    },
    en: {
      question: 'Which counties and zones are short of talent?',
      about:
        'Over shapes that the page supplies, with an approval number (审图号); else a table. Colour tells the shortage, size the people.',
      do: [
        'Put the approval number into `meta.mapApproval`.',
        'Give the shapes’ features the `code` or `adcode` of the table of regions.',
      ],
      dont: ['Don’t use shapes of unknown origin; none come with the library.', 'Don’t cover any part of the map.'],
    },
  },
  'post-pool': {
    'zh-CN': {
      question: '人才编制核定多少、用了多少、还空多少？',
      about: '核定、占用、预留、空余编制，以及各期流入、流出。',
      do: ['核定、占用、预留分列填写，空余由图计算。', '看流动情况用 `view="flow"`。'],
      dont: ['不要自己填“空余”：它由核定减去占用和预留得出。', '未掌握的不要填 0，留空即可。'],
    },
    en: {
      question: 'How many posts are authorised, taken and still free?',
      about: 'Posts authorised, occupied, reserved and free; who entered and left, by period.',
      do: [
        'Give authorised, occupied and reserved; free posts are computed.',
        'Use `view="flow"` for who came and went.',
      ],
      dont: ['Don’t keep a column of free posts.', 'Don’t write nought for what you don’t know: leave it empty.'],
    },
  },
  'fair-funnel': {
    'zh-CN': {
      question: '对接活动来了多少人，最后留下多少？',
      about: '每场活动从到会、见面、意向、签约、到岗到留任的转化，以及历场走势。',
      do: ['按人数填写各阶段；没有统计的阶段留空，折算时跨过并写明。', '比较历场用 `view="trend"`。'],
      dont: ['不要把“发布需求”当作第一阶段：它是岗位数，不是人数。', '不要用百分比代替人数。'],
    },
    en: {
      question: 'How many came to a fair, and how many stayed in the end?',
      about: 'From attended over met, intended, signed and arrived to retained, for one fair, and the trend over all.',
      do: [
        'Give numbers of people; leave a stage empty that nobody counted, and conversion passes over it in words.',
        'Compare fairs by `view="trend"`.',
      ],
      dont: [
        'Don’t take posted demands for the first stage: they are posts, no people.',
        'Don’t give percentages in place of people.',
      ],
    },
  },
  'challenge-board': {
    'zh-CN': {
      question: '榜单项目进展到哪一步，还剩多少天？',
      about: '按发榜到验收分栏，列出榜单金额、发榜单位、揭榜团队和剩余天数。',
      do: ['写明截止日期；页面要固定计算日期时设 `now`。', '同一榜单多个团队各写一行，编号相同即只计一次。'],
      dont: ['不要自造阶段名称，请用固定用词。', '“上不封顶”照写，不要换成一个很大的数。'],
    },
    en: {
      question: 'How far is each open challenge, and how many days are left?',
      about: 'Lanes from posted to accepted, with award, parties and days left.',
      do: [
        'Give the due date; set `now` where the page is to count from a fixed day.',
        'Several teams of one challenge have a row each, with the same id: it counts once.',
      ],
      dont: ['Don’t invent stages: use the words given.', 'Write 上不封顶 as it is, not a very large number.'],
    },
  },
  'platform-matrix': {
    'zh-CN': {
      question: '各产业链有哪些创新平台，共享和使用情况怎样？',
      about: '平台类型与产业链交叉列表：数量、级别、共享、使用率。',
      do: ['容量和使用量写明同一单位，如“9600小时”。', '选中一格，查看其中的平台。'],
      dont: ['不要把不同单位的容量相加。', '不要漏填“平台级别”。'],
    },
    en: {
      question: 'Which platforms has each chain, and how well are they used?',
      about: 'Platforms by kind and chain: how many, of what level, how many shared, how much in use.',
      do: ['Give capacity and use in the same unit: 9600小时.', 'Select a cell to list its platforms.'],
      dont: ['Don’t add capacities of different units.', 'Don’t leave the level out.'],
    },
  },
  'cooperation-modes': {
    'zh-CN': {
      question: '校企校地以哪些方式合作，各有多少项？',
      about: '各合作方式的协议数，按合作形式、合作方类型、时期或状态细分。',
      do: ['给每项协议一个编号，多方参与时每方一行，协议只计一次。', '按合作方类型看用 `group-by="partnerKind"`。'],
      dont: ['不要把汇总行和明细行放在一起。', '不要用“其他”作合作方式的名称收纳大多数协议。'],
    },
    en: {
      question: 'How do universities, enterprises and localities work together?',
      about: 'Agreements by mode, divided by form, kind of partner, period or status.',
      do: [
        'Give each agreement an id; each party has a row, the agreement counts once.',
        'Use `group-by="partnerKind"` for the kinds of partners.',
      ],
      dont: ['Don’t mix totals with single agreements.', 'Don’t call most of the modes “other”.'],
    },
  },
  'cooperation-network': {
    'zh-CN': {
      question: '谁与谁合作？',
      about: '高校与企业、地方之间的合作关系，线越粗协议越多；也可用矩阵。',
      do: ['单位名称写法保持一致，同一单位不要有两种写法。', '单位很多时用 `limit` 只画协议最多的，数据表仍列全部。'],
      dont: ['不要把简称和全称混用。', '不要用它比较金额：线宽是协议数。'],
    },
    en: {
      question: 'Who works with whom?',
      about:
        'Universities on one side, enterprises and localities on the other; the wider a link, the more agreements. Also as a matrix.',
      do: [
        'Spell each body in one way.',
        'With many parties, `limit` draws those with the most agreements; the table holds all.',
      ],
      dont: ['Don’t mix short and full names.', 'Don’t read money from it: width counts agreements.'],
    },
  },
  'talent-pyramid': {
    'zh-CN': {
      question: '各层次人才有多少，带领比与设计相差多少？',
      about: '各层次人数与目标，上一层次带领下一层次的实际比例与设计比例。',
      do: ['层次表自上而下填写，“设计带领比”写每人带领下一层次多少人。', '人数可写“1*名”“近百名”，比例随之给出范围。'],
      dont: ['不要把合计写成一个层次。', '不要倒着排列层次。'],
    },
    en: {
      question: 'How many people has each tier, and does the leading ratio hold?',
      about: 'Headcount by tier against target, and how many each leads against the design.',
      do: [
        'List tiers from the top down; `leads` is how many of the next tier one leads.',
        'Headcounts may be 1*名 or 近百名: ratios then are ranges.',
      ],
      dont: ['Don’t make the total a tier.', 'Don’t list tiers from the bottom.'],
    },
  },
  'policy-tree': {
    'zh-CN': {
      question: '“1+N”政策有哪些，是否在有效期内，兑现多少？',
      about: '政策体系按领域分列，标明有效期、最高支持、预算和兑现。',
      do: ['配套政策写明“上级政策”，总文件不填。', '长期有效的写“长期有效”。'],
      dont: ['不要把条款全文写进名称。', '兑现数量要带单位：人、家、件或金额。'],
    },
    en: {
      question: 'Which policies hold, until when, and how much is taken up?',
      about: 'The 1 + N system by area, with validity, cap, budget and uptake.',
      do: ['Name the parent of each measure; the main document has none.', 'Write 长期有效 where there is no end.'],
      dont: ['Don’t write whole clauses into titles.', 'Give uptake with its unit: people, firms, cases or money.'],
    },
  },
  'talent-services': {
    'zh-CN': {
      question: '人才住房、保障和绿色通道有多少，还有多少人在等？',
      about: '住房各形式、五安保障、绿色通道的总量、已分配、轮候和服务量。',
      do: ['数量带单位填写，如“240套”“32户”；不同单位分开显示。', '“形式”写明产权、租赁或补贴。'],
      dont: ['不要把套和户相加。', '不要把轮候人数填成 0 表示未统计。'],
    },
    en: {
      question: 'How many homes and services are there, and how many wait?',
      about: 'Housing by form, the five securities and green channels: stock, allocated, waiting, served.',
      do: [
        'Write units: 240套, 32户; different units have panels of their own.',
        'Say whether homes are owned, rented or subsidised.',
      ],
      dont: ['Don’t add flats to households.', 'Don’t write nought for a waiting list that nobody counted.'],
    },
  },
  'growth-ladder': {
    'zh-CN': {
      question: '人才成长的每一级有多少人，离目标多远？',
      about: '成长阶梯各级的人数和目标，自下而上。',
      do: ['按自低到高的次序填写，图按数据中的次序排列。', '各级单位不同时用 `scale="share"` 看完成比例。'],
      dont: ['不要把不同单位的数放在一个刻度上比较。', '不要省略“名称”列。'],
    },
    en: {
      question: 'How many stand on each rung of growth, and how far is the target?',
      about: 'Rungs from the bottom up, people on each, against target.',
      do: ['List rungs from the bottom up: they are drawn in that order.', 'Use `scale="share"` where units differ.'],
      dont: ['Don’t compare different units on one scale.', 'Don’t leave `name` out.'],
    },
  },
  'funding-leverage': {
    'zh-CN': {
      question: '每投入1元财政资金，撬动多少社会投入？',
      about: '财政投入、撬动资金和撬动倍数，按时期、资金项目或产业链分组。',
      do: [
        '金额带单位填写：`3000万元`、`超2.5亿元`；不带单位的数字按元计。',
        '同一项目分多行时写项目编号，金额只计一次。',
      ],
      dont: ['不要把合计行和明细行放在一起。', '未公布的金额写 `*万元`，不要写 0：倍数会因此失真。'],
    },
    en: {
      question: 'How much does one yuan of public money draw?',
      about: 'Money in, money drawn and the ratio; by period, programme or chain.',
      do: [
        'Write amounts with their unit: `3000万元`, `超2.5亿元`; bare numbers are yuan.',
        'Where a project has several rows, give its id: its money counts once.',
      ],
      dont: [
        'Don’t mix totals with their parts.',
        'Write a withheld amount as `*万元`, never 0: the ratio would be false.',
      ],
    },
  },
};
