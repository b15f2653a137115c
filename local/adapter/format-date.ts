import { wallOf } from './dates.ts';

const two = (value: number, width = 2): string => String(Math.abs(value)).padStart(width, '0');

/** Offset of a named zone in ms at a moment. @throws for zones the local host does not know */
const offsetAt = (date: Date, zone: string): number => {
  if (zone === 'Asia/Ho_Chi_Minh' || zone === 'Asia/Saigon') return wallOf(date) - date.getTime();
  if (/^(GMT|UTC|Etc\/(GMT|UTC))$/.test(zone)) return 0;
  const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) throw new Error(`not in the local host: time zone ${zone}`);
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
};

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Utilities.formatDate`: letters as in Java's SimpleDateFormat, quoted text kept. */
export const formatDate = (date: Date, zone: string, pattern: string): string => {
  const offset = offsetAt(date, zone);
  const at = new Date(date.getTime() + offset);
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const [zoneHours, zoneMinutes] = [two(Math.floor(minutes / 60)), two(minutes % 60)];
  const letter = (run: string): string => {
    const width = run.length;
    switch (run[0]) {
      case 'y':
        return width === 2 ? two(at.getUTCFullYear() % 100) : two(at.getUTCFullYear(), width);
      case 'M':
        return width > 2 ? (MONTHS[at.getUTCMonth()] ?? '') : two(at.getUTCMonth() + 1, width);
      case 'd':
        return two(at.getUTCDate(), width);
      case 'H':
        return two(at.getUTCHours(), width);
      case 'h':
        return two(at.getUTCHours() % 12 || 12, width);
      case 'a':
        return at.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'm':
        return two(at.getUTCMinutes(), width);
      case 's':
        return two(at.getUTCSeconds(), width);
      case 'S':
        return two(at.getUTCMilliseconds(), width);
      case 'E':
        return DAYS[at.getUTCDay()] ?? '';
      case 'u':
        return String(at.getUTCDay() || 7);
      case 'Z':
        return `${sign}${zoneHours}${zoneMinutes}`;
      case 'X':
        if (offset === 0) return 'Z';
        return `${sign}${zoneHours}${width === 1 ? '' : width === 2 ? zoneMinutes : `:${zoneMinutes}`}`;
      default:
        throw new Error(`not in the local host: Utilities.formatDate with the letter ${run[0]}`);
    }
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted?: string) =>
    quoted === undefined ? letter(run) : quoted === '' ? "'" : quoted.replaceAll("''", "'"),
  );
};
