import type { Finding } from '../../src/core/findings/finding.ts';
import { NATIONAL_PRESET } from '../../src/core/rubric/presets.ts';
import type { LayoutDescription } from '../../src/core/views/describe-layout.ts';
import type {
  CheckView,
  ConnectionsView,
  MonthView,
  SettingsView,
  SummaryPreview,
} from '../../src/core/views/views.ts';
import type { Calls } from '../../src/sheets/calls.ts';

export const finding = (change: Partial<Finding> = {}): Finding => ({
  code: 'row/attendance-sum',
  severity: 'error',
  sheet: 'Sổ họp',
  row: 280,
  column: 'Q',
  unit: 'ET-03 Chi bộ thôn 3',
  message:
    'Có mặt 15 + vắng có lý do 1 + vắng không lý do 0 = 16, nhưng phải dự là 17. Hãy kiểm tra lại số có mặt và số vắng.',
  fix: null,
  ...change,
});

export const FINDINGS: readonly Finding[] = [
  finding(),
  finding({
    code: 'score/sum-mismatch',
    row: 284,
    column: 'AH',
    unit: 'ET-09 Chi bộ buôn Trưm',
    message: 'Các tiêu chí cộng lại được 96, nhưng tổng điểm ghi 94. Hãy sửa tổng điểm hoặc điểm tiêu chí.',
    fix: [{ box: 'AH284', old: 94, new: 96 }],
  }),
  finding({
    code: 'score/grade-mismatch',
    row: 286,
    column: 'AI',
    unit: 'ET-11 Chi bộ Trường THCS Nguyễn Huệ',
    message: 'Tổng điểm 95,5 là loại Tốt, nhưng xếp loại ghi Khá. Hãy sửa điểm hoặc xếp loại.',
    fix: [{ box: 'AI286', old: 'Khá', new: 'Tốt' }],
  }),
  finding({
    code: 'cell/date-for-fraction',
    row: 291,
    column: 'P',
    unit: 'ET-16 Chi bộ Trạm Y tế',
    message:
      '«Có mặt» đã bị bảng tính đổi thành ngày 10/12/2026; có lẽ là 10/12. Hãy đặt ô dạng văn bản rồi ghi lại «10/12» nếu đúng.',
    fix: [{ box: 'P291', old: { kind: 'date', y: 2026, m: 12, d: 10 }, new: '10/12' }],
  }),
  finding({
    code: 'score/above-evidence',
    severity: 'warning',
    row: 282,
    column: 'AB',
    unit: 'ET-06 Chi bộ thôn 6',
    message:
      'TC2 tự chấm 5, nhưng có 1 đảng viên vắng không lý do chỉ được 1 theo khung. Hãy chấm lại hoặc kiểm tra số liệu của dòng.',
  }),
  finding({
    code: 'table/unknown-column',
    severity: 'note',
    row: 1,
    column: null,
    unit: '',
    message: 'Không dùng đến 2 cột vì không nhận ra: «Người nhập» và «Ghi chú riêng».',
  }),
];

export const MONTH: MonthView = {
  month: '2026-11',
  months: ['2026-11', '2026-10', '2026-09', '2026-08'],
  unitName: 'Đảng ủy xã Ea Trul',
  readable: true,
  problem: '',
  readAs: '',
  now: {
    expected: 28,
    reported: 25,
    didNotMeet: 1,
    onTime: 24,
    present: 281,
    due: 291,
    rate: 281 / 291,
    mean: 94.7826,
    scored: 23,
  },
  before: {
    expected: 28,
    reported: 27,
    didNotMeet: 0,
    onTime: 25,
    present: 290,
    due: 304,
    rate: 290 / 304,
    mean: 94.1,
    scored: 26,
  },
  missing: ['ET-08 Chi bộ thôn 8', 'ET-15 Chi bộ Công an xã'],
  findings: { error: 4, warning: 1, note: 1 },
  summary: { title: 'Tổng hợp 11-2026', current: false },
  next: 'mend',
};

