/** Parts of sentences about data in Chinese; `{name}` stands for a part of its own. */
export const phrases = {
  'a array': '数组',
  'a boolean': '布尔值',
  'a function': '函数',
  'a null': '空值',
  'a number': '数字',
  'a object': '对象',
  'a string': '文本',
  'a symbol': '符号',
  'a undefined': '空值',
};
