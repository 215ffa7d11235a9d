import { cdp } from 'vitest/browser';

interface Value {
  value?: unknown;
}
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
  parentId?: string;
}
interface Frame {
  frame: { id: string };
  childFrames?: Frame[];
}

const send = <T>(method: string, params: object = {}): Promise<T> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<T> }).send(method, params);

/** The frame that the tests are in. */
async function ownFrame(): Promise<string> {
  const { frameTree } = await send<{ frameTree: Frame }>('Page.getFrameTree');
  return (frameTree.childFrames?.[0] ?? frameTree).frame.id;
}

/** What stands in them is said in their names. */
const LEAVES = new Set(['heading', 'option', 'button', 'columnheader', 'rowheader', 'cell', 'gridcell', 'menuitem']);
/** Text is said as part of what holds it, or as itself. */
const SILENT = new Set(['InlineTextBox', 'LineBreak', 'MenuListPopup']);

const text = (value: Value | undefined): string =>
  String(value?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** All that a screen reader says of the page from its top to its end, one piece a line, as Chromium hands it down. */
export async function transcript(): Promise<string[]> {
  await send('Accessibility.enable');
  const { nodes } = await send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree', { frameId: await ownFrame() });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  // Texts of one paragraph are heard as one, whatever spans hold them.
  let paragraph: AxNode | undefined;
  const walk = (node: AxNode | undefined, within: AxNode | undefined): void => {
    if (!node) return;
    const children = (node.childIds ?? []).map((id) => byId.get(id));
    const role = text(node.role);
    if (!node.ignored && SILENT.has(role)) return;
    const isSaid = !node.ignored && (text(node.name) !== '' || role === 'listbox' || role === 'table');
    if (isSaid && role === 'StaticText') {
      if (paragraph === within) lines.push(`${lines.pop()}${node.name!.value}`.replace(/\s+/g, ' '));
      else lines.push(String(node.name!.value).replace(/\s+/g, ' '));
      paragraph = within;
      return;
    }
    if (isSaid) {
      lines.push(lineOf(node, role));
      paragraph = undefined;
    }
    const block = node.ignored || role === 'generic' ? within : node;
    if (!(isSaid && LEAVES.has(role)) && role !== 'StaticText') for (const child of children) walk(child, block);
  };
  walk(
    nodes.find(({ parentId }) => parentId === undefined),
    undefined,
  );
  return numbered(
    lines
      .map((line) => line.trimEnd())
      .filter((line, at) => !line.startsWith('[RootWebArea]') && lines[at - 1] !== `[table] ${line}`),
  );
}

function lineOf(node: AxNode, role: string): string {
  const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
  const level = role === 'heading' ? ` ${property('level')}` : '';
  const [name, description, value] = [text(node.name), text(node.description), text(node.value)];
  const kind = role === 'StaticText' ? '' : `[${role}${level}${property('selected') === true ? ' selected' : ''}] `;
  return [
    `${kind}${name}`,
    value === '' || value === name ? '' : ` = ${value}`,
    description === '' || description === name ? '' : `\n    — ${description}`,
  ].join('');
}

/** Options with their place among the others of their list, as screen readers say it. */
function numbered(lines: readonly string[]): string[] {
  const lists: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('[listbox')) lists.push([]);
    if (line.startsWith('[option')) lists[lists.length - 1]?.push(line);
  }
  let list = -1;
  let place = 0;
  return lines.map((line) => {
    if (line.startsWith('[listbox')) [list, place] = [list + 1, 0];
    return line.startsWith('[option') ? line.replace(/^\[option/, `[option ${++place}/${lists[list]?.length}`) : line;
  });
}
