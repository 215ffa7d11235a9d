import { afterEach, expect, it } from 'vitest';
import county from '../../../examples/county/data.json';
import './dashboard.js';
import { type AnyFigure, clear, part, settled, until } from '../internal/testing/mount.js';

afterEach(clear);

const frame = (attributes: Record<string, string> = {}): HTMLIFrameElement => {
  const element = document.createElement('iframe');
  Object.assign(element.style, { width: '700px', height: '600px' });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
};
const view = (): AnyFigure =>
  Object.assign(document.createElement('chancai-talent-pyramid'), { data: county }) as unknown as AnyFigure;
const isStyled = (element: AnyFigure) =>
  getComputedStyle(part(element, 'base')!).display === 'flex' &&
  element.renderRoot.querySelector('.canvas svg')!.getBoundingClientRect().height > 100;

it('is whole in a frame that it is moved to, and again at home', async () => {
  const element = view();
  document.body.append(element);
  await settled(element);
  frame().contentDocument!.body.append(element);
  await settled(element);
  await until(() => isStyled(element), 'the picture in the frame');
  document.body.append(element);
  await settled(element);
  await until(() => isStyled(element), 'the picture at home');
});

it('is whole where it is put in a frame at first', async () => {
  const element = view();
  frame().contentDocument!.body.append(element);
  await settled(element);
  await until(() => isStyled(element), 'the picture in the frame');
});

it('keeps a dashboard’s state where its page has no address', async () => {
  const pushState = history.pushState;
  history.pushState = () => {
    throw new DOMException('a srcdoc frame', 'SecurityError');
  };
  try {
    const element = Object.assign(document.createElement('chancai-dashboard'), { data: county, urlState: true });
    document.body.append(element);
    await until(() => element.status !== 'loading', 'the dashboard');
    element.setState({ period: '2024' });
    expect(element.getState()).toEqual({ filter: {}, period: '2024' });
  } finally {
    history.pushState = pushState;
  }
});
