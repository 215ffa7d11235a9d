import type { Entry } from './entry.js';

/** What can be wrong with one cell. */
export const cellMessages = {
  'missing-value': [
    'error',
    '必填的“{name}”是空的，{effect}。请填写。',
    'the required “{name}” is empty; {effect}. Fill it in.',
    '{name}',
    'a value for {name}',
  ],
  'wrong-type': [
    'error',
    '“{name}”应为{kind}，读到的是{found}，{effect}。请改正该值。',
    '“{name}” should be {kind}, found {found}; {effect}. Correct the value.',
    '{kind}',
    '{kind}',
  ],
  'unreadable-figure': [
    'warning',
    '“{name}”的写法{found}不能识别为数字，按“未统计”处理，原文保留。可写成 5000、"5000余人"、"1.2万元"、"*"。',
    '“{name}” says {found}, which is no figure; it counts as not available and keeps its wording. Write 5000, "5000余人", "1.2万元" or "*".',
    '数字，或官方表述的数字',
    'a number, or an official wording of one',
  ],
  'negative-figure': [
    'error',
    '“{name}”不能小于零，读到{found}，该值未计入。请核对后改正。',
    "“{name}” can't be below zero, found {found}; the value was left out. Check and correct it.",
    '不小于零的数',
    'a figure of zero or more',
  ],
  'negative-money': [
    'warning',
    '“{name}”为负数{found}，按冲减计入合计，但不能单独绘制。如不是冲减，请核对后改正。',
    "“{name}” is below zero, {found}; it is subtracted in sums, but can't be drawn by itself. Correct it if it is no correction of another amount.",
    '不小于零的金额，或冲减额',
    'an amount of zero or more, or a correction',
  ],
  'huge-figure': [
    'error',
    '“{name}”为{found}，超出合理范围，该值未计入。请核对位数和单位。',
    '“{name}” is {found}, larger than any real figure; the value was left out. Check its digits and its unit.',
    '绝对值不超过 10²¹ 的数',
    'a figure of at most 10²¹',
  ],
  'wrong-unit': [
    'error',
    '“{name}”应以{unit}计，读到{found}，该值未计入。请换算成{unit}，或放到合适的列。',
    '“{name}” is counted in {unit}, found {found}; the value was left out. Convert it to {unit}, or move it to the column it belongs in.',
    '以{unit}计的数',
    'a figure in {unit}',
  ],
  'wrong-date': [
    'error',
    '“{name}”写的是{found}，没有这样的日期，{effect}。请核对后改正，写法如 2024-03-05。',
    '“{name}” says {found}, and there is no such date; {effect}. Check and correct it, for example 2024-03-05.',
    '日期（如 2024-03-05）',
    'a date (2024-03-05)',
  ],
  'unreadable-date': [
    'warning',
    '“{name}”的写法{found}不能识别为日期，原文保留，但不能据此排序和计算天数。请写成 2024-03-05 之类的日期。',
    '“{name}” says {found}, which is read as no date; the wording is kept, but nothing can be ordered or counted by it. Write a date such as 2024-03-05.',
    '日期（如 2024-03-05）',
    'a date (2024-03-05)',
  ],
  'unknown-word': [
    'error',
    '“{name}”只能是 {known}，读到{found}，{effect}。请改用其中之一。',
    '“{name}” can only be {known}, found {found}; {effect}. Use one of these.',
    '{known}',
    '{known}',
  ],
  'unseen-characters': [
    'warning',
    '“{name}”中有不可见的控制字符（{codes}），可能打乱文字和数字的顺序，读取时已去除或换为空格。请在原文件中删除。',
    '“{name}” holds characters that are not seen ({codes}) and may turn text and figures round; they were taken out or made blanks. Delete them in the file.',
    '只含可见字符的文本',
    'a text of visible characters',
  ],
  'personal-data': [
    'warning',
    '“{name}”里疑似有{kind}（{found}）。数据会原样发到读者的浏览器，请在发布前删去。',
    "“{name}” seems to hold {kind} ({found}). The data goes to every reader's browser as it is: take it out before publication.",
    '不含个人信息的文本',
    'a text without personal data',
  ],
} as const satisfies Record<string, Entry>;
