import type { Screen } from './order.ts';
import { Refusal } from './refusal.ts';

/** The program's own lines: answers to stdout, everything else to stderr. */
export const terminal: Screen = {
  print: text => process.stdout.write(`${text}\n`),
  note: text => process.stderr.write(`${text}\n`),
};

/** One plain sentence for whatever was thrown; a program's own fault says that it is one. */
const sentence = (fault: unknown): string => {
  const message = fault instanceof Error ? fault.message : String(fault);
  return fault instanceof Refusal ? message : `Có lỗi ngoài dự kiến: ${message.replace(/\s*\n\s*/g, ' ')}`;
};

/** Runs a program to its end: its exit code, or 2 with one sentence. */
export const runToEnd = (program: () => Promise<number>): void => {
  // A fault thrown at once is told like any later one.
  Promise.resolve()
    .then(program)
    .catch((fault: unknown) => {
      terminal.note(sentence(fault));
      return 2;
    })
    .then(code => {
      // An engine that is closed still holds timers; what was printed leaves before the process ends.
      process.stdout.write('', () => process.exit(code));
    });
};
