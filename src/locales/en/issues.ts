import type { IssueWords, NoteWords } from '../../data/language.js';
import { urgent } from './urgent.js';

/** What is said of problems in the input, in English: the sentence behind its place, and what was expected. */
export const issues: IssueWords = {
  ...urgent,
  // Of a file, an address or what the page wrote into itself.
  'too-many-bytes': [
    '{url} is more than the {most} that may be read, so it was left out. Check the address; sum big data up first, or set a larger max-bytes.',
    'data of at most {most}',
  ],
  redirected: [
    '{url} leads on to another server, {to}; what it sent was not used. If you trust it, write its own address.',
    'an address of the same server',
  ],
  'unreadable-shapes': [
    'what was given is no GeoJSON with areas (Polygon, MultiPolygon), so the table stands for the map. Check geojson or geojson-src.',
    'GeoJSON with areas',
  ],
  'empty-source': ['the file is empty. Check that it was exported completely.', 'a file that holds something'],
  'web-page': [
    'what came is a web page (perhaps a login or an error page), not data. Check the address and the login.',
    'data as JSON, CSV, Arrow or .xlsx',
  ],
  'unknown-format': [
    'the format is not known. Save the file as JSON, NDJSON, CSV, TSV, Arrow or .xlsx and give it that ending.',
    'JSON, NDJSON, CSV, TSV, Arrow or .xlsx',
  ],
  'damaged-text': [
    "{count} characters can't be read as {encoding}, the first in line {line}; they stand as “�”. Save the file again as UTF-8.",
    'text in UTF-8, GB18030, or UTF-16 with its mark',
  ],
  'not-json-line': [
    'this line is no JSON object ({cause}); it was left out. Write one object a line.',
    'a JSON object',
  ],
  'short-line': [
    'this line has {cells} cells, the heads are {heads}; the rest counts as empty. Complete it.',
    '{heads} cells',
  ],
  'long-line': [
    'this line has {cells} cells, the heads are only {heads}; figures may stand under wrong heads, so the row was left out. Put quotes around cells with commas, such as "1,234".',
    '{heads} cells',
  ],
  'open-quote': [
    'a quotation mark that begins here is not closed properly; the row was left out. Close it, or double the quotes inside the cell ("").',
    'quotes in pairs',
  ],
  'headless-column': [
    'column {column} holds something but has no head; it was ignored. Give it a head.',
    'a head for each column',
  ],
  'sheets-ignored': [
    'no sheet is called like a table; only the first, “{name}”, was read, not {others}. Name sheets after tables, such as “funding”.',
    'sheets named after tables',
  ],
  'old-workbook': [
    "this is an old Excel workbook (.xls), which can't be read. Open it in Excel or WPS and save it as .xlsx.",
    'an .xlsx workbook',
  ],
  'foreign-file': ["this is {kind}, which can't be read. {mend}", 'a file of .xlsx, CSV, JSON or Arrow'],
  'locked-workbook': [
    'the file is locked with a password. Remove the password in Excel or WPS and save it as .xlsx.',
    'a workbook without a password',
  ],
  'broken-file': [
    'the file is broken or not of the format it claims to be. Export or download it again, or open it in Excel or WPS and save it as .xlsx.',
    'a whole file',
  ],
  'truncated-file': ['the file is cut off before its end. Export or download it again.', 'a whole file'],
  'damaged-part': [
    'the file is damaged: “{part}” in it does not agree with its checksum. Nothing was read, since figures might be wrong. Download it again, or open it in Excel or WPS, check it and save it as .xlsx.',
    'a file that agrees with its checksums',
  ],
  'missing-part': [
    'the workbook is not complete: “{part}” is missing, so nothing was read. Open it in Excel or WPS and save it as .xlsx, or export it again.',
    'a whole workbook',
  ],
  'beyond-limit': [
    'more than {most} {what}: the file was not read. Check that the file is what it should be; if it is, split it, or keep only the sheets, rows and columns that are needed.',
    'at most {most} {what}',
  ],
  'unended-stream': [
    'the Arrow stream has no end mark and may be incomplete; {rows} rows were read. Check their number, or export it again.',
    'an Arrow stream with its end mark',
  ],
  'compressed-arrow': [
    "this Arrow file is compressed, which can't be read. Write it without compression (compression=None in pyarrow).",
    'an Arrow file without compression',
  ],
  // Of a document, its tables, rows and columns.
  'not-json': [
    'the text is not valid JSON: near line {line}, column {column}, {cause}. There stands {found}; correct it.',
    'JSON text',
  ],
  'twice-the-key': [
    'an object has the name {found} twice, the second in line {line}; the second counts, the first does not. Delete or rename one.',
    'names that differ',
  ],
  'not-a-dataset': [
    'found {found} instead of a dataset. Give one JSON object with meta and tables.',
    'an object with meta and tables',
  ],
  'object-as-text': [
    'what came is the text {found}, no data: a framework made a text of an object. Set the property instead, as in element.data = dataset (a ref in React up to 18, :data.prop in Vue), or write JSON text in the attribute.',
    'an object, or JSON text',
  ],
  'promise-given': [
    'what was given is a Promise: the data is still to come. Set it once it is there, as in element.data = await …; for an address use src.',
    'data that is there',
  ],
  'paged-document': [
    'the server says that there are more rows than the {count} here; this may be one page of them, and sums hold only these. Get all at once, or join the pages first.',
    'all rows',
  ],
  'wrapped-document': [
    'the data stand within {names}; what is in there was read. Give the data themselves, so that nothing is mistaken.',
    'the dataset itself',
  ],
  'no-table': [
    'no table can be recognised; the names found are: {names}. Put tables under their names, which are: {known}; where years stand apart, make them one table whose rows state their period.',
    'tables under their names',
  ],
  unreadable: [
    'reading this failed ({reason}), so it was left out. Check the object that was given; plain JSON data is best.',
    'plain JSON data',
  ],
  'missing-meta': [
    'meta is missing, so charts name no source and no date. Add meta.title, meta.source, meta.asOf; to a ledger, add a sheet “About” as chancai template makes it.',
    'a meta object',
  ],
  'unknown-currency': [
    'the currency {found} is no ISO 4217 code; amounts count as {used}. Write three letters such as CNY, EUR or USD.',
    'a currency code of three letters',
  ],
  'map-entry': ['there is no entry “{key}”. Delete or rename it.', 'an entry of the map'],
  'map-value': ['found {received}. Write one of these: {wanted}.', '{wanted}'],
  'map-unit': [
    'the unit “{unit}” is not known. Write 元, 万元, persons or the like.',
    'a unit such as 元, 万元 or persons',
  ],
  'map-table': ['there is no table “{name}”. {hint}', 'a table'],
  'map-column': ['the table {table} has no column “{name}”. {hint}', 'a column of the table {table}'],
  'map-column-nowhere': ['no table has a column “{name}”. {hint}', 'a column of a table'],
  'unknown-table': ['there is no table “{name}”; it was ignored. {hint}Known tables: {known}.', '{known}'],
  'not-a-table': [
    'found {found} instead of a table. Make it an array of rows or an object of columns.',
    'an array of rows, or an object of columns',
  ],
  'too-many-rows': [
    'it has {count} rows, more than the {most} that can be read, so the whole table was left out. Sum it up first, or split it.',
    'at most {most} rows',
  ],
  'uneven-columns': [
    'this column holds {length} values, the longest {longest}; the rest counts as empty. Make the columns equally long.',
    '{longest} values',
  ],
  'unknown-column': ['the table {table} has no column “{name}”; it was ignored. {hint}', '{known}'],
  'twice-the-column': [
    '“{name}” means the same as another column; only the first was used. Keep one of them.',
    'one column a meaning',
  ],
  'twice-the-table': [
    '“{name}” is the same table as {table} above; only the first was used. Merge them.',
    'each table once',
  ],
  'missing-column': [
    "the table {table} lacks its required column “{name}” and can't be used. Add the column.",
    'a column “{name}”',
  ],
  'not-a-row': [
    'found {found} instead of a row; it was left out. Make it an object such as { "{example}": … }.',
    'a row (an object)',
  ],
  'more-issues': [
    '{count} more problems of the same kind, not listed one by one. Mend them like those listed.',
    'none of this kind',
  ],
  'needs-table-name': [
    'the data is a single table, but which one is not said. Write an attribute such as table="funding".',
    'a table attribute',
  ],
  'other-table': [
    'its heads are those of the table {name}, as which it was read, not of {given}, as which it is given. Check the table attribute.',
    'a table attribute that suits the heads',
  ],
  'unknown-option': ['“{name}” has no value {found}; {used} is used. Known: {known}.', '{known}'],
  'unknown-number': [
    '“{name}” should be a number of at least 0, found {found}; the default is used ({used}). Correct it.',
    'a number of at least 0',
  ],
  'unknown-size': [
    '“{name}” should be a number of pixels from {least} to {most}, found {found}; {used} is used. Correct it.',
    '{least} to {most}',
  ],
  'missing-glyph': [
    'the font lacks these characters, which show as empty boxes: {name}. Take a font that has them.',
    'a font with all characters',
  ],
  'unknown-view': ['there is no view {found}. Known: {known}.', '{known}'],
  'unreadable-filter': [
    'the filter is no JSON object (found {found}), so nothing was filtered and all data is shown. Write {"chain":["体育"]}, with double quotes.',
    'such as {"chain":["体育"]}',
  ],
  'unknown-filter-column': [
    'no table has the column “{name}” of the filter; it does nothing. {hint}Use the name of a column such as chain or region.',
    'the name of a column',
  ],
  'unknown-filter-value': [
    'the data has no {found} in “{name}”, by which it is filtered. {hint}Use an id or a name of the data.',
    'an id or a name of the data',
  ],
  'misspelt-attribute': [
    'the attribute “{name}” does nothing; it is spelt “{right}”. In HTML write it in lower case with hyphens.',
    '{right}',
  ],
  'unreadable-clock': [
    'the clock `now` is {found}, which is no date; the date of the data counts instead, or else today. Write a date such as 2025-12-31 or give a valid Date.',
    'a date (2025-12-31)',
  ],
  'unreadable-as-of': [
    'the as-of date {found} is no date, so that days left, expiry and pace count from today. Write a date such as 2025-12-31, 2025-06 or 2025.',
    'a date (2025-12-31)',
  ],
  'shared-address': [
    'another dashboard of the page keeps its filters in the address as {found}, so this one keeps none there. Give each its own name, such as url-state="left".',
    'a name of its own',
  ],
  // Of one cell.
  'missing-value': ['the required “{name}” is empty; {effect}. Fill it in.', 'a value for {name}'],
  'wrong-type': ['“{name}” should be {kind}, found {found}; {effect}. Correct the value.', '{kind}'],
  'unreadable-figure': [
    '“{name}” says {found}, which is no figure; it counts as not available and keeps its wording. Write 5000, "5000余人", "1.2万元" or "*".',
    'a number, or an official wording of one',
  ],
  'date-for-figure': [
    '“{name}” says {found}, a date or period and no figure; it counts as not available and keeps its wording. Write a length of time as “25年” or “6 months”.',
    'a number, or an official wording of one',
  ],
  'unclear-figure': [
    '“{name}” says {found}, which is unclear (several figures, or words against each other); it counts as not available and keeps its wording. Write one figure or a range, as “180–200”.',
    'one figure or a range',
  ],
  'negative-figure': [
    "“{name}” can't be below zero, found {found}; the value was left out. Check and correct it.",
    'a figure of zero or more',
  ],
  'negative-money': [
    "“{name}” is below zero, {found}; it is subtracted in sums, but can't be drawn by itself. Correct it if it is no correction of another amount.",
    'an amount of zero or more, or a correction',
  ],
  'huge-figure': [
    '“{name}” is {found}, larger than any real figure; the value was left out. Check its digits and its unit.',
    'a figure of at most 10²¹',
  ],
  'wrong-unit': [
    '“{name}” is counted in {unit}, found {found}; the value was left out. Convert it to {unit}, or move it to the column it belongs in.',
    'a figure in {unit}',
  ],
  'wrong-date': [
    '“{name}” says {found}, and there is no such date; {effect}. Check and correct it, for example 2024-03-05.',
    'a date (2024-03-05)',
  ],
  'unreadable-date': [
    '“{name}” says {found}, which is read as no date; the wording is kept, but nothing can be ordered or counted by it. Write a date such as 2024-03-05.',
    'a date (2024-03-05)',
  ],
  'unknown-word': ['“{name}” can only be {known}, found {found}; {effect}. {hint}Use one of these.', '{known}'],
  'unseen-characters': [
    '“{name}” holds characters that are not seen ({codes}) and may turn text and figures round; they were taken out or made blanks. Delete them in the file.',
    'a text of visible characters',
  ],
  'personal-data': [
    "“{name}” seems to hold {kind} ({found}). The data goes to every reader's browser as it is: take it out before publication.",
    'a text without personal data',
  ],
  // What does not fit together, though each cell is right by itself.
  'unknown-reference': [
    'the table {table} has no “{name}” with the id or name {found}; the row still counts, but under no “{name}”. {hint}Register it in {table}, or correct the row.',
    'an id of the table {table}',
  ],
  'segment-elsewhere': [
    'the segment {found} is one of the chain “{other}”, but this row is of “{own}”; it still counts, but under no segment. Check chain and segment of the row.',
    'a segment of the chain “{own}”',
  ],
  'small-money': [
    'all of “{name}” lies between {least} and {most}, which is little in the unit of the currency; nothing was changed. Is it meant in thousands or ten thousands? If so, say it in the head, or write "1200万元".',
    'amounts in the unit of the currency, or with their unit',
  ],
  'largest-money': [
    '“{name}” is {found} where the others are {other} at most; nothing was changed. Was it typed in yuan in a column of 10,000 yuan? Check it.',
    'amounts in one unit',
  ],
  'mixed-money': [
    '“{name}” is {found} where the others are {other} and more; nothing was changed. Is this one in another unit? Check it, or write the unit, as in "1500万元".',
    'amounts in one unit',
  ],
  'share-as-fraction': [
    '“{name}” is {found} beside percentages such as {other}. Was {asked} meant? Write percentages in points: 5 for 5%.',
    'a figure in percentage points',
  ],
  'duplicate-id': [
    'the id {found} is taken; this second row was left out. Give each row its own id.',
    'an id used once',
  ],
  'link-cycle': [
    'the links of segments run in a circle ({cycle}); the last one was left out. Remove one of them.',
    'links that never lead back',
  ],
  'parent-cycle': [
    'the parents run in a circle ({cycle}); the parent of this row was left out. Correct one of them.',
    'parents that never lead back',
  ],
  'conflicting-money': [
    '“{name}” of {id} differs (first {first}, here {found}); only the first counts. Make them agree.',
    '{first}',
  ],
  'over-authorised': [
    '{occupied} occupied and {reserved} reserved are more than the {authorised} authorised; the figures stay as they are. Check all three.',
    'occupied and reserved of at most {authorised} together',
  ],
  'growing-funnel': [
    '“{name}” is {found}, more than the {first} of the stage “{before}” ahead of it; the figures stay as they are. Check both.',
    'at most {first}',
  ],
  'budget-exceeded': [
    'the uptake {found} is more than the budget of {budget}; both figures stay as they are. Check both.',
    'at most {budget}',
  ],
  'dates-out-of-order': [
    '“{name}” {found} is before “{before}” {first}; both dates stay as they are. Check them.',
    'a date no earlier than {first}',
  ],
  'unordered-periods': [
    "the periods {found} can't be put in order; of stocks, those of {used} are shown. Write periods such as 2024, 2024Q2 or 2024-06.",
    '2024, 2024Q2, 2024-06',
  ],
  'total-differs': [
    'the “{name}” of this row is {whole}, the rows within it add up to {parts}; the latter count. Check both.',
    '{parts}',
  ],
  'parts-incomplete': [
    'the “{name}” of this row is {whole}, the rows within it add up to {parts}: parts are lacking, and this row counts where all of them are asked for. Complete the parts, or check both.',
    'parts that add up to {whole}',
  ],
  'whole-rows': [
    '{count} rows from here on hold others (a city and its counties, a year and its quarters, a chain and its segments) and are not added to them: the parts count where they are complete, else the whole; of periods that hold each other, the longest that lie apart. Check those that do not hold each other.',
    'wholes and parts counted once',
  ],
  'repeated-rows': [
    '{count} rows without an id say word for word what others before them say ({rows}; the first of them repeats {before}); each counts. Remove those entered twice, or tell them apart.',
    'rows that differ',
  ],
  'conflicting-id': [
    '“{name}” of {id} differs (first {first}, here {found}); both rows count as one. Make them agree, or give different things different ids.',
    '{first}',
  ],
  'derived-row': [
    'the row whose “{name}” is {found} is reckoned from other rows and is no record; left out. Remove this row.',
    'rows of records only',
  ],
  'sum-row': [
    'the row whose “{name}” is {found} ({value}) is the sum of other rows, though it does not say so; left out so that nothing counts twice. Remove this row, or check it.',
    'rows of parts only',
  ],
  'sum-row-kept': [
    'the row whose “{name}” is {found} ({value}) sums up other rows, not all of which are there: it counts in totals in place of these, and is not listed beside them. Complete the rows.',
    'all the rows of parts',
  ],
  'like-a-sum': [
    'the row whose “{name}” is {found} ({value}) equals the sum of {count} others and may be a total; that is not certain, so it counts. If it is one, remove it.',
    'rows of parts only',
  ],
  'total-row': [
    '“{name}” says {found} ({value}): a total of other rows, left out so that nothing counts twice. Totals are added up from the rows; remove this one.',
    'rows of parts only',
  ],
  // Of a ledger: its sheets, heads, units and rows.
  'cell-error': ['the cell says {found}; {effect}. Mend the formula or write the value.', 'a cell without an error'],
  'formula-without-result': [
    'the formula has no stored result; {effect}. Open and save the file once in a spreadsheet, or write the value.',
    'a formula with its result, or a value',
  ],
  'doubtful-unit': [
    'the head says “{unit}” while the cell says {found}, so its size is not sure; the value was left out. Write the full unit.',
    'a number in the unit of the head, or one with its full unit',
  ],
  'footnote-mark': [
    '{found} bears the mark “{mark}” of a footnote; it was read without it. Check it, and move the mark to a column of remarks.',
    'no mark of a footnote',
  ],
  'struck-text': [
    'the part “{text}” beside {found} is struck out and was left out. If it still holds, take the line off it.',
    'nothing struck out',
  ],
  'struck-cell': [
    '{found} is struck out and still counts. If it no longer holds, empty the cell; if it does, take the line off it.',
    'nothing struck out',
  ],
  'rounded-id': [
    'the {name} {found} was rounded by a spreadsheet; its last digits are lost, so it tells no two things apart. Format the column as text and enter the whole code.',
    'whole codes',
  ],
  'spaced-name': [
    '{found} and “{name}” differ by blanks, case, a number before them or the width of signs alone and count as one name. Spell them alike; if they are two, name them otherwise.',
    'one spelling of a name',
  ],
  'example-row': [
    'this is an example row of the template; it was not counted. Delete the row, or fill it in and clear the words “Example row”.',
    'real data',
  ],
  'example-words': [
    'this row was filled in and counts, but still says {found}, which was not taken for a source. Clear these words.',
    'the real source, or nothing',
  ],
  'merged-figure': [
    '{range} are merged; the figure {found} counts once, in the first row. If each row has it, unmerge and repeat it.',
    'one figure a row',
  ],
  'outline-row': [
    'by numbers or indents {found} holds the rows below it ({count}), which count in its place, so that nothing counts twice. If it does not hold them, number it as they are.',
    'rows of one level',
  ],
  'of-which-row': [
    '{found} is a part of the row above, which holds it already; it was left out. To show it, give it a column of its own.',
    'rows none of which is part of another',
  ],
  'republic-years': [
    'years are read as those of the Republic of China: {found} as {year}. If they are others, write Western years.',
    'Western years',
  ],
  'second-table': [
    'from this row on there seems to be another table ({heads}); what follows was not read. Give it a sheet of its own.',
    'one table a sheet',
  ],
  'no-heads': [
    'no heads of the table {table} were found (required: {required}); it was not read. Check the heads, or name them with --map of chancai import.',
    'a row of heads',
  ],
  'unknown-sheet': [
    'which table this sheet holds is not clear; it was not read. Name it one of {known}, or say so with --map of chancai import.',
    'the name of a table',
  ],
  'unread-unit': [
    'the unit “{unit}” is not known; the column was left out. Write 元, 万元 or the like.',
    'a known unit',
  ],
  'unit-conflict': [
    'two units are stated for this column, “{unit}” and “{other}”; the nearer, “{unit}”, was taken. Check them and keep one.',
    'one unit',
  ],
  'unused-unit': [
    'the unit “{unit}” was used for no column; the numbers stay as they are. Check it, and write it into the heads it is for.',
    'units in the heads',
  ],
  'measure-guessed': [
    'the head {found} has the unit “{unit}” and was read as “{name}”. Check it, and call it “{name} ({unit})”, or what it should be.',
    'a known head',
  ],
  'sheet-guessed': [
    'its name does not say which table it is; by its heads it was read as {table}. Check it, and name it after its table, such as “{table}”.',
    'the name of a table',
  ],
  'target-period-taken': [
    'its head does not say of which period {name} is; it counts for the latest, {found}. Check it, and name the period in the head, such as “2025 {name}”.',
    'a head with its period',
  ],
  'period-of-column': [
    'the other columns are of one period each, and this one does not say of which it is; it was left out. Name the period in its head, such as “2024 {name}”.',
    'a head with its period',
  ],
  'period-taken': [
    'has no column of periods; its rows count for {found}, as its title or name says. Check it, and add a column of periods.',
    'a column of periods',
  ],
  'unused-period': [
    'the period {found} of the title was not used: the rows of the table {table} do not say to which period they belong. Add a column of periods.',
    'a column of periods',
  ],
  'uneven-translations': [
    '{one} entries in one language and {other} in the other do not match; the second was left out. Give one for each, separated by “;”.',
    'the same number of entries',
  ],
  'differing-rows': [
    '“{name}” of {key} differs (first {first}, here {found}); only the first counts. Make them agree.',
    'the same value in all rows of a key',
  ],
  'unmatched-map': [
    'the map names “{name}”, which the file has not; nothing was read for it. Check the name of the column, sheet or unit.',
    'a column or sheet of the file',
  ],
  'same-rows': [
    'says the same as {other}; both count. If they are one record, delete one, or give both the same id.',
    'rows that are there once',
  ],
  'meta-conflict': [
    '“{name}” differs between the files (first {first}, here {found}); the first was taken. Make them agree.',
    'the same in all files',
  ],
  'no-rows': [
    'no table was read. Start from chancai template, or name sheets and columns with --map.',
    'at least one table',
  ],
  // Of small counts of people.
  'figures-hidden': [
    'of {of} counts of people, {primary} small ones were hidden and {complementary} more that would give them away: {share} %. Check the document before you publish it.',
    'figures that give no few people away',
  ],
  'most-is-hidden': [
    'of {of} counts of people, {primary} small ones were hidden and {complementary} more that would give them away: {share} %, more than half. Merge small groups, or name fewer columns whose totals may become known (dimensions).',
    'groups of more people',
  ],
  'unsafe-total': [
    'unsafe total: “{name}” ({where}). Beside the published document it gives hidden counts away. Do not publish it elsewhere, or merge small groups first.',
    'a total that is not published elsewhere',
  ],
  'people-in-text': [
    'the text {found} says “{count}”, a count of people below {threshold}; the text stays as it is. Reword it.',
    'a text without small counts of people',
  ],
  'perhaps-people': [
    '“{name}” is {found}, below {threshold} and without a unit; it was not hidden. If it counts people, say so (3人).',
    'a figure with its unit',
  ],
  'rate-of-hidden': [
    'the rate {found} stays as it is. If it was computed from hidden counts it may give them away: check it, and remove it if so.',
    'a rate of other figures',
  ],
};

/** What was done with a ledger and needs no mending. */
export const notes: NoteWords = {
  'total-row': '{found} is a row of totals; it was left out, since it would count twice.',
  'only-examples': 'holds only the example rows of the template and counts as empty.',
  'remark-row': '{found} is a remark below the table; it was left out.',
  'row-set-aside': '{found} was left out, as the map says.',
  'hidden-part': '{what} hidden; read all the same.',
  'sheet-skipped': 'is no table; it was not read.',
  'column-scaled': 'is in “{unit}”; its numbers were multiplied by {factor} to {base}.',
  'periods-folded': 'has columns by period ({periods}); each period became a row.',
  ditto: '{found} was read as “{value}”, as in the row above.',
};
