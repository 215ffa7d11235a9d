import { Parser } from 'saxen';
import type { Pace } from './pace.js';

export interface XmlHandlers {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const PIECE = 1 << 16;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML and tells its elements, by their names without prefix, one by one. Throws where it is not well-formed. */
export async function readXml(bytes: Uint8Array, handlers: XmlHandlers, pace: Pace): Promise<void> {
  const parser = new Parser();
  const { open, text, close } = handlers;
  parser.on('error', (error) => {
    throw error;
  });
  // Unusual attributes are no reason to complain to anyone.
  parser.on('warn', () => {});
  if (open)
    parser.on('openTag', (name, attributes, decode) => {
      open(local(name), () => decoded(attributes(), decode));
    });
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  if (close) parser.on('closeTag', (name) => close(local(name)));
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    if (pace.due()) await pace.turn(at / bytes.length);
  }
  parser.write(decoder.decode()).end();
}

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';

function decoded(attributes: Readonly<Record<string, string>>, decode: (text: string) => string) {
  const read: Record<string, string> = {};
  // `r:id` keeps its meaning under any prefix; declarations of namespaces are of no use here.
  for (const name of Object.keys(attributes))
    if (!name.startsWith('xmlns')) read[local(name)] = decode(attributes[name]!);
  return read;
}
