// Private fields and methods of ours become plain properties with names of their own in scripts for browsers that lack
// them: a WeakMap for each, and a call for each use, is what compilers make of them otherwise, in size and in time.
import { createHash } from 'node:crypto';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

/** What such names look like, for the minifier to shorten. */
export const PLAIN_PRIVATE = /^p\$[0-9a-f]{8}\$/;

const isClass = ({ type }) => type === 'ClassDeclaration' || type === 'ClassExpression';

/** A Rollup plugin; TypeScript is compiled before. Each class has names of its own, as a class and its base may use the same. */
export function plainPrivates() {
  return {
    name: 'plain-privates',
    transform(code, id) {
      if (!id.includes('/src/') || !/#\w/.test(code)) return null;
      const file = id.replaceAll('\\', '/').split('/src/').pop();
      const text = new MagicString(code);
      const classes = [];
      let count = 0;
      const plain = (name, { key, names }) => (names.has(name) ? `p$${key}$${name}` : undefined);
      walk(this.parse(code), {
        enter: (node, parent) => {
          if (isClass(node)) {
            const names = new Set(
              node.body.body.filter(({ key }) => key?.type === 'PrivateIdentifier').map(({ key }) => key.name),
            );
            const key = createHash('sha256').update(`${file} ${count++}`).digest('hex').slice(0, 8);
            classes.push({ key, names });
          }
          if (node.type !== 'PrivateIdentifier') return;
          if (parent.type === 'BinaryExpression') this.error(`#${node.name} in … has no plain form`, node.start);
          const name = classes.map((one) => plain(node.name, one)).findLast(Boolean);
          text.overwrite(node.start, node.end, name);
        },
        leave: (node) => {
          if (isClass(node)) classes.pop();
        },
      });
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
