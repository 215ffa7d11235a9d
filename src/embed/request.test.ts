import { describe, expect, it } from 'vitest';
import { heightIn } from './message.js';
import { originsIn, readRequest } from './request.js';
import { embedWords } from './words/index.js';

const HOME = 'https://www.example.gov.cn/js/embed.html';
const read = (query: string, policy = "connect-src 'self' https://data.example.gov.cn/open") =>
  readRequest(
    { address: `${HOME}?${query}`, policy, isKnown: (tag) => tag === 'chancai-indicators' },
    embedWords('en'),
  );

describe('the address of a frame', () => {
  it.each(['src=data.json', 'src=/a/b.csv', 'src=https://data.example.gov.cn/x.json', 'src=%23inline'])(
    'may name data of the site or of one that the page lists: %s',
    (query) => {
      expect(read(`view=indicators&${query}`)).toMatchObject({ view: 'indicators' });
    },
  );
  it.each([
    'src=https://evil.example/x.json',
    'src=//evil.example/x.json',
    'src=http://www.example.gov.cn/x.json',
    'src=data:application/json,{}',
    'src=blob:https://www.example.gov.cn/1',
    'src=javascript:alert(1)',
    'src=x.json&geojson-src=https://evil.example/x.json',
    'src=https://www.example.gov.cn.evil.example/x.json',
    'src=https://www.example.gov.cn@evil.example/x.json',
    '',
  ])('may name no other: %s', (query) => {
    expect(read(`view=indicators&${query}`)).toHaveProperty('refusal');
  });
  it.each(['', 'view=', 'view=no-such', 'view=<b>', 'view=indicators onclick'])('needs a view: %s', (query) => {
    expect(read(`${query}&src=a.json`)).toHaveProperty('refusal');
  });
  it('puts no words and no figures into the site’s mouth', () => {
    const request = read('view=indicators&src=a.json&period=2024&data=[]&headline=x&note=x&heading=x&pages=x');
    expect('attributes' in request && [...request.attributes.keys()]).toEqual(['src', 'period']);
  });
});

it('a list of sites without any allows none but the page’s own', () => {
  expect(originsIn("'self' 'none' *  https: ftp://x data:", 'https://a.cn')).toEqual(['https://a.cn']);
});

it('only a number within reason is a height', () => {
  const of = (height: unknown) => heightIn({ type: 'chancai-height', height });
  expect([of(5), of(0), of(-1), of('5'), of(1e9), of(Number.NaN)]).toEqual([5, ...Array(5).fill(undefined)]);
  expect([heightIn(null), heightIn('x'), heightIn({ height: 5 })]).toEqual([undefined, undefined, undefined]);
});
