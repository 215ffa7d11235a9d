import { describe, expect, it } from 'vitest';
import county from '../../examples/county/data.json';
import { pagesOf } from '../components/briefing/briefing.pages.js';
import { type Issue, parseDataset } from '../data/index.js';
import { reportOf } from './report.js';

describe('reportOf', () => {
  it('tells a county in the pages of the briefing, in its order, with title, region, date and source', () => {
    const report = reportOf(county);
    const briefing = pagesOf(parseDataset(county).value, false).map(({ key }) => key);
    expect(report.pages.map(({ key }) => key)).toEqual(briefing.filter((key) => key !== 'cover'));
    expect(report.pages.length).toBeGreaterThan(15);
    expect(report.title).toContain('产才');
    expect(report.asOf).toBe('截至2025年12月31日');
    expect(report.source).toContain('来源：');
    for (const { figures, unshown, title, chapterTitle } of report.pages) {
      expect(unshown).toEqual([]);
      expect([title, chapterTitle]).not.toContain('');
      for (const figure of figures) {
        expect(figure.state).toBe('ready');
        expect(figure.headline.title).not.toBe('');
        expect(figure.table.rows.length).toBeGreaterThan(0);
        expect(figure.drawing({ ...figure.context, width: 900 }).shapes.length).toBeGreaterThan(3);
      }
    }
  });

  it('takes the pages, names and words that its author chose, and leaves out what is hidden', () => {
    const report = reportOf(county, {
      headline: '总题',
      pages: [
        'funding',
        { page: 'chains', name: '供需', notes: '先说缺口', headline: '缺口收窄', note: '口径有调整' },
        { page: 'pyramid', hidden: true },
      ],
    });
    expect(report.pages.map(({ title }) => title)).toEqual(['资金投入与撬动', '供需']);
    expect(report.author).toEqual({ headline: '总题', note: '' });
    const [funding, chains] = report.pages;
    expect(funding!.figures.map(({ author }) => author.headline)).toEqual(['', '']);
    expect(chains!.notes).toBe('先说缺口');
    expect(chains!.figures[0]!.author).toEqual({ headline: '缺口收窄', note: '口径有调整' });
  });

  it('speaks the language that is asked for, and keeps to what is filtered', () => {
    expect(reportOf(county, { lang: 'en' }).asOf).toBe('As of 31 December 2025');
    const { pages } = reportOf(county, { filter: { chain: ['体育'] } });
    expect(pages.filter(({ key }) => key.startsWith('segments')).map(({ key }) => key)).toHaveLength(1);
  });

  it('says what is wrong and why a view is not shown, and throws nothing', () => {
    for (const input of [undefined, null, 7, '', '{', [], {}, { funding: 'x' }]) {
      const heard: Issue[] = [];
      const report = reportOf(input, { onIssues: (issues) => heard.push(...issues) });
      expect(report.issues).toEqual(heard);
      expect(report.pages).toEqual([]);
    }
    const { pages } = reportOf(county, { pages: 'funding', filter: { chain: ['无此链'] } });
    expect(pages[0]!.figures).toEqual([]);
    expect(pages[0]!.unshown[0]).toMatch(/^资金撬动：筛选“.*无此链.*”后没有可显示的数据$/);
    const codes = reportOf(county, { pages: 'nowhere', theme: 'drak' as 'dark', filter: 'x' as never }).issues;
    expect(codes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-option', 'unknown-option', 'unreadable-filter']),
    );
  });
});
