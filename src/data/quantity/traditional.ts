/** What traditional characters write otherwise in the words of figures, units, heads and tables: each simplified one with its others. */
const TRADITIONAL =
  '长長 净淨 扩擴 涨漲 减減 负負 压壓 缩縮 缓緩 简簡 余餘 来來 过過 于於 迈邁 跃躍 顶頂 将將 满滿 内內 约約 为為爲 占佔 预預 计計 测測 争爭 划劃畫 统統 暂暫 数數 达達 稳穩 维維 实實 现現 总總 连連 续續 环環 价價 径徑 际際 义義 额額 台臺 阶階 关關 开開 较較 设設 无無 对對 机機 秘祕 隐隱 据據 报報 适適 详詳 万萬 亿億 几幾 个個 规規 时時 间間 后後 盖蓋 进進 强強 级級 类類 号號 这這 里裡裏 从從 当當 户戶 项項 岁歲 与與 点點 种種 届屆 条條 场場 处處 门門 张張 辆輛 组組 块塊 笔筆 单單 县縣 镇鎮 乡鄉 头頭 颗顆 栋棟 册冊 发發 车車 课課 学學 钟鍾鐘 顷頃 亩畝 吨噸 标標 准準 楼樓 币幣 圆圓 欧歐 镑鎊 韩韓 卢盧 铢銖 没沒 记記 录錄 确確 产產 业業 链鏈 编編 称稱 联聯 资資 节節 属屬 游遊 给給 断斷 区區 码碼 经經 层層 带帶 领領 别別 岗崗 职職 紧緊 协協 议議 签籤簽 订訂 终終 状狀 态態 网網 专專 财財 拨撥 补補 动動 会會 应應 转轉 调調 举舉 办辦 参參 见見 谈談 挂掛 帅帥 题題 术術 难難 况況 验驗 奖獎 励勵 悬懸 赏賞 团團 队隊 创創 认認 国國 载載 务務 担擔 兑兌 综綜 绿綠 轮輪 荣榮 誉譽 历歷曆 趋趨 势勢 释釋 顺順 费費 结結 构構 体體 键鍵 账賬帳 细細 汇匯彙 览覽 写寫 请請 删刪 说說 备備 审審 复復複 责責 导導 货貨 汉漢 语語 样樣 布佈 周週 制製 征徵 干幹 线線 农農 园園 医醫 药藥 电電 众眾 并並 献獻 东東 选選 龙龍 托託 员員 注註 辟闢 获獲 择擇 图圖 质質 养養 训訓 证證 销銷 优優 贷貸 贴貼';

const SIMPLIFIED = new Map(
  TRADITIONAL.split(' ').flatMap(([one = '', ...others]) => others.map((other): [string, string] => [other, one])),
);

/** The simplified form of a character, or itself. */
export const simplifiedOf = (character: string): string => SIMPLIFIED.get(character) ?? character;

/** A word in simplified characters, as far as figures and ledgers use them; only to compare it with, never to print. */
export const simplified = (text: string): string =>
  /[\u4e00-\u9fff]/.test(text) ? text.replace(/[\u4e00-\u9fff]/g, simplifiedOf) : text;
