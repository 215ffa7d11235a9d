import { deflateSync } from 'node:zlib';

/** Objects to a stream: readers unpack a whole one for each of them. */
const TOGETHER = 400;

/**
 * The same PDF with all that is not a stream of its own packed into object streams (PDF 1.5): the structure that reading
 * aloud follows, an object for each cell, would otherwise be the larger half of the file. Takes what pdfkit writes: one
 * table of references at the end, each object of generation 0.
 */
export function packed(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1]);
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  const ends = [...offsets, table].sort((a, b) => a - b);
  const endOf = (offset: number) => ends.find((end) => end > offset)!;
  const trailer = text.slice(text.indexOf('trailer', table));

  const out: Buffer[] = [Buffer.from(text.slice(0, ends[0]), 'latin1')];
  let length = out[0]!.length;
  const places: Place[] = [[0, 0, 65535]];
  const plain: { id: number; body: string }[] = [];
  const write = (id: number, content: Buffer): void => {
    places[id] = [1, length, 0];
    out.push(content);
    length += content.length;
  };
  // The offsets are those of the objects 1, 2 …
  offsets.forEach((offset, at) => {
    const whole = text.slice(offset, endOf(offset));
    if (/endstream\s+endobj\s*$/.test(whole)) write(at + 1, Buffer.from(whole, 'latin1'));
    else plain.push({ id: at + 1, body: whole.replace(/^\d+ 0 obj\s+/, '').replace(/\s+endobj\s*$/, '') });
  });
  let next = offsets.length + 1;
  for (let at = 0; at < plain.length; at += TOGETHER) {
    const group = plain.slice(at, at + TOGETHER);
    const id = next++;
    group.forEach((one, place) => {
      places[one.id] = [2, id, place];
    });
    write(
      id,
      objectStream(
        id,
        group.map(({ body }) => body),
        group.map((one) => one.id),
      ),
    );
  }
  const own = next++;
  places[own] = [1, length, 0];
  const kept = /\/Root \d+ 0 R|\/Info \d+ 0 R|\/ID \[[^\]]*\]/g;
  const said = `/Type /XRef /Size ${next} /W [1 4 2] ${trailer.match(kept)!.join(' ')}`;
  out.push(stream(own, said, referencesOf(places)), Buffer.from(`startxref\n${length}\n%%EOF\n`));
  return Buffer.concat(out);
}

/** Where an object is: at an offset of the file, or at a place in an object stream. */
type Place = readonly [kind: 0 | 1 | 2, where: number, place: number];

function objectStream(id: number, bodies: readonly string[], ids: readonly number[]): Buffer {
  let at = 0;
  const index = bodies.map((body, place) => {
    const one = `${ids[place]} ${at}`;
    at += body.length + 1;
    return one;
  });
  const head = `${index.join(' ')}\n`;
  const said = `/Type /ObjStm /N ${bodies.length} /First ${head.length}`;
  return stream(id, said, Buffer.from(`${head}${bodies.join('\n')}\n`, 'latin1'));
}

function stream(id: number, said: string, content: Buffer): Buffer {
  const data = deflateSync(content, { level: 9 });
  const head = `${id} 0 obj\n<< ${said} /Length ${data.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')]);
}

function referencesOf(places: readonly Place[]): Buffer {
  const table = Buffer.alloc(places.length * 7);
  places.forEach(([kind, where, place], at) => {
    table.writeUInt8(kind, at * 7);
    table.writeUInt32BE(where, at * 7 + 1);
    table.writeUInt16BE(place, at * 7 + 5);
  });
  return table;
}
