import { LIMITS } from '../dataset/limits.js';
import { broken, within } from '../dataset/refusal.js';
import type { Pace } from './pace.js';

export interface XmlHandlers {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  /** Hears a text, or a piece of one. */
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10};?)/g, (all, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+));$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
    const sign = point === undefined ? ENTITIES[name.slice(0, -1)] : point <= 0x10ffff && String.fromCodePoint(point);
    if (!sign || !name.endsWith(';')) throw broken(`entity ${all}`);
    return sign;
  });
}

/** Does a sign end a name: white space, / or >? */
const endsName = (code: number): boolean => code <= 32 || code === 47 || code === 62;

/** The attributes of a tag, by their names without prefix. */
function attributesOf(tag: string, from: number): Record<string, string> {
  const read: Record<string, string> = {};
  for (let at = from; ; ) {
    const equals = tag.indexOf('=', at);
    if (equals === -1) return read;
    let begin = equals + 1;
    while (tag.charCodeAt(begin) <= 32) begin++;
    const end = tag.indexOf(tag[begin]!, begin + 1);
    if (end === -1) throw broken('an attribute without end');
    const name = tag.slice(at, equals).trim();
    // `r:id` keeps its meaning under any prefix; declarations of namespaces are of no use here.
    if (!name.startsWith('xmlns')) read[local(name)] = decoded(tag.slice(begin + 1, end));
    at = end + 1;
  }
}

/** Where the tag that begins at a place ends, or −1 where more has to come: `>` in quotes ends none. */
function tagEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(text[at]!, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** What stands between tags that are no elements, by how it begins; told is only what is text. */
const SPANS = [
  { begin: '<!--', end: '-->', told: false },
  { begin: '<![CDATA[', end: ']]>', told: true },
  { begin: '<?', end: '?>', told: false },
];

/**
 * Reads XML that comes in pieces and tells its elements, by their names without prefix, one by one. Nothing is kept but
 * the names of open elements, and nothing is looked at twice. Throws where it is not well-formed, and at definitions of
 * its own, which the files that are read here never have.
 */
function xmlReader({ open, text, close }: XmlHandlers): { write(piece: string): void; end(): void } {
  const stack: string[] = [];
  let span: (typeof SPANS)[number] | undefined;
  let rest = '';
  let any = false;

  const element = (tag: string): void => {
    if (tag.charCodeAt(1) === 47) {
      const name = tag.slice(2, -1).trim();
      if (stack.pop() !== name) throw broken(`</${name}> out of place`);
      close?.(local(name));
      return;
    }
    const alone = tag.charCodeAt(tag.length - 2) === 47;
    let length = 1;
    while (!endsName(tag.charCodeAt(length))) length++;
    const name = tag.slice(1, length);
    if (stack.length === 0 && any) throw broken('two roots');
    any = true;
    const own = local(name);
    open?.(own, () => attributesOf(tag, length));
    if (alone) close?.(own);
    else if (stack.push(name) > LIMITS.depth) within('depth', stack.length);
  };

  /** Takes what is whole, from a place; the place from which more has to come first. */
  const takeText = (all: string, from: number, to: number, last: boolean): number => {
    let end = to;
    const entity = last ? -1 : all.lastIndexOf('&', end);
    if (entity >= from && entity > end - 12 && !all.slice(entity, end).includes(';')) end = entity;
    if (stack.length > 0 && end > from) text?.(decoded(all.slice(from, end)));
    return end;
  };

  return {
    write(piece) {
      const all = rest === '' ? piece : rest + piece;
      let at = 0;
      while (at < all.length) {
        if (span) {
          const end = all.indexOf(span.end, at);
          const stop = end === -1 ? Math.max(at, all.length - span.end.length + 1) : end;
          if (span.told && stop > at) text?.(all.slice(at, stop));
          at = end === -1 ? stop : end + span.end.length;
          if (end === -1) break;
          span = undefined;
          continue;
        }
        const tag = all.indexOf('<', at);
        if (tag === -1) {
          at = takeText(all, at, all.length, false);
          break;
        }
        if (tag > at) takeText(all, at, tag, true);
        at = tag;
        const next = all.charCodeAt(tag + 1);
        if (next === 33 || next === 63) {
          const found = SPANS.find(({ begin }) => all.startsWith(begin, tag));
          if (!found && all.length - tag < 9) break;
          if (!found) throw broken('definitions in XML');
          span = found;
          at += found.begin.length;
          continue;
        }
        const end = tagEnd(all, tag);
        if (end === -1) break;
        element(all.slice(tag, end + 1));
        at = end + 1;
      }
      rest = all.slice(at);
      within('tag', rest.length);
    },
    end() {
      if (stack.length > 0 || span || /\S/.test(rest) || !any) throw broken('XML without its end');
    },
  };
}

/** Reads a part of an archive as XML, in short pieces. */
export async function readXml(pieces: Iterable<Uint8Array>, handlers: XmlHandlers, pace: Pace): Promise<void> {
  const reader = xmlReader(handlers);
  let decoder: TextDecoder | undefined;
  for (const bytes of pieces) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    for (let at = 0; at < bytes.length; at += PIECE) {
      reader.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      if (pace.due()) await pace.turn(0);
    }
  }
  reader.write(decoder?.decode() ?? '');
  reader.end();
}

const PIECE = 1 << 16;

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
