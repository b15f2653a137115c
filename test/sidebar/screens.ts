import type { Page } from 'playwright-core';

/** Brings a screen up, as a person would. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const tab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name }).click();
};

/** Every screen with the sample's data, for pictures and for looking at each of them in tests. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'thang-nay',
    open: async page => {
      await tab(page, 'Tháng này');
      await page.getByText('Tỷ lệ dự').waitFor();
    },
  },
  {
    name: 'kiem-tra',
    open: async page => {
      await tab(page, 'Kiểm tra');
      await page.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'kiem-tra-loc',
    open: async page => {
      await tab(page, 'Kiểm tra');
      await page.getByText('Lọc thêm').click();
      await page.getByLabel('Loại lỗi').first().check();
      await page.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'sua-tat-ca',
    open: async page => {
      await tab(page, 'Kiểm tra');
      await page.getByRole('button', { name: /^Sửa tất cả/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'tong-hop',
    open: async page => {
      await tab(page, 'Tổng hợp');
      await page.getByRole('textbox', { name: 'Kết quả tháng' }).waitFor();
    },
  },
  {
    name: 'thiet-lap-bang',
    open: async page => {
      await tab(page, 'Thiết lập');
      await page.getByText('dùng 7/8 cột').click();
      await page.getByText('Xem trước 5 dòng').click();
      await page.getByRole('region', { name: 'Xem trước trang Sổ họp' }).waitFor();
    },
  },
  {
    name: 'thiet-lap',
    open: async page => {
      await tab(page, 'Thiết lập');
      await page.getByRole('textbox', { name: 'Ngưỡng Tốt' }).waitFor();
    },
  },
];
