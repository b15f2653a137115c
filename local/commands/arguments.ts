import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

export type OptionName = 'month' | 'to' | 'year' | 'today' | 'out';
export type FlagName = 'json' | 'parent' | 'grant-all';

interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<OptionName, string | undefined>>;
  readonly flags: ReadonlySet<FlagName>;
  readonly help: boolean;
}

const WITH_VALUE: readonly OptionName[] = ['month', 'to', 'year', 'today', 'out'];
const FLAGS: readonly FlagName[] = ['json', 'parent', 'grant-all'];
const SWITCHES: readonly string[] = [...FLAGS, 'help'];

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
      ...SWITCHES.map(name => [name, { type: 'boolean' as const }]),
    ]),
  });
  const words: string[] = [];
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const takesValue = WITH_VALUE.some(known => known === name);
    if (!rawName.startsWith('--') || !(takesValue || SWITCHES.includes(name))) refuse(`Không có tùy chọn «${rawName}»`);
    if (given.has(name)) refuse(`Tùy chọn «${rawName}» ghi hai lần`);
    if (takesValue && (value === undefined || value === '' || value.startsWith('--')))
      refuse(`Tùy chọn «${rawName}» thiếu giá trị`);
    if (!takesValue && value !== undefined) refuse(`Tùy chọn «${rawName}» không nhận giá trị`);
    given.set(name, value ?? '');
  }
  return {
    words,
    options: {
      month: given.get('month'),
      to: given.get('to'),
      year: given.get('year'),
      today: given.get('today'),
      out: given.get('out'),
    },
    flags: new Set(FLAGS.filter(name => given.has(name))),
    help: given.has('help'),
  };
};
