import type { Severity } from '../../src/core/codes.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Lưu ý',
};
