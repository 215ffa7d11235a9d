import type { RemoteWords } from './zh-CN.js';

/** What is said of figures whose rows are on a server, in English. */
export const en: RemoteWords = {
  busy: (filter) =>
    `Asking the server; what follows is still ${filter === '' ? 'without a filter' : `for “${filter}”`}`,
  old: (filter) =>
    `The server did not answer; what follows is still ${filter === '' ? 'without a filter' : `for “${filter}”`}. It is asked again by itself`,
  forbidden: 'the server does not allow this question',
  'too-large': 'the answer is larger than the server allows',
  rows: 'this view is counted record by record, and there are more records than the server lists at a time',
  incomplete: 'the server’s answer is not whole',
};
