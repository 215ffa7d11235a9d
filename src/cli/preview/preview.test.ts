import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../../dist/cli/chancai.js');
const folder = mkdtempSync(join(tmpdir(), 'chancai-preview-'));
const file = join(folder, 'data.json');
const dataset = (invested: number) =>
  JSON.stringify({ meta: { title: '甲县' }, funding: [{ period: '2025', programme: '甲', invested }] });

beforeAll(() => {
  if (!existsSync(built)) throw new Error('dist is missing: run npm run build first');
});
afterAll(() => rmSync(folder, { recursive: true }));

let child: ChildProcess | undefined;
afterEach(() => child?.kill());

/** Starts the command. @returns the address it tells */
function start(...args: string[]): Promise<string> {
  const running = spawn(process.execPath, [built, 'preview', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child = running;
  return new Promise((resolve) => running.stdout.once('data', (said: Buffer) => resolve(String(said).trim())));
}

interface Answer {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** Asks with a path as it is: `fetch` would tidy it up. */
function ask(url: string, path: string, { headers = {}, method = 'GET' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: new URL(url).port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
    });
    asked.on('error', reject).end();
  });
}

/** The events that the page hears, one after another. */
async function* eventsOf(url: string): AsyncGenerator<{ version: number; notice: string }> {
  const { body } = await fetch(`${url}events`);
  let text = '';
  for await (const part of body!.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield JSON.parse(text.slice('data: '.length, end));
      text = text.slice(end + 2);
    }
  }
}

describe('chancai preview', () => {
  it('shows a dashboard that follows the file, and keeps what it showed where the file is broken', async () => {
    writeFileSync(file, dataset(5));
    const url = await start(file);
    expect((await ask(url, '/')).body).toMatch(/<html lang="zh-CN">[\s\S]*<chancai-dashboard src="data\.json">/);
    expect(JSON.parse((await ask(url, '/data.json')).body).funding[0].invested).toBe(5);
    const events = eventsOf(url);
    expect((await events.next()).value).toEqual({ version: 0, notice: '' });
    writeFileSync(file, dataset(12_345));
    expect((await events.next()).value).toEqual({ version: 1, notice: '' });
    expect(JSON.parse((await ask(url, '/data.json')).body).funding[0].invested).toBe(12_345);
    rmSync(file);
    expect((await events.next()).value.notice).toMatch(/没有这个文件或文件夹。仍显示上一次的数据。/);
    expect(JSON.parse((await ask(url, '/data.json')).body).funding[0].invested).toBe(12_345);
    writeFileSync(file, JSON.stringify({ meta: { title: '甲县' }, pyramid: [{ tier: 'a', headcount: -1 }] }));
    expect((await events.next()).value.notice).toMatch(/文件有 1 个错误，有错误的部分没有计入/);
  }, 30_000);

  it('serves the scripts beside the command, and no other file by whatever path', async () => {
    writeFileSync(file, dataset(5));
    const url = await start(file, '--lang', 'en');
    expect((await ask(url, '/')).body).toMatch(
      /<html lang="en">[\s\S]*<script src="cdn\/chancai\.js"><\/script>\s*<script src="follow/,
    );
    const script = readFileSync(join(built, '../../cdn/chancai.js'), 'utf8');
    expect((await ask(url, '/cdn/chancai.js')).body).toBe(script);
    for (const path of [
      '/cdn/../cli/chancai.js',
      '/cdn/%2e%2e/cli/chancai.js',
      '/cdn//etc/passwd',
      '/../package.json',
      '/cdn',
    ])
      expect(await ask(url, path)).toMatchObject({ status: 404, body: '' });
    expect((await ask(url, '/')).headers['content-security-policy']).toMatch(/^default-src 'self'/);
  });

  it('answers this machine alone, no page elsewhere whose name leads here, and nothing but reading', async () => {
    writeFileSync(file, dataset(5));
    const url = await start(file);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await ask(url, '/data.json', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask(url, '/data.json', { method: 'POST' })).status).toBe(405);
    const ended = new Promise((resolve) => child!.once('exit', resolve));
    child!.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
