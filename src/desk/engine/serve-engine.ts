import type { Engine, Watch } from './answers.js';

type Method = keyof Engine;

/** What the page asks of an engine in a worker: one of its methods, or to stop one. */
export type EngineRequest = { id: number; method: Method; given: readonly unknown[] } | { id: number; stop: true };

/** What it hears: once that the worker has started, then how far each piece of work is, and how it ended. */
export type EngineAnswer =
  | { ready: true }
  | { id: number; progress: number }
  | { id: number; answer: unknown }
  | { id: number; failed: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<EngineRequest>) => void) | null;
  postMessage(answer: EngineAnswer): void;
};

/** Makes this worker do what the page asks of an engine. */
export function serveEngine(engine: Engine): void {
  const running = new Map<number, AbortController>();
  const run = async (id: number, method: Method, given: readonly unknown[]) => {
    const abort = new AbortController();
    running.set(id, abort);
    const watch: Watch = {
      signal: abort.signal,
      onProgress: (progress) => scope.postMessage({ id, progress }),
    };
    try {
      const work = engine[method] as (...all: unknown[]) => Promise<unknown>;
      scope.postMessage({ id, answer: await work(...given, watch) });
    } catch (error) {
      scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
    }
  };
  scope.onmessage = ({ data }) => {
    if ('stop' in data) running.get(data.id)?.abort();
    else void run(data.id, data.method, data.given);
  };
  scope.postMessage({ ready: true });
}
