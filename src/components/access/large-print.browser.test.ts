import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../index.js';
import { sonify } from '../../sonify.js';
import { clear, mount, part, settled } from '../internal/testing/mount.js';
import { DATA, GEOJSON, insideOf, isSeen, VIEWS } from '../internal/testing/senses.js';

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

describe('large print', () => {
  it('has no letters of 18 px or less that carry words or figures, in one column', async () => {
    for (const name of VIEWS) {
      const element = await mount(`chancai-${name}`, { data: DATA, geojson: GEOJSON, theme: 'large-print' });
      const small = insideOf(element.shadowRoot!).flatMap((node) => {
        const own = [...node.childNodes].some((child) => child instanceof Text && child.data.trim() !== '');
        return own && isSeen(node) && Number.parseFloat(getComputedStyle(node).fontSize) <= 18
          ? [`${node.getAttribute('class') ?? node.localName}: ${node.textContent!.trim().slice(0, 30)}`]
          : [];
      });
      expect([name, ...small]).toEqual([name]);
      clear();
    }
    const dashboard = await mount(
      'chancai-dashboard',
      { data: DATA, theme: 'large-print' },
      { width: 1000, height: 700 },
    );
    const lefts = new Set(
      [...dashboard.shadowRoot!.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().left),
    );
    expect(lefts.size).toBe(1);
  });

  it('reads aloud what the view says in one breath, then mark by mark, until told to stop', async () => {
    const said: SpeechSynthesisUtterance[] = [];
    vi.spyOn(speechSynthesis, 'speak').mockImplementation((one) => void said.push(one));
    const cancel = vi.spyOn(speechSynthesis, 'cancel');
    const element = await mount('chancai-post-pool', { data: DATA, theme: 'large-print', lang: 'zh-CN' });
    const button = () => part(element, 'speak')!;
    expect(button().textContent!.trim()).toBe('朗读');
    button().click();
    await settled(element);
    expect(said.map(({ text }) => text).slice(0, 3)).toEqual([
      '编制周转池',
      expect.stringMatching(/^2025年核定编制232个，空26至38个/),
      '食品加工、核定编制 70个、占用 55个、预留 8个、空7个',
    ]);
    expect(new Set(said.map(({ lang }) => lang))).toEqual(new Set(['zh-CN']));
    expect(button().textContent!.trim()).toBe('停止朗读');
    button().click();
    await settled(element);
    expect(cancel).toHaveBeenCalled();
    expect(button().textContent!.trim()).toBe('朗读');
    said.length = 0;
    button().click();
    said[said.length - 1]!.onend!({} as SpeechSynthesisEvent);
    await settled(element);
    expect(button().textContent!.trim()).toBe('朗读');
  });

  it('alone has the button: others have readers of their own', async () => {
    const element = await mount('chancai-post-pool', { data: DATA, theme: 'light' });
    expect(part(element, 'speak')).toBeNull();
  });
});

it('figures are played as tones, each with its name and figure said, and end when told to', async () => {
  const said: string[] = [];
  vi.spyOn(speechSynthesis, 'speak').mockImplementation((one) => {
    said.push(one.text);
    one.onend?.({} as SpeechSynthesisEvent);
  });
  const tones = vi.spyOn(AudioContext.prototype, 'createOscillator');
  const element = await mount('chancai-post-pool', { data: DATA, lang: 'zh-CN' });
  const playing = sonify(element, { lang: 'zh-CN', seconds: 0.01 });
  await playing.ended;
  expect(tones.mock.calls.length).toBe(7);
  expect([said.length, said[0]]).toEqual([7, expect.stringMatching(/^食品加工 70/)]);
  const again = sonify(element, { lang: '', seconds: 0.01 });
  again.stop();
  await again.ended;
  expect(said.length).toBe(7);
});
