// Photographs the workbench on the sample (npm run screens): every picture into out/screens, those that README and guide show into docs/pictures with --docs.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { DISTRICT_TODAY, districtFiles } from '../workbench/samples.ts';
import { openWorkbench } from '../workbench/workbench.ts';
import { launchBrowser } from './chromium.ts';

const SAMPLE = join('samples', 'xa-ea-trul-2026.xlsx');
const TODAY = '2026-11-23';
const OUT = join('out', 'screens');
const DOCS = join('docs', 'pictures');
const MOST_BYTES = 250 * 1024;
const PATIENCE_MS = 60_000;

/** What the page leaves for the console. */
interface PageWorkbook {
  getSheetByName(name: string): object | null;
  getActiveSheet(): {
    getSheetName(): string;
    getRange(a1: string): { getDisplayValue(): string };
    getVisibleRange(): Readonly<Record<'startRow' | 'endRow' | 'startColumn' | 'endColumn', number>> | null;
  };
  setActiveSheet(sheet: object): void;
}
declare const workbench: { readonly api: { getActiveWorkbook(): PageWorkbook | null } };

interface Stage {
  readonly page: Page;
  readonly side: FrameLocator;
}
/** A picture: what brings the workbench there from the picture before it. */
interface Picture {
  readonly name: string;
  /** README or the guide shows it. */
  readonly inDocs?: true;
  readonly bring: (stage: Stage) => Promise<void>;
}

const chooseTab = ({ side }: Stage, name: string): Promise<void> => side.getByRole('tab', { name }).click();

const tabIsShown = async ({ page }: Stage, name: string): Promise<void> => {
  await page.waitForFunction(tab => workbench.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === tab, name);
};

/** A box is on the screen; rows and columns count from 0, the first three columns are frozen. */
const boxIsSeen = async ({ page }: Stage, row: number, column: number): Promise<void> => {
  await page.waitForFunction(
    ([atRow, atColumn]) => {
      const seen = workbench.api.getActiveWorkbook()?.getActiveSheet().getVisibleRange();
      if (!seen || atRow < seen.startRow || atRow > seen.endRow) return false;
      return atColumn < 3 || (atColumn >= seen.startColumn && atColumn <= seen.endColumn);
    },
    [row, column] as const,
  );
};

/** The status of a row is calculated: the last thing that a book opened or changed waits for. */
const isCalculated = async ({ page }: Stage): Promise<void> => {
  await page.waitForFunction(() => {
    const text = workbench.api.getActiveWorkbook()?.getActiveSheet().getRange('A280').getDisplayValue();
    return text !== undefined && /^[✓⚠]/.test(text);
  });
};

