import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckReport, SummaryReport } from '../../src/core/summary/report.ts';
import { openBundle, valueOfAnswer, workbookFile } from '../support/bundle.ts';
import { type Expected, WORKBOOKS } from '../support/expected.ts';

const GRADE_NAMES = { good: 'Tốt', fair: 'Khá', average: 'Trung bình', poor: 'Kém' } as const;

/** The ranges a person would select in each workbook: meetings, roster, settings, rubric (blank where there is none). */
const RANGES: Readonly<Record<(typeof WORKBOOKS)[number], readonly [string, string, string, string]>> = {
  'P1-mau-so-hop': ["'Sổ họp'!A1:AK320", "'Chi bộ'!A1:G40", "'Cấu hình'!A1:C20", "'Tiêu chí'!A1:G10"],
  'P2-bang-diem-thang': ["VSTACK('Tháng 8'!A1:J40;'Tháng 9'!A1:J40;'Tháng 10'!A1:J40;'Tháng 11'!A1:J40)", '', '', ''],
  'P3-bang-dai-hai-tang': ["'Theo dõi 2026'!A1:N170", '', '', ''],
  'P4-bieu-bi-thu': ["'Câu trả lời biểu mẫu 1'!A1:I40", "'Danh mục chi bộ'!A1:C30", "'Cấu hình'!A1:C10", ''],
  'P5-so-nhieu-loi': ["'Tháng 11-2026'!A1:AC40", "'Chi bộ'!A1:D40", '', "'Tiêu chí'!A1:G10"],
};

const blank = (value: unknown): unknown => value ?? '';

describe.each(WORKBOOKS)('%s through the bundle', name => {
  const file = new URL(`../fixtures/workbooks/${name}.expected.json`, import.meta.url);
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const [soHop, chiBo, cauHinh, tieuChi] = RANGES[name];

  test.each([expected, ...(expected.more ?? [])].map(month => [month.month, month] as const))(
    '%s: check, summary tab and functions agree',
    async (month, { summary, check }) => {
      const host = await openBundle({ workbook: workbookFile(name) });
      const place = (finding: { sheet: string; row: number | null; code: string }): string =>
        `${finding.sheet}!${finding.row} ${finding.code}`;

      const report = valueOfAnswer<CheckReport>(await host.run('checkMonth', [month]));
      expect(
        report.findings
          .filter(({ severity }) => severity === 'error')
          .map(place)
          .sort(),
      ).toEqual(check.errors.map(place).sort());

      const arguments_ = `${soHop};${chiBo};"${month}";${cauHinh};${tieuChi}`;
      const table = await host.evaluate(
        report.findings[0]?.sheet ?? soHop.replace(/^.*?'([^']+)'.*$/, '$1'),
        `=SHCB_TONGHOP(${arguments_})`,
      );
      expect(table.slice(1, -1).map(row => [row[0], row[1], row[4], row[5], row[9], row[10]])).toEqual(
        summary.units.map(unit => [
          unit.code ?? '',
          unit.name,
          blank(unit.due),
          blank(unit.present),
          blank(unit.score),
          unit.grade ? GRADE_NAMES[unit.grade as keyof typeof GRADE_NAMES] : '',
        ]),
      );
      const { attendance, score, grades, missing } = summary as unknown as SummaryReport;
      const figures = Object.fromEntries(
        await host.evaluate(soHop.replace(/^.*?'([^']+)'.*$/, '$1'), `=SHCB_THONGKE(${arguments_})`),
      ) as Record<string, unknown>;
      expect(figures).toMatchObject({
        'Chi bộ phải báo cáo': summary.expected,
        'Đã báo cáo': summary.reported,
        'Không họp': summary.didNotMeet,
        'Chưa báo cáo': missing?.length,
        'Báo cáo đúng hạn': blank(summary.onTime),
        'Phải dự': attendance.due,
        'Có mặt': attendance.present,
        'Vắng có lý do': blank(attendance.excused),
        'Vắng không lý do': blank(attendance.unexcused),
        'Tỷ lệ dự': attendance.rate,
        'Số chi bộ có điểm': score.count,
        'Điểm bình quân': score.mean,
        'Điểm thấp nhất': score.min,
        'Điểm cao nhất': score.max,
        'Loại Tốt': grades.good,
        'Loại Khá': grades.fair,
        'Loại Trung bình': grades.average,
        'Loại Kém': grades.poor,
        'Số dòng đã đọc': report.rows.read,
        'Tính vào tỷ lệ dự': report.rows.attendance.counted,
        'Tính vào điểm': report.rows.score.counted,
      });
      const late = await host.evaluate(
        soHop.replace(/^.*?'([^']+)'.*$/, '$1'),
        `=SHCB_CHUABAOCAO(${soHop};${chiBo};"${month}";${cauHinh})`,
      );
      expect(late.slice(1).map(([code, unit]) => code || unit)).toEqual(
        missing?.length ? missing : ['Không còn chi bộ nào'],
      );

      const written = valueOfAnswer<{ summary: SummaryReport }>(await host.run('summarizeMonth', [month])).summary;
      expect(written).toMatchObject({ ...summary, onTime: summary.onTime ?? null, units: summary.units });
      expect(written.sheet).toBe(`Tổng hợp ${month.slice(5)}-${month.slice(0, 4)}`);
      const [, ...tab] = await host.evaluate(
        written.sheet ?? '',
        `=OFFSET('${written.sheet}'!A8;0;0;${summary.units.length + 2};17)`,
      );
      const [total] = tab.splice(summary.units.length, 1);
      expect(tab.map(row => [row[2], blank(row[5]), blank(row[6]), blank(row[10])])).toEqual(
        summary.units.map(unit => [unit.name, blank(unit.due), blank(unit.present), blank(unit.score)]),
      );
      expect([
        total?.[5],
        total?.[6],
        total?.[9],
        total?.[10],
        total?.[12],
        total?.[13],
        total?.[14],
        total?.[15],
      ]).toEqual([
        attendance.due,
        attendance.present,
        attendance.rate,
        score.mean,
        grades.good,
        grades.fair,
        grades.average,
        grades.poor,
      ]);
    },
  );
});
