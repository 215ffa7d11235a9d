import { readText } from '../../data/grid/encoding.js';
import { paceOf } from '../../data/grid/pace.js';

/** Whole lines of a text. */
export interface TextPiece {
  text: string;
  /** How many lines stand before it. */
  before: number;
  encoding: string;
}

/** Some 12,000 rows. */
const PIECE = 1 << 20;
/** What has no end in so many characters is no table of lines. */
const LONGEST = 1 << 26;
/** By so many bytes the encoding is told. */
const TELLING = 1 << 20;

/** A text that has no lines, or none that end. */
export class NoLinesError extends Error {}

/** Reads bytes as text (UTF-8, UTF-16, GB18030) in pieces that end where a line does. */
export async function* textPieces(chunks: AsyncIterable<Uint8Array>, most = PIECE): AsyncGenerator<TextPiece> {
  let head: Uint8Array[] = [];
  let held = 0;
  let decoder: TextDecoder | undefined;
  let encoding = 'utf-8';
  let rest = '';
  let before = 0;
  const begin = async (): Promise<string> => {
    const bytes = Buffer.concat(head);
    head = [];
    const end = bytes.lastIndexOf(10);
    ({ encoding } = await readText(end > 0 ? bytes.subarray(0, end) : bytes, paceOf(undefined, undefined)));
    decoder = new TextDecoder(encoding);
    return decoder.decode(bytes, { stream: true });
  };
  function* cut(isLast: boolean): Generator<TextPiece> {
    while (rest.length >= most || (isLast && rest !== '')) {
      const end = isLast && rest.length < most ? rest.length : lineEnd(rest, most);
      if (end === 0) {
        if (!isLast && rest.length < LONGEST) return;
        if (rest.length >= LONGEST) throw new NoLinesError('no line ends');
      }
      const text = end === 0 ? rest : rest.slice(0, end);
      rest = rest.slice(text.length);
      // What ends it would be a blank line below it.
      yield { text: isLast && rest === '' ? text : text.replace(/\r?\n$/, ''), before, encoding };
      before += linesIn(text);
    }
  }
  for await (const chunk of chunks) {
    if (decoder) rest += decoder.decode(chunk, { stream: true });
    else {
      head.push(chunk);
      held += chunk.length;
      if (held < TELLING) continue;
      rest = await begin();
    }
    yield* cut(false);
  }
  if (!decoder) rest = await begin();
  rest += decoder!.decode();
  yield* cut(true);
}

/** Where the last line ends that is whole within so many characters, else the first behind them; 0 where none does. */
function lineEnd(text: string, most: number): number {
  let last = 0;
  let isQuoted = false;
  let at = 0;
  const hasQuotes = text.includes('"');
  if (!hasQuotes) {
    const within = text.lastIndexOf('\n', most - 1);
    return (within < 0 ? text.indexOf('\n', most) : within) + 1;
  }
  for (; at < text.length && (at < most || last === 0); at++) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === 10 && !isQuoted) last = at + 1;
  }
  return last;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
