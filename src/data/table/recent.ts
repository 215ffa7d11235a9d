/** Answers kept by key; beyond `most`, the one not asked for the longest goes. */
export interface Recent<T> {
  (key: string, make: () => T): T;
  /** Drops an answer, unless another stands in its place. */
  forget(key: string, answer: T): void;
}

/** Keeps the answers asked for most recently, for a table never changes. */
export function recent<T>(most = Number.POSITIVE_INFINITY): Recent<T> {
  const kept = new Map<string, T>();
  const answerTo = (key: string, make: () => T): T => {
    const known = kept.has(key);
    const answer = known ? kept.get(key)! : make();
    if (known) kept.delete(key);
    kept.set(key, answer);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return answer;
  };
  return Object.assign(answerTo, {
    forget(key: string, answer: T) {
      if (kept.get(key) === answer) kept.delete(key);
    },
  });
}