export const PREVIEW: SummaryPreview = {
  month: '2026-11',
  title: 'Tổng hợp 11-2026',
  exists: true,
  headline: '25/28 chi bộ đã báo cáo, dự họp 281/291 (96,6%), điểm bình quân 94,78 của 23 chi bộ.',
  warning: '4 dòng có lỗi nên chưa tính hết: 2 dòng ở tỷ lệ dự, 3 dòng ở điểm.',
  changes: [
    { who: 'ET-11 Chi bộ Trường THCS Nguyễn Huệ', what: 'Xếp loại', old: 'Khá', new: 'Tốt' },
    { who: 'ET-15 Chi bộ Công an xã', what: 'Tình trạng', old: 'đã báo cáo', new: 'chưa báo cáo' },
    { who: 'Tổng cộng', what: 'Có mặt', old: '279', new: '281' },
  ],
  columns: ['Mã', 'Chi bộ', 'Tình trạng', 'Phải dự', 'Có mặt', 'Tỷ lệ', 'Điểm', 'Xếp loại'],
  rows: Array.from({ length: 28 }, (_, i) => [
    `ET-${String(i + 1).padStart(2, '0')}`,
    `Chi bộ thôn ${i + 1}`,
    i === 7 ? 'chưa báo cáo' : 'đã báo cáo',
    '12',
    '11',
    '91,7%',
    '94,5',
    'Tốt',
  ]),
};

const COLUMNS = [
  ['B', 'Mã', 'unitCode', 'Mã chi bộ', 1, ['ET-01', 'ET-02', 'ET-03', 'ET-04', 'ET-05']],
  [
    'C',
    'Chi bộ',
    'unitName',
    'Tên chi bộ',
    1,
    ['Chi bộ thôn 1', 'Chi bộ thôn 2', 'Chi bộ thôn 3', 'Chi bộ thôn 4', 'Chi bộ thôn 5'],
  ],
  ['D', 'Tháng', 'month', 'Tháng', 1, ['11/2026', '11/2026', '11/2026', '11/2026', '11/2026']],
  ['N', 'Quân số', 'due', 'Phải dự', 0.6, ['15', '12', '17', '9', '13']],
  ['P', 'Dự họp', 'present', 'Có mặt', 0.9, ['14', '11', '15', '9', '12']],
  ['R', 'TC1', 'TC1', 'TC1', 1, ['5', '5', '4,5', '5', '5']],
  ['AH', 'Tổng điểm', 'total', 'Tổng điểm', 1, ['79,5', '98,5', '93', '98,5', '98']],
  ['AM', 'Người nhập', null, '', 0, ['Văn phòng', 'Văn phòng', '', '', 'Văn phòng']],
] as const;

const WITNESSES = { 0: '', 0.6: 'theo nội dung', 0.9: 'theo phép cộng: P + Q + S = N ở 26/28 dòng' } as const;

export const LAYOUT: LayoutDescription = {
  tabs: [
    { sheet: 'Sổ họp', role: 'meetings' },
    { sheet: 'Chi bộ', role: 'roster' },
  ],
  tables: [
    {
      sheet: 'Sổ họp',
      headerRows: [1, 2],
      shape: null,
      month: null,
      readable: true,
      missing: [],
      proofs: ['P + Q + S = N ở 26/28 dòng'],
      questions: [],
      columns: COLUMNS.map(([column, label, field, fieldLabel, confidence, samples]) => ({
        id: column,
        column,
        place: `Cột ${column}`,
        label,
        field,
        fieldLabel,
        confidence,
        witness: field === null ? '' : confidence === 1 ? 'theo tên cột' : WITNESSES[confidence],
        offer: null,
        text: '',
        samples,
      })),
    },
  ],
  fields: [
    { id: 'unitCode', label: 'Mã chi bộ' },
    { id: 'unitName', label: 'Tên chi bộ' },
    { id: 'month', label: 'Tháng' },
    { id: 'due', label: 'Phải dự' },
    { id: 'present', label: 'Có mặt' },
    { id: 'total', label: 'Tổng điểm' },
    { id: 'note', label: 'Thuyết minh điểm trừ' },
  ] as LayoutDescription['fields'],
};

