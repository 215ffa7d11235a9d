// Numbers to lines of text.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

const at = (sorted, share) => {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
};

/** Median and quartiles. */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75), rounds: values.length };
}

/** What was measured on; with a browser, its version. */
export const machine = (browser) => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  load: loadavg().map((value) => Number(value.toFixed(2))),
  system: `${platform()} ${release()}`,
  node: process.version,
  ...(browser && { browser: `Chromium ${browser}` }),
  commit: commit(),
});

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'none';
  }
}

export const mark = (aim) => (aim === undefined ? '' : `  ${aim.met ? '✓' : '✗'} aim ${aim.text}`);
export const spread = ({ median, low, high }, digits) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
const wide = (text) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
export const cell = (text, width) => ' '.repeat(Math.max(0, width - wide(text))) + text;

/** The machine in one line. */
export const machineText = (on) =>
  [
    `${on.cpu}, ${on.cores} cores, ${on.memoryGB} GB, load ${on.load.join(' ')}; ${on.system}; Node ${on.node}`,
    ...(on.browser ? [on.browser] : []),
    `commit ${on.commit}`,
  ].join('; ');

/** The report as people read it. */
export function text({ machine: on, rounds, time, cpu, drawn, redraw, script, heap, fair, aims }) {
  const row = (name, ours, theirs, ratio, aim) =>
    `${name.padEnd(34)}${cell(ours, 20)}${cell(theirs, 20)}${cell(ratio, 9)}${mark(aim)}`;
  const ratio = (value) => `${value.toFixed(2)}×`;
  const timed = (name, { chancai, hand, ratio: times }, aim) =>
    row(name, spread(chancai, 0), spread(hand, 0), ratio(times), aim);
  const kilo = (bytes) => (bytes / 1000).toFixed(1);
  const half = ({ firstHalf, secondHalf }) => `${kilo(firstHalf)}, ${kilo(secondHalf)}`;
  return [
    `Four charts of the county example: Chancai's script against the same drawn by hand with ECharts.`,
    machineText(on),
    `Medians of ${rounds} alternating rounds (quartiles in brackets).`,
    '',
    row('', 'Chancai', 'by hand', 'ratio'),
    timed('first four charts, ms', time, aims.time),
    timed('  all marks there, ms', drawn),
    timed('  main thread at work, ms', cpu),
    timed('redraw of all four, ms', redraw),
    row('script, kB gzip', kilo(script.chancai), kilo(script.hand), ratio(script.ratio), aims.script),
    row('script with ECharts', kilo(script.chancai + script.charts), kilo(script.hand), ''),
    row('heap kept a round of four, kB', kilo(heap.chancai.bytes), kilo(heap.hand.bytes), '', aims.heap),
    row('  first half, second half', half(heap.chancai), half(heap.hand), ''),
    row('  nodes kept a round', heap.chancai.nodes.toFixed(2), heap.hand.nodes.toFixed(2), ''),
    row('  listeners kept a round', heap.chancai.listeners.toFixed(2), heap.hand.listeners.toFixed(2), ''),
    row('SVG elements', fair.chancai.join(' + '), fair.hand.join(' + '), ''),
    '',
    fair.differences.length === 0
      ? `Both draw the same figures (${fair.compared} compared).`
      : `✗ The two disagree on figures:\n  ${fair.differences.join('\n  ')}`,
  ].join('\n');
}
