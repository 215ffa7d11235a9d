/** Lets so many run at a time; of the others so many wait. */
export interface Queue {
  /** Undefined where too many wait. */
  run<T>(work: () => Promise<T>): Promise<T> | undefined;
}

/** A queue with places for those who run and those who wait. */
export function queue(atOnce: number, waiting: number): Queue {
  let running = 0;
  const line: (() => void)[] = [];
  const leave = () => {
    running -= 1;
    line.shift()?.();
  };
  return {
    run(work) {
      if (running >= atOnce && line.length >= waiting) return undefined;
      const start = running < atOnce ? Promise.resolve() : new Promise<void>((go) => line.push(go));
      const begin = async () => {
        running += 1;
        try {
          return await work();
        } finally {
          leave();
        }
      };
      if (running < atOnce) return begin();
      return start.then(begin);
    },
  };
}