export const SETTINGS: SettingsView = {
  exists: true,
  settings: [
    {
      key: 'Tên đơn vị',
      value: 'Đảng ủy xã Ea Trul',
      fallback: '',
      explanation: 'In ở đầu trang tổng hợp.',
      problem: '',
    },
    {
      key: 'Ngày họp từ',
      value: '',
      fallback: '3',
      explanation: 'Ngày đầu của khoảng ngày họp trong tháng.',
      problem: '',
    },
    {
      key: 'Ngưỡng Tốt',
      value: 'chín mươi',
      fallback: '90',
      explanation: 'Từ điểm này trở lên là loại Tốt.',
      problem: '«chín mươi» không phải là số. Đang lấy 90.',
    },
  ],
  rubric: [
    { code: 'TC1', name: 'Chấp hành thời gian, thời lượng sinh hoạt', max: 5 },
    { code: 'TC2', name: 'Tỷ lệ đảng viên dự sinh hoạt', max: 5 },
  ],
  totals: [{ applies: 'always', count: 2, points: 10 }],
  presets: [NATIONAL_PRESET],
};

/** What a district sees: two units that count, one of them old, and one whose import nobody has allowed. */
export const CONNECTIONS: ConnectionsView = {
  month: '2026-11',
  months: ['2026-11', '2026-10'],
  unitName: 'Huyện ủy Krông Bông',
  headline: '2/3 đơn vị · đã báo cáo 31/33 chi bộ · tỷ lệ dự 88,9% (320/360) · điểm bình quân 92,5',
  of: 3,
  counted: 2,
  tab: 'Nguồn 2026',
  units: [
    { label: 'KB-01 Đảng ủy thị trấn Krông Kmar', state: 'Đã gộp', counts: true, reason: '', remedy: '', box: 'A5' },
    {
      label: 'KB-02 Đảng ủy xã Cư Đrăm',
      state: 'Đã gộp, số liệu cũ',
      counts: true,
      reason: 'Công bố lần cuối ngày 01/09/2026, đã quá 35 ngày.',
      remedy: 'Nhờ đơn vị mở tệp của mình và chọn «Công bố».',
      box: 'A20',
    },
    {
      label: 'KB-03 Đảng ủy xã Cư Kty',
      state: 'Không đọc được',
      counts: false,
      reason: 'Ô nhập số liệu báo #REF!.',
      remedy: 'Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết.',
      box: 'A35',
    },
  ],
  faults: [],
  summary: null,
};

