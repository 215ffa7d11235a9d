/** A datum of a chart that can be pointed at, reached by key and selected. */
export interface Mark {
  /** Names the mark and its row in the data table; the data items of the option carry it as `key`. */
  key: string;
  /** What tooltip and screen reader say: the name, then each figure in full. One line each. */
  lines: readonly string[];
  /** What selecting it selects. */
  dimension: string;
  value: string;
  /** Rows of the fact table behind it. */
  rows: readonly number[];
}

/** ECharts fills `{a}` and styles `{b|…}` in any string it shows: braces of data must not reach it as such. */
export const plain = (text: string): string => text.replace(/\{/g, '｛').replace(/\}/g, '｝');

/** The tooltip of a data item, from its mark. */
export const tooltipOf = (mark: Mark): { formatter: string } => ({ formatter: plain(mark.lines.join('\n')) });

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** About how wide a text runs, in CSS pixels: a Chinese character is as wide as high, a Latin one a little over half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += WIDE.test(char) ? 1 : /[A-Z\dMW%]/.test(char) ? 0.64 : 0.55;
  return ems * size;
}
