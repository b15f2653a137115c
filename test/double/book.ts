import { documentOf } from './open.ts';

// A small book with one fix, for the tests that break it and reach into it.

export const HEAD = ['Mã', 'Tên chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm', 'Tự xếp loại'];

export const BOOK = documentOf({
  'Chi bộ': [['Mã', 'Tên', 'Số đảng viên'], ...[1, 2, 3].map(i => [`C${i}`, `Chi bộ thôn ${i}`, 20])],
  'Sổ họp': [
    HEAD,
    ['C1', 'Chi bộ thôn 1', "'11/2026", 20, 18, 95, 'Tốt'],
    ['C2', 'Chi bộ thôn 2', "'11/2026", 20, 18, 90, 'Tốt'],
    // 84 is Khá: one fix, G4
    ['C3', 'Chi bộ thôn 3', "'11/2026", 20, 18, 84, 'Tốt'],
  ],
});

/** The fix that the check offers for it. */
export const FIX = [{ code: 'score/grade-mismatch', sheet: 'Sổ họp', boxes: [{ box: 'G4', old: 'Tốt', new: 'Khá' }] }];
