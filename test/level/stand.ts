import type ExcelJS from 'exceljs';
import type { ImportSource } from '../../local/engine/imports.ts';
import type { Host, HostOptions } from '../../local/host.ts';
import { openSource, readBack, workbookBytes } from '../local/open.ts';
import { openBundle, valueOfAnswer } from '../support/bundle.ts';

/** A unit as the level above registers it. */
export interface Registered {
  readonly code: string;
  readonly name: string;
  readonly link: string;
}

/** One party cell in one month: name, `11/2026`, due, present, score. */
export type Meeting = readonly [name: string, month: string, due: number, present: number, score: number];

interface Commune {
  readonly code: string;
  readonly name: string;
  readonly meetings: readonly Meeting[];
  /** Party cells of the roster; left out: no roster. */
  readonly roster?: readonly string[];
}

/** A commune's file before anything is published. */
export const communeFile = ({ code, name, meetings, roster }: Commune): Promise<Uint8Array> =>
  workbookBytes(book => {
    book.addWorksheet('Cấu hình').addRows([
      ['Khóa', 'Giá trị'],
      ['Tên đơn vị', name],
      ['Mã đơn vị', code],
    ]);
    if (roster) book.addWorksheet('Chi bộ').addRows([['Mã', 'Tên'], ...roster.map((cell, i) => [`C${i}`, cell])]);
    book
      .addWorksheet('Sổ họp')
      .addRows([
        ['STT', 'Tên chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm'],
        ...meetings.map((each, i) => [i + 1, ...each]),
      ]);
  });

/** What people do in a file by hand: `body` is given `book`, the spreadsheet. */
const HANDS = 'function byHand(body) { return new Function("book", body)(SpreadsheetApp.getActive()); }';

/** Opens a file with the add-on and a pair of hands. */
export const open = (options: Omit<HostOptions, 'code'>): Promise<Host> => openBundle(options, HANDS);

export const byHand = (host: Host, body: string): Promise<unknown> => host.run('byHand', [body]);

/** Opens a commune's file, publishes a year and gives the file. */
export const publishedFile = async (commune: Commune, today = '2026-11-23', year = 2026): Promise<Uint8Array> => {
  const host = await open({ workbook: await communeFile(commune), today });
  valueOfAnswer(await host.run('publishYear', [year]));
  return host.saveXlsx();
};

/** A file after somebody changed it in another program. */
export const changed = async (file: Uint8Array, change: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const book = await readBack(file);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** The files that can be imported from, by their address; they come and go while the level above is open. */
export const shelf = () => {
  const sources = new Map<string, ImportSource>();
  return {
    find: (address: string): ImportSource | null => sources.get(address) ?? null,
    put: async (address: string, file: Uint8Array): Promise<void> => {
      sources.set(address, await openSource(file));
    },
    set: (address: string, source: ImportSource): void => {
      sources.set(address, source);
    },
    take: (address: string): void => {
      sources.delete(address);
    },
  };
};

export type Shelf = ReturnType<typeof shelf>;

/** A new file of the level above with its units connected for 2026. */
export const openParent = async (
  units: readonly Registered[],
  { find }: Pick<Shelf, 'find'>,
  { allowed = units.map(({ link }) => link), ...options }: { allowed?: readonly string[]; today?: string } = {},
): Promise<Host> => {
  const host = await open({ sources: find, allowed: new Set(allowed), ...options });
  valueOfAnswer(await host.run('createParent', [units.map(unit => ({ ...unit, type: '' })), 2026]));
  await arrived(host);
  return host;
};

/** When all that is imported has arrived. */
export const arrived = async (host: Host): Promise<void> => {
  // a formula asks for its source when it is first calculated
  await host.calculated();
  await host.imports.settled();
  await host.calculated();
};

interface Figures {
  readonly attendance: { readonly due: number | null; readonly present: number | null };
  readonly score: { readonly count: number | null; readonly min: number | null };
}

/** The answer of `summarizeUnits` as far as these tests look at it. */
export interface RolledUp {
  readonly report: {
    readonly of: number;
    readonly counted: number;
    readonly units: readonly (Figures & {
      code: string;
      name: string;
      state: string;
      reason: string;
      remedy: string;
    })[];
    readonly total: Figures;
  };
  readonly sheet: string;
  readonly message: string;
}

export const rollUp = async (host: Host, from = '2026-11', to = from): Promise<RolledUp> =>
  valueOfAnswer(await host.run('summarizeUnits', [from, to]));

/** The texts of a tab's boxes, blank rows and columns behind left out. */
export const textsOf = async (host: Host, tab: string): Promise<string[][]> =>
  (await byHand(
    host,
    `return book.getSheetByName(${JSON.stringify(tab)}).getDataRange().getValues().map(row => row.map(String))`,
  )) as string[][];

/** All formulas of the file, by tab. */
export const formulasOf = async (host: Host): Promise<Record<string, string[]>> =>
  (await byHand(
    host,
    `return Object.fromEntries(book.getSheets().map(tab => [tab.getName(), tab.getDataRange().getFormulas().flat().filter(text => text !== '')]))`,
  )) as Record<string, string[]>;
