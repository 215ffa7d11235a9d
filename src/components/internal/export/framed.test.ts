import { Parser } from 'saxen';
import { expect, it } from 'vitest';
import { viewContext } from '../context.js';
import { drawnPicture } from '../drawing/picture.js';
import { framedSvg } from './framed.js';
import { tablePicture } from './table-picture.js';

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).join('');
/** Every control, mark of direction, half of a pair and character that is none, and what markup is made of. */
const ODD = `体${range(0, 0x1f)}${range(0x7f, 0x9f)}\u2028\u2029\ufffe\uffff\ud83d育${range(0x202a, 0x202e)}<&'">]]>`;

function problemsOf(xml: string): unknown[] {
  const problems: unknown[] = [];
  const parser = new Parser();
  for (const event of ['error', 'warn'] as const) parser.on(event, (problem) => problems.push(problem));
  parser.write(xml).end();
  return problems;
}

it('a picture is XML 1.0 whatever the names in chart, table, headline, legend and footer hold', () => {
  const context = viewContext({ width: 400, height: 300 });
  const chart = drawnPicture(
    [
      { kind: 'text', x: 9, y: 9, text: ODD, width: 90 },
      { kind: 'rect', left: 0, top: 0, width: 9, height: 9, fill: ODD, decal: 1 },
    ],
    context,
  );
  const table = tablePicture({ columns: [{ key: 'a', title: ODD }], rows: [{ a: ODD }], keys: ['x'] }, 400, context);
  for (const picture of [chart, table]) {
    const svg = framedSvg(picture, {
      tokens: context.tokens,
      headline: { title: ODD, subtitle: ODD, summary: ODD },
      legend: [{ label: ODD, colour: ODD } as never],
      footer: ODD,
    });
    expect(problemsOf(svg)).toEqual([]);
    expect(svg).toContain('体');
    // The characters of XML 1.0, fifth edition, section 2.2.
    expect(svg).toMatch(/^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  }
});
