import { parseArgs } from 'node:util';
import { Refusal } from './session.ts';

export type OptionName = 'month' | 'today' | 'out';

interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<OptionName, string | undefined>>;
  readonly json: boolean;
  readonly help: boolean;
}

const WITH_VALUE: readonly OptionName[] = ['month', 'today', 'out'];
const FLAGS = ['json', 'help'];

const refuse = (what: string): never => {
  throw new Refusal(`${what}: hãy chạy --help để xem cách dùng.`);
};

/** The words and options of a command line. @throws Refusal for an unknown option, one given twice, or one without its value */
export const readArguments = (args: readonly string[]): Arguments => {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...WITH_VALUE.map(name => [name, { type: 'string' as const }]),
      ...FLAGS.map(name => [name, { type: 'boolean' as const }]),
    ]),
  });
  const words: string[] = [];
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const takesValue = WITH_VALUE.some(known => known === name);
    if (!rawName.startsWith('--') || !(takesValue || FLAGS.includes(name))) refuse(`Không có tùy chọn «${rawName}»`);
    if (given.has(name)) refuse(`Tùy chọn «${rawName}» ghi hai lần`);
    if (takesValue && (value === undefined || value === '' || value.startsWith('--')))
      refuse(`Tùy chọn «${rawName}» thiếu giá trị`);
    if (!takesValue && value !== undefined) refuse(`Tùy chọn «${rawName}» không nhận giá trị`);
    given.set(name, value ?? '');
  }
  return {
    words,
    options: { month: given.get('month'), today: given.get('today'), out: given.get('out') },
    json: given.has('json'),
    help: given.has('help'),
  };
};
