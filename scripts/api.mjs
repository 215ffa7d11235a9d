// What users of the library see, as text: `npm run api` (after a build) fails where it is no longer what `scripts/api.txt`
// announces; `npm run api -- --announce` writes it anew, to be looked at in the commit.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.entries(exports).flatMap(([key, entry]) =>
  typeof entry === 'object' && entry.types ? [[key, join(root, entry.types)]] : [],
);

// What is long is told by its beginning and a hash.
const LONG = /^(.{160}).{40,}$/gm;

/** What users of a module see: a line a name, and below a class or an interface a line a member. */
function surface() {
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    {
      strict: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const isOurs = (one) =>
    one.declarations?.some((at) => {
      const file = at.getSourceFile().fileName;
      const isHidden = ts.getCombinedModifierFlags(at) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
      return (
        !file.includes('/node_modules/') &&
        !isHidden &&
        !ts.getJSDocTags(at).some(({ tagName }) => tagName.text === 'internal')
      );
    }) ?? false;
  const FORMAT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  const typeOf = (one) => checker.typeToString(checker.getTypeOfSymbol(one), undefined, FORMAT);
  const membersOf = (type) =>
    type
      .getProperties()
      .filter((one) => isOurs(one) && !/^[#_]/.test(one.name))
      .map((one) => `    ${one.name}${one.flags & ts.SymbolFlags.Optional ? '?' : ''}: ${typeOf(one)}`)
      .sort();
  const lineOf = (symbol) => {
    const one = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (one.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))
      return [`  ${symbol.name}`, ...membersOf(checker.getDeclaredTypeOfSymbol(one))];
    if (one.flags & ts.SymbolFlags.TypeAlias) {
      const text = checker.typeToString(
        checker.getDeclaredTypeOfSymbol(one),
        undefined,
        FORMAT | ts.TypeFormatFlags.InTypeAlias,
      );
      return [`  type ${symbol.name} = ${text}`];
    }
    return [`  ${symbol.name}: ${typeOf(one)}`];
  };
  // What an entry says again of another is said there.
  const said = new Map();
  return entries
    .map(([key, file]) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(file));
      const names = module ? checker.getExportsOfModule(module) : [];
      const lines = [...names]
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .flatMap((symbol) => {
          const one = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
          const before = said.get(one);
          if (before) return [`  ${symbol.name} (as in ${before})`];
          said.set(one, key);
          return lineOf(symbol);
        });
      return `${key}\n${lines.join('\n')}\n`;
    })
    .join('\n')
    .replaceAll(root, '')
    .replace(LONG, (line, begin) => `${begin}… ${createHash('sha256').update(line).digest('hex').slice(0, 12)}`);
}

const missing = entries.filter(([, file]) => !existsSync(file)).map(([key]) => key);
if (missing.length > 0) throw new Error(`no types of ${missing.join(', ')}: run npm run build first`);
const file = join(root, 'scripts/api.txt');
const now = surface();
if (process.argv.includes('--announce')) writeFileSync(file, now);
const [before, after] = [readFileSync(file, 'utf8'), now].map((text) => text.split('\n'));
const without = (lines, others) => lines.filter((line) => !others.includes(line));
const changes = [
  ...without(before, after).map((line) => `- ${line.trim()}`),
  ...without(after, before).map((line) => `+ ${line.trim()}`),
];
console.log(
  changes.length > 0
    ? `${changes.join('\n')}\nnot announced: npm run api -- --announce`
    : 'the public surface is as announced',
);
process.exitCode = changes.length > 0 ? 1 : 0;
