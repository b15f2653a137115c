import { REGISTRY_LABELS, REGISTRY_TITLE } from '../level/registry.ts';
import { COLORS, cell, line } from './tab.ts';
import type { TemplateTab } from './template.ts';

const LENGTH = 200;

/** A unit of the level below as it is registered. */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly link: string;
}

/** The registry of the units below with those that are known, ready to be filled in; from then on it is people's own. */
export const registryTab = (units: readonly NewUnit[] = []): TemplateTab => ({
  title: REGISTRY_TITLE,
  rows: [
    REGISTRY_LABELS.map(label => cell(label, { bold: true, align: 'center', background: COLORS.head })),
    ...units.map(({ code, name, type, link }) =>
      line(REGISTRY_LABELS.length, ...[code, name, type, link].map(text => cell(text))),
    ),
  ],
  widths: [130, 280, 190, 420, 260],
  frozenRows: 1,
  frozenColumns: 0,
  length: LENGTH,
  lists: [],
  // codes such as 038.168 are text
  formats: [{ area: [2, 1, LENGTH - 1, 5], format: '@' }],
  notes: [
    [
      'Mã đơn vị như ở trang «Cấu hình» của tệp đơn vị đó.',
      '',
      '',
      'Địa chỉ tệp của đơn vị: mở tệp, chép cả dòng địa chỉ của trình duyệt.',
    ],
  ],
  highlights: [],
});
