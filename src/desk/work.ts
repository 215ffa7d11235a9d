import type { ToldLine } from '../data/diff/told.js';
import type { Mapping } from '../data/prepare/mapping.js';
import { deskWords } from '../locales/desk.js';
import type { Engine, Refused, Watch } from './engine/answers.js';
import { EngineLost } from './engine/asked-engine.js';
import {
  type Busy,
  CHANGE_KINDS,
  changesOf,
  type DeskState,
  type Edition,
  MOST,
  problemBeside,
  publicBlock,
  type Shown,
  type Step,
  startState,
  WINDOW,
  windowFrom,
} from './state.js';

/** A file as a browser gives it. */
export interface GivenFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const isRefused = (answer: object | undefined): answer is Refused => answer !== undefined && 'refused' in answer;

/** What the clerk does: each act changes the state, and whoever shows it hears of that. */
export class DeskWork {
  state: DeskState;
  readonly #engine: Engine;
  readonly #tell: () => void;
  #abort: AbortController | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, locale: string, tell: () => void = () => {}) {
    this.#engine = engine;
    this.#tell = tell;
    this.state = startState(locale);
    void this.speak(locale);
  }

  get engine(): Engine {
    return this.#engine;
  }

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.#tell();
  }

  /** Resolves once all that was asked for is done. */
  get settled(): Promise<unknown> {
    return this.#queue;
  }

  /** One piece of work after the other: they share what was read. Answers whether it came to its end. */
  #do(work: (watch: Watch) => Promise<void>): Promise<boolean> {
    const run = async () => {
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      try {
        await work({ signal, onProgress: (done) => this.#progress(done) });
        return true;
      } catch (error) {
        if (!signal.aborted) {
          this.#fail(error);
          return false;
        }
        // What was read before is no longer what the files hold.
        if (this.state.busy?.what === 'checking')
          this.set({ read: undefined, difference: undefined, hidden: undefined, edition: 'inner' });
        this.#refuse('', deskWords(this.state.locale).busy.stopped);
        return false;
      } finally {
        this.#abort = undefined;
        this.set({ busy: undefined });
      }
    };
    const ran = this.#queue.then(run, run);
    this.#queue = ran.catch(() => {});
    return ran;
  }

  /** Says what went wrong. What a worker held ends with it, for want of memory most of all: the clerk begins anew. */
  #fail(error: unknown): void {
    const { locale } = this.state;
    if (!(error instanceof EngineLost)) {
      this.#refuse('', error instanceof Error ? error.message : String(error));
      return;
    }
    const { catalogue, map, mapName } = this.state;
    const refused = [{ name: '', reason: deskWords(locale).busy.lost }];
    this.set({ ...startState(locale), catalogue, map, mapName, refused });
  }

  #progress(done: number): void {
    const { busy } = this.state;
    if (busy && done - (busy.done ?? -1) >= 0.01) this.set({ busy: { ...busy, done } });
  }

  async #busy(what: Busy['what'], name = ''): Promise<void> {
    this.set({ busy: { what, name, done: undefined } });
    // Seen before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Stops the work under way. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Puts ledgers in; one of a name that is there already takes its place. */
  add(files: readonly GivenFile[]): Promise<boolean> {
    return this.#do(async (watch) => {
      const names = new Set(files.map(({ name }) => name));
      this.set({ refused: this.state.refused.filter(({ name }) => !names.has(name)) });
      let changed = false;
      for (const file of files) {
        await this.#busy('reading', file.name);
        const bytes = await bytesOf(file);
        const { gone } = deskWords(this.state.locale);
        const problem = bytes ? await this.#engine.add(file.name, bytes, this.state.locale, watch) : { refused: gone };
        if (isRefused(problem)) this.#refuse(file.name, problem.refused);
        else {
          changed = true;
          this.set({ files: [...this.state.files.filter((name) => name !== file.name), file.name] });
        }
      }
      if (changed) await this.#read(watch);
    });
  }

  remove(name: string): Promise<boolean> {
    return this.#do(async (watch) => {
      await this.#engine.remove(name);
      this.set({ files: this.state.files.filter((one) => one !== name), refused: [] });
      if (this.state.files.length > 0) await this.#read(watch);
      else
        this.set({ read: undefined, difference: undefined, hidden: undefined, edition: 'inner', unsaved: new Set() });
    });
  }

  /** Takes the map that a file holds. */
  takeMap(file: GivenFile): Promise<boolean> {
    return this.#do(async (watch) => {
      const bytes = await bytesOf(file);
      const { locale } = this.state;
      const answer = bytes ? await this.#engine.mapping(file.name, bytes, locale) : { refused: deskWords(locale).gone };
      if (isRefused(answer)) {
        this.#refuse(file.name, answer.refused);
        return;
      }
      this.set({ map: answer.map, mapName: file.name, past: [], refused: this.#without(file.name) });
      if (this.state.files.length > 0) await this.#read(watch);
    });
  }

  dropMap(): Promise<boolean> {
    return this.#do(async (watch) => {
      this.set({ map: {}, mapName: undefined, past: [], unsaved: this.#unsaved('map', false) });
      if (this.state.files.length > 0) await this.#read(watch);
    });
  }

  /** Says what something means; everything is read again with it. */
  correct(change: (map: Mapping) => Mapping): Promise<boolean> {
    const { map, past } = this.state;
    this.set({ map: change(map), past: [...past, map], unsaved: this.#unsaved('map', true) });
    return this.#do((watch) => this.#read(watch));
  }

  /** Takes the last choice back. */
  undo(): Promise<boolean> {
    const { past } = this.state;
    const map = past[past.length - 1];
    if (!map) return Promise.resolve(false);
    this.set({ map, past: past.slice(0, -1), unsaved: this.#unsaved('map', past.length > 1) });
    return this.#do((watch) => this.#read(watch));
  }

  /** Takes last month's dataset; none takes it away. */
  takePrevious(file: GivenFile | undefined): Promise<boolean> {
    return this.#do(async (watch) => {
      if (file) await this.#busy('reading', file.name);
      const bytes = file && (await bytesOf(file));
      const { map, locale } = this.state;
      const problem =
        file && !bytes
          ? { refused: deskWords(locale).gone }
          : await this.#engine.previous(file?.name ?? '', bytes, map, locale, watch);
      if (isRefused(problem)) this.#refuse(file!.name, problem.refused);
      else this.set({ previous: file?.name, refused: this.#without(file?.name) });
      await this.#compare(watch);
    });
  }

  async #read(watch: Watch): Promise<void> {
    await this.#busy('checking');
    const { map, locale, read: before } = this.state;
    const answer = await this.#engine.read(map, locale, watch);
    if (isRefused(answer)) {
      this.#refuse('', answer.refused);
      this.set({ read: undefined, difference: undefined, hidden: undefined });
      return;
    }
    this.set({
      read: answer,
      refused: this.#without(''),
      hidden: undefined,
      chosen: undefined,
      sheet: before ? Math.min(this.state.sheet, Math.max(0, answer.sheets.length - 1)) : firstToCheck(answer),
      unsaved: this.#unsaved('data', true),
    });
    await this.#show(before ? this.state.window.from : 0);
    await this.#compare(watch);
    if (this.state.edition === 'public') await this.#hide(watch);
  }

  async #compare(watch: Watch): Promise<void> {
    const { previous, read, locale } = this.state;
    if (previous === undefined || !read) {
      this.set({ difference: undefined });
      return;
    }
    await this.#busy('comparing');
    const difference = await this.#engine.compare(locale, watch);
    const changes: ToldLine['kind'] = CHANGE_KINDS.find((kind) => changesOf(difference, kind).length > 0) ?? 'figure';
    this.set({ difference, changes });
  }

  /** Shows the inner edition, or reckons what the public one hides and shows that. */
  choose(edition: Edition): Promise<boolean> {
    return this.#do(async (watch) => {
      if (edition === 'public' && publicBlock(this.state)) return;
      if (edition === 'public') await this.#hide(watch);
      this.set({ edition });
    });
  }

  /** Counts of people below this are hidden. */
  setThreshold(threshold: number): Promise<boolean> {
    return this.#do(async (watch) => {
      this.set({ threshold });
      await this.#hide(watch);
    });
  }

  /** Reckons what would be hidden. */
  hide(): Promise<boolean> {
    return this.#do((watch) => this.#hide(watch));
  }

  async #hide(watch: Watch): Promise<void> {
    const { threshold, locale, read } = this.state;
    if (!read || publicBlock(this.state)) {
      this.set({ hidden: undefined, edition: 'inner' });
      return;
    }
    await this.#busy('hiding');
    this.set({ hidden: await this.#engine.hide(threshold, locale, watch) });
  }

  /** Speaks another language. */
  speak(locale: string): Promise<boolean> {
    this.set({ locale });
    return this.#do(async () => {
      const { previous, hidden, threshold } = this.state;
      this.set({ catalogue: await this.#engine.catalogue(locale), read: await this.#engine.again(locale) });
      if (previous !== undefined) this.set({ difference: await this.#engine.compare(locale) });
      if (hidden) this.set({ hidden: await this.#engine.hide(threshold, locale) });
    });
  }

  go(step: Step): void {
    this.set({ step });
  }

  list(shown: Shown, kind = ''): void {
    this.set({ shown, kind, most: MOST, chosen: undefined });
  }

  /** Goes to a problem, and shows the rows around it. */
  async goTo(at: number): Promise<void> {
    const problem = this.state.read?.problems[at];
    if (!problem) return;
    this.set({ chosen: at });
    if (problem.sheet === undefined) return;
    this.set({ sheet: problem.sheet });
    await this.#show(windowFrom(problem.row, this.state.read!.sheets[problem.sheet]!));
  }

  async goBeside(by: 1 | -1): Promise<void> {
    const at = problemBeside(this.state, by);
    if (at !== undefined) await this.goTo(at);
  }

  async goToSheet(sheet: number): Promise<void> {
    this.set({ sheet, chosen: undefined });
    await this.#show(0);
  }

  /** Shows the rows of the sheet from a place. */
  goToRow(row: number): Promise<void> {
    const rows = this.state.read?.sheets[this.state.sheet]?.rows ?? 0;
    return this.#show(Math.max(0, Math.min(row, rows - 1)));
  }

  async #show(from: number): Promise<void> {
    const rows = await this.#engine.rows(this.state.sheet, from, from + WINDOW);
    this.set({ window: { from, rows } });
  }

  saved(what: 'data' | 'map'): void {
    this.set({ unsaved: this.#unsaved(what, false) });
  }

  #unsaved(what: 'data' | 'map', is: boolean): ReadonlySet<'data' | 'map'> {
    const unsaved = new Set(this.state.unsaved);
    if (is) unsaved.add(what);
    else unsaved.delete(what);
    return unsaved;
  }
  #without(name: string | undefined) {
    return this.state.refused.filter((one) => one.name !== name);
  }
  #refuse(name: string, reason: string): void {
    this.set({ refused: [...this.#without(name), { name, reason }] });
  }
}

/** A file's bytes; undefined where the browser can't give them any more. */
const bytesOf = (file: GivenFile): Promise<ArrayBuffer | undefined> => file.arrayBuffer().catch(() => undefined);

/** The sheet to look at first: of the first problem that must be mended, else the first that is read. */
function firstToCheck({ problems, sheets }: NonNullable<DeskState['read']>): number {
  const worst = problems.find(({ severity, sheet }) => severity === 'error' && sheet !== undefined);
  return Math.max(0, worst?.sheet ?? sheets.findIndex(({ table }) => table !== undefined && table !== 'meta'));
}