/** Answers of a commune's month, mended findings and saved settings included. */
export const sampleCalls = (findings: readonly Finding[] = FINDINGS): Calls => {
  let left = findings;
  let mended: readonly Finding[] = findings;
  let settings = SETTINGS;
  let replaced: SettingsView | null = null;
  let layout = LAYOUT;
  let written = false;
  const count = (severity: Finding['severity']): number => left.filter(one => one.severity === severity).length;
  const check = (month: string): CheckView => ({
    month,
    rows: {
      read: 31,
      skipped: 1,
      records: 30,
      attendance: { counted: 26, excluded: 2, notGiven: 2, replaced: 0 },
      score: { counted: 27, excluded: 1, notGiven: 2, replaced: 0 },
    },
    findings: left,
    rules: '',
  });
  return {
    month: month => ({
      ...MONTH,
      month: month ?? MONTH.month,
      findings: { error: count('error'), warning: count('warning'), note: count('note') },
    }),
    check,
    jump: (sheet, box) => ({ message: `Đã đến ô ${box} của trang «${sheet}».` }),
    applyFixes: fixes => {
      mended = left;
      const boxes = new Set(fixes.flatMap(fix => fix.boxes.map(({ box }) => `${fix.sheet}!${box}`)));
      left = left.filter(one => !one.fix?.some(({ box }) => boxes.has(`${one.sheet}!${box}`)));
      return { applied: boxes.size, refused: [], message: `Đã sửa ${boxes.size} ô.` };
    },
    undoLastFix: () => {
      const restored = mended.length - left.length;
      left = mended;
      settings = replaced ?? settings;
      return { restored, kept: 0, message: `Đã hoàn tác ${restored} ô.` };
    },
    previewSummary: month => ({ ...PREVIEW, month, changes: written ? [] : PREVIEW.changes }),
    writeSummary: () => {
      written = true;
      return { message: 'Đã ghi trang «Tổng hợp 11-2026».', sheet: 'Tổng hợp 11-2026' };
    },
    openTab: title => ({ message: `Đã mở trang «${title}».` }),
    texts: () => ({
      result:
        'KẾT QUẢ SINH HOẠT CHI BỘ THÁNG 11/2026\nĐã báo cáo 25/28, không họp 1.\nDự họp 281/291 (96,6%).\nĐiểm bình quân 94,78.',
      reminder:
        'Đề nghị các chi bộ sau gửi báo cáo sinh hoạt tháng 11/2026: ET-08 Chi bộ thôn 8; ET-15 Chi bộ Công an xã.',
    }),
    openMonth: month => ({ message: `Đã thêm 28 dòng của tháng ${month}.`, sheet: 'Sổ họp' }),
    createTemplate: () => ({ message: 'Đã tạo 5 trang mẫu.', tabs: ['Sổ họp', 'Chi bộ'] }),
    layout: () => layout,
    // any other header row leaves the columns with the texts of the first unit, and nothing recognised
    previewLayout: ({ headerRows }) => ({
      ...layout,
      tables: layout.tables.map(table => ({
        ...table,
        headerRows: headerRows ?? table.headerRows,
        readable: false,
        missing: ['Có mặt', 'Tổng điểm'],
        columns: table.columns.map(column => ({
          ...column,
          label: column.samples[0] ?? '',
          field: null,
          fieldLabel: '',
          confidence: 0,
          witness: '',
        })),
      })),
    }),
    saveLayout: choice => {
      layout = {
        ...layout,
        tables: layout.tables.map(table => ({
          ...table,
          columns: table.columns.map(column => {
            const chosen = choice.meanings.find(one => one.column === column.column);
            if (chosen === undefined) return column;
            const fieldLabel = layout.fields.find(({ id }) => id === chosen.meaning)?.label ?? '';
            return { ...column, field: chosen.meaning, fieldLabel, confidence: 2, witness: 'người chọn' };
          }),
        })),
      };
      return layout;
    },
    settings: () => settings,
    saveSetting: (key, value) => {
      settings = {
        ...settings,
        settings: settings.settings.map(one => (one.key === key ? { ...one, value, problem: '' } : one)),
      };
      return settings;
    },
    usePreset: preset => {
      replaced = settings;
      settings = {
        ...settings,
        rubric: preset.rows.map(({ code, name, max }) => ({ code, name, max })),
        totals: [{ applies: 'always', count: preset.rows.length, points: 100 }],
      };
      return { ...settings, message: `Đã ghi ${preset.rows.length} tiêu chí vào trang «Tiêu chí».`, undoable: true };
    },
    publish: year => ({ message: `Đã công bố 11 tháng của năm ${year} vào trang «Xuất ${year}».` }),
    connections: month => ({ ...CONNECTIONS, month: month ?? CONNECTIONS.month }),
    connect: year => ({ message: `Đã nối 3 đơn vị ở trang «Nguồn ${year}».` }),
    writeRollUp: () => ({ message: 'Đã lập trang «Tổng hợp 11-2026».', sheet: 'Tổng hợp 11-2026' }),
    createAbove: () => ({ message: 'Hãy ghi các đơn vị vào trang «Đơn vị» rồi chọn «Cập nhật nguồn».' }),
  };
};
