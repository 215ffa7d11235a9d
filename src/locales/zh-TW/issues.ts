import type { IssueWords, NoteWords } from '../../data/language.js';

/** What is said of problems in the input, in the Chinese of Taiwan: the sentence behind its place, and what was expected. */
export const issues: IssueWords = {
  // Of a file, an address or what the page wrote into itself.
  'missing-element': [
    '頁面上沒有 id 為「{id}」的元素。請檢查 src，或補上 <script type="application/json" id="{id}">。',
    'id 為「{id}」的元素',
  ],
  'stale-data': [
    '最近一次更新沒有成功（{reason}），圖上仍是{age}讀取的資料。請檢查資料網址；下次更新會再試。',
    '可讀取的網址',
  ],
  'slow-address': [
    '{seconds} 秒內沒有讀完 {url}，已停止等待。請檢查網路和伺服器；資料確實較大時，請加大 timeout（秒）。',
    '按時回應的網址',
  ],
  'too-many-bytes': [
    '{url} 超過 {most} 的上限，未讀取。請檢查網址；資料確實較大時，請先彙總，或加大 max-bytes（位元組）。',
    '不超過 {most} 的資料',
  ],
  redirected: [
    '{url} 被轉到另一伺服器 {to}，其內容未採用。如該伺服器可信，請把它的網址直接寫在元素上。',
    '同一伺服器的網址',
  ],
  'unreadable-shapes': [
    '讀到的不是含面（Polygon、MultiPolygon）的 GeoJSON，不繪製地圖，以資料表代替。請檢查 geojson 或 geojson-src。',
    '含面的 GeoJSON',
  ],
  'missing-formats': [
    '讀取這種檔案需要 {script}，頁面未能取得。請把它放在 chancai.js 旁邊；直接開啟的本機頁面還要加上 <script src="{script}"></script>。',
    '頁面能取到的 {script}',
  ],
  'empty-source': ['檔案是空的。請檢查檔案是否匯出完整。', '有內容的檔案'],
  'web-page': [
    '收到的是網頁（可能是登入頁或出錯頁），不是資料。請檢查網址和登入狀態。',
    'JSON、CSV、Arrow 或 .xlsx 資料',
  ],
  'unknown-format': [
    '無法辨識檔案格式。可用：JSON、NDJSON、CSV、TSV、Arrow、.xlsx；請另存為其中一種。',
    'JSON、NDJSON、CSV、TSV、Arrow 或 .xlsx',
  ],
  'damaged-text': [
    '依 {encoding} 編碼有 {count} 處字元無法辨識，首處在第 {line} 行，以「�」代替。請把檔案重新儲存為 UTF-8。',
    'UTF-8、GB18030 或帶標記的 UTF-16 文字',
  ],
  'not-json-line': ['這一行不是 JSON 物件（{cause}），未計入。請改為每行一個物件。', '一個 JSON 物件'],
  'short-line': ['這一行有 {cells} 個儲存格，欄位名稱有 {heads} 欄，缺的依空值處理。請補齊。', '{heads} 個儲存格'],
  'long-line': [
    '這一行有 {cells} 個儲存格，欄位名稱只有 {heads} 欄，數字可能錯位，該行未計入。含逗號的內容（如 1,234）請加英文雙引號。',
    '{heads} 個儲存格',
  ],
  'open-quote': [
    '從這一行起有一處英文雙引號不成對，該行未計入。請補上，或把內容中的引號寫成兩個（""）。',
    '成對的英文雙引號',
  ],
  'headless-column': ['第 {column} 欄有內容但沒有欄位名稱，已忽略。請補上欄位名稱。', '每欄都有欄位名稱'],
  'sheets-ignored': [
    '沒有依資料表命名的工作表，只讀了第一張「{name}」，未讀：{others}。請依表名（如「funding」）命名工作表。',
    '以表名命名的工作表',
  ],
  'old-workbook': ['這是舊版 Excel 活頁簿（.xls），無法讀取。請用 Excel 或 WPS 開啟，另存為 .xlsx。', '.xlsx 活頁簿'],
  'foreign-file': ['這是{kind}，無法讀取。請{mend}', '.xlsx、CSV、JSON 或 Arrow 檔案'],
  'locked-workbook': [
    '檔案設了開啟密碼，無法讀取。請在 Excel 或 WPS 中取消密碼，另存為 .xlsx。',
    '沒有開啟密碼的活頁簿',
  ],
  'broken-file': [
    '檔案已損壞或格式不符，無法讀取。請重新匯出或重新下載；活頁簿也可用 Excel 或 WPS 開啟後另存為 .xlsx。',
    '完整的檔案',
  ],
  'truncated-file': ['檔案不完整，結尾部分缺失。請重新匯出或重新下載。', '完整的檔案'],
  'damaged-part': [
    '檔案已損壞：其中「{part}」與其校驗碼不一致，未讀取任何內容，以免數字有誤。請重新下載，或用 Excel、WPS 開啟核對後另存為 .xlsx。',
    '校驗碼一致的檔案',
  ],
  'missing-part': [
    '活頁簿不完整：缺少「{part}」，未讀取任何內容。請用 Excel 或 WPS 開啟後另存為 .xlsx，或重新匯出。',
    '完整的活頁簿',
  ],
  'beyond-limit': [
    '{what}超過上限 {most}，檔案未讀取。請檢查檔案是否正常；確需這麼多內容的，請拆分為幾個檔案，或只保留要用的工作表與列、欄。',
    '{what}不超過 {most}',
  ],
  'unended-stream': [
    'Arrow 串流沒有結束標記，可能不完整；已讀到 {rows} 列。請核對列數，或重新匯出。',
    '帶結束標記的 Arrow 串流',
  ],
  'compressed-arrow': [
    '這個 Arrow 檔案是壓縮的，無法讀取。請以不壓縮方式匯出（如 pyarrow 的 compression=None）。',
    '未壓縮的 Arrow 檔案',
  ],
  // Of a document, its tables, rows and columns.
  'not-json': ['內容不是有效的 JSON：第 {line} 行第 {column} 欄附近，{cause}。該處為{found}，請改正。', 'JSON 文字'],
  'twice-the-key': [
    '同一個物件裡有兩個名稱{found}，後一個在第 {line} 行；以後一個為準，前一個未計入。請刪去或改名。',
    '不重複的名稱',
  ],
  'not-a-dataset': [
    '讀到的是{found}，不是資料集。請給出一個 JSON 物件，內含 meta 和各資料表。',
    '含 meta 和資料表的物件',
  ],
  'object-as-text': [
    '傳入的是文字{found}，不是資料：框架把物件轉成了文字。請改為設定屬性，如 element.data = 資料（React 18 及以下用 ref，Vue 用 :data.prop），或在 data 屬性中寫 JSON 文字。',
    '物件，或 JSON 文字',
  ],
  'promise-given': [
    '傳入的是 Promise，資料還沒有到。請等它完成再設定，如 element.data = await …；給網址的，請用 src。',
    '已得到的資料',
  ],
  'paged-document': [
    '這裡只有{count}列，而介面寫明還有更多，可能只是其中一頁，合計只含這些列。請一次取回全部，或把各頁合併後再給出。',
    '全部的列',
  ],
  'wrapped-document': [
    '資料外面還有一層（{names}），已依裡面的內容讀取。請直接給出資料，免得誤讀。',
    '不帶外層的資料集',
  ],
  'no-table': [
    '沒有一張可辨識的資料表，讀到的名稱是：{names}。請把各表放在以表名為鍵的物件中，可用的表：{known}；依年份分開的，請合成一張表，每列寫明 period。',
    '以表名為鍵的資料表',
  ],
  unreadable: [
    '讀取此處時程式出錯（{reason}），此處未計入。請檢查傳入的物件，最好改為普通的 JSON 資料。',
    '普通的 JSON 資料',
  ],
  'missing-meta': [
    '缺少基本資料（meta），圖上沒有標題、來源和截止時間。請補充標題、來源、截止時間（meta.title、meta.source、meta.asOf）；清冊請增加「基本資料」工作表，樣式見 chancai template。',
    'meta 物件',
  ],
  'unknown-currency': [
    '幣別{found}不是 ISO 4217 代碼，金額暫依 {used} 計。請改為 CNY、EUR、USD 之類的三個字母。',
    '三個字母的幣別代碼',
  ],
  'map-entry': ['沒有「{key}」這一項。請刪去或改名。', '對照表的項目'],
  'map-value': ['此處寫的是 {received}。請改為{wanted}。', '{wanted}'],
  'map-unit': ['單位「{unit}」無法辨識。請寫元、萬元、億元、人等。', '元、萬元、億元、人等單位'],
  'map-table': ['沒有資料表「{name}」。{hint}', '一張資料表'],
  'map-column': ['{table}表沒有「{name}」欄。{hint}', '{table}表的一欄'],
  'map-column-nowhere': ['各資料表都沒有「{name}」欄。{hint}', '資料表的一欄'],
  'unknown-table': ['沒有名為「{name}」的資料表，已忽略。{hint}可用的表：{known}。', '{known}'],
  'not-a-table': ['讀到的是{found}，不是資料表。請改為由列組成的陣列，或由欄組成的物件。', '列的陣列，或欄的物件'],
  'too-many-rows': [
    '共 {count} 列，超過可讀的 {most} 列，整張表未讀取。請先彙總，或分成幾個檔案。',
    '不超過 {most} 列',
  ],
  'uneven-columns': ['該欄有 {length} 個值，其他欄最多 {longest} 個，缺的依空值處理。請補齊各欄。', '{longest} 個值'],
  'unknown-column': ['{table}表沒有「{name}」這一欄，已忽略。{hint}', '{known}'],
  'twice-the-column': ['「{name}」與另一欄是同一含義，只用了先出現的一欄。請只保留一欄。', '每種含義一欄'],
  'twice-the-table': ['「{name}」與前面的{table}表是同一張表，只用了先出現的一張。請合併為一張。', '每張表只出現一次'],
  'missing-column': ['{table}表缺少必需的欄「{name}」，該表無法使用。請補上這一欄。', '欄「{name}」'],
  'not-a-row': ['讀到的是{found}，不是一列資料，未計入。請改為物件，如 { "{example}": … }。', '一列資料（物件）'],
  'more-issues': ['同類問題還有 {count} 處，未逐一列出。請參照已列出的幾處一併修改。', '沒有同類問題'],
  'not-found': ['讀取 {url} 失敗，伺服器回應 {status}。請檢查網址和權限。', '可讀取的網址'],
  unreachable: [
    '無法讀取 {url}（{reason}）。請檢查網路、跨網域設定或內容安全政策（connect-src）；本機檔案頁面請改用頁內資料。',
    '可讀取的網址',
  ],
  'needs-table-name': ['資料只有一張表，卻沒有說明是哪一張。請在元素上寫 table="funding" 之類的屬性。', 'table 屬性'],
  'other-table': [
    '各欄的欄位名稱屬於{name}表，已依該表讀取，未依所註明的{given}表讀取。請核對 table 屬性。',
    '與欄位名稱相符的 table 屬性',
  ],
  'unknown-option': ['「{name}」沒有{found}這個取值，已改用 {used}。可用：{known}。', '{known}'],
  'unknown-size': [
    '「{name}」應為 {least} 至 {most} 之間的像素數，讀到的是{found}，已改用 {used}。請改正。',
    '{least} 至 {most}',
  ],
  'missing-glyph': ['所用字型沒有以下字元，檔案中顯示為空框：{name}。請改用含有這些字元的字型。', '字元齊全的字型'],
  'unknown-view': ['沒有名為{found}的圖表。可用：{known}。', '{known}'],
  'unknown-number': ['「{name}」應為不小於 0 的數，讀到的是{found}，已改用預設值（{used}）。請改正。', '不小於 0 的數'],
  'unreadable-filter': [
    '篩選 filter 不是 JSON 物件（讀到{found}），未篩選，圖上是全部資料。請寫成 {"chain":["體育"]} 的形式，名稱用英文雙引號。',
    '如 {"chain":["體育"]}',
  ],
  'unknown-filter-column': [
    '篩選 filter 中的「{name}」不是任何資料表的欄，該項不起作用。{hint}請改用 chain、region 等欄名。',
    '資料表的欄名',
  ],
  'unknown-filter-value': [
    '依「{name}」篩選的{found}在資料中沒有。{hint}請改用資料中的編號或名稱。',
    '資料中的編號或名稱',
  ],
  'misspelt-attribute': ['屬性「{name}」不起作用，應寫作「{right}」。請在 HTML 中用帶連字元的小寫形式。', '{right}'],
  'unreadable-clock': [
    '時鐘 now 讀到的是{found}，不是日期，已改依資料截止日計算，沒有截止日的依當天計算。請寫成 2025-12-31 之類的日期，或給出有效的 Date。',
    '日期（如 2025-12-31）',
  ],
  'unreadable-as-of': [
    '截止時間{found}不能辨識為日期，剩餘天數、到期和時間進度改依當天計算。請寫成 2025-12-31、2025年6月或2025年底之類的日期。',
    '日期（如 2025-12-31）',
  ],
  'shared-address': [
    '頁面上另一個儀表板已在網址列使用名稱{found}，本儀表板的篩選不寫入網址。請給兩個儀表板不同的名稱，如 url-state="left"。',
    '不重複的名稱',
  ],
  'view-failed': ['這張圖未能繪製（{reason}）。資料仍可在資料表中檢視；請把這則訊息回報給開發人員。', '可繪製的圖'],
  // Of one cell.
  'missing-value': ['必填的「{name}」是空的，{effect}。請填寫。', '{name}'],
  'wrong-type': ['「{name}」應為{kind}，讀到的是{found}，{effect}。請改正該值。', '{kind}'],
  'unreadable-figure': [
    '「{name}」的寫法{found}不能辨識為數字，依「未統計」處理，原文保留。可寫成 5000、"5000餘人"、"1.2萬元"、"*"。',
    '數字，或官方表述的數字',
  ],
  'date-for-figure': [
    '「{name}」中的{found}是日期或期間，不是數字，依「未統計」處理，原文保留。如為時長，請寫明，如「25年」、「6個月」。',
    '數字，或官方表述的數字',
  ],
  'unclear-figure': [
    '「{name}」中的{found}含義不明確（含多個數字，或前後矛盾），依「未統計」處理，原文保留。請改為一個數字或區間，如「180—200」。',
    '一個數字或區間',
  ],
  'negative-figure': ['「{name}」不能小於零，讀到{found}，該值未計入。請核對後改正。', '不小於零的數'],
  'negative-money': [
    '「{name}」為負數{found}，依沖減計入合計，但不能單獨繪製。如不是沖減，請核對後改正。',
    '不小於零的金額，或沖減額',
  ],
  'huge-figure': ['「{name}」為{found}，超出合理範圍，該值未計入。請核對位數和單位。', '絕對值不超過 10²¹ 的數'],
  'wrong-unit': ['「{name}」應以{unit}計，讀到{found}，該值未計入。請換算成{unit}，或放到合適的欄。', '以{unit}計的數'],
  'wrong-date': [
    '「{name}」寫的是{found}，沒有這樣的日期，{effect}。請核對後改正，寫法如 2024-03-05。',
    '日期（如 2024-03-05）',
  ],
  'unreadable-date': [
    '「{name}」的寫法{found}不能辨識為日期，原文保留，但不能據此排序和計算天數。請寫成 2024-03-05 之類的日期。',
    '日期（如 2024-03-05）',
  ],
  'unknown-word': ['「{name}」只能是 {known}，讀到{found}，{effect}。{hint}請改用其中之一。', '{known}'],
  'unseen-characters': [
    '「{name}」中有不可見的控制字元（{codes}），可能打亂文字和數字的順序，讀取時已去除或換為空格。請在原檔案中刪除。',
    '只含可見字元的文字',
  ],
  'personal-data': [
    '「{name}」裡疑似有{kind}（{found}）。資料會原樣發到讀者的瀏覽器，請在發布前刪去。',
    '不含個人資訊的文字',
  ],
  // What does not fit together, though each cell is right by itself.
  'unknown-reference': [
    '{table}表中沒有編號或名稱為{found}的{name}，本列計入合計，但不列入任何{name}。{hint}請在{table}表補登，或改正本列。',
    '{table}表中的編號',
  ],
  'segment-elsewhere': [
    '環節{found}登錄在產業鏈「{other}」下，本列的產業鏈是「{own}」；本列計入合計，但不列入任何環節。請核對本列的產業鏈和環節。',
    '產業鏈「{own}」的環節',
  ],
  'small-money': [
    '「{name}」各數都在 {least} 與 {most} 之間，以元計過小，原數未作改動。原意是否以萬元計？如是，請在欄位名稱註明（萬元），或寫成"1200萬元"。',
    '以元計的數，或帶單位的寫法',
  ],
  'largest-money': [
    '「{name}」為{found}，同欄其他數最大只有 {other}，相差懸殊，原數未作改動。是否在以萬元計的欄中依元填寫？請核對。',
    '單位一致的數',
  ],
  'mixed-money': [
    '「{name}」為{found}，同欄其他數最小也有 {other}，相差懸殊，原數未作改動。這一處的單位是否與其他各數不同？請核對，或寫明單位，如"1500萬元"。',
    '單位一致的數',
  ],
  'share-as-fraction': [
    '「{name}」為{found}，同欄有 {other} 這樣的百分數。原意是否為 {asked}？百分數請依百分點填寫，如 5% 填 5。',
    '以百分點計的數',
  ],
  'duplicate-id': ['編號{found}已被使用，重複的這一列未計入。請為每列設定不同的編號。', '不重複的編號'],
  'link-cycle': ['環節供給關係首尾相接（{cycle}），最後一條未採用。請去掉其中一條。', '不成環的供給關係'],
  'parent-cycle': ['上層關係首尾相接（{cycle}），該列的上層未採用。請改正其中一個上層。', '不成環的上層關係'],
  'conflicting-money': [
    '編號 {id} 的「{name}」前後不一（先為 {first}，此處為{found}），只計先出現的。請統一。',
    '{first}',
  ],
  'over-authorised': [
    '已進用{occupied}個、保留{reserved}個，合計超過核定{authorised}個；資料未作改動，請核對。',
    '已進用與保留之和不超過 {authorised}',
  ],
  'growing-funnel': [
    '「{name}」為{found}，多於前一環節「{before}」的 {first}，各數照原樣計入。請核對這兩個數。',
    '不超過 {first}',
  ],
  'budget-exceeded': ['撥付{found}多於預算 {budget}，兩數照原樣保留。請核對。', '不超過 {budget}'],
  'dates-out-of-order': [
    '「{name}」{found}早於「{before}」{first}，兩個日期照原樣保留。請核對。',
    '不早於 {first} 的日期',
  ],
  'unordered-periods': [
    '期間{found}無法排出先後，存量只取 {used} 的數。請寫成 2024、2024Q2、2024-06 之類的期間。',
    '2024、2024Q2、2024-06',
  ],
  'total-differs': ['此列的「{name}」為 {whole}，所含各列相加為 {parts}，兩數不一致，依各列計入。請核對。', '{parts}'],
  'parts-incomplete': [
    '此列的「{name}」為 {whole}，所含各列相加為 {parts}，分項不全，總數依此列計入。請補齊分項或核對。',
    '各分項之和為 {whole}',
  ],
  'whole-rows': [
    '自此列起有 {count} 列包含其他列（如全市與各縣、全年與各季度、全鏈與各環節），不與所含各列重複相加：分項齊全的依分項計入，否則依整體計入；期間互相包含的，依最長且互不重疊的計入。如其中有並不互相包含的，請核對。',
    '整體與分項只計一次',
  ],
  'repeated-rows': [
    '有 {count} 列與前面的列內容完全相同且沒有編號（{rows}；其中第一列同{before}），已分別計入。如為重複登錄，請刪去；如確為兩項，請填寫不同的編號或內容。',
    '各不相同的列',
  ],
  'conflicting-id': [
    '編號 {id} 的「{name}」前後不一（先為 {first}，此處為{found}），依同一項計數。請統一；如為不同的項，請使用不同的編號。',
    '{first}',
  ],
  'derived-row': ['「{name}」為{found}的一列由其他列算出，不是一列資料，未計入。請刪去這一列。', '只列明細的列'],
  'sum-row': [
    '「{name}」為{found}的列（{value}）等於其他列之和，雖未註明是合計，為避免重複計算未計入。請刪去這一列，或核對。',
    '只含明細的列',
  ],
  'sum-row-kept': [
    '「{name}」為{found}的列（{value}）是其他列的彙總，但所含各列不全：總數依此列計入，不與各列重複相加，也不作為一項單獨列出。請補齊各列。',
    '齊全的明細列',
  ],
  'like-a-sum': [
    '「{name}」為{found}的列（{value}）恰好等於其他 {count} 列之和，可能是合計；不能確定，仍照原樣計入。如為合計，請刪去這一列。',
    '只含明細的列',
  ],
  'total-row': [
    '「{name}」為{found}（{value}），是其他列的合計，為避免重複計算未計入。合計由各列相加得出；請刪去這一列。',
    '只含明細的列',
  ],
  // Of a ledger: its sheets, heads, units and rows.
  'cell-error': ['公式出錯，顯示為{found}，{effect}。請改正公式或直接填寫數值。', '沒有錯誤的儲存格'],
  'formula-without-result': [
    '公式沒有儲存計算結果，{effect}。請用 Excel 或 WPS 開啟並儲存一次，或直接填寫數值。',
    '有結果的公式，或數值',
  ],
  'doubtful-unit': [
    '欄位名稱單位是「{unit}」，儲存格又寫作{found}，不能確定數值大小，該值未計入。請寫明完整單位，如「1.2萬元」。',
    '與欄位名稱一致的數字，或帶完整單位的數字',
  ],
  'footnote-mark': [
    '{found}帶有註腳標記「{mark}」，已去掉標記讀取。請核對，並把標記移到備註欄。',
    '不帶註腳標記的內容',
  ],
  'struck-text': ['{found}中帶刪除線的「{text}」未計入。如仍有效，請去掉刪除線。', '不帶刪除線的內容'],
  'struck-cell': [
    '{found}帶有刪除線，仍按原值計入。如已作廢，請清空該儲存格；如仍有效，請去掉刪除線。',
    '不帶刪除線的內容',
  ],
  'rounded-id': [
    '{name}{found}被試算表改寫成了科學記號，末幾位已遺失，不能區分各項。請把該欄設為文字，重新填寫完整編號。',
    '完整的編號',
  ],
  'spaced-name': [
    '{found}與「{name}」只差空格、序號、大小寫或全形、半形，依同一名稱讀取。請統一寫法；如確為兩個名稱，請寫得不同。',
    '寫法統一的名稱',
  ],
  'example-row': ['這是範本中的示例列，沒有計入。請刪除整列，或改成真實內容並清除「示例列」字樣。', '真實資料'],
  'example-words': ['這一列已改過，依真實資料計入，但仍寫著{found}，該字樣未作為來源。請清除。', '真實的來源，或留空'],
  'merged-figure': [
    '{range} 是合併儲存格，數字{found}只計一次，記在第一列。如各列各有此數，請取消合併後分別填寫。',
    '每列一個數字',
  ],
  'outline-row': [
    '{found}按序號或縮排是其下{count}列的上一層，為避免重複計算，按其下各列計入，此列未計入。如並不包含其下各列，請改用同層序號。',
    '同層的列',
  ],
  'of-which-row': [
    '{found}是上一列的其中項，已包含在上一列內，未計入。如需單獨列出，請另加一欄或另設一列並從上一列扣除。',
    '互不包含的列',
  ],
  'republic-years': ['年份依民國紀年讀取，如{found}讀作西元 {year} 年。如不是民國紀年，請寫西元年份。', '西元年份'],
  'second-table': ['從這一列起像是另一張表（{heads}），以下未讀取。請放到單獨的工作表。', '每個工作表一張表'],
  'no-heads': [
    '沒有找到{table}表的欄位名稱（必需的欄：{required}），未讀取。請檢查欄位名稱，或用 chancai import 的 --map 指定。',
    '欄位名稱列',
  ],
  'unknown-sheet': [
    '無法判斷該工作表對應哪一張資料表，未讀取。請把工作表改名為{known}之一，或用 chancai import 的 --map 指定。',
    '資料表的名稱',
  ],
  'unread-unit': ['單位「{unit}」無法辨識，該欄沒有換算，也沒有計入。請改為元、萬元、億元等。', '能辨識的單位'],
  'unit-conflict': [
    '這一欄的單位有兩種寫法：「{unit}」和「{other}」，依離數字最近的「{unit}」讀取。請核對並統一。',
    '一個單位',
  ],
  'unused-unit': [
    '單位「{unit}」沒有用到任何一欄，數字依原數讀取。請核對，必要時寫到欄位名稱裡，如「政府經費（萬元）」。',
    '寫在欄位名稱裡的單位',
  ],
  'measure-guessed': [
    '欄位名稱{found}帶有單位「{unit}」，依「{name}」讀取。請核對，並把欄位名稱寫成「{name}（{unit}）」，或改為它應有的名稱。',
    '能辨識的欄位名稱',
  ],
  'sheet-guessed': [
    '名稱沒有寫明是哪一張表，依欄位名稱認作{table}表讀取。請核對，並以表名命名，如「{table}」。',
    '資料表的名稱',
  ],
  'target-period-taken': [
    '欄名沒有寫明{name}是哪一期的，依最近一期{found}計。請核對，並在欄名寫明期間，如「2025年{name}」。',
    '寫明期間的欄名',
  ],
  'period-of-column': [
    '其他各欄依期間分列，這一欄沒有寫明是哪一期的，未計入。請在欄名寫明期間，如「2024年{name}」。',
    '寫明期間的欄名',
  ],
  'period-taken': ['沒有期間欄，各列依標題或名稱中的{found}計。請核對，並增加「期間」欄。', '期間欄'],
  'unused-period': [
    '標題中的期間「{found}」未使用：{table}表沒有期間欄，也不能確定各列屬於哪個期間。請增加「期間」欄。',
    '期間欄',
  ],
  'uneven-translations': [
    '中文有 {one} 項，英文有 {other} 項，不一致，英文未採用。請逐項對應，以「；」分隔。',
    '數目相同的兩欄',
  ],
  'differing-rows': [
    '{key} 的「{name}」前後不一（先為 {first}，此處為{found}），只用先出現的。請統一。',
    '同一計畫各列一致',
  ],
  'unmatched-map': [
    '對照表提到的「{name}」在檔案中沒有，相應內容未讀取。請檢查欄名、工作表名或單位。',
    '檔案中有的欄名、工作表名',
  ],
  'same-rows': [
    '與{other}的內容完全相同，兩處都已計入。如是同一筆紀錄，請刪去一處，或給兩處寫上相同的編號。',
    '不重複的列',
  ],
  'meta-conflict': [
    '「{name}」在幾個檔案中不同（先為 {first}，此處為{found}），採用先出現的。請統一。',
    '一致的基本資料',
  ],
  'no-rows': ['沒有讀到任何資料表。請用 chancai template 生成範本，或用 --map 指定工作表和欄。', '至少一張資料表'],
  // Of small counts of people.
  'figures-hidden': [
    '共 {of} 個人數，隱藏過小的數字 {primary} 個，為防推算另隱藏 {complementary} 個，合計占 {share}%。請核對後公布。',
    '不洩露少數人的資料',
  ],
  'most-is-hidden': [
    '共 {of} 個人數，隱藏過小的數字 {primary} 個，為防推算另隱藏 {complementary} 個，合計占 {share}%，已超過一半。請合併人數少的分組，或減少可能公布合計的欄（dimensions）。',
    '人數較多的分組',
  ],
  'unsafe-total': [
    '不宜公布的合計：「{name}」（{where}）。與公開資料對照，可推算出被隱藏的人數。請勿在其他資料中公布該合計；確需公布的，請先合併人數少的分組。',
    '不另行公布的合計',
  ],
  'people-in-text': [
    '文字{found}中的「{count}」是小於 {threshold} 的人數，文字照原樣保留。請改寫文字，或刪去該人數。',
    '不含過小人數的文字',
  ],
  'perhaps-people': [
    '「{name}」為{found}，小於 {threshold} 且未註明單位，未依人數隱藏。如為人數，請註明單位（如 3人）。',
    '註明單位的數字',
  ],
  'rate-of-hidden': [
    '比率{found}照原樣保留。如由被隱藏的人數算出，可能洩露該人數；請核對，必要時刪去。',
    '不由被隱藏人數算出的比率',
  ],
};

/** What was done with a ledger and needs no mending. */
export const notes: NoteWords = {
  'total-row': '{found}是合計列，沒有計入，以免重複計算。',
  'only-examples': '只有範本的示例列，依未填寫處理。',
  'remark-row': '{found}是表下說明，沒有計入。',
  'row-set-aside': '{found}按對照表沒有計入。',
  'hidden-part': '{what}是隱藏的，已照常讀取。',
  'sheet-skipped': '不是資料表，沒有讀取。',
  'column-scaled': '單位是「{unit}」，已乘以 {factor} 換算為{base}。',
  'periods-folded': '依年度分列（{periods}），已整理成每個期間一列。',
  ditto: '{found}依上一列的「{value}」讀取。',
};
