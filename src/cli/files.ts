import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Said, said, UsageError } from './command.js';

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, Said>> = {
  ENOENT: said('没有这个文件或文件夹', 'no such file or folder'),
  EISDIR: said('这是文件夹，不是文件', 'it is a folder, not a file'),
  ENOTDIR: said('路径中有一段不是文件夹', 'a part of the path is no folder'),
  EACCES: said('没有权限', 'permission denied'),
  EPERM: said('没有权限', 'permission denied'),
  EBUSY: said('文件被占用，请先关闭打开它的程序', 'the file is in use; close what has it open'),
  ENOSPC: said('磁盘空间不足', 'the disk is full'),
  EROFS: said('磁盘只能读取', 'the disk can only be read'),
};

/** Why a file can't be read or written, in words. */
function reasonOf(error: unknown): Said {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && REASONS[code]) return REASONS[code];
  if (typeof code === 'string' && code.startsWith('Z_')) return said('压缩文件已损坏', 'the compressed file is broken');
  const reason = error instanceof Error ? error.message : String(error);
  return said(reason, reason);
}

/** A file's bytes, unpacked where it is gzipped; `-` is the standard input. @throws UsageError */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    const reason = reasonOf(error);
    throw new UsageError(said(`无法读取 ${path}：${reason['zh-CN']}。`, `${path} can't be read: ${reason.en}.`));
  }
}

/** Writes a file, whole or not at all; `-` is the standard output. @throws UsageError */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  if (path === '-') {
    await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
    return;
  }
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = reasonOf(error);
    throw new UsageError(said(`无法写入 ${path}：${reason['zh-CN']}。`, `${path} can't be written: ${reason.en}.`));
  }
}
