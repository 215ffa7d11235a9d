import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { speechVersion } from '../../scripts/ensure-speech.mjs';
import './all.js';
import { faultsOfChinese, heardChinese } from './testing/listen-chinese.js';
import { faultsOfEnglish, heardEnglish } from './testing/listen-english.js';
import { ODD } from './testing/odd.js';
import { heardOf, type Sentence, tenOf, VIEW_NAMES } from './testing/sentences.js';

const county = JSON.parse(readFileSync('examples/county/data.json', 'utf8'));
const version = speechVersion();
/** Another version has other phonemes. */
const WRITTEN_WITH = '1.51';

const LISTENERS = { 'zh-CN': faultsOfChinese, 'zh-TW': faultsOfChinese, en: faultsOfEnglish };

describe.each(Object.entries(LISTENERS))('read aloud in %s', (lang, faultsOf) => {
  const said = new Map<string, Sentence[]>();
  beforeAll(() => {
    for (const view of VIEW_NAMES)
      said.set(
        view,
        [county, ...Object.values(ODD)].flatMap((document) => heardOf(view, document, lang)),
      );
  });

  it.skipIf(version === '')(
    'by espeak-ng, every sentence of every view is heard whole and once: nothing is spelt, silent or doubled',
    { timeout: 300_000 },
    () => {
      const texts = [...new Set([...said.values()].flat().map(([, text]) => text))];
      expect([...said.values()].every((sentences) => sentences.length >= 10)).toBe(true);
      expect(texts.length).toBeGreaterThan(500);
      expect(faultsOf(texts)).toEqual([]);
    },
  );

  it.skipIf(lang === 'en' && version !== WRITTEN_WITH)(
    'ten sentences of each view stand in the docs as they are heard',
    async () => {
      const tens = VIEW_NAMES.map((view) => [view, tenOf(said.get(view)!)] as const);
      expect(tens.map(([, ten]) => ten.length)).toEqual(VIEW_NAMES.map(() => 10));
      const texts = tens.flatMap(([, ten]) => ten.map(([, text]) => text));
      const heard = lang === 'en' ? heardEnglish(texts, heardChinese) : texts.map(heardChinese);
      const pages = tens.flatMap(([view, ten], at) => [
        '',
        `## ${view}`,
        ...ten.flatMap(([part, text], place) => ['', `**${part}** ${text}`, '', `> ${heard[at * 10 + place]}`]),
      ]);
      await expect([`# ${lang}`, ...pages, ''].join('\n')).toMatchFileSnapshot(
        `../../docs/accessibility/aloud.${lang}.md`,
      );
    },
  );
});

describe.skipIf(version === '')('the listener', () => {
  it.each([
    ['a word that is spelt', 'the mhkm of it', 'spelt by its letters: mhkm'],
    ['a dash that is silent', 'short by 4.2–5.6 persons', 'silent: –'],
    ['a date as programs write it', 'as of 2025-12-31', 'not heard: -12'],
    ['a sign that has no word', 'about 3 ‰ of it', 'silent: ‰'],
  ])('hears %s in English', (_, text, fault) => {
    expect(faultsOfEnglish([text, 'Demand 1,340.5, of 12% at least 2,112'])).toContain(`${fault}: ${text}`);
  });

  it.each([
    ['a sign that has no word', '缺口≥5人', 'silent: ≥'],
    ['a dash that is silent', '缺4.2%—5.6%', 'silent: —'],
    ['words that are letters', '请提供环节segments表', 'letters: segments'],
    ['a sign of a formula', '缺口=需求', 'silent: ='],
  ])('hears %s in Chinese', (_, text, fault) => {
    expect(faultsOfChinese([text, '2023至2025年共缺负1,340.5人，占12%'])).toEqual([`${fault}: ${text}`]);
  });
});
