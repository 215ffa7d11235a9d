/**
 * A series or a bar list as tones: the higher the figure, the higher the tone, and each is named.
 * @module chancai/sonify.js
 */
import { formatQuantity, type Quantity } from './data/index.js';

/** What is played: an element of the library that is drawn. */
export interface Sounding {
  toTable(): Promise<{
    columns: readonly { key: string; title: string }[];
    rows: readonly Readonly<Record<string, unknown>>[];
    keys: readonly string[];
  }>;
}

/** One tone. */
export interface Note {
  /** What is said of it: the row's name and its figure. */
  said: string;
  /** Hertz; undefined where the figure is not known: a knock without a height. */
  pitch: number | undefined;
  /** A figure that is not exact trembles. */
  isUncertain: boolean;
}

export interface SonifyOptions {
  /** The key of the column that is played. @default the first one with figures */
  column?: string;
  /** The language in which figures are said; '' is silent but for the tones. @default the page's */
  lang?: string;
  /** Seconds of a tone. @default 0.25 */
  seconds?: number;
}

const LOWEST = 220;
const HIGHEST = 880;

const isQuantity = (cell: unknown): cell is Quantity =>
  typeof cell === 'object' && cell !== null && 'low' in cell && 'high' in cell;

/** The notes of a data table's column: from 220 Hz for nought, or the least below it, to 880 Hz for the greatest. */
export function notesOf(
  { columns, rows }: Awaited<ReturnType<Sounding['toTable']>>,
  { column, lang = '' }: Pick<SonifyOptions, 'column' | 'lang'> = {},
): Note[] {
  const played = column ?? columns.find(({ key }) => rows.some((row) => isQuantity(row[key])))?.key;
  if (played === undefined) return [];
  const name = columns.find(({ key }) => rows.some((row) => typeof row[key] === 'string'))?.key ?? '';
  const figures = rows.map((row) => {
    const cell = row[played];
    const figure = isQuantity(cell) ? cell : undefined;
    const ends = figure && figure.status !== 'missing' ? [figure.low, figure.high].filter(Number.isFinite) : [];
    // Of what is open at one end, what is known of it; of what is withheld as a whole, nothing.
    const isKnown = ends.length === 2 || (ends.length === 1 && ends[0] !== 0);
    const middle = isKnown ? ends.reduce((sum, end) => sum + end, 0) / ends.length : undefined;
    return {
      figure,
      middle,
      said: [row[name], figureText(figure, lang)].filter((part) => part !== undefined).join(' '),
    };
  });
  const known = figures.flatMap(({ middle }) => (middle === undefined ? [] : [middle]));
  const least = Math.min(0, ...known);
  const most = Math.max(...known, least + Number.EPSILON);
  return figures.map(({ figure, middle, said }) => ({
    said,
    pitch: middle === undefined ? undefined : LOWEST * (HIGHEST / LOWEST) ** ((middle - least) / (most - least)),
    isUncertain: figure === undefined || figure.status !== 'exact',
  }));
}

/** A figure as the library writes it; what is withheld, in words, where a voice would read a star. */
const figureText = (figure: Quantity | undefined, lang: string): string | undefined =>
  figure &&
  formatQuantity(figure.text.includes('*') ? { ...figure, text: '' } : figure, lang, { full: true, original: false });

/**
 * Plays an element's figures one after the other, each followed by its name and figure as the browser's voice says them.
 * Only after a reader's click or key: browsers play nothing before.
 * @returns a function that ends it, and a promise that it has ended
 */
export function sonify(element: Sounding, options: SonifyOptions = {}): { stop(): void; ended: Promise<void> } {
  const { lang = document.documentElement.lang, seconds = 0.25 } = options;
  const audio = new AudioContext();
  let over = false;
  const stop = (): void => {
    if (over) return;
    over = true;
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    void audio.close();
  };
  const play = async (): Promise<void> => {
    for (const note of notesOf(await element.toTable(), { ...options, lang })) {
      if (over) return;
      await tone(audio, note, seconds);
      if (!over && lang !== '') await say(note.said, lang);
    }
    stop();
  };
  return { stop, ended: play() };
}

/** One tone, which swells and fades so that it does not click; an uncertain one trembles, an unknown one is a low knock. */
function tone(audio: AudioContext, { pitch, isUncertain }: Note, seconds: number): Promise<void> {
  const { currentTime: now, destination } = audio;
  const [voice, loudness] = [audio.createOscillator(), audio.createGain()];
  const length = pitch === undefined ? seconds / 4 : seconds;
  voice.type = pitch === undefined ? 'square' : 'sine';
  voice.frequency.value = pitch ?? LOWEST / 2;
  if (isUncertain && pitch !== undefined)
    for (let at = 0; at < length; at += 0.06)
      voice.frequency.setValueAtTime(pitch * (at % 0.12 < 0.06 ? 1 : 1.03), now + at);
  loudness.gain.setValueAtTime(0, now);
  loudness.gain.linearRampToValueAtTime(0.2, now + 0.02);
  loudness.gain.linearRampToValueAtTime(0, now + length);
  voice.connect(loudness).connect(destination);
  voice.start(now);
  voice.stop(now + length);
  return new Promise((resolve) => {
    voice.onended = () => resolve();
    // A context that the browser keeps silent ends nothing.
    setTimeout(resolve, length * 1000 + 200);
  });
}

/** Says a text, where the browser has a voice for it. */
function say(text: string, lang: string): Promise<void> {
  if (!('speechSynthesis' in window)) return Promise.resolve();
  return new Promise((resolve) => {
    const said = Object.assign(new SpeechSynthesisUtterance(text), { lang });
    said.onend = said.onerror = () => resolve();
    speechSynthesis.speak(said);
    setTimeout(resolve, 600 + text.length * 250);
  });
}
