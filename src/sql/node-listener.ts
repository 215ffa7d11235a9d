import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Handler } from './handler.js';

/** A request of Node's `http`; Express and its like may have read its body before. */
type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/**
 * A handler as a listener for Node's `http`, which Express takes as well: `app.all('/chancai', nodeListener(answer, …))`.
 * @param identityOf - Who asks, as the host knows it.
 */
export function nodeListener<Identity>(
  answer: Handler<Identity>,
  identityOf: (request: NodeRequest) => Identity | Promise<Identity>,
): (request: NodeRequest, response: ServerResponse) => void {
  return (request, response) => {
    const answered = async () => {
      const { status, headers, body } = await answer(requestOf(request), { identity: await identityOf(request) });
      response.writeHead(status, Object.fromEntries(headers));
      if (body && request.method !== 'HEAD') for await (const part of body) response.write(part);
      response.end();
    };
    // Whoever asked has left, or could not be told from others.
    answered().catch(() => response.destroy());
  };
}

function requestOf(request: NodeRequest): Request {
  const { method = 'GET', headers, url = '/', originalUrl = url, body } = request;
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
    duplex: 'half',
  };
  if (method !== 'GET' && method !== 'HEAD')
    init.body = request.readableEnded ? textOf(body) : (Readable.toWeb(request) as ReadableStream);
  return new Request(new URL(originalUrl, 'http://localhost'), init);
}

/** What something else made of the body before. */
const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body ?? null));
