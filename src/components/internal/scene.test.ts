import { describe, expect, it } from 'vitest';
import {
  buildFundingLeverage,
  type FundingLeverage,
  type FundingLeverageConfig,
  issue,
  parseDataset,
} from '../../data/index.js';
import { FigureModel } from './figure-model.js';
import { type SceneInput, sceneOf } from './scene.js';

const { value: dataset } = parseDataset({
  funding: [
    { programme: '基金', id: '甲', period: '2024', chain: '体育', invested: '10万元', leveraged: '60万元' },
    { programme: '基金', id: '乙', period: '2025', chain: '装备', invested: '20万元', leveraged: '40万元' },
  ],
});
const view = {
  tables: ['funding'] as const,
  isEmpty: (rows: number) => rows === 0,
};
const error = issue('missing-column', 'funding', null, {});
const given: SceneInput<number> = { view, dataset, waiting: false, near: true, build: () => 2, issues: () => [] };

describe('What is to be seen of a view', () => {
  it('is the picture where there are rows and the element is near the screen', () => {
    expect(sceneOf(given)).toEqual({ dataset, model: 2, state: 'ready' });
  });

  it('is the outline while data is coming, and builds nothing for it', () => {
    const build = () => {
      throw new Error('built');
    };
    expect(sceneOf({ ...given, waiting: true, build }).state).toBe('loading');
    expect(sceneOf({ ...given, near: false, build }).state).toBe('loading');
  });

  it('is empty without a dataset or without rows of this view', () => {
    expect(sceneOf({ ...given, dataset: undefined }).state).toBe('empty');
    expect(sceneOf({ ...given, build: () => 0 }).state).toBe('empty');
  });

  it('is an error where the model fails, or where no row can be used', () => {
    const none = parseDataset({ funding: [] }).value;
    expect(sceneOf({ ...given, build: () => undefined }).state).toBe('error');
    expect(sceneOf({ ...given, dataset: none, build: () => 0, issues: () => [error] }).state).toBe('error');
  });

  it('is empty, not an error, where a filter leaves out rows that stand beside faulty ones', () => {
    expect(sceneOf({ ...given, build: () => 0, issues: () => [error] }).state).toBe('empty');
  });

  it('is told off screen only of what can never be drawn', () => {
    const none = parseDataset({ funding: [] }).value;
    expect(sceneOf({ ...given, near: false, dataset: none, build: () => 0 }).state).toBe('empty');
  });
});

describe('The model of a view', () => {
  it('is built again for another filter, but not for one that no table of the view knows', () => {
    let built = 0;
    const counting = {
      tables: ['funding'] as const,
      build: (...of: Parameters<typeof buildFundingLeverage>) => {
        built++;
        return buildFundingLeverage(...of);
      },
    };
    const model = new FigureModel<FundingLeverage, FundingLeverageConfig>();
    const whole = model.of(counting, dataset, {}, {});
    expect(model.of(counting, dataset, { filter: { university: ['某大学'] } }, {})).toBe(whole);
    expect(built).toBe(1);
    expect(model.of(counting, dataset, { filter: { chain: ['体育'] } }, {})).not.toBe(whole);
    expect(built).toBe(2);
    expect(model.of(counting, dataset, { filter: { chain: ['体育'] } }, { groupBy: 'chain' })).not.toBe(whole);
    expect(built).toBe(3);
  });
});