const PICTURES: readonly Picture[] = [
  {
    name: 'thang-nay',
    inDocs: true,
    bring: async stage => {
      await tabIsShown(stage, 'Sổ họp');
      await stage.side.getByText('Tỷ lệ dự').first().waitFor();
      await isCalculated(stage);
      await boxIsSeen(stage, 302, 1);
    },
  },
  {
    name: 'trinh-don',
    bring: async ({ page }) => {
      await page.getByRole('button', { name: 'Tiện ích mở rộng' }).click();
      await page.getByRole('menuitem', { name: 'Mở thanh bên' }).waitFor();
    },
  },
  {
    name: 'kiem-tra',
    inDocs: true,
    bring: async stage => {
      await stage.page.keyboard.press('Escape');
      await chooseTab(stage, 'Kiểm tra');
      await stage.side.getByRole('button', { name: /94/ }).first().click();
      await stage.side
        .getByText(/^Đã chọn|^Đang ở|^Đã đến/)
        .first()
        .waitFor();
      await boxIsSeen(stage, 283, 33);
    },
  },
  {
    name: 'sua-tat-ca',
    inDocs: true,
    bring: async ({ side }) => {
      await side.getByRole('button', { name: /^Sửa tất cả/ }).click();
      await side.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'tong-hop-xem-truoc',
    bring: async stage => {
      await stage.page.keyboard.press('Escape');
      await stage.side.getByRole('dialog').waitFor({ state: 'hidden' });
      await chooseTab(stage, 'Tổng hợp');
      await stage.side.getByRole('textbox', { name: 'Kết quả tháng' }).waitFor();
    },
  },
  {
    name: 'tong-hop',
    inDocs: true,
    bring: async stage => {
      await stage.side.getByRole('button', { name: 'Ghi trang tổng hợp' }).click();
      await stage.side.getByText('Trang đang có đã khớp với số liệu.').waitFor();
      await stage.side.getByRole('button', { name: 'Mở trang' }).click();
      await tabIsShown(stage, 'Tổng hợp 11-2026');
      await stage.side
        .getByText(/^Đã mở/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'thiet-lap-bang',
    bring: async stage => {
      await chooseTab(stage, 'Thiết lập');
      await stage.side
        .getByText(/dùng \d+\/\d+ cột/)
        .first()
        .click();
      await stage.side.getByText('Xem trước 5 dòng').waitFor();
    },
  },
  {
    name: 'thiet-lap-khung',
    bring: async ({ side }) => {
      await side
        .getByText(/dùng \d+\/\d+ cột/)
        .first()
        .click();
      await side.getByRole('heading', { name: 'Khung tiêu chí' }).evaluate(heading => heading.scrollIntoView());
    },
  },
  {
    name: 'thiet-lap-cau-hinh',
    bring: async ({ side }) => {
      await side.getByRole('heading', { name: 'Cấu hình', exact: true }).evaluate(heading => heading.scrollIntoView());
    },
  },
];

const DISTRICT_PICTURES: readonly Picture[] = [
  {
    name: 'cap-tren',
    inDocs: true,
    bring: async stage => {
      await tabIsShown(stage, 'Tổng hợp 11-2026');
      await stage.side.getByText('34/36 đơn vị').first().waitFor();
    },
  },
  {
    name: 'cap-tren-nguon',
    inDocs: true,
    bring: async stage => {
      await stage.side
        .getByRole('button', { name: /Yang Reh/ })
        .first()
        .click();
      await stage.side
        .getByText(/^Đã chọn/)
        .first()
        .waitFor();
      await tabIsShown(stage, 'Nguồn 2026');
      await stage.page.getByRole('button', { name: 'Cho phép truy cập' }).waitFor();
    },
  },
];

/** A picture of a page that has come to rest: two in a row are the same. */
const photograph = async (page: Page): Promise<Uint8Array> => {
  let before = await page.screenshot({ animations: 'disabled' });
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const after = await page.screenshot({ animations: 'disabled' });
    if (after.equals(before)) return after;
    before = after;
  }
  throw new Error('The page does not come to rest.');
};

const openPage = async (browser: Browser, address: string, colorScheme: 'light' | 'dark'): Promise<Stage> => {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 840 },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('body[data-ready]');
  return { page, side: page.frameLocator('#sidebar iframe') };
};

const main = async (): Promise<void> => {
  const toDocs = process.argv.includes('--docs');
  mkdirSync(OUT, { recursive: true });
  // What is written on the way stays out of the sample's folder.
  const folder = mkdtempSync(join(tmpdir(), 'so-chi-bo-'));
  const file = join(folder, basename(SAMPLE));
  cpSync(SAMPLE, file);
  const keep = async (name: string, page: Page, inDocs: boolean): Promise<void> => {
    const path = join(OUT, `${name}.png`);
    writeFileSync(path, await photograph(page));
    const { size } = statSync(path);
    process.stdout.write(`${path} ${Math.ceil(size / 1024)} kB\n`);
    if (!toDocs || !inDocs) return;
    if (size > MOST_BYTES) throw new Error(`${path} is too large for the guide.`);
    mkdirSync(DOCS, { recursive: true });
    copyFileSync(path, join(DOCS, `${name}.png`));
  };
  const browser = await launchBrowser();
  /** Photographs one after another; nothing is left as under the pointer. */
  const take = async (stage: Stage, pictures: readonly Picture[], suffix: string): Promise<void> => {
    for (const { name, inDocs, bring } of pictures) {
      await bring(stage).catch(async (fault: unknown) => {
        writeFileSync(join(OUT, 'loi.png'), await stage.page.screenshot());
        throw new Error(`${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
      });
      await stage.page.mouse.move(600, 20);
      await keep(`${name}${suffix}`, stage.page, suffix === '' && inDocs === true);
    }
    await stage.page.context().close();
  };
  try {
    const sample = await openWorkbench({ files: [file], port: null, host: { today: TODAY } });
    await take(await openPage(browser, sample.address, 'light'), PICTURES, '');
    // One is enough to see the dark one.
    await take(await openPage(browser, sample.address, 'dark'), PICTURES.slice(0, 1), '-toi');
    await sample.close();
    const files = districtFiles().map(each => {
      const copy = join(folder, basename(each));
      cpSync(each, copy);
      return copy;
    });
    const allowed = (each: string): boolean => files.indexOf(each) < files.length - 2;
    const district = await openWorkbench({ files, port: null, host: { today: DISTRICT_TODAY }, allowed });
    await take(await openPage(browser, district.address, 'light'), DISTRICT_PICTURES, '');
    await district.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

main().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exit(1);
  },
);
