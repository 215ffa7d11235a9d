import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folder = mkdtempSync(join(tmpdir(), 'chancai-release-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packing takes some ten seconds, on a busy machine many times that. */
const PATIENCE = 300_000;

function release(name: string): Buffer {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), join(folder, name)], {
    encoding: 'utf8',
  });
  expect(stderr, 'run npm run build first').toBe('');
  expect(status).toBe(0);
  return readFileSync(join(folder, name, `chancai-${version}.zip`));
}

describe('the release for portals without Node', () => {
  let zip: Buffer;
  let files: Record<string, Uint8Array>;
  beforeAll(() => {
    zip = release('one');
    files = unzipSync(zip);
  }, PATIENCE);
  const of = (path: string) => files[`chancai-${version}/${path}`];

  it('holds scripts, worker, formats, page for frames, command, templates, schema, documents, notices and bill of materials', () => {
    for (const path of [
      'cdn/chancai.js',
      'cdn/chancai.charts.js',
      'cdn/chancai.loader.js',
      'cdn/chancai.worker.js',
      'cdn/chancai.formats.js',
      'cdn/chancai.share.js',
      'cdn/chancai.office.js',
      'cdn/chancai.remote.js',
      'cdn/chancai.briefing.js',
      'cdn/chancai.wall.js',
      'cdn/chancai.zh-TW.js',
      'cdn/embed.html',
      'cdn/chancai.frames.js',
      'cdn/sri.json',
      'cdn/LICENCES.txt',
      'command/chancai.js',
      'template/ledger.zh-CN.xlsx',
      'schema/dataset.json',
      'README.zh-CN.md',
      'LICENSE',
      'NOTICE',
      'sbom.cdx.json',
    ])
      expect(of(path)?.length, path).toBeGreaterThan(0);
    expect(Object.keys(files).filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  it('names the hash of each of its files', () => {
    const sums = Buffer.from(of('SHA256SUMS')!).toString().trim().split('\n');
    expect(sums).toHaveLength(Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum, path] = line.split('  ') as [string, string];
      expect(createHash('sha256').update(of(path)!).digest('hex'), path).toBe(sum);
    }
  });

  it('is the same, byte for byte, when it is made again', { timeout: PATIENCE }, () => {
    expect(release('two').equals(zip)).toBe(true);
  });

  it('says what it is made of without a word about when', () => {
    const bill = JSON.parse(Buffer.from(of('sbom.cdx.json')!).toString());
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['lit', 'echarts', 'd3-array', 'valibot', 'arquero']),
    );
    expect(bill).not.toHaveProperty('serialNumber');
    expect(bill.metadata).not.toHaveProperty('timestamp');
  });
});
