import { type Node, parse } from 'acorn';

/** What Apps Script's parser refuses although Node's does not. */
const REFUSED: Readonly<Record<string, string>> = {
  PrivateIdentifier: 'private members (#name)',
  StaticBlock: 'static blocks',
  ImportDeclaration: 'import',
  ExportNamedDeclaration: 'export',
  ExportDefaultDeclaration: 'export',
  ExportAllDeclaration: 'export',
};

const refusal = (node: Node & { static?: boolean; start: number }): string | null => {
  if (node.type === 'PropertyDefinition' && node.static) return 'static class fields';
  return REFUSED[node.type] ?? null;
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const children = (node: object): Node[] => {
  const found: Node[] = [];
  for (const value of Object.values(node))
    if (!Array.isArray(value)) {
      if (isNode(value)) found.push(value);
    } else for (const each of value) if (isNode(each)) found.push(each);
  return found;
};

const TEXT_OR_COMMENT = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|\/\/.*/g;
const SUSPECT = /#[A-Za-z_$]|\bstatic\b|^\s*(import|export)\b/m;

/** Texts that were looked at already: many workbooks are opened with one script. */
const sound = new Set<string>();

/**
 * Refuses a script that Google would refuse to save: `#private`, `static x =`, `import`, `export`.
 * @throws with a line that names what and where
 */
export const checkScript = (code: string): void => {
  if (sound.has(code)) return;
  parseScript(code);
  sound.add(code);
};

const parseScript = (code: string): void => {
  // Parsing a whole bundle costs a quarter of a second; without texts and comments the suspects are rare.
  if (!SUSPECT.test(code.replace(TEXT_OR_COMMENT, ' '))) return;
  const tree = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    allowReturnOutsideFunction: false,
    locations: true,
  });
  const waiting: Node[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const what = refusal(node);
    if (what)
      throw new Error(`SyntaxError: Apps Script does not know ${what} (Code.js, line ${node.loc?.start.line}).`);
    waiting.push(...children(node));
  }
};
