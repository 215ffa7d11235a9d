import { describe, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import expected from '../../../examples/county/expected.json';
import { type DatasetInput, parseDataset } from '../dataset/index.js';
import { buildChallengeBoard, daysLeft, isOverdue } from './challenge-board.js';

const of = (challenges: unknown[], selection = {}) =>
  buildChallengeBoard(parseDataset({ meta: { title: 'x' }, challenges } as DatasetInput).value, selection);
const model = buildChallengeBoard(parseDataset(county as unknown as DatasetInput).value);
const all = model.lanes.flatMap(({ challenges }) => challenges);
const now = new Date(2025, 11, 31);

describe('the county’s challenges', () => {
  it('stand in the lanes that the independent count finds', () => {
    const lanes = Object.fromEntries(
      model.lanes.map(({ status, challenges }) => [status, challenges.map(({ key }) => key).sort()]),
    );
    expect(lanes).toEqual(expected.challenges.byStatus);
    expect(model.lanes.map(({ status }) => status)).toEqual([
      'posted',
      'taken',
      'signed',
      'working',
      'delivered',
      'accepted',
    ]);
  });

  it('have its days left, and are overdue only while they are open', () => {
    const left = all.flatMap((one) => {
      const days = daysLeft(one, now);
      return days === undefined ? [] : [[one.key, days] as const];
    });
    expect(Object.fromEntries(left)).toEqual(expected.challenges.daysLeft);
    expect(
      all
        .filter((one) => isOverdue(one, now))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(expected.challenges.overdue);
  });

  it('add their awards up to a lower bound, since one has no cap', () => {
    const { low, high } = model.award;
    expect([low, Number.isFinite(high) ? high : null]).toEqual(expected.challenges.award);
  });
});

describe('a challenge', () => {
  const challenge = { id: '1', title: 'a', status: 'working', award: 100 };

  it('counts once, however many teams have a row; its award once, its status the furthest', () => {
    const board = of([
      { ...challenge, team: 'x', status: 'taken' },
      { ...challenge, team: 'y' },
      { ...challenge, team: 'x' },
    ]);
    expect([board.count, board.award.low]).toEqual([1, 100]);
    expect(board.lanes[3]!.challenges[0]).toMatchObject({ teams: ['x', 'y'], rows: [0, 1, 2] });
  });

  it('due today is not overdue; due in a month is due on its last day', () => {
    const left = (dueOn: string, at: Date) => daysLeft(of([{ ...challenge, dueOn }]).lanes[3]!.challenges[0]!, at);
    expect(left('2025-12-31', now)).toBe(0);
    expect(left('2025-12-30', now)).toBe(-1);
    expect(left('2026年2月', now)).toBe(59);
    expect(left('另行通知', now)).toBeUndefined();
    // Over a change to summer time a day has 23 hours.
    expect(left('2026-04-01', new Date(2026, 2, 1, 23, 59))).toBe(31);
  });

  it('without a stated award is left out of the sum, and told', () => {
    const board = of([
      challenge,
      { ...challenge, id: '2', award: undefined },
      { ...challenge, id: '3', award: '*万元' },
    ]);
    expect([board.award.low, board.award.high, board.withoutAward]).toEqual([100, Infinity, 1]);
  });

  it('that is due first stands first; without a date, last', () => {
    const board = of([
      { ...challenge, id: '1' },
      { ...challenge, id: '2', dueOn: '2026-01-01' },
      { ...challenge, id: '3', dueOn: '2025-01-01' },
    ]);
    expect(board.lanes[3]!.challenges.map(({ key }) => key)).toEqual(['3', '2', '1']);
  });
});

it('takes the award from the row that states one, where an earlier one says it is not known', () => {
  const row = { id: 'a', title: 'a', status: 'posted' };
  const board = of([
    { ...row, award: '未统计' },
    { ...row, award: 500000 },
  ]);
  expect([board.award.low, board.withoutAward]).toEqual([500000, 0]);
  expect(of([{ ...row, award: '未统计' }]).lanes[0]!.challenges[0]!.award).toMatchObject({ text: '未统计' });
});
