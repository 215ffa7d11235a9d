import { type Dataset, parseDataset } from '../../data/index.js';

/** A made-up map of `count` square regions in rows of ten, one of them without a shape. */
export function crowded(count: number): { dataset: Dataset; geojson: object } {
  const codes = Array.from({ length: count }, (_, at) => String(1000 + at));
  const dataset = parseDataset({
    meta: { title: 'x', mapApproval: 'x' },
    regions: codes.map((code) => ({ code, name: `第${code}号名称很长的乡镇`, kind: 'township' })),
    talent: codes.map((region, at) => ({
      chain: 'a',
      region,
      period: '2025',
      supply: 10 * at,
      demand: 300,
      introduced: at,
    })),
  }).value;
  const features = codes.slice(1).map((code, at) => {
    const [x, y] = [(at % 10) * 0.01, Math.floor(at / 10) * 0.01];
    const ring = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ];
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return { dataset, geojson: { type: 'FeatureCollection', features } };
}
